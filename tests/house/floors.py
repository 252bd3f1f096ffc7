#!/usr/bin/env python3
"""The build refuses an upward include: files that try it do not compile.

usage: floors.py ROOT FLOORS.TXT --compiler CC

For each floor, with the include folders of its own target: its own headers and
those below compile; each private header above is not found.
"""
import argparse
import sys
from pathlib import Path

import house


def compiles(compiler, folders, header, where):
    """Whether a file in the folder may include the header; and what the compiler says."""
    done = house.run([compiler, "-std=c11", "-fsyntax-only", *[f"-I{f}" for f in folders],
                      "-x", "c", "-"], input=f'#include "{header}"\n', cwd=where)
    return done.returncode == 0, done.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("floors")
    parser.add_argument("--compiler", required=True)
    options = parser.parse_args()
    faults = []
    tried = refused = 0
    lines = [line.split() for line in Path(options.floors).read_text().splitlines() if line]
    for floor, *folders in lines:
        level = house.FLOORS.index(floor)
        where = Path(options.root, "lib", floor)
        for other in house.FLOORS:
            above = house.FLOORS.index(other) > level
            for header in sorted(Path(options.root, "lib", other).rglob("*.h")):
                tried += 1
                good, said = compiles(options.compiler, folders, header.name, where)
                if above and good:
                    faults.append(f"lib/{floor} can include {other}/{header.name}")
                elif above and "o such file" not in said and "not found" not in said:
                    faults.append(f"{other}/{header.name} from lib/{floor}: {said}")
                elif not above and not good:
                    faults.append(f"lib/{floor} cannot include {other}/{header.name}: {said}")
                refused += above
    return house.verdict(faults, f"{tried} includes tried, {refused} upward, all of these refused")


if __name__ == "__main__":
    sys.exit(main())
