#!/usr/bin/env python3
"""Judge JSON texts in a way of its own, and say where each refused one goes wrong.

usage: json_positions.py FOLDER

Prints one line for each *.json that must be refused: its name, byte, line, column. It was written
to pin the table in json_suite_positions.h, and shares nothing with the scanner: a prefix of a text
is good if some ending makes the whole a text that Python's own reader takes, and since every
prefix of a good prefix is good, the first bad byte is found by halving. Then the rules for the
place are applied: a wrong escape is told at its backslash, wrong UTF-8 at the first byte of the
sequence, a name given twice and a value out of range where it begins.
"""
import codecs
import decimal
import itertools
import json
import re
import sys
from pathlib import Path

DEPTH = 64
STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.S)
NUMBER = re.compile(rb"-?[0-9][-+.0-9eE]*")
# What may be missing in the middle of a token, and what may have to follow it.
INSIDE = ["", '"', 'n"', '0041"', '041"', '41"', '1"', '\\udc00"', 'udc00"', 'dc00"', 'c00"',
          '00"', '0"', 'd800\\udc00"', '800\\udc00"', '00\\udc00"', '0\\udc00"', "0", "true",
          "rue", "ue", "e", "alse", "lse", "se", "ull", "ll", "l"]
AFTER = ["", ":0", '"k":0', "0"]


def never(word):
    raise ValueError(word)


def is_text(text):
    try:
        value = json.loads(text, parse_constant=never)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return True


def closers(text):
    """The brackets that are still open, by looking at nothing else."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*("|$)', "", text, flags=re.S)
    stack = []
    for c in bare:
        if c in "[{":
            stack.append("]" if c == "[" else "}")
        elif c in "]}" and stack:
            stack.pop()
    return "".join(reversed(stack))


def decoded(data, final):
    return codecs.getincrementaldecoder("utf-8")("strict").decode(data, final)


def good_prefix(data):
    if data[:3] == b"\xef\xbb\xbf"[:len(data)] and data:
        return False
    try:
        text = decoded(data, False)
    except UnicodeDecodeError:
        return False
    if len(text.encode()) < len(data):
        text += "\u00e9"  # the end of a character is still to come
    return any(is_text(text + a + b + closers(text + a + b))
               for a, b in itertools.product(INSIDE, AFTER))


def is_whole(data):
    try:
        return is_text(decoded(data, True)) and data[:3] != b"\xef\xbb\xbf"
    except UnicodeDecodeError:
        return False


def syntax(data):
    """The first bad byte of a text that is none, or None."""
    if is_whole(data):
        return None
    low, high = 0, len(data) + 1  # the prefix of `low` bytes is good, that of `high` is not
    while high - low > 1:
        middle = (low + high) // 2
        if good_prefix(data[:middle]):
            low = middle
        else:
            high = middle
    try:
        decoded(data[:low + 1], low >= len(data))
    except UnicodeDecodeError as error:
        return error.start
    half = re.search(rb"(\\u[dD][89abAB][0-9a-fA-F]{2})?(\\(u[0-9a-fA-F]{0,3})?)?$", data[:low])
    return half.start()


def too_deep(data):
    depth = 0
    for match in re.finditer(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', data, re.S):
        if match[0] in b"[{":
            depth += 1
            if depth > DEPTH:
                return match.start()
        elif match[0] in b"]}":
            depth -= 1
    return None


def out_of_range(data):
    bare = STRING.sub(lambda m: b" " * len(m[0]), data)
    for match in NUMBER.finditer(bare):
        mantissa, _, exponent = match[0].decode().lower().partition("e")
        number = decimal.Decimal(mantissa)
        if exponent or "." in mantissa:
            large = number != 0 and number.adjusted() + int(exponent or 0) >= 309
        else:
            large = abs(number) > 2 ** 53 - 1
        if large:
            yield match.start()


def holds_nul(data):
    for match in STRING.finditer(data):
        if re.search(rb"(?<!\\)(\\\\)*\\u0000", match[0]):
            yield match.start()


def given_twice(data):
    """Where a name follows that its object has already."""
    found = []

    def pairs(items):
        names = [name for name, _ in items]
        found.extend(n for i, n in enumerate(names) if n in names[:i])
        return dict(items)

    json.loads(data, object_pairs_hook=pairs)
    for name in found:
        places = [m.start() for m in STRING.finditer(data)
                  if json.loads(m[0]) == name and data[m.end():].lstrip()[:1] == b":"]
        yield places[1]


def judge(data):
    """The byte at which a text is refused, or None."""
    deep = too_deep(data)
    if deep is not None and len(data) > 10000 or deep is not None and good_prefix(data[:deep]):
        return deep
    bad = syntax(data)
    if bad is not None:
        return bad
    return min([*out_of_range(data), *holds_nul(data), *given_twice(data)], default=None)


def main():
    for path in sorted(Path(sys.argv[1]).glob("*.json")):
        data = path.read_bytes()
        byte = judge(data)
        if byte is not None:
            before = data[:byte]
            line = before.count(b"\n") + 1
            column = byte - (before.rfind(b"\n") + 1) + 1
            print(path.name, byte, line, column)


if __name__ == "__main__":
    main()
