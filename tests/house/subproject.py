#!/usr/bin/env python3
"""The tree is taken into a stranger's project: static, without cJSON, nothing more.

usage: subproject.py ROOT --compiler CC
"""
import argparse
import sys
import tempfile
from pathlib import Path

import house

CONSUMER = Path(__file__).with_name("consumer")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("--compiler", required=True)
    options = parser.parse_args()
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        build, prefix = Path(scratch, "build"), Path(scratch, "prefix")
        house.must(["cmake", "-S", CONSUMER, "-B", build, "-DLINK=entente::entente",
                    f"-DSOURCE_TREE={options.root}", f"-DCMAKE_C_COMPILER={options.compiler}",
                    "-DBUILD_SHARED_LIBS=OFF", "-DENTENTE_CJSON=OFF", "-DENTENTE_WERROR=ON",
                    "-DCMAKE_C_FLAGS=-O0"])
        house.must(["cmake", "--build", build, "-j2"])
        house.must(["cmake", "--install", build, "--prefix", prefix])
        house.must([build / "consumer"])
        if "cjson" in house.must(["ldd", build / "consumer"]):
            faults.append("cJSON is linked although it was left out")
        for path in sorted(prefix.rglob("*")):
            if path.is_file() and path.name != "consumer":
                faults.append(f"installed beside the stranger's program: {path.name}")
    return house.verdict(faults, "built, run and installed alone")


if __name__ == "__main__":
    sys.exit(main())
