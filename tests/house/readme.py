#!/usr/bin/env python3
"""The README's program compiles as it stands and prints what the README says.

usage: readme.py ROOT BUILD CC
"""
import re
import sys
import tempfile
from pathlib import Path

import house


def main():
    root, build, compiler = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    text = (root / "README.md").read_text(encoding="utf-8")
    program = re.search(r"```c\n(.*?)```", text, re.S)
    printed = re.search(r"It prints[^\n]*\n\n```\n(.*?)```", text, re.S)
    if not program or not printed:
        return house.verdict(["README.md shows no program, or not what it prints"], "")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "readme.c")
        source.write_text(program.group(1), encoding="utf-8")
        house.must([compiler, "-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
                    "-I", root / "include", source, "-L", build, "-lentente",
                    f"-Wl,-rpath,{build}", "-o", Path(folder, "readme")])
        answer = house.must([Path(folder, "readme")])
    faults = [f"the program prints:\n{answer}"] if answer != printed.group(1) else []
    missing = [link for link in re.findall(r"\]\(([^)]+)\)", text) if not (root / link).exists()]
    faults += [f"README.md names {link}, which is not there" for link in missing]
    return house.verdict(faults, "The README's program prints what the README says.")


if __name__ == "__main__":
    sys.exit(main())
