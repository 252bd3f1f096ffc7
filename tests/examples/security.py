#!/usr/bin/env python3
"""Holds the example of the security agreements against their dates, which stand here once more.

usage: security.py PROGRAM AGREEMENTS

An attack begins on the last day of each agreement, and on the day after: who still must
consult, by when, and who owes nothing any more.
"""
import datetime
import re
import subprocess
import sys

ROW = re.compile(r"(\w{3})  (?:consults by (\S+)  \((\w+)\)|owes nothing: (\w+))  ends (.+)")

# The first day on which an agreement of ten years is over; that of the Union has no end.
OVER = {
    "GBR": "2034-01-12", "DEU": "2034-02-16", "FRA": "2034-02-16", "DNK": "2034-02-23",
    "CAN": "2034-02-24", "ITA": "2034-02-24", "NLD": "2034-03-01", "FIN": "2034-04-03",
    "LVA": "2034-04-11", "ESP": "2034-05-27", "BEL": "2034-05-28", "PRT": "2034-05-28",
    "SWE": "2034-05-31", "NOR": "2034-05-31", "ISL": "2034-05-31", "JPN": "2034-06-13",
    "USA": "2034-06-13", "EUU": None, "EST": "2034-06-27", "LTU": "2034-06-27",
    "POL": "2034-07-08", "LUX": "2034-07-10", "ROU": "2034-07-11", "CZE": "2034-07-18",
    "SVN": "2034-07-18", "IRL": "2034-09-04", "GRC": "2034-10-17", "ALB": "2035-01-21",
}


def answer(program, agreements, instant):
    done = subprocess.run([program, agreements, instant], capture_output=True, text=True,
                          timeout=60, check=True)
    return done.stdout.splitlines()


def row_faults(partner, rest, instant):
    """What is wrong with the row of one partner, if an attack begins at that instant."""
    due, binding, _, ends = rest
    day, over = instant.date().isoformat(), OVER[partner]
    until = (instant + datetime.timedelta(hours=24)).isoformat()
    if ends != (over or "no end"):
        yield f"{partner} ends {ends}, not {over}"
    if over and day >= over:
        if due:
            yield f"{partner} still consults on {day}"
    elif due != until:
        yield f"{partner} consults by {due}, not {until}"
    elif binding != ("legal" if partner == "USA" else "political"):
        yield f"{partner} is bound in another way: {binding}"


def faults(program, agreements, text):
    instant = datetime.datetime.fromisoformat(text)
    lines = answer(program, agreements, text)
    rows = [match.groups() for match in map(ROW.fullmatch, lines[1:-1]) if match]
    bound = sum(not over or instant.date().isoformat() < over for over in OVER.values())
    if [row[0] for row in rows] != list(OVER):
        yield f"on {text} it tells of {[row[0] for row in rows]}"
        return
    for partner, *rest in rows:
        yield from row_faults(partner, rest, instant)
    if lines[-1] != f"{bound} of {len(OVER)} partners must consult.":
        yield f"on {text} it sums up: {lines[-1]}"


def attacks():
    """Each agreement's last hour and first day without, and two days of which more is known."""
    yield "2027-03-10T06:15:00+02:00"
    yield "2034-05-28T06:15:00+02:00"
    for over in sorted({over for over in OVER.values() if over}):
        day = datetime.date.fromisoformat(over)
        yield f"{day - datetime.timedelta(days=1)}T23:59:59+03:00"
        yield f"{day}T00:00:00+03:00"


def main():
    program, agreements = sys.argv[1:]
    wrong = [fault for text in attacks() for fault in faults(program, agreements, text)]
    told = [answer(program, agreements, text)[-1] for text in list(attacks())[:2]]
    if told != ["28 of 28 partners must consult.", "16 of 28 partners must consult."]:
        wrong.append(f"it sums up: {told}")
    if subprocess.run([program, agreements + ".gone", "2027-03-10T06:15:00+02:00"],
                      capture_output=True, check=False).returncode == 0:
        wrong.append("a file that is not there is no failure")
    print("\n".join(wrong) or f"{len(OVER)} agreements on {len(list(attacks()))} days")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
