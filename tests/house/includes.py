#!/usr/bin/env python3
"""Includes point downward and never in a circle.

usage: includes.py ROOT
"""
import sys
from pathlib import Path

import house

# The public headers that belong to each floor. A floor may include its own and
# those of the floors below.
PUBLIC = {
    "base": "api version error finding date text",
    "model": "field object agreement party group act expression commitment approval body",
    "law": "answer assessment coalition course guard relation row timeline",
    "json": "json cjson template",
}
UMBRELLA = "entente"
CJSON_FILE = "lib/json/cjson.c"
HEADERS_OF_CJSON_FILE = {"cjson/cJSON.h", "math.h"}  # the numbers of cJSON are doubles
STANDARD = {"assert.h", "limits.h", "stdbool.h", "stddef.h", "stdint.h", "stdlib.h", "string.h",
            "stdalign.h"}
# Text is formatted in memory in a few files, and freed memory is marked for
# AddressSanitizer; symbols.py sees what is called.
STANDARD_OF_FLOOR = {
    "base": {"stdarg.h", "stdio.h", "sanitizer/asan_interface.h"},
    "json": {"stdio.h", "emmintrin.h"},  # the scanner looks at sixteen bytes at a time where it can
}


def home_of_public():
    return {name: floor for floor, names in PUBLIC.items() for name in names.split()}


def check_public(root):
    """Every public header has a floor, is in the umbrella, and includes nothing of a higher one."""
    homes = home_of_public()
    found = {header.stem for header in house.public_headers(root)}
    faults = [f"include/entente/{name}.h belongs to no floor: add it to includes.py"
              for name in sorted(found - set(homes) - {UMBRELLA})]
    for header in house.public_headers(root):
        if header.stem == UMBRELLA or header.stem not in homes:
            continue
        level = house.FLOORS.index(homes[header.stem])
        for _, name in house.includes(header):
            if name.startswith("entente/"):
                other = homes.get(Path(name).stem)
                if other is None or house.FLOORS.index(other) > level:
                    faults.append(f"{header.name} includes {name}")
            elif name not in ("stdint.h", "stddef.h"):
                faults.append(f"{header.name} includes {name}")
    umbrella = Path(root, "include", "entente", UMBRELLA + ".h")
    if umbrella.exists():
        inside = {Path(name).stem for _, name in house.includes(umbrella)}
        for name in sorted((found & set(homes)) - inside - {"cjson"}):
            faults.append(f"entente.h does not include {name}.h")
        if "cjson" in inside:
            faults.append("entente.h includes cjson.h, which a stranger may not have")
    return faults


def private_headers(root):
    """Name of each private header -> folder; a name stands once, and is no system header's."""
    homes, faults = {}, []
    for header in sorted(Path(root, "lib").rglob("*.h")):
        folder = house.folder_of(header.relative_to(Path(root, "lib")))
        if Path("/usr/include", header.name).exists() or header.name in STANDARD:
            faults.append(f"lib/{folder}/{header.name} has the name of a system header")
        if header.name in homes:
            faults.append(f"{header.name} stands in {homes[header.name]} and in {folder}")
        homes[header.name] = folder
    return homes, faults


def check_private(root, homes):
    """Includes of the files of lib/."""
    public = home_of_public()
    sees = house.folders(root)
    faults = []
    for path in sorted(Path(root, "lib").rglob("*.[ch]")):
        folder = house.folder_of(path.relative_to(Path(root, "lib")))
        floor = folder.split("/")[0]
        where = path.relative_to(root).as_posix()
        level = house.FLOORS.index(floor)
        if folder not in sees:
            faults.append(f"{where} lies in a folder that lib/README.md does not tell of")
            continue
        for bracket, name in house.includes(path):
            if bracket == '"':
                home = homes.get(name)
                good = home is not None and (home == folder or home in sees[folder])
            elif name.startswith("entente/"):
                home = public.get(Path(name).stem)
                good = home is not None and house.FLOORS.index(home) <= level
            elif where == CJSON_FILE and name in HEADERS_OF_CJSON_FILE:
                good = True
            else:
                good = name in STANDARD or name in STANDARD_OF_FLOOR.get(floor, ())
            if not good:
                faults.append(f"{where} includes {name}")
    return faults


def circles(graph):
    """Names on a circle of includes."""
    left = {name: set(others) for name, others in graph.items()}
    while True:
        leaves = [name for name, others in left.items() if not others & set(left)]
        if not leaves:
            return sorted(left)
        for name in leaves:
            del left[name]


def main():
    root = sys.argv[1]
    homes, faults = private_headers(root)
    faults += check_public(root) + check_private(root, homes)
    files = sorted(Path(root, "lib").rglob("*.h"))
    files += house.public_headers(root)
    graph = {path.name if path.parent.name != "entente" else "entente/" + path.name:
             {name for _, name in house.includes(path)} for path in files}
    ring = circles(graph)
    if ring:
        faults.append("a circle of includes: " + " ".join(ring))
    for path in sorted(Path(root, "examples").rglob("*.[ch]")):
        for bracket, name in house.includes(path):
            own = bracket == '"' and (path.parent / name).exists()
            if bracket == '"' and not own:
                faults.append(f"{path.relative_to(root)} includes {name}")
    return house.verdict(faults, f"{len(graph)} headers, no include upward, no circle")


if __name__ == "__main__":
    sys.exit(main())
