#!/usr/bin/env python3
"""The next members of an act fit: each row of a noun's table is one bit of its own.

usage: members.py ROOT --compiler CC

In a copy the table of acts gets two required members more, behind row 63, the last of the first
word of bits; an act that lacks them is told both, and one that lacks neither is not told any. A table with one
row more than fits does not compile.
"""
import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import house

LAST = '    TELLING(ALSO_WITH, "also_with", act_id),\n'
MORE = '    REQUIRED(TITLE, "title", text),\n    REQUIRED(PURPOSE, "purpose", text),\n'
PROGRAM = """
#include <stdio.h>
#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/finding.h>
#include <entente/object.h>

int main(int count, char **arguments)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    entente_act *act = NULL;

    (void)arguments;
    if (entente_agreement_new("a", "A", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &agreement, NULL) ||
        entente_agreement_add_act(agreement, "x", ENTENTE_ACT_ADOPTION, 20260101, NULL, &act, NULL) ||
        (count > 1 && (entente_object_set_text(act, ENTENTE_FIELD_TITLE, "t", NULL) ||
                       entente_object_set_text(act, ENTENTE_FIELD_PURPOSE, "p", NULL))))
        return 1;
    (void)entente_agreement_check(agreement, &findings, NULL);
    for (size_t i = 0; i < entente_findings_count(findings); i++)
        printf("%s %s\\n", entente_findings_at(findings, i), entente_findings_message(findings, i));
    entente_findings_free(findings);
    entente_agreement_free(agreement);
    return 0;
}
"""
WIDE = """#include "forms.h"
#include "tables.h"
static const struct ent_field ROWS[%d] = {OPTIONAL(ID, "id", id)};
const struct ent_rows ent_rows_act = ENT_ROWS(ROWS);
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("--compiler", required=True)
    options = parser.parse_args()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("include", "lib/base", "lib/model"):
            shutil.copytree(Path(options.root, name), copy / name)
        flags = [options.compiler, "-std=c11", *[f"-I{copy / name}" for name in ("include", "lib/base", "lib/model")]]
        table = copy / "lib/model/fields_act.c"
        text = table.read_text(encoding="utf-8")
        rows = text[text.index("ACT[] = {"):text.index("};")].count("(")
        if rows != 64 or LAST not in text:
            faults.append(f"acts have {rows} members: put the new ones behind the last into this test")
        table.write_text(text.replace(LAST, LAST + MORE), encoding="utf-8")
        (copy / "main.c").write_text(PROGRAM, encoding="utf-8")
        house.must([*flags, copy / "main.c", *sorted((copy / "lib").rglob("*.c")), "-o", copy / "program"])
        said = house.must([copy / "program"])
        if said.split("\n")[:-1] != ["/acts/0/title is missing", "/acts/0/purpose is missing"]:
            faults.append(f"without both: {said!r}")
        said = house.must([copy / "program", "both"])
        if said:
            faults.append(f"with both: {said!r}")
        for count, good in ((127, True), (128, False)):
            (copy / "wide.c").write_text(WIDE % count, encoding="utf-8")
            done = house.run([*flags, "-fsyntax-only", copy / "wide.c"])
            if (done.returncode == 0) != good:
                faults.append(f"a table of {count} rows {'does not compile' if good else 'compiles'}: {done.stdout}")
    return house.verdict(faults, "two members more are told where they are missing; 128 are refused")


if __name__ == "__main__":
    sys.exit(main())
