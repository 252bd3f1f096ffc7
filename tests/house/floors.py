#!/usr/bin/env python3
"""The build refuses an upward include: files that try it do not compile.

usage: floors.py ROOT FLOORS.TXT --compiler CC

For each floor, and each room of the law, with the include folders of its own target: its own
headers and those that lib/README.md lets it see compile; no other private header is found. So what
is drawn there is what is built.
"""
import argparse
import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

import house


def compile_lines(compiler, paths, lines, where):
    """Whether these lines compile as a file in the folder; and what the compiler says."""
    done = house.run([compiler, "-std=c11", "-fsyntax-only", *[f"-I{path}" for path in paths],
                      "-x", "c", "-"], input="\n".join(lines) + "\n", cwd=where)
    return done.returncode == 0, done.stdout


def try_all(options, sees, folder, paths):
    """Tries every private header from one folder; the faults, and how many were refused. A header
    of the folder itself has to compile alone; those of the others compile together, so that no two
    say different things by one name."""
    lib = Path(options.root, "lib")
    faults, refused, lines = [], 0, []
    for header in sorted(lib.rglob("*.h")):
        other = house.folder_of(header.relative_to(lib))
        if other == folder:
            good, said = compile_lines(options.compiler, paths, [f'#include "{header.name}"'],
                                       Path(lib, folder))
            faults += [] if good else [f"{folder}/{header.name} does not compile alone: {said}"]
        if other == folder or other in sees[folder]:
            lines.append(f'#include "{header.name}"')
        else:
            refused += 1
            lines += [f'#if __has_include("{header.name}")',
                      f'#error "lib/{folder} can include {other}/{header.name}"', "#endif"]
    good, said = compile_lines(options.compiler, paths, lines, Path(lib, folder))
    faults += [] if good else [f"from lib/{folder}: {said}"]
    return faults, refused


def untold(root):
    """Files of the law that no row of lib/README.md tells of, and names there that no file has."""
    faults = []
    for room, _, files in house.rooms(root):
        names = {path.stem for path in Path(root, "lib", "law", room).glob("*.[ch]")}
        told = re.findall(r"`([\w*]+)`", files)
        faults += [f"lib/README.md does not tell of law/{room}/{name}" for name in sorted(names)
                   if not any(fnmatchcase(name, pattern) for pattern in told)]
        faults += [f"lib/README.md tells of law/{room}/{pattern}, which is not there"
                   for pattern in told if not any(fnmatchcase(name, pattern) for name in names)]
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("floors")
    parser.add_argument("--compiler", required=True)
    options = parser.parse_args()
    sees = house.folders(options.root)
    lines = [line.split() for line in Path(options.floors).read_text().splitlines() if line]
    built = [line[0].replace("law_", "law/") for line in lines]
    faults, refused = untold(options.root), 0
    if built != list(sees):
        faults.append(f"the build has {' '.join(built)}, and lib/README.md {' '.join(sees)}")
    for folder, (_, *paths) in zip(built, lines):
        if folder in sees:
            more, count = try_all(options, sees, folder, paths)
            faults += more
            refused += count
    return house.verdict(faults, f"{len(built)} folders, {refused} includes tried that point "
                                 "elsewhere than downward, all of these refused")


if __name__ == "__main__":
    sys.exit(main())
