#!/usr/bin/env python3
"""A name says one thing: within a floor no two files have a static function of one name, nor a
struct, union or enumeration, so that a backtrace and a search lead to one place.

usage: names.py ROOT
"""
import re
import sys
from pathlib import Path

import house

FUNCTION = re.compile(r"^static [^;={}()]*?\b(\w+)\([^;{}]*\)\s*\{", re.M)
TYPE = re.compile(r"^(?:static )?(?:const )?((?:struct|union|enum) \w+) \{", re.M)


def named(root, floor):
    """Each name of a floor -> the files that define it."""
    files = {}
    for path in sorted((root / "lib" / floor).rglob("*.[ch]")):
        text = house.code(path)
        for name in FUNCTION.findall(text) + TYPE.findall(text):
            files.setdefault(name, {})[path.relative_to(root).as_posix()] = True
    return files


def main():
    root = Path(sys.argv[1])
    faults, count = [], 0
    for floor in house.FLOORS:
        files = named(root, floor)
        count += len(files)
        faults += [f"{name}: {', '.join(places)}" for name, places in sorted(files.items())
                   if len(places) > 1]
    if count == 0:
        faults.append("no name was found")
    return house.verdict(faults, f"{count} names, each in one file of its floor")


sys.exit(main())
