#!/usr/bin/env python3
"""Run one Criterion program and believe nothing that it does not prove.

usage: criterion.py PROGRAM SOURCE

Criterion 2.4.1 ends with status 0 when a test leaks, when an assertion fails in
a test's .fini, and when the linker dropped tests. So this runner compares the
tests that ran with those declared in the source by name, reads the logs of the
sanitizers, and looks for assertions that failed without being counted.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DECLARATION = re.compile(r"^(?:Test|ParameterizedTest|Theory)\s*\(([^{;]*?)\)\s*(?:\{|$)", re.M)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
OUTCOME = re.compile(r"^(ok|not ok) - (\w+)::(\w+)(.*)$", re.M)
SUMMARY = re.compile(r"Tested: (\d+) \| Passing: (\d+) \| Failing: (\d+) \| Crashing: (\d+)")
# Each assertion of the newer kind keeps a node of Criterion's own.
CRITERION_LEAKS = "leak:cri_assert_node_add\n"


def declared(source):
    """The tests of a source as suite::name, and whether one is disabled."""
    text = COMMENT.sub(" ", Path(source).read_text(encoding="utf-8"))
    names = []
    for inside in DECLARATION.findall(text):
        inside = re.sub(r"\([^()]*\)", "", inside)  # the parameters of a theory
        words = [w.strip() for w in inside.split(",") if w.strip()]
        names.append("::".join(words[:2]))
    return names, ".disabled" in text


def run(program, scratch):
    """Run the program; give its status, what it printed, its report and the logs."""
    suppressions = scratch / "leaks"
    suppressions.write_text(CRITERION_LEAKS)
    log = scratch / "sanitizer"
    environment = dict(
        os.environ,
        LANGUAGE="en",  # in whatever locale the tests run, the closing line is read here
        ASAN_OPTIONS=f"log_path={log}:detect_leaks=1:strict_string_checks=1",
        UBSAN_OPTIONS=f"log_path={log}:print_stacktrace=1:halt_on_error=1",
        LSAN_OPTIONS=f"suppressions={suppressions}:print_suppressions=0",
    )
    done = subprocess.run(
        [program, "-j1", "--short-filename", f"--tap={scratch}/tap"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace", check=False)
    tap = scratch / "tap"
    report = tap.read_text(encoding="utf-8", errors="replace") if tap.exists() else ""
    logs = "".join(f.read_text(errors="replace") for f in sorted(scratch.glob("sanitizer*")))
    return done.returncode, done.stdout, report, logs


def faults(source, status, printed, report, logs):
    """Every reason not to believe the run."""
    names, disabled = declared(source)
    outcomes = OUTCOME.findall(report)
    ran = {f"{suite}::{name}" for _, suite, name, _ in outcomes}
    skipped = sum("# SKIP" in rest for *_, rest in outcomes)
    found = []
    if status != 0:
        found.append(f"exit status {status}")
    if not names:
        found.append("the source declares no test")
    if disabled:
        found.append("a test is disabled")
    for name in sorted(set(names) - ran):
        found.append(f"{name} is in the source and did not run")
    for name in sorted(ran - set(names)):
        found.append(f"{name} ran and is not in the source")
    for name in sorted({n for n in names if names.count(n) > 1}):
        found.append(f"{name} is declared twice")
    summary = SUMMARY.findall(printed)
    if not summary:
        found.append("no closing line")
    else:
        tested, passing, failing, crashing = map(int, summary[-1])
        if tested != len(outcomes) - skipped:
            found.append(f"{tested} tested, {len(outcomes) - skipped} reported")
        if passing != tested or failing or crashing:
            found.append("not all tests passed")
    if "Assertion Failed" in printed or "Assertion failed" in printed:
        found.append("an assertion failed")
    if logs.strip() or "runtime error:" in printed:
        found.append("a sanitizer spoke")
    return found


def main():
    program, source = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        result = run(program, Path(folder))
    _, printed, report, logs = result
    found = faults(source, *result)
    if found:
        print(report)
    print(printed)
    print(logs[:20000])
    for fault in found:
        print(f"criterion.py: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
