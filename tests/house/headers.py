#!/usr/bin/env python3
"""Every public header compiles alone, in old and new C and C++, and can be bound.

usage: headers.py ROOT
"""
import re
import sys
from concurrent.futures import ThreadPoolExecutor

import house

STANDARDS = {
    "c": (["c99", "c11", "c17"], [["gcc"], ["clang"]]),
    "c++": (["c++98", "c++11", "c++17"], [["g++"], ["clang++"]]),
}
FLAGS = ["-Wall", "-Wextra", "-pedantic", "-Wconversion", "-Werror", "-fsyntax-only"]
# What a binding in another language cannot call, or cannot call alike everywhere.
UNBINDABLE = [
    (re.compile(r"\binline\b"), "an inline function"),
    (re.compile(r"^[ \t]*#[ \t]*define[ \t]+\w+\(", re.M), "a macro like a function"),
    (re.compile(r"\.\.\."), "a variadic function"),
    (re.compile(r"\b\w+\s*:\s*\d+\s*;"), "a bit-field"),
    (re.compile(r"\b(?:float|double|long|short|unsigned|bool|_Bool|FILE|time_t|va_list|ssize_t)\b"),
     "a type whose size or shape differs between platforms"),
]


def alone(job):
    """Compile one header alone; twice included, for its guard."""
    compiler, language, standard, root, name = job
    line = f"#include <entente/{name}>\n"
    tail = "typedef int entente_nothing_else;\n"
    done = house.run([compiler, "-x", language, f"-std={standard}", *FLAGS,
                      f"-I{root}/include", "-"], input=line + line + tail)
    return "" if done.returncode == 0 else f"{compiler} -std={standard} {name}:\n{done.stdout}"


def main():
    root = sys.argv[1]
    headers = house.public_headers(root)
    faults = [] if headers else ["no public header"]
    jobs = [(compiler, language, standard, root, header.name)
            for language, (standards, compilers) in STANDARDS.items()
            for names in compilers for compiler in [house.tool(*names)] if compiler
            for standard in standards for header in headers]
    with ThreadPoolExecutor(2) as pool:
        faults += [fault for fault in pool.map(alone, jobs) if fault]
    for header in headers:
        text = house.code(header)
        text = "\n".join(line for line in text.splitlines() if "__attribute__" not in line)
        faults += [f"{header.name}: {what}" for pattern, what in UNBINDABLE if pattern.search(text)]
    return house.verdict(faults, f"{len(headers)} headers, {len(jobs)} compilations")


if __name__ == "__main__":
    sys.exit(main())
