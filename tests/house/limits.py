#!/usr/bin/env python3
"""No limit comes in without a word: each constant that ends a loop or a list is named here, with
the test that holds its edge.

usage: limits.py ROOT
"""
import re
import sys
from pathlib import Path

import house

# A name that says "at most", or how often something is done, is a limit.
NAME = re.compile(r"(?:[A-Z0-9]+_)*(?:MOST|ROUNDS|LONGEST|DEEPEST)(?:_[A-Z0-9]+)*")
DEFINED = re.compile(
    r"\benum\s*\{([^}]*)\}|^[ \t]*#[ \t]*define[ \t]+(\w+)", re.M)

# By file and name: the file of the test and the name of it.
HELD = {
    ("examples/entente/files.h", "LONGEST"): ("tests/tool/tool_files.py", "16 MiB"),
    ("examples/entente/tool.h", "WAIT_MOST"): ("tests/tool/tool_files.py", "a day is the longest"),
    ("lib/json/report.h", "ENT_REPORT_MOST"): ("tests/law/case/test_limits.c", "findings_of_a_text"),
    ("lib/json/token.c", "MOST"):
        ("tests/json/test_private_scan.c", "flags_numbers_that_no_document_can_hold"),
    ("lib/law/approvals/approval_replay.c", "MOST_OPEN"):
        ("tests/law/case/test_limits.c", "steps_whose_order_is_open"),
    ("lib/law/approvals/approval_state.c", "MOST_WORK"):
        ("tests/law/approvals/test_private_approval_changes.c", "are_what_asking_day_by_day_finds"),
    ("lib/law/bodies/body_life.c", "MOST_PENDING"):
        ("tests/law/case/test_limits.c", "acts_about_a_body_whose_order_is_open"),
    ("lib/law/bodies/body_life.h", "ENT_BODY_TERMS"):
        ("tests/law/case/test_limits.c", "ends_of_a_mandate_of_which_any_may_be_the_last"),
    ("lib/law/duties/commitment_due.c", "MOST_HOURS"):
        ("tests/law/case/test_limits.c", "hours_that_no_calendar_holds"),
    ("lib/law/coalitions/coalition.h", "ENT_GAME_CONDITIONS"):
        ("tests/law/case/test_limits.c", "conditions_of_entry"),
    ("lib/law/coalitions/coalition.h", "ENT_GAME_UNIONS"):
        ("tests/law/case/test_limits.c", "unions_that_bear_on_one_count"),
    ("lib/law/coalitions/coalition_count.c", "MOST_STATES"):
        ("tests/law/coalitions/test_coalition.c", "sums_to_tell_apart_are_counted_up_to_the_limit"),
    ("lib/law/coalitions/coalition_count.c", "MOST_STEPS"):
        ("tests/law/coalitions/test_coalition.c", "ways_to_sums_are_counted_up_to_the_limit"),
    ("lib/law/case/other.c", "MOST_DEPTH"):
        ("tests/law/case/test_limits.c", "agreements_that_depend_on_each_other"),
    ("lib/law/case/question.c", "MOST_BYTES"): ("tests/law/case/test_limits.c", "bytes_of_a_question"),
    ("lib/law/case/question.c", "MOST_STEPS"): ("tests/law/case/test_limits.c", "steps_of_a_question"),
    ("lib/law/answers/unused.c", "NAME_MOST"):
        ("tests/law/answers/test_unused.c", "names_that_are_too_long_to_compare_have_no_nearest"),
    ("lib/law/answers/timeline_stretch.c", "MOST_ASKED"):
        ("tests/law/case/test_limits.c", "acts_of_a_day_that_are_not_asked_about_one_by_one"),
    ("lib/model/check.h", "ENT_CHECK_MOST"):
        ("tests/law/case/test_limits.c", "findings_of_an_agreement"),
    ("lib/model/field.h", "ENT_FIELDS_MOST"):
        ("lib/model/field_names.c", "numbers of members fit"),
    ("lib/model/field.h", "ENT_ROWS_MOST"): ("tests/house/members.py", "128 are refused"),
    ("lib/model/object.h", "ENT_BUCKET_MOST"):
        ("tests/model/test_private_symbol.c", "names_of_one_hash_are_found_in_few_steps"),
}


def limits(path):
    """The limits that a file defines."""
    found = set()
    for values, macro in DEFINED.findall(house.code(path)):
        names = [macro] if macro else re.findall(r"\b([A-Z][A-Z0-9_]*)\s*(?:=|,|$)", values)
        found |= {name for name in names if NAME.fullmatch(name)}
    return found


# Limits of rooms and arrays that programs fill themselves: what is longer is told where it is met.
SAID = {
    ("examples/entente/rows.c", "MOST_HEADS"): "{\"Commitment\", \"Obligor\"",
    ("examples/paris/documents.c", "LONGEST"): "length == LONGEST",
    ("examples/paris/documents.c", "LONGEST_PATH"): "length < LONGEST_PATH",
    ("examples/security/main.c", "LONGEST_LINE"): "== LONGEST_LINE - 1",
}

# Limits whose edge no test holds yet; nothing is added here.
LACKING = {"MOST_INSTANCES"}


def sources(root):
    for folder in ("lib", "examples"):
        for path in sorted(Path(root, folder).rglob("*.[ch]")):
            yield path.relative_to(root).as_posix(), path


def holds(root, test):
    """Whether the file of the test is there and names the test."""
    path = Path(root, test[0])
    return path.is_file() and test[1] in path.read_text(encoding="utf-8")


def check(root):
    faults = []
    for name, path in sources(root):
        for limit in sorted(limits(path)):
            if (name, limit) in SAID:
                if SAID[name, limit] not in path.read_text(encoding="utf-8"):
                    faults.append(f"{name}: {limit}: {SAID[name, limit]} is not there any more")
            elif (name, limit) not in HELD and limit not in LACKING:
                faults.append(f"{name}: {limit} is a limit: add it to limits.py, with the name of "
                              "the test that holds its edge on both sides")
    faults += [f"{name}: {limit}: no test {test[1]} in {test[0]}"
               for (name, limit), test in HELD.items()
               if Path(root, name).is_file() and not holds(root, test)]
    return faults


def main():
    faults = check(Path(sys.argv[1]))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
