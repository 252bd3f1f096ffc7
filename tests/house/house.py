"""What the house checks share."""
import re
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
FLOORS = ["base", "model", "law", "json"]
ROOM = re.compile(r"^\| `(\w+)` \|([^|]*)\|[^|]*\|([^|]*)\|$", re.M)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


def code(path):
    """The text of a C file without its comments; lines keep their numbers."""
    text = Path(path).read_text(encoding="utf-8")
    return COMMENT.sub(lambda match: " " + "\n" * match.group().count("\n"), text)


def includes(path):
    """The includes of a file as (bracket, name)."""
    return INCLUDE.findall(code(path))


def rooms(root):
    """The rows of the rooms of the law in lib/README.md: name, what it sees, its files."""
    return ROOM.findall(Path(root, "lib", "README.md").read_text(encoding="utf-8"))


def folders(root):
    """Each folder of lib with the folders that its files may include from, as lib/README.md draws
    them: {"base": set(), ..., "law/case": {"base", "model"}, ...}, from the ground up. A floor sees
    all below it; a room of the law what its row names, and what that sees."""
    sees = {}
    for floor in FLOORS:
        below = set(sees)
        if floor != "law":
            sees[floor] = below
            continue
        for room, named, _ in rooms(root):
            direct = {f"law/{name}" for name in re.findall(r"`(\w+)`", named)}
            if not direct <= set(sees):
                raise SystemExit(f"lib/README.md: the room {room} sees what does not lie below it")
            sees[f"law/{room}"] = below.union(direct, *(sees[name] for name in direct))
    return sees


def folder_of(path):
    """The folder of a file of lib, as above, from its path below lib."""
    parts = Path(path).parts
    return "/".join(parts[:2]) if parts[0] == "law" else parts[0]


def public_headers(root):
    return sorted(Path(root, "include", "entente").glob("*.h"))


def tool(*names):
    """The first of these programs that this machine has, or None."""
    return next((name for name in names if shutil.which(name)), None)


def run(command, **options):
    """Run a command and keep what it says, as text."""
    return subprocess.run([str(word) for word in command], check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)


def must(command, **options):
    """Run a command that has to succeed; give what it printed."""
    done = run(command, **options)
    if done.returncode != 0:
        print("failed:", " ".join(str(word) for word in command))
        print(done.stdout)
        sys.exit(1)
    return done.stdout


def verdict(faults, good):
    """Print the faults, or the good news, and give the exit status."""
    for fault in faults:
        print(fault)
    if not faults:
        print(good)
    return 1 if faults else 0
