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
    valgrind) echo valgrind ;;
    locales) echo locales ;;
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
    *) command -v "$1" >/dev/null ;;
    esac
}

# need WORD...: installs what is missing, or says which packages are needed and stops.
need() {
    local word packages=() as_root=()
    for word in "$@"; do
        is_there "$word" || packages+=("$(package_of "$word")")
    done
    [ ${#packages[@]} -gt 0 ] || return 0
    mapfile -t packages < <(printf '%s\n' "${packages[@]}" | sort -u)
    if [ "$(id -u)" != 0 ]; then
        as_root=(sudo -n)
    fi
    if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
        echo "Installing: ${packages[*]}"
        "${as_root[@]}" apt-get -q update &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get -qy install --no-install-recommends "${packages[@]}" || true
    fi
    for word in "$@"; do
        if ! is_there "$word"; then
            echo "These packages of Debian 12 are needed and could not be installed: ${packages[*]}" >&2
            exit 2
        fi
    done
}

# cores: how many processors there are.
cores() {
    nproc 2>/dev/null || echo 2
}

# build_tree FOLDER [CMAKE OPTION]...: configures and builds; quiet while all is well.
build_tree() {
    local folder=$1 log
    shift
    mkdir -p "$folder"
    log=$folder/build.log
    if ! { cmake -S . -B "$folder" "$@" && cmake --build "$folder" -j "$(cores)"; } >"$log" 2>&1; then
        tail -n 60 "$log"
        echo "The build in $folder failed; all of it is told in $log." >&2
        return 1
    fi
    grep -E 'warning:' "$log" || true
}
