#!/usr/bin/env python3
"""What a library shows to programs: exactly the declared functions, said as each system wants it.

usage: exports.py ROOT DEFINITIONS.TXT [--shared]

DEFINITIONS.TXT has a line for each floor: its name and what its files are compiled with. The
Windows of this test is clang's, without a C library: the headers need none.
"""
import argparse
import re
import sys
from pathlib import Path

import house
import symbols

# As clang has it, for which __declspec(x) is a macro.
EXPORT, IMPORT = "__attribute__((dllexport))", "__attribute__((dllimport))"
VISIBLE = '__attribute__((visibility("default")))'
WINDOWS = ["--target=x86_64-w64-windows-gnu", "-ffreestanding"]
LINUX = ["--target=x86_64-linux-gnu", "-ffreestanding"]
# The system, what is defined, and what must stand before each function.
CASES = [
    (WINDOWS, ["ENTENTE_BUILDING_SHARED"], EXPORT),
    (WINDOWS, ["ENTENTE_BUILDING_SHARED", "ENTENTE_SHARED"], EXPORT),
    (WINDOWS, ["ENTENTE_SHARED"], IMPORT),
    (WINDOWS, [], VISIBLE),
    (LINUX, ["ENTENTE_BUILDING_SHARED"], VISIBLE),
    (LINUX, ["ENTENTE_SHARED"], VISIBLE),
    (LINUX, [], VISIBLE),
    (WINDOWS, ["ENTENTE_API="], ""),
    (LINUX, ["ENTENTE_API="], ""),
]
FUNCTION = re.compile(r"\b(entente_\w+)\s*\(")
ATTRIBUTE = re.compile(r"__attribute__\(\((?:\w+|visibility\(\"\w+\"\))\)\)")


def preprocessed(clang, root, system, defined):
    lines = "".join(f"#include <entente/{header.name}>\n" for header in house.public_headers(root)
                    if header.name != "cjson.h")
    return house.must([clang, *system, "-E", "-P", f"-I{root}/include", "-x", "c", "-",
                       *[f"-D{name}" for name in defined]], input=lines)


def declarations(text):
    """Each function that is declared, with the words for the system that stand before it."""
    told = {}
    for statement in text.split(";"):
        function = FUNCTION.search(statement)
        if function:
            told[function.group(1)] = " ".join(ATTRIBUTE.findall(statement[:function.start()]))
    return told


def check_headers(clang, root):
    names = set(symbols.declared(root, ["cjson.h"]))
    faults = []
    for system, defined, wanted in CASES:
        told = declarations(preprocessed(clang, root, system, defined))
        where = f"{system[0]} with {defined}"
        faults += [f"{where}: {name} is not declared" for name in sorted(names - set(told))]
        faults += [f"{where}: {name} has \"{told[name]}\", wanted \"{wanted}\""
                   for name in sorted(names & set(told)) if told[name] != wanted]
    return faults


def check_floors(path, shared):
    """Each floor is compiled for the library that is built."""
    lines = [line.split() for line in Path(path).read_text().splitlines()]
    faults = [] if lines else ["no floor was seen"]
    for name, *definitions in lines:
        if ("ENTENTE_BUILDING_SHARED" in definitions) != shared:
            faults.append(f"{name} is compiled with {definitions}")
        if "ENTENTE_SHARED" in definitions:
            faults.append(f"{name} takes its own functions from elsewhere")
    return faults


def check_object(clang, root):
    """What an object of the library tells the linker of Windows: its public functions and no other."""
    source = ('#include <entente/version.h>\nconst char *entente_version(void) { return ""; }\n'
              "int ent_internal(void);\nint ent_internal(void) { return 0; }\n")
    told = house.must([clang, *WINDOWS, "-DENTENTE_BUILDING_SHARED", "-S", "-o", "-", "-x", "c", "-",
                       f"-I{root}/include"], input=source)
    exported = re.findall(r"-export:\"?(\w+)", told)
    return [] if exported == ["entente_version"] else [f"an object exports {exported}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("definitions")
    parser.add_argument("--shared", action="store_true")
    options = parser.parse_args()
    faults = check_floors(options.definitions, options.shared)
    clang = house.tool("clang")
    if clang:
        faults += check_headers(clang, options.root) + check_object(clang, options.root)
    elif not faults:
        print("skipped: there is no clang, which knows Windows too")
        return house.SKIPPED
    return house.verdict(faults, f"{len(CASES)} ways to include the headers")


if __name__ == "__main__":
    sys.exit(main())
