#!/usr/bin/env python3
"""Hold the shipped JSON Schema against the fixtures, with a validator of somebody else's.

usage: schema.py ROOT

Every document that the library takes must satisfy the schema. One that it refuses for a value of
the wrong type must not. A template of approval holds the members of an approval. Without the module jsonschema the check is skipped.
"""
import json
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: the Python module jsonschema is not installed")
    sys.exit(77)

SKIPPED = ("E_SYNTAX", "E_LIMIT")


def documents(folder):
    for path in sorted(folder.glob("*.json")):
        if not path.name.endswith(".expect.json"):
            yield path


def faults_of_templates(folder, schema):
    approval = Draft202012Validator({**schema, "$ref": "#/$defs/approval"})
    for path in documents(folder):
        template = json.loads(path.read_text(encoding="utf-8"))
        made = {"id": "a", "party": template["jurisdiction"], "basis": template["basis"],
                "purpose": template["purpose"], "template": template["template"],
                "review_by": template["review_by"], **template["approval"]}
        for error in approval.iter_errors(made):
            yield f"{path.name}: {error.json_path}: {error.message[:100]}"


def faults_of_acts(schema):
    """What an act needs by its kind, and the words that its `to` takes."""
    act = Draft202012Validator({**schema, "$ref": "#/$defs/act"})
    some = {"id": "a", "date": "2026-01-01"}
    step = {**some, "type": "step", "party": "A", "approval": "p", "step": "s"}
    tries = [
        (True, {**some, "type": "signature", "party": "A"}), (False, {**some, "type": "signature"}),
        (True, {**some, "type": "adoption"}), (False, {**some, "type": "milestone"}),
        (True, {**some, "type": "reservation_acceptance", "by": "council"}),
        (False, {**some, "type": "reservation_acceptance"}), (False, {**some, "type": "objection", "by": "x"}),
        (True, {**step, "to": "passed"}), (True, {**step, "to": "voted"}), (False, step),
        (False, {**step, "to": "celebrated"}), (False, {**step, "to": "unknown"}),
        (True, {**some, "type": "body", "body": "b", "to": "extended"}), (False, {**some, "type": "body", "body": "b"}),
        # Such words are read, and have no effect.
        (True, {**some, "type": "body", "body": "b", "to": "reformed"}),
        (True, {**some, "type": "commitment", "commitment": "c", "to": "abolition"}),
    ]
    for good, tried in tries:
        if act.is_valid(tried) != good:
            yield f"the schema {'refuses' if good else 'takes'} {tried}"


def main():
    root = Path(sys.argv[1])
    fixtures = root / "tests" / "fixtures"
    schema = json.loads((root / "lib/json/entente-1.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    taken, refused, faults = 0, 0, []
    for folder in (fixtures / "valid", fixtures / "canonical", fixtures / "treaties"):
        for path in documents(folder):
            taken += 1
            for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
                faults.append(f"{path.name}: {error.json_path}: {error.message[:100]}")
    for path in documents(fixtures / "invalid"):
        expected = path.with_suffix(".expect").read_text(encoding="utf-8")
        if "E_TYPE" not in expected or any(word in expected for word in SKIPPED):
            continue
        refused += 1
        if validator.is_valid(json.loads(path.read_text(encoding="utf-8"))):
            faults.append(f"{path.name}: the schema has nothing against it")
    faults += faults_of_acts(schema)
    faults += faults_of_templates(root / "lib/json/templates", schema)
    print(f"{taken} documents that are taken, {refused} of a wrong type")
    print("\n".join(faults))
    sys.exit(1 if faults or not taken or not refused else 0)


if __name__ == "__main__":
    main()
