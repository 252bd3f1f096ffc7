#!/usr/bin/env python3
"""What the objects and the shared library define and what they call.

usage: symbols.py ROOT OBJECTS.TXT [--shared LIBRARY] [--without HEADER]...

The shared library exports exactly the functions that the headers declare. Every
global name begins with entente_ or ent_. Nothing writable is global or static.
Of the C library only what is listed here is called; in particular memory comes
from lib/base/alloc.c alone, and nothing reads a clock, a locale or a file, or prints.
"""
import argparse
import re
import sys
from pathlib import Path

import house

DECLARED = re.compile(r"\bENTENTE_API\b[^;{]*?\b(\w+)\s*\(")
MOST_FUNCTIONS = 305
# clang writes bcmp where memcmp is only asked whether two blocks are the same.
ALLOWED = set("""
    bcmp memchr memcmp memcpy memmove memset
    strchr strcmp strcspn strlen strncmp strrchr strspn bsearch
    __memcpy_chk __memmove_chk __memset_chk __stack_chk_fail _GLOBAL_OFFSET_TABLE_
""".split())
# What single files may call besides: they are the one place for it.
ALLOCATION = {"malloc", "calloc", "realloc", "free"}
FORMATTING = {"snprintf", "vsnprintf", "__snprintf_chk", "__vsnprintf_chk"}
OF_ONE_FILE = {
    "base/alloc.c": ALLOCATION,
    "base/error.c": FORMATTING,
    "base/findings.c": FORMATTING,
    "json/schema.c": FORMATTING,
}


def nm(*arguments):
    return house.must(["nm", *arguments]).splitlines()


def declared(root, without):
    names = []
    for header in house.public_headers(root):
        if header.name not in without:
            text = re.sub(r"^[ \t]*#.*", "", house.code(header), flags=re.M)
            names += DECLARED.findall(text)
    return names


def allowed_calls(path):
    """The functions of other libraries that an object may call."""
    folder, name = Path(path).parts[-2:]
    floor = folder.removeprefix("entente_").removesuffix(".dir")
    return ALLOWED | OF_ONE_FILE.get(f"{floor}/{Path(name).stem}", set())


def symbols_of(paths):
    """The symbols of objects as (path, name, binding, section). nm would ask the compiler's
    plugin where objects can be linked as a whole, and that tells less than what stands in them."""
    path, sections = None, {}
    for line in house.must(["readelf", "-W", "-S", "-s", *paths]).splitlines():
        section = re.match(r"\s*\[\s*(\d+)\]\s+(\S+)", line)
        words = line.split()
        if line.startswith("File: "):
            path, sections = line[len("File: "):], {}
        elif section:
            sections[section.group(1)] = section.group(2)
        elif len(words) == 8 and re.match(r"\d+:$", words[0]) and \
                words[3] in ("NOTYPE", "OBJECT", "FUNC", "TLS", "COMMON"):
            yield path, words[7], words[4], sections.get(words[6], words[6])


def writable(section):
    """Whether a program can write there. Constant tables with pointers stand in
    .data.rel.ro: read-only once they are loaded."""
    return re.match(r"\.t?(data|bss)|COM", section) and not section.startswith(".data.rel.ro")


def check_objects(paths):
    faults, defined, called = [], set(), []
    for path, name, binding, section in symbols_of(paths):
        short = "/".join(Path(path).parts[-2:])
        if section == "UND":
            called.append((path, name))
            continue
        if writable(section):
            faults.append(f"{short}: {name} is writable")
        if binding != "LOCAL":
            defined.add(name)
            if not re.match(r"entente_|ent_", name):
                faults.append(f"{short}: the global name {name}")
    if not defined or not called:
        faults.append("no symbols were seen")
    for path, name in called:
        is_cjson = name.startswith("cJSON_") and Path(path).name.startswith("cjson.c")
        if name not in defined and name not in allowed_calls(path) and not is_cjson:
            faults.append(f"{'/'.join(Path(path).parts[-2:])} calls {name}")
    return faults


def check_exports(names, library):
    exported = {line.split()[2].split("@")[0]
                for line in nm("-D", "--defined-only", library) if " A " not in line}
    faults = [f"declared and not exported: {name}" for name in sorted(set(names) - exported)]
    return faults + [f"exported and not declared: {name}" for name in sorted(exported - set(names))]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("objects")
    parser.add_argument("--shared")
    parser.add_argument("--without", action="append", default=[])
    options = parser.parse_args()
    names = declared(options.root, options.without)
    faults = [f"declared twice: {name}" for name in sorted({n for n in names if names.count(n) > 1})]
    faults += [f"without the prefix: {name}" for name in names if not name.startswith("entente_")]
    if not 0 < len(names) <= MOST_FUNCTIONS:
        faults.append(f"{len(names)} public functions, allowed are 1 to {MOST_FUNCTIONS}")
    faults += check_objects(Path(options.objects).read_text().split())
    if options.shared:
        faults += check_exports(names, options.shared)
    return house.verdict(faults, f"{len(names)} public functions")


if __name__ == "__main__":
    sys.exit(main())
