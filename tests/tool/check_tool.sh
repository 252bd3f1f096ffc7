#!/usr/bin/env bash
# What the tool must do whatever it is asked: help, exit statuses, streams, files, locales.
#
# usage: check_tool.sh TOOL GOOD_DOCUMENT OTHER_DOCUMENT
set -u
tool=$(realpath "$1") || exit 2
good=$(realpath "$2") || exit 2
other=$(realpath "$3") || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

passed=0
failed=0

# check NAME COMMAND...: the command must succeed.
check() {
    local name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $name"
        head -c 400 out err 2>/dev/null
    fi
}

# run STATUS ARGUMENT...: runs the tool; its streams are in out and err.
run() {
    local want=$1 got
    shift
    "$tool" "$@" >out 2>err </dev/null
    got=$?
    [ "$got" = "$want" ] || { echo "exit $got, not $want: $*"; return 1; }
}

# answers STATUS ARGUMENT...: something on standard output, nothing on standard error.
answers() {
    run "$@" && [ -s out ] && [ ! -s err ]
}

# refuses STATUS ARGUMENT...: the other way round.
refuses() {
    run "$@" && [ ! -s out ] && [ -s err ]
}

# told WORD ARGUMENT...: the message holds the word.
told() {
    grep -qF -- "$1" err
}

is_json() {
    python3 -c 'import json, sys; json.load(open(sys.argv[1]))' "$1"
}

# asks EXPRESSION FILE: a Python expression over the JSON in a file, called j.
asks() {
    python3 -c 'import json, sys
j = json.load(open(sys.argv[2]))
sys.exit(not eval("(" + sys.argv[1] + ")"))' "$1" "$2"
}

fits() {
    [ "$(awk '{ if (length > 80) n++ } END { print n + 0 }' out)" = 0 ]
}

echo '{"format": "entente/1", "id": "x", "titel": 5}' >bad.json
printf '{"format": "entente/1",\n  "id": oops}' >syntax.json
: >empty.json
mkdir folder

# Help and version.
check "--help" answers 0 --help
check "help says usage" grep -q '^Usage' out
check "help lists exit statuses" grep -qi 'exit status' out
check "help has an example" grep -qi 'example' out
check "help fits 80 columns" fits
check "-h" answers 0 -h
check "help of a command" answers 0 status --help
check "--version" answers 0 --version
check "version is three numbers" grep -qE '[0-9]+\.[0-9]+\.[0-9]+' out
check "-V" answers 0 -V

# Wrong usage.
check "no command" refuses 2
check "unknown command" refuses 2 nonsense "$good"
check "unknown option" refuses 2 --no-such-option
check "unknown option of a command" refuses 2 status "$good" --no-such-option
check "hint to help" told --help
check "no file" refuses 2 status
check "two files" refuses 2 status "$good" "$good"
check "no day" refuses 2 status "$good" --on 2026-02-31
check "partial day" refuses 2 status "$good" --on 2026-02
check "no day of knowledge" refuses 2 status "$good" --known yesterday
check "unknown policy" refuses 2 status "$good" --policy no=such
check "policy without value" refuses 2 status "$good" --policy counting
check "missing argument" refuses 2 status "$good" --on

# Files.
for command in status validate format; do
    check "$command: missing file" refuses 2 $command no/such/file
    check "$command: named" told no/such/file
    check "$command: folder" refuses 2 $command folder
    check "$command: folder named" told folder
done
check "missing file with --json" refuses 2 status --json no/such/file
check "as JSON" asks 'j["error"]["code"] == "E_IO" and "no/such/file" in j["error"]["message"]' err
check "missing further document" refuses 2 status "$good" --with no/such/file
for command in status format; do
    check "$command: refused" refuses 1 $command bad.json
    check "$command: place told" grep -qE '^bad.json:1:[0-9]+: error E_' err
    check "$command: all told" [ "$(grep -c '^bad.json:' err)" -ge 4 ]
    check "$command: empty file" refuses 1 $command empty.json
    check "$command: empty file placed" told empty.json:1:1
    check "$command: syntax" refuses 1 $command syntax.json
    check "$command: line and column" told 'syntax.json:2:9: error E_SYNTAX'
    check "$command: refused as JSON" refuses 1 $command --json bad.json
    check "$command: first and all" asks \
        'j["error"] == j["findings"][0] and len(j["findings"]) >= 4 and
         all(x["severity"] == "error" for x in j["findings"])' err
done
check "refused further document" refuses 1 status "$good" --with bad.json

# Status.
check "status" answers 0 status "$good" --on 2026-01-06
check "tells the day" grep -q "^On 6 January 2026: " out
check "status --json" answers 0 status "$good" --on 2026-01-06 --json
check "is JSON" is_json out
check "has the day" asks 'j["on"] == "2026-01-06" and "known" not in j' out
check "options first" answers 0 status --json --on 2026-01-06 --known 2026-01-05 "$good"
check "has the day of knowledge" asks 'j["known"] == "2026-01-05"' out
check "today" answers 0 status "$good" --json
check "is today" asks "j['on'] in ('$(date +%F -d '1 minute ago')', '$(date +%F)')" out
check "an instant" answers 0 status "$good" --on 2026-01-06T23:30:00-05:00 --json
check "counts by its own date" asks 'j["on"] == "2026-01-06"' out
check "with a further document" answers 0 status "$good" --with "$other" --json
check "with a policy" answers 0 status "$good" --policy counting=clear --json

# A title that shows nothing.
for title in '{}' '""' '" "' '{"en": "\n"}'; do
    printf '{"format": "entente/1", "id": "nameless", "title": %s, "kind": "treaty", "bindingness": "legal",
        "parties": [{"id": "A", "name": {}, "kind": "state"}]}' "$title" >nameless.json
    check "title $title" answers 0 status nameless.json --on 2026-01-06
    check "title $title: the identifier stands for it" [ "$(head -n 1 out)" = nameless ]
    check "and for the name of a party" grep -q '^A  ' out
done

# A timeline in columns; what was always so is told by no row.
check "timeline" answers 0 timeline "$good" --on 2026-01-06
check "each row has the state before" \
    grep -qE '^2026-01-06  agreement +not_in_effect +in_effect +sign-gbr$' out
check "and what was always so has none" [ "$(grep -c '^0001-01-01' out)" = 0 ]

# Relations; the good document is a political text.
check "relation" answers 0 relation "$good" FRA GBR --on 2026-01-06 --json
check "is none" asks 'j["relation"] == "none" and j["a"] == "FRA" and j["why"]' out
check "relation in words" answers 0 relation "$good" FRA GBR --on 2026-01-06
check "names both" grep -q "^FRA - GBR: none" out
check "all relations" answers 0 relation "$good" --on 2026-01-06 --json
check "each pair once" asks \
    'len({frozenset((p["a"], p["b"])) for p in j["pairs"]}) == len(j["pairs"]) > 1' out
check "relation of one" refuses 2 relation "$good" FRA
check "relation with nobody" refuses 1 relation "$good" FRA NOBODY --json
check "relation with itself" refuses 1 relation "$good" FRA FRA

# Validate answers on standard output, also where it finds errors.
check "validate" run 0 validate "$good"
check "validate says nothing else" [ ! -s err ]
check "validate --json" answers 0 validate "$good" --json
check "findings" asks 'set(j) == {"findings"}' out
check "validate refused" answers 1 validate bad.json
check "line, column and code" grep -qE '^bad.json:1:[0-9]+: error E_MEMBER at /titel: ' out
check "validate refused as JSON" answers 1 validate bad.json --json
check "four members" asks \
    'all({"code", "severity", "at", "message"} <= set(x) for x in j["findings"]) and
     {"E_MEMBER"} <= {x["code"] for x in j["findings"]}' out
check "validate syntax" answers 1 validate syntax.json --json
check "only that" asks '[x["code"] for x in j["findings"]] == ["E_SYNTAX"]' out
check "validate two" run 1 validate "$good" bad.json
check "worst status" run 2 validate bad.json no/such/file

# Format.
check "format" answers 0 format "$good"
cp out formatted.json
check "format again" answers 0 format formatted.json
check "is settled" cmp -s out formatted.json

# Streams.
"$tool" status - --on 2026-01-06 --json <"$good" >piped 2>err
run 0 status "$good" --on 2026-01-06 --json
check "standard input" cmp -s piped out
check "no colour" [ "$("$tool" status "$good" | grep -c $'\033')" = 0 ]
for arguments in "--help" "status $good --json" "status $good" "validate $good --json" "format $good"; do
    if [ -c /dev/full ]; then
        "$tool" $arguments >/dev/full 2>err
        check "full disk: ${arguments%% *}" [ $? = 2 ]
        check "full disk told: ${arguments%% *}" [ -s err ]
    fi
done
set -o pipefail
"$tool" status "$good" --json 2>err | head -c 1 >out
status=${PIPESTATUS[0]}
check "closed pipe" [ "$status" = 0 -o "$status" = 141 ]
check "closed pipe is quiet" [ ! -s err ]
(
    trap '' PIPE
    "$tool" format "$good" 2>err
) | true
check "closed pipe that is ignored is quiet" [ ! -s err ]

# Control characters of a document do not reach the terminal.
sed 's/"title": "[^"]*"/"title": "\\u001b[31mred"/' "$good" >coloured.json
check "coloured title" answers 0 status coloured.json
check "is not coloured" [ "$(grep -c $'\033' out)" = 0 ]

# Adding an act: the file is old or new.
cat >treaty.json <<'END'
{"format": "entente/1", "id": "t", "title": "T", "kind": "treaty", "bindingness": "legal",
 "parties": [{"id": "A", "name": "A", "kind": "state"}],
 "clauses": {"signature": {"opens": "2000-01-01", "closes": "2000-12-31"}}, "acts": []}
END
cp treaty.json old.json
chmod 640 treaty.json
signs() {
    printf '{"id": "%s", "date": "%s", "type": "signature", "party": "A"}' "$1" "$2"
}
check "late signature" refuses 1 add treaty.json --json --act "$(signs s 2001-01-01)"
check "its code" asks 'j["error"]["code"] == "E_SIGNATURE_CLOSED"' err
check "its act" asks 'j["error"]["act"] == "s"' err
check "its article" asks '"VCLT" in j["error"]["basis"]' err
check "a refusal leaves the file" cmp -s treaty.json old.json
check "no JSON" refuses 1 add treaty.json --act '{'
check "no act" refuses 2 add treaty.json
check "two acts" refuses 2 add treaty.json --act '{}' --act '{}'
check "nothing to write to" refuses 2 add - --act '{}'
ln -s treaty.json link.json
check "signature in time" answers 0 add link.json --json --act "$(signs s 2000-12-31)"
check "is added" asks 'j["added"] == "s" and isinstance(j["findings"], list)' out
check "a link stays" [ -L link.json ]
check "rights stay" [ "$(stat -c %a treaty.json)" = 640 ]
check "the file holds it" asks '[a["id"] for a in j["acts"]] == ["s"]' treaty.json
check "nothing else is left" [ "$(ls treaty.json* | wc -l)" = 1 ]
check "the same again" refuses 1 add treaty.json --json --act "$(signs s2 2000-12-31)"
check "the act in the way" asks 'j["error"]["blocked_by"] == "s"' err

# Templates of approval.
cat >crag.json <<'END'
{"format": "entente/1", "id": "t", "title": "T", "kind": "treaty", "bindingness": "legal",
 "parties": [{"id": "GBR", "name": "United Kingdom", "kind": "state"}]}
END
cp crag.json old.json
check "the templates" answers 0 approve --list
check "one is named" grep -q '^GBR/consent/crag ' out
check "the templates as JSON" answers 0 approve --list --json
check "all of each" asks \
    'j["count"] == len(j["templates"]) >= 20 and
     len({x["jurisdiction"] for x in j["templates"]}) >= 20 and
     all(x["basis"] and x["review_by"] and x["uncertain"] and x["approval"]["steps"]
         for x in j["templates"])' out
check "--list with a file" refuses 2 approve --list crag.json
check "no party" refuses 2 approve crag.json --template GBR/consent/crag
check "no template" refuses 2 approve crag.json GBR
check "two templates" refuses 2 approve crag.json GBR --template a --template b
check "nothing to put it into" refuses 2 approve - GBR --template GBR/consent/crag
check "unknown template" refuses 1 approve crag.json GBR --template GBR/consent/x --json
check "those that there are" asks '"GBR/consent/crag" in j["error"]["hint"]' err
check "another jurisdiction" refuses 1 approve crag.json GBR --template FRA/consent/law --json
check "is out of range" asks 'j["error"]["code"] == "E_RANGE"' err
check "no calendar" refuses 1 approve crag.json GBR --template GBR/consent/crag --json
check "the calendar is named" asks \
    'j["error"]["code"] == "E_UNKNOWN_REF" and "uk_both_houses" in j["error"]["message"]' err
check "a refusal leaves the file" cmp -s crag.json old.json
sed 's/"parties"/"calendars": {"joint": {"unit": "sitting_day", "days": []}}, "parties"/' \
    old.json >crag.json
check "with a calendar" answers 0 approve crag.json GBR --template GBR/consent/crag --id laid \
    --calendar joint --json
check "tells what is uncertain" asks 'j["added"] == "laid" and j["uncertain"]' out
check "the file holds it" asks \
    'j["approvals"][0]["template"] == "GBR/consent/crag" and
     j["approvals"][0]["review_by"] == "2027-01-01" and
     {s["period"]["calendar"] for s in j["approvals"][0]["steps"] if "period" in s} == {"joint"}' \
    crag.json
check "taken already" refuses 1 approve crag.json GBR --template GBR/consent/crag --id laid \
    --calendar joint
check "in time for its review" run 0 validate crag.json --on 2027-01-01
check "nothing is said" [ "$(grep -c L-A1 out)" = 0 ]
check "too late" run 0 validate crag.json --on 2027-01-02
check "that is said" grep -q 'L-A1 at /approvals/0/review_by' out

# Locales and folders.
for locale in C C.UTF-8; do
    LC_ALL=$locale "$tool" status "$good" --on 2026-01-06 >"$locale" 2>err
done
check "the same in every locale" cmp -s C C.UTF-8
check "any folder" sh -c "cd / && '$tool' --help >'$work/out'"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
