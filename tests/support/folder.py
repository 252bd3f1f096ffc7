"""A folder with a document in it, and the tool that is asked to write there."""
import json
import os
import shutil
import subprocess
import tempfile

failed = []
TREATY = {"format": "entente/1", "id": "t", "title": "T", "kind": "treaty", "bindingness": "legal",
          "parties": [{"id": "A", "name": "A", "kind": "state"}], "acts": []}


def act(name):
    return {"id": name, "date": "2026-01-06", "type": "event", "event": "e-" + name}


def sanitized(tool):
    """AddressSanitizer takes terabytes of addresses, and ends the program where it gets no memory."""
    with open(tool, "rb") as program:
        return b"__asan_init" in program.read()


class Folder:
    """A fresh folder with treaty.json, removed when it is left."""

    def __init__(self, tool, acts=0):
        self.tool = os.path.abspath(tool)
        self.path = tempfile.mkdtemp()
        os.chmod(self.path, 0o755)
        self.file = os.path.join(self.path, "treaty.json")
        with open(self.file, "w", encoding="utf-8") as out:
            json.dump(dict(TREATY, acts=[act("a%d" % i) for i in range(acts)]), out)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def join(self, name):
        return os.path.join(self.path, name)

    def arguments(self, name, *more, file=None):
        return [self.tool, "add", file or self.file, "--act", json.dumps(act(name)), *more]

    def run(self, arguments, **how):
        how.setdefault("stdout", subprocess.PIPE)
        how.setdefault("timeout", 60)
        return subprocess.run(arguments, stderr=subprocess.PIPE, check=False, text=True, **how)

    def add(self, name, *more, file=None, **how):
        return self.run(self.arguments(name, *more, file=file), **how)

    def acts(self, file=None):
        """The identifiers in the file; None where it is torn."""
        try:
            with open(file or self.file, encoding="utf-8") as stream:
                return {a["id"] for a in json.load(stream)["acts"]}
        except ValueError:
            return None

    def others(self):
        """What lies in the folder besides the document."""
        return sorted(set(os.listdir(self.path)) - {"treaty.json"})


def check(name, good, *seen):
    """One line for each thing that is looked at."""
    print("%-60s %s" % (name, "ok" if good else "FAIL"), *([] if good else seen), flush=True)
    if not good:
        failed.append(name)


def skip(name, why):
    print("%-60s skipped: %s" % (name, why), flush=True)


def end():
    print("failed: %s" % ", ".join(failed) if failed else "all good")
    return 1 if failed else 0
