#!/usr/bin/env python3
"""No size wraps: what memory is asked for is a product only where the product is checked, by
ent_pool_array(), ent_alloc_array() or ent_product().

usage: products.py ROOT
"""
import re
import sys
from pathlib import Path

import house

# By function: which argument is the size that is asked for.
ASKED = {
    "ent_alloc": 0,
    "ent_alloc_zero": 0,
    "ent_realloc": 1,
    "ent_pool_alloc": 1,
    "ent_pool_alloc_zero": 1,
    "ent_pool_resize": 3,
}
CALL = re.compile(r"\b(" + "|".join(ASKED) + r")\(")
SIZE = re.compile(r"\*\s*sizeof|\bsizeof\b[^+]*[\w)\]]\s*\*\s*[\w(]")


def arguments(text, at):
    """The arguments of the call whose opening parenthesis stands at a place."""
    depth, start, found = 0, at + 1, []
    for i in range(at, len(text)):
        depth += text[i] in "([{"
        depth -= text[i] in ")]}"
        if depth == 0 or (depth == 1 and text[i] == ","):
            found.append(text[start:i])
            start = i + 1
        if depth == 0:
            break
    return found


def main():
    root = Path(sys.argv[1])
    bad = calls = 0
    for path in sorted((root / "lib").rglob("*.[ch]")):
        if path.parent.name == "base" and path.stem in ("alloc", "pool"):
            continue
        text = house.code(path)
        for call in CALL.finditer(text):
            given = arguments(text, call.end() - 1)
            place = ASKED[call.group(1)]
            calls += 1
            if place < len(given) and "ent_product" not in given[place] and SIZE.search(given[place]):
                print(f"{path.relative_to(root)}: {call.group(1)}: {' '.join(given[place].split())}")
                bad += 1
    print(f"{calls} calls that ask for memory, {bad} with a product that is not checked")
    return bad > 0 or calls == 0


sys.exit(main())
