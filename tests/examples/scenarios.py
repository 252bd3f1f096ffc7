#!/usr/bin/env python3
"""Holds the tool against documents that have an answer key beside them.

usage: scenarios.py TOOL FOLDER

NAME.json is a document, NAME.expect.json holds "checks": a command line of the tool
each, with what is expected of its exit status and its answer. What the answer says
beside that is not looked at. Exit status: 0 all checks hold, 1 one does not, 77 there
is no such folder.
"""
import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
KEYS = ["id", "party"]


def differences(want, have, place):
    """The places at which an answer does not say what is wanted."""
    if isinstance(want, dict) and isinstance(have, dict):
        for name, value in want.items():
            if name not in have:
                yield f"{place}/{name} is missing"
            else:
                yield from differences(value, have[name], f"{place}/{name}")
    elif isinstance(want, list) and isinstance(have, list):
        yield from row_differences(want, have, place)
    elif want != have or isinstance(want, bool) != isinstance(have, bool):
        yield f"{place} is {json.dumps(have)}, not {json.dumps(want)}"


def row_differences(want, have, place):
    """Rows that carry a name are found by it, in any order; all others by their place."""
    rows = all(isinstance(row, dict) for row in want + have)
    key = next((key for key in KEYS if want and rows and all(key in row for row in want)), None)
    if key is None:
        if len(want) != len(have):
            yield f"{place} has {len(have)} rows, not {len(want)}"
        for index, (wanted, row) in enumerate(zip(want, have)):
            yield from differences(wanted, row, f"{place}/{index}")
        return
    for wanted in want:
        row = next((row for row in have if row.get(key) == wanted[key]), None)
        if row is None:
            yield f"{place} has no row {wanted[key]}"
        else:
            yield from differences(wanted, row, f"{place}/{wanted[key]}")


def codes(answer):
    """Every code that an answer names, wherever it does."""
    found, left = set(), [answer]
    while left:
        part = left.pop()
        if isinstance(part, dict):
            if isinstance(part.get("code"), str):
                found.add(part["code"])
            left += part.values()
        elif isinstance(part, list):
            left += part
    return found


def ask(tool, document, words):
    """Runs the tool; a document that it may change is a copy."""
    with tempfile.TemporaryDirectory() as folder:
        place = document
        if words[0] == "add":
            place = Path(folder, document.name)
            shutil.copyfile(document, place)  # its text, not its mode
        line = [tool, words[0], place, *words[1:]]
        line += [] if "--json" in words else ["--json"]
        return subprocess.run(line, capture_output=True, text=True, timeout=60, cwd=document.parent)


def complaints(check, done):
    """What is wrong with the answer to one check."""
    try:
        answer = json.loads(done.stdout or done.stderr)
    except ValueError:
        yield f"no JSON: {done.stdout or done.stderr}"
        return
    named = codes(answer)
    status = check.get("exit", None if "findings" in check else 0)
    if status is not None and done.returncode != status:
        yield f"exit status {done.returncode}, not {status}: {done.stderr}"
    if "expect" in check:
        yield from differences(check["expect"], answer, "")
    wanted = check.get("findings", []) + ([check["error"]] if "error" in check else [])
    yield from (f"{code} is not reported" for code in wanted if code not in named)
    yield from (f"{code} is reported" for code in check.get("absent", []) if code in named)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool", type=Path)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    if not given.folder.is_dir():
        print("skipped: there is no folder", given.folder)
        return SKIPPED
    tool, held, wrong = given.tool.resolve(), 0, 0
    for key in sorted(given.folder.resolve().glob("*.expect.json")):
        document = key.with_name(key.name.replace(".expect.json", ".json"))
        for check in json.loads(key.read_text()).get("checks", []):
            found = list(complaints(check, ask(tool, document, check["run"])))
            held += 1
            wrong += bool(found)
            for sentence in found:
                print(f"{document.stem}: {' '.join(check['run'])}: {sentence}")
    print(f"{held} checks, {wrong} wrong")
    return 1 if wrong or not held else 0


if __name__ == "__main__":
    sys.exit(main())
