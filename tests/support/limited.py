#!/usr/bin/env python3
"""Run one test, which may take so many seconds of processor time and no more.

usage: limited.py SECONDS COMMAND...

Each process of the test has that limit, and so have all together. The exit status is that of the
command; 1 where it took too long or died of a signal, and where it ended with 77, which stands for
"skipped", and did not say why in a line that begins with "skipped: ".
"""
import resource
import signal
import subprocess
import sys

SKIPPED = 77


def verdict(status, seconds, most, skip_told):
    """The fault of a run, or None."""
    if status == -signal.SIGXCPU or status == -signal.SIGKILL and seconds >= most:
        return f"a process used up its {most} seconds of processor time"
    if status < 0:
        return f"ended by {signal.Signals(-status).name}"
    if seconds > most:
        return f"took {seconds:.0f} seconds of processor time, {most} is the most"
    if status == SKIPPED and not skip_told:
        return 'skipped, and no line that begins with "skipped: " says why'
    return None


def main():
    most, command = int(sys.argv[1]), sys.argv[2:]
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 10))
    skip_told = False
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as test:
        for line in test.stdout:
            skip_told = skip_told or line.startswith(b"skipped: ")
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    fault = verdict(test.returncode, used.ru_utime + used.ru_stime, most, skip_told)
    if fault:
        print(fault)
    return 1 if fault else test.returncode


if __name__ == "__main__":
    sys.exit(main())
