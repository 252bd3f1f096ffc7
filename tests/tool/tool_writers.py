#!/usr/bin/env python3
"""Nothing that the tool acknowledged is lost: many writers, SIGKILL, and every system call that fails.

usage: tool_writers.py TOOL [--adds N] [--rounds N] [--acts N] [--kills N] [--all]
"""
import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from folder import Folder, check, end, sanitized, skip  # noqa: E402

ERRORS = ("EIO", "ENOSPC", "EINTR", "EACCES", "EDQUOT", "ENOMEM")
MEMORY = ("brk", "mmap", "munmap", "mprotect", "mremap", "madvise")


def writers(options):
    """Two at a time, each adds its own acts; every add is acknowledged and every act is there."""
    lost = refused = waited = 0
    for _ in range(options.rounds):
        with Folder(options.tool, options.acts) as f:
            before = f.acts()
            said = []

            def write(who, folder=f, said=said):
                for i in range(options.adds):
                    name = "w%d-%d" % (who, i)
                    start = time.monotonic()
                    done = folder.add(name, "--wait", "60", timeout=120)
                    said.append((name, done.returncode, time.monotonic() - start))
            threads = [threading.Thread(target=write, args=(who,)) for who in (0, 1)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            waited = max([waited] + [seconds for _, _, seconds in said])
            refused += sum(1 for _, code, _ in said if code != 0)
            there = f.acts() or set()
            lost += len({name for name, code, _ in said if code == 0} - there)
            lost += len(before - there)
            if len(there) != len(before) + sum(1 for _, code, _ in said if code == 0) or f.others():
                lost += 1
    check("%d rounds of 2 x %d adds to %d acts" % (options.rounds, options.adds, options.acts),
          lost == 0 and refused == 0, "lost", lost, "refused", refused)
    print("  the longest add took %.1f s" % waited)


def killed(options):
    """SIGKILL after any time; what was acknowledged stays, and the next writer tidies up."""
    rng = random.Random(options.seed)
    with Folder(options.tool, 50) as f:
        start = time.monotonic()
        f.add("first")
        span = 2 * (time.monotonic() - start)
        said = f.acts()
        torn = lost = kills = littered = blocked = 0
        for i in range(options.kills):
            process = subprocess.Popen(f.arguments("k%d" % i), stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE)
            time.sleep(rng.random() * span)
            process.kill()
            process.communicate()
            kills += process.returncode == -signal.SIGKILL
            # About as many are killed as come to their end, however busy the machine is.
            span *= 1.05 if process.returncode == -signal.SIGKILL else 0.95
            there = f.acts()
            if process.returncode == 0:
                said.add("k%d" % i)
            torn += there is None
            lost += len(said - (there or said))
            if f.others():
                littered += 1
                blocked += f.add("after%d" % i, "--wait", "0").returncode != 0
                said.add("after%d" % i)
                blocked += bool(f.others())
        check("%d adds killed, of %d" % (kills, options.kills),
              torn == 0 and lost == 0 and blocked == 0 and 0 < kills, torn, lost, blocked)
        print("  of these %d left a file, which the next writer removed" % littered)


def traced(folder, name, *injection):
    trace = folder.path + ".trace"
    done = folder.run(["strace", "-o", trace, *injection, *folder.arguments(name)],
                      env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"))
    with open(trace, encoding="utf-8", errors="replace") as stream:
        lines = stream.read().splitlines()
    os.unlink(trace)
    return done, lines


def calls(options, names):
    """The system calls of one add from where it opens the folder: (name, its number)."""
    with Folder(options.tool, 3) as f:
        for name in names[1:]:
            os.link(f.file, f.join(name))
        done, lines = traced(f, "k")
        if done.returncode != 0:
            return None
    count = {}
    found = []
    begun = False
    for line in lines:
        match = re.match(r"(\w+)\(", line)
        if not match:
            continue
        name = match.group(1)
        count[name] = count.get(name, 0) + 1
        begun = begun or "O_DIRECTORY" in line
        if begun and name != "exit_group":
            found.append((name, count[name]))
    return found


def judge(f, done, names, injected):
    """What is wrong after an add of "k" that was disturbed: the words, or nothing."""
    there = [f.acts(f.join(n)) for n in names]
    old = {"a0", "a1", "a2"}
    wrong = []
    if any(t not in (old, old | {"k"}) for t in there):
        wrong.append("torn")
    if done.returncode in (0, 3) and "k" not in (there[0] or ()):
        wrong.append("acknowledged and lost")
    if done.returncode in (1, 2) and any("k" in (t or ()) for t in there):
        wrong.append("told as not written")
    if done.returncode not in (0, 1, 2, 3, -signal.SIGKILL):
        wrong.append("ended by %d" % done.returncode)
    left = [x for x in f.others() if x not in names]
    if left and done.returncode >= 0 and not injected.startswith("unlinkat"):
        wrong.append("left %s" % left)
    after = f.add("z", "--wait", "0")
    if after.returncode != 0 or [x for x in f.others() if x not in names]:
        wrong.append("the next add: %s %s" % (after.stderr, f.others()))
    if len({os.stat(f.join(n)).st_ino for n in names}) != 1:
        wrong.append("names apart")
    return wrong


def disturbed(options, what, points, names):
    bad = []
    seen = {}
    for (call, number), how in points:
        with Folder(options.tool, 3) as f:
            for name in names[1:]:
                os.link(f.file, f.join(name))
            injected = "%s:%s:when=%d" % (call, how, number)
            done, lines = traced(f, "k", "-e", "inject=" + injected)
            seen[done.returncode] = seen.get(done.returncode, 0) + 1
            bad += ["%s: %s" % (injected, w) for w in judge(f, done, names, injected)]
    check("%s: %d points" % (what, len(points)), not bad and points, *bad)
    print("  exit statuses: %s" % ", ".join("%d: %d" % s for s in sorted(seen.items())))
    return seen


def walk(options):
    if not shutil.which("strace"):
        skip("every system call", "there is no strace")
        return
    seen = set()
    for names in (["treaty.json"], ["treaty.json", "second.json"]):
        found = calls(options, names)
        if not found:
            skip("every system call", "strace cannot trace here")
            return
        under = "under %d names" % len(names)
        disturbed(options, "SIGKILL at every system call, " + under,
                  [(call, "signal=KILL") for call in found], names)
        if sanitized(options.tool):
            found = [call for call in found if call[0] not in MEMORY]
        errors = [(call, "error=" + error) for i, call in enumerate(found)
                  for error in (ERRORS if options.all else [ERRORS[i % len(ERRORS)]])]
        seen |= set(disturbed(options, "an error of every system call, " + under, errors, names))
    check("each way to end was seen", {0, 2, 3} <= seen, seen)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--adds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--acts", type=int, default=100)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="every error at every system call")
    options = parser.parse_args()
    killed(options)
    walk(options)
    writers(options)
    return end()


sys.exit(main())
