#!/usr/bin/env python3
"""Every C file stands as clang-format would write it.

usage: format.py ROOT [--fix]
"""
import sys
from pathlib import Path

import house

FOLDERS = ["include", "lib", "examples", "tests"]


def main():
    formatter = house.tool("clang-format-14", "clang-format")
    if not formatter:
        print("skipped: clang-format is not installed")
        return house.SKIPPED
    files = [path for folder in FOLDERS for path in sorted(Path(sys.argv[1], folder).rglob("*.[ch]"))]
    how = ["-i"] if "--fix" in sys.argv else ["--dry-run", "-Werror", "--ferror-limit=1"]
    done = house.run([formatter, *how, *files])
    print(done.stdout or f"{len(files)} files")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
