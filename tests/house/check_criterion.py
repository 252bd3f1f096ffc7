#!/usr/bin/env python3
"""The runner of the Criterion tests is tested itself: it must refuse each false green.

usage: check_criterion.py --compiler CC [--sanitize LIST]
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HEAD = "#include <criterion/criterion.h>\n#include <stdlib.h>\n"
GOOD = HEAD + "Test(a, one) { cr_assert(1); }\nTest(a, two,\n     .timeout = 5)\n{\n    cr_assert(1);\n}\n"

# name, source, further options, words that the runner must say (none: it must pass)
CASES = [
    ("good", GOOD, [], None),
    ("failing", HEAD + "Test(a, one) { cr_assert(0); }\n", [], "not all tests passed"),
    ("crashing", HEAD + "Test(a, one) { abort(); }\n", [], "not all tests passed"),
    ("dropped", GOOD, ["-Wl,--gc-sections", "-ffunction-sections", "-fdata-sections"],
     "did not run"),
    ("disabled", HEAD + "Test(a, one, .disabled = true) { cr_assert(1); }\n", [], "disabled"),
    ("empty", HEAD, [], "declares no test"),
    ("late", HEAD + "static void down(void) { cr_assert(0); }\n"
     "Test(a, one, .fini = down) { cr_assert(1); }\n", [], "an assertion failed"),
    ("hidden", HEAD + "#define MAKE(name) Test(a, name)\n"
     "Test(a, one) { cr_assert(1); }\nMAKE(two) { cr_assert(1); }\n", [], "not in the source"),
]
LEAK = HEAD + ("static void *volatile keep;\n"
               "Test(a, one) { keep = malloc(10); keep = NULL; cr_assert(1); }\n")
OVERFLOW = HEAD + "#include <limits.h>\nTest(a, one) { volatile int x = INT_MAX; x = x + 1; }\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--sanitize", default="")
    options = parser.parse_args()
    cases = list(CASES)
    flags = []
    if options.sanitize:
        flags = [f"-fsanitize={options.sanitize}", "-fno-sanitize-recover=all"]
        cases.append(("leak", LEAK, [], "a sanitizer spoke"))
        cases.append(("overflow", OVERFLOW, [], "a sanitizer spoke"))
    runner = Path(__file__).with_name("criterion.py")
    libraries = subprocess.run(["pkg-config", "--cflags", "--libs", "criterion"],
                               check=True, capture_output=True, text=True).stdout.split()
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, text, extra, words in cases:
            source = Path(folder, f"{name}.c")
            program = Path(folder, name)
            source.write_text(text)
            subprocess.run([options.compiler, "-w", *flags, *extra, str(source),
                            "-o", str(program), *libraries], check=True)
            done = subprocess.run([sys.executable, str(runner), str(program), str(source)],
                                  check=False, capture_output=True, text=True)
            good = done.returncode == 0 if words is None else (
                done.returncode == 1 and words in done.stdout)
            if not good:
                bad += 1
                print(f"{name}: status {done.returncode}, expected to read {words!r}")
                print(done.stdout, done.stderr)
    print(f"{len(cases)} runs judged, {bad} wrongly")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
