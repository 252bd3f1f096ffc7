#!/usr/bin/env python3
"""The README's program compiles as it stands and prints what the README says, and so do its commands.

usage: readme.py ROOT BUILD CC EXAMPLES

BUILD holds the library, EXAMPLES the tool.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import house


def command_faults(text, root, examples):
    """Each "$ command" of a console block, run in the root, prints the lines that follow it."""
    path = f"{examples}{os.pathsep}{os.environ['PATH']}"
    shown = [part for block in re.findall(r"```console\n(.*?)```", text, re.S)
             for part in re.findall(r"^\$ ([^\n]*)\n((?:(?!\$ )[^\n]*\n)*)", block, re.M)]
    if not shown:
        yield "README.md shows no command"
    for command, printed in shown:
        done = subprocess.run(["bash", "-c", command], cwd=root, env={**os.environ, "PATH": path},
                              capture_output=True, text=True, timeout=60, check=False)
        # Blanks at the ends of lines are not seen.
        lines = [line.rstrip() for line in (done.stdout + done.stderr).rstrip("\n").split("\n")]
        if lines != printed.rstrip("\n").split("\n"):
            yield f"{command} prints:\n{done.stdout}{done.stderr}"


def main():
    root, build, compiler = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    examples = Path(sys.argv[4])
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
    faults += command_faults(text, root, examples)
    missing = [link for link in re.findall(r"\]\(([^)]+)\)", text) if not (root / link).exists()]
    faults += [f"README.md names {link}, which is not there" for link in missing]
    return house.verdict(faults, "The README's program and commands print what the README says.")


if __name__ == "__main__":
    sys.exit(main())
