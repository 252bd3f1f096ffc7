# Shell functions that the scripts share. Source this file; bash.

# What a word below stands for: how to see that it is there, and the package of
# Debian that brings it.
package_of() {
    case $1 in
    gcc | make | g++) echo build-essential ;;
    cmake) echo cmake ;;
    pkg-config) echo pkg-config ;;
    python3) echo python3 ;;
    libcjson) echo libcjson-dev ;;
    criterion) echo libcriterion-dev ;;
    clang) echo clang ;;
    clang-format) echo clang-format ;;
    clang-runtime) echo libclang-rt-14-dev ;;
    clang-tidy) echo clang-tidy ;;
    cppcheck) echo cppcheck ;;
    valgrind) echo valgrind ;;
    locales) echo locales ;;
    strace) echo strace ;;
    jsonschema) echo python3-jsonschema ;;
    i686-linux-gnu-gcc) echo gcc-i686-linux-gnu ;;
    i686-libc) echo libc6-dev-i386-cross ;;
    s390x-linux-gnu-gcc) echo gcc-s390x-linux-gnu ;;
    s390x-libc) echo libc6-dev-s390x-cross ;;
    qemu-i386-static | qemu-s390x-static) echo qemu-user-static ;;
    wasm-ld) echo lld ;;
    wasi-libc) echo wasi-libc ;;
    wasi-runtime) echo libclang-rt-14-dev-wasm32 ;;
    node) echo nodejs ;;
    esac
}

is_there() {
    case $1 in
    cmake)
        command -v cmake >/dev/null &&
            [ "$(printf '%s\n' 3.25 "$(cmake --version | sed -n '1s/.* //p')" | sort -V | head -n 1)" = 3.25 ]
        ;;
    libcjson) pkg-config --exists 'libcjson >= 1.7.15' 2>/dev/null ;;
    criterion) pkg-config --exists criterion 2>/dev/null ;;
    clang-runtime) [ -n "$(find /usr/lib -name 'libclang_rt.fuzzer-*.a' -print -quit 2>/dev/null)" ] ;;
    locales) [ -d /usr/share/i18n/locales ] ;;
    jsonschema) python3 -c 'import jsonschema' 2>/dev/null ;;
    i686-libc) [ -e /usr/i686-linux-gnu/include/stdio.h ] ;;
    s390x-libc) [ -e /usr/s390x-linux-gnu/include/stdio.h ] ;;
    wasi-libc) [ -e /usr/lib/wasm32-wasi/libc.a ] ;;
    wasi-runtime) [ -n "$(find /usr/lib -name 'libclang_rt.builtins-wasm32.a' -print -quit 2>/dev/null)" ] ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

# missing WORD...: the packages of those that are not there, one a line.
missing() {
    local word
    for word in "$@"; do
        is_there "$word" || package_of "$word"
    done | sort -u
}

# want WORD...: installs what is missing, where that is allowed; false where some is missing still.
want() {
    local packages as_root=()
    mapfile -t packages < <(missing "$@")
    [ ${#packages[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        as_root=(sudo -n)
    fi
    if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
        echo "Installing: ${packages[*]}"
        "${as_root[@]}" apt-get -q update &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get -qy install --no-install-recommends "${packages[@]}" || true
    fi
    [ -z "$(missing "$@")" ]
}

# need WORD...: the same, and says which packages are needed and stops where some is missing.
need() {
    if ! want "$@"; then
        echo "These packages of Debian 12 are needed and could not be installed: $(missing "$@" | xargs)" >&2
        exit 2
    fi
}

# cores: how many processors there are.
cores() {
    nproc 2>/dev/null || echo 2
}

# build_tree FOLDER [CMAKE OPTION]...: configures and builds all, or the array `targets` where the
# caller has one; quiet while all is well.
build_tree() {
    local folder=$1 log
    shift
    mkdir -p "$folder"
    log=$folder/build.log
    if ! { cmake -S . -B "$folder" "$@" &&
        cmake --build "$folder" -j "$(cores)" ${targets+--target "${targets[@]}"}; } >"$log" 2>&1; then
        tail -n 60 "$log"
        echo "The build in $folder failed; all of it is told in $log." >&2
        return 1
    fi
    grep -E 'warning:' "$log" || true
}
