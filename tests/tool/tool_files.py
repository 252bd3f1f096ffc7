#!/usr/bin/env python3
"""What the tool makes of files: kinds, links, rights, limits, streams, and who else is there.

usage: tool_files.py TOOL
"""
import os
import resource
import signal
import socket
import stat
import struct
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from folder import Folder, check, end, sanitized, skip  # noqa: E402

TOOL = sys.argv[1]
ROOT = os.geteuid() == 0
NOBODY = 65534


def refused(name, folder, done, *words, file=None):
    """Exit 2, the words are told, the file is as it was and nothing else is there."""
    check(name, done.returncode == 2 and all(w in done.stderr for w in words) and
          folder.acts(file) == set() and not [x for x in folder.others() if x.startswith(".")],
          done, folder.others())


def as_nobody():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def kinds():
    with Folder(TOOL) as f:
        os.mkfifo(f.join("pipe"))
        refused("a pipe is not written", f, f.add("k", file=f.join("pipe")), "is a pipe")
        check("and stays one", stat.S_ISFIFO(os.stat(f.join("pipe")).st_mode))
        with socket.socket(socket.AF_UNIX) as s:
            s.bind(f.join("socket"))
            refused("nor a socket", f, f.add("k", file=f.join("socket")), "is a socket")
        refused("nor a device", f, f.add("k", file="/dev/null"), "is a device")
        refused("nor a folder", f, f.add("k", file=f.path), f.path)
        refused("nor a folder with a slash", f, f.add("k", file=f.path + "/"), f.path)
        refused("nor what is not there", f, f.add("k", file=f.join("none")), "none")
        refused("nor in a folder that is not there", f, f.add("k", file=f.join("no/a")), "no/a")
        refused("nor a name that is too long", f, f.add("k", file=f.join("n" * 256)))
        long = f.join("n" * 255)
        os.rename(f.file, long)
        check("a name of 255 bytes", f.add("k", file=long).returncode == 0 and
              f.acts(long) == {"k"} and f.others() == ["n" * 255, "pipe", "socket"], f.others())
    with Folder(TOOL) as f:
        done = f.run([TOOL_PATH, "add", "treaty.json", "--act", f.arguments("k")[4]], cwd=f.path)
        check("a name without a folder", done.returncode == 0 and f.acts() == {"k"}, done)


def links():
    with Folder(TOOL) as f:
        os.symlink("treaty.json", f.join("one"))
        os.symlink(f.join("one"), f.join("two"))
        check("links inside the folder are followed", f.add("k", file=f.join("two")).returncode == 0
              and f.acts() == {"k"} and os.path.islink(f.join("two")) and
              os.path.islink(f.join("one")))
    with Folder(TOOL) as f, Folder(TOOL) as g:
        os.symlink(f.file, g.join("out"))
        refused("a link out of the folder is not", f, f.add("k", file=g.join("out")),
                "symbolic link out of its folder", f.file)
        os.symlink("../" + os.path.basename(f.path) + "/treaty.json", g.join("up"))
        refused("also upwards", f, f.add("k", file=g.join("up")), "symbolic link")
        os.symlink("self", g.join("self"))
        refused("a link to itself", g, g.add("k", file=g.join("self")), "self")
        os.symlink("none", g.join("none-link"))
        refused("a link to nothing", g, g.add("k", file=g.join("none-link")), "none")
        os.symlink(g.path, f.join("folder"))
        check("a folder may be reached by a link", g.add("k", file=f.join("folder/treaty.json"))
              .returncode == 0 and g.acts() == {"k"})
    with Folder(TOOL) as f:
        os.link(f.file, f.join("b"))
        os.link(f.file, f.join("c"))
        done = f.add("k", file=f.join("b"))
        check("hard links in one folder stay one file", done.returncode == 0 and
              f.acts() == {"k"} and len({os.stat(f.join(n)).st_ino
                                         for n in ("treaty.json", "b", "c")}) == 1, done)
        check("under no further name", os.stat(f.file).st_nlink == 3 and f.others() == ["b", "c"])
    with Folder(TOOL) as f, Folder(TOOL) as g:
        os.link(f.file, g.join("b"))
        refused("hard links in other folders are refused", f, f.add("k"), "hard links")


def rights():
    with Folder(TOOL) as f:
        os.chmod(f.file, 0o444)
        if ROOT:
            os.chown(f.path, NOBODY, NOBODY)
            os.chown(f.file, NOBODY, NOBODY)
        refused("a read-only file in a folder of one's own", f,
                f.add("k", preexec_fn=as_nobody if ROOT else None), "read-only for this user")
        if ROOT:
            check("whom the system lets write, writes", f.add("k").returncode == 0 and
                  f.acts() == {"k"} and stat.S_IMODE(os.stat(f.file).st_mode) == 0o444)
    with Folder(TOOL) as f:
        os.chmod(f.file, 0o2640)
        os.umask(0o077)
        done = f.add("k")
        os.umask(0o022)
        check("the mode stays", done.returncode == 0 and
              stat.S_IMODE(os.stat(f.file).st_mode) == 0o2640, oct(os.stat(f.file).st_mode))
    if not ROOT:
        skip("owners and other users", "only the administrator can make them")
        return
    with Folder(TOOL) as f:
        os.chown(f.file, 1234, 1235)
        os.chmod(f.file, 0o6750)
        f.add("k")
        about = os.stat(f.file)
        check("owner, group and mode stay", f.acts() == {"k"} and
              (about.st_uid, about.st_gid, stat.S_IMODE(about.st_mode)) == (1234, 1235, 0o6750))
    with Folder(TOOL) as f:
        os.chmod(f.file, 0o666)
        refused("a folder that is not the user's", f, f.add("k", preexec_fn=as_nobody),
                "Permission denied")
        os.chmod(f.path, 0o777)
        refused("an owner that cannot be kept", f, f.add("k", preexec_fn=as_nobody),
                "owner and group cannot be kept")
        os.chmod(f.file, 0o644)
        refused("a file that the user may not write", f, f.add("k", preexec_fn=as_nobody),
                "read-only for this user")


def access_list(user):
    """An access control list as Linux stores it: the owner, one user, the group, mask, others."""
    entries = [(1, 6, -1), (2, 6, user), (4, 4, -1), (16, 6, -1), (32, 0, -1)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *e) for e in entries)


def attributes():
    with Folder(TOOL) as f:
        try:
            os.setxattr(f.file, "user.note", b"seen\0by")
            os.setxattr(f.file, "user.empty", b"")
            os.setxattr(f.file, "system.posix_acl_access", access_list(1234))
        except OSError as why:
            skip("attributes", why)
            return
        before = {n: os.getxattr(f.file, n) for n in os.listxattr(f.file)}
        done = f.add("k")
        check("attributes and access lists stay", done.returncode == 0 and len(before) == 3 and
              {n: os.getxattr(f.file, n) for n in os.listxattr(f.file)} == before, done)
    with Folder(TOOL) as f:
        os.setxattr(f.path, "system.posix_acl_default", access_list(1234))
        before = os.stat(f.file).st_mode
        done = f.add("k")
        check("and none comes from the folder", done.returncode == 0 and
              os.listxattr(f.file) == [] and os.stat(f.file).st_mode == before, done)


def limited(size, ignored):
    def begin():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)
    return begin


def space():
    for size in (0, 5, 100):
        for ignored in (False, True):
            with Folder(TOOL, 0) as f:
                refused("files of %d bytes at most" % size, f,
                        f.add("k", preexec_fn=limited(size, ignored)), "File too large")
    if not ROOT:
        skip("a full disk", "only the administrator can mount one")
        return
    with Folder(TOOL, 200) as f:
        os.mkdir(f.join("disk"))
        size = (os.path.getsize(f.file) // 4096 + 2) * 4096
        made = f.run(["mount", "-t", "tmpfs", "-o", "size=%d" % size, "t", f.join("disk")])
        if made.returncode != 0:
            skip("a full disk", made.stderr.strip())
            return
        try:
            file = f.join("disk/a")
            f.run(["cp", f.file, file])
            before = f.acts(file)
            done = f.add("k", file=file)
            check("a full disk", done.returncode == 2 and "No space" in done.stderr and
                  f.acts(file) == before and os.listdir(f.join("disk")) == ["a"], done)
        finally:
            f.run(["umount", f.join("disk")])


def status(f, file, timeout=20, **how):
    start = time.monotonic()
    done = f.run([TOOL_PATH, "status", file], timeout=timeout, **how)
    return done, time.monotonic() - start


def little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))


def sizes():
    with Folder(TOOL) as f:
        with open(f.join("sparse"), "w", encoding="utf-8") as out:
            out.truncate(40 << 30)
        for file in (f.join("sparse"), "/dev/zero"):
            done, seconds = status(f, file, preexec_fn=SMALL)
            check("%s is refused at once" % os.path.basename(file), done.returncode == 1 and
                  "E_LIMIT" in done.stderr and "16 MiB" in done.stderr and seconds < 5, done)
        done = f.add("k", file=f.join("sparse"))
        check("also for writing", done.returncode == 1 and "E_LIMIT" in done.stderr and
              f.others() == ["sparse"], done)
        with open(f.join("grows"), "w", encoding="utf-8") as out:
            out.write("{")
        stop = threading.Event()

        def grow():
            with open(f.join("grows"), "a", encoding="utf-8") as out:
                while not stop.is_set() and out.tell() < 1 << 30:
                    out.write(" " * 65536)
        thread = threading.Thread(target=grow)
        thread.start()
        done, seconds = status(f, f.join("grows"), preexec_fn=SMALL)
        stop.set()
        thread.join()
        check("a file that grows comes to its end", done.returncode == 1 and seconds < 10, done)
        done, _ = status(f, "/dev/null")
        check("nothing at all", done.returncode == 1 and "E_SYNTAX" in done.stderr, done)


def pipes():
    with Folder(TOOL) as f:
        os.mkfifo(f.join("pipe"))
        done, seconds = status(f, f.join("pipe"))
        check("a pipe that nobody writes to", done.returncode == 2 and "3 seconds" in done.stderr
              and 2.5 < seconds < 15, done, seconds)
        with open(f.file, encoding="utf-8") as text:
            text = text.read()

        def write(before, between):
            time.sleep(before)
            with open(f.join("pipe"), "w", encoding="utf-8") as out:
                time.sleep(between)
                out.write(text[:40])
                out.flush()
                time.sleep(between / 10)
                out.write(text[40:])
        for before, between in ((0, 0), (1, 0), (0, 4)):
            thread = threading.Thread(target=write, args=(before, between))
            thread.start()
            done, _ = status(f, f.join("pipe"))
            thread.join()
            check("a writer that comes after %d s and waits %d s" % (before, between),
                  done.returncode == 0, done)
        for file in (f.join("pipe"), "-"):
            reader, writer = os.pipe()
            process = subprocess.Popen([TOOL_PATH, "status", file], stdin=reader)
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            check("waiting for %s can be interrupted" % os.path.basename(file),
                  process.wait(10) == -signal.SIGINT)
            os.close(reader)
            os.close(writer)


def full_pipe():
    """A pipe that takes nothing more: who writes to it waits."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    try:
        while True:
            os.write(writer, b"x" * 4096)
    except BlockingIOError:
        os.set_blocking(writer, True)
    return reader, writer


class Stopped:
    """An add that waits, with its lock, for somebody to read its answer."""

    def __init__(self, folder, name, *more):
        self.reader, writer = full_pipe()
        self.folder = folder
        self.process = subprocess.Popen(folder.arguments(name, *more), stdout=writer,
                                        stderr=subprocess.PIPE, text=True,
                                        preexec_fn=defaults)
        os.close(writer)
        begun = time.monotonic()
        self.left = []
        while time.monotonic() < begun + 20:
            self.left = [x for x in folder.others() if x.startswith(".entente-")]
            if self.left and folder_text(folder, self.left[0]).startswith("{"):
                break
            time.sleep(0.01)

    def go_on(self):
        out = b""
        while piece := os.read(self.reader, 65536):
            out += piece
        os.close(self.reader)
        _, err = self.process.communicate(timeout=20)
        return self.process.returncode, out.decode().lstrip("x"), err

    def drop(self):
        self.process.wait(20)
        self.process.stderr.close()
        os.close(self.reader)


def defaults():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def folder_text(folder, name):
    try:
        with open(folder.join(name), encoding="utf-8") as stream:
            return stream.read()
    except OSError:
        return ""


def answers():
    with Folder(TOOL) as f:
        for more in ((), ("--json",)):
            with open("/dev/full", "w", encoding="utf-8") as full:
                refused("an answer to a full device", f, f.add("k", *more, stdout=full),
                        "nothing is written")
            reader, writer = os.pipe()
            os.close(reader)
            refused("an answer that nobody reads", f, f.add("k", *more, stdout=writer),
                    "nothing is written")
            os.close(writer)
            refused("an answer to a closed stream", f,
                    f.add("k", *more, preexec_fn=lambda: os.close(1)), "nothing is written")
        check("all streams closed", f.add("k", preexec_fn=lambda: os.closerange(0, 3),
                                          stdin=subprocess.DEVNULL).returncode == 2 and
              f.acts() == set())
    for more in ((), ("--json",)):
        with Folder(TOOL) as f:
            waiting = Stopped(f, "k", *more)
            check("before the act is in the file", f.acts() == set())
            status_, out, err = waiting.go_on()
            check("its answer waits, and then is whole", status_ == 0 and out.endswith("\n") and
                  "k" in out and f.acts() == {"k"} and not err and not f.others(),
                  status_, out, err)


def others():
    with Folder(TOOL) as f:
        waiting = Stopped(f, "k")
        start = time.monotonic()
        done = f.add("later", "--wait", "1")
        check("who waits is told for whom", done.returncode == 2 and
              "process %d" % waiting.process.pid in done.stderr and "waited 1 s" in done.stderr,
              done)
        check("and waits as long as it is told", 1 <= time.monotonic() - start < 10)
        check("readers need not wait", status(f, f.file)[0].returncode == 0)
        timer = threading.Timer(0.5, waiting.go_on)
        timer.start()
        done = f.add("later")
        timer.join()
        check("whose turn comes in time writes", done.returncode == 0 and
              f.acts() == {"k", "later"} and not f.others(), done)
        for text in ("", "x", "-1", "1.5", "86401", "99999999999"):
            check("no time to wait: '%s'" % text,
                  f.add("k", "--wait", text).returncode == 2)
        check("a day is the longest", f.add("day", "--wait", "86400").returncode == 0)
    with Folder(TOOL) as f:
        os.symlink("treaty.json", f.join("link"))
        waiting = Stopped(f, "k")
        done = f.add("later", "--wait", "0", file=f.join("link"))
        check("also by a link", done.returncode == 2 and "process" in done.stderr, done)
        waiting.process.kill()
        waiting.drop()
        check("a dead writer leaves one file", f.others() == sorted(["link"] + waiting.left) and
              f.acts() == set(), f.others())
        done = f.add("later", "--wait", "0", file=f.join("link"))
        check("which the next one removes without waiting", done.returncode == 0 and
              f.others() == ["link"] and f.acts() == {"later"}, done)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        with Folder(TOOL) as f:
            waiting = Stopped(f, "k")
            waiting.process.send_signal(number)
            waiting.drop()
            check("%s leaves nothing" % number.name, waiting.process.returncode == -number and
                  f.acts() == set() and not f.others(), waiting.process.returncode, f.others())
    with Folder(TOOL) as f:
        waiting = Stopped(f, "k")
        with open(f.join("new"), "w", encoding="utf-8") as out:
            out.write(folder_text(f, "treaty.json"))
        os.rename(f.join("new"), f.file)
        status_, _, err = waiting.go_on()
        check("what another program wrote meanwhile stays", status_ == 2 and
              "changed by another program" in err and f.acts() == set() and not f.others(), err)
        os.symlink("/nowhere", f.join(waiting.left[0]))
        refused_ = f.add("k")
        check("a link in the way is not followed", refused_.returncode == 2 and
              waiting.left[0] in refused_.stderr and f.acts() == set(), refused_)


TOOL_PATH = os.path.abspath(TOOL)
SMALL = None if sanitized(TOOL) else little_memory
for test in (kinds, links, rights, attributes, space, sizes, pipes, answers, others):
    test()
sys.exit(end())
