#!/usr/bin/env python3
"""A kind of act without a row does not compile.

usage: kinds.py ROOT --compiler CC

In a copy of the headers and of each file that has a row for each kind: as it stands it compiles; with
one more kind in the public enumeration, with a row left out, with two rows the other way round, and
with a row twice, it does not, and the compiler says why.
"""
import argparse
import re
import shutil
import sys
import tempfile
from pathlib import Path

import house

LAST = "ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION = 74"
TABLES = ["lib/law/case/kinds.c", "lib/model/act_forms.c"]
ROW = re.compile(r"(?m)^(?=    R\()")


def compiles(compiler, root, file):
    folders = ["include", "lib/base", "lib/model", "lib/law/case"]
    done = house.run([compiler, "-std=c11", "-Wall", "-fsyntax-only",
                      *[f"-I{root / folder}" for folder in folders], root / file])
    return done.returncode == 0, done.stdout


def rows_of(text):
    start = text.index("#define KINDS(R")
    start = text.index("\n", start) + 1
    end = text.index("/* clang-format on */", start)
    rows = ROW.split(text[start:end])
    return text[:start], [row.rstrip().rstrip("\\").rstrip() for row in rows if row.strip()], text[end:]


def written(before, rows, after):
    return before + " \\\n".join(rows) + "\n" + after


def changes(text):
    """Each way in which a table can be wrong, and what is to be read in the refusal."""
    before, rows, after = rows_of(text)
    yield "as it stands, put together anew", written(before, rows, after), None
    yield "a row left out", written(before, rows[:20] + rows[21:], after), "ACCEPTANCE|out of its place"
    yield "the last row left out", written(before, rows[:-1], after), "rows|not handled"
    yield "two rows the other way round", written(before, [rows[1], rows[0], *rows[2:]], after), \
        "out of its place"
    yield "a row twice", written(before, [rows[0], *rows], after), "PROPOSAL|out of its place"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("--compiler", required=True)
    options = parser.parse_args()
    faults, refused = [], 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("include", "lib"):
            shutil.copytree(Path(options.root, name), copy / name)
        header = copy / "include/entente/act.h"
        public = header.read_text(encoding="utf-8")
        for table in TABLES:
            text = (copy / table).read_text(encoding="utf-8")
            tries = [("", text, None), *changes(text)]
            for what, tried, says in tries:
                (copy / table).write_text(tried, encoding="utf-8")
                good, said = compiles(options.compiler, copy, table)
                if says is None and not good:
                    faults.append(f"{table} {what}: does not compile: {said}")
                elif says and good:
                    faults.append(f"{table} compiles with {what}")
                elif says and not re.search(says, said):
                    faults.append(f"{table} with {what} says {said}")
                refused += says is not None
            (copy / table).write_text(text, encoding="utf-8")
            if LAST not in public:
                faults.append("the last kind is another one: put it into this test")
            header.write_text(public.replace(LAST, LAST + ",\n    ENTENTE_ACT_NEW_ONE = 75"),
                              encoding="utf-8")
            good, said = compiles(options.compiler, copy, table)
            refused += 1
            if good:
                faults.append(f"{table} compiles though a kind has no row")
            elif "ENTENTE_ACT_NEW_ONE" not in said:
                faults.append(f"{table} does not name the kind without a row: {said}")
            header.write_text(public, encoding="utf-8")
    return house.verdict(faults, f"{refused} tables with a fault, all of these refused")


if __name__ == "__main__":
    sys.exit(main())
