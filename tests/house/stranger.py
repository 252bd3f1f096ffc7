#!/usr/bin/env python3
"""A stranger uses the installed library, after its folder was moved.

usage: stranger.py ROOT BUILD --compiler CC
"""
import argparse
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import house

CONSUMER = Path(__file__).with_name("consumer")


def version(root):
    text = Path(root, "include", "entente", "version.h").read_text(encoding="utf-8")
    return ".".join(re.search(rf"ENTENTE_VERSION_{part}\s+(\d+)", text).group(1)
                    for part in ("MAJOR", "MINOR", "PATCH"))


class Stranger:
    """A folder with the installed library, and what is tried with it."""

    def __init__(self, folder, prefix, compiler, expected):
        self.folder, self.prefix, self.compiler, self.expected = folder, prefix, compiler, expected
        self.pc = next(prefix.rglob("entente.pc")).parent
        self.faults = []

    def judge(self, what, program):
        """The program runs and tells the version."""
        libraries = os.pathsep.join(str(path.parent) for path in self.prefix.rglob("libentente.so"))
        done = house.run([program], env=dict(os.environ, LD_LIBRARY_PATH=libraries))
        if done.returncode != 0 or done.stdout.strip() != self.expected:
            self.faults.append(f"{what}: {done.stdout}")

    def configure(self, build, **settings):
        return house.run(["cmake", "-S", CONSUMER, "-B", build,
                          f"-DCMAKE_C_COMPILER={self.compiler}",
                          f"-DCMAKE_PREFIX_PATH={self.prefix}",
                          *[f"-D{key}={value}" for key, value in settings.items()]])

    def find_package(self, link):
        build = self.folder / link.replace("::", "-")
        done = self.configure(build, LINK=link, WANTED=self.expected)
        if done.returncode == 0:
            done = house.run(["cmake", "--build", build])
        if done.returncode != 0:
            self.faults.append(f"find_package, {link}: {done.stdout}")
        else:
            self.judge(f"find_package, {link}", build / "consumer")

    def refused(self, what, words, **settings):
        done = self.configure(self.folder / what, LINK="entente::entente", **settings)
        if done.returncode == 0 or words not in " ".join(done.stdout.split()):
            self.faults.append(f"{what} should be refused: {done.stdout}")

    def pkg_config(self, *how, only_ours=False):
        variable = "PKG_CONFIG_LIBDIR" if only_ours else "PKG_CONFIG_PATH"
        done = house.run(["pkg-config", *how, "--cflags", "--libs", "entente"],
                         env=dict(os.environ, **{variable: str(self.pc)}))
        name = "pkg-config " + " ".join(how)
        if done.returncode != 0:
            self.faults.append(f"{name}: {done.stdout}")
            return
        program = self.folder / "by-pkg-config"
        built = house.run([self.compiler, CONSUMER / "main.c", "-o", program, *done.stdout.split()])
        if built.returncode != 0:
            self.faults.append(f"{name}: {built.stdout}")
        else:
            self.judge(name, program)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("build")
    parser.add_argument("--compiler", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        first, moved = folder / "first", folder / "moved"
        house.must(["cmake", "--install", options.build, "--prefix", first])
        for path in first.rglob("*.cmake"):
            if str(first) in path.read_text() or options.root in path.read_text():
                print(f"{path.name} names a folder of this machine")
                return 1
        shutil.move(first, moved)
        stranger = Stranger(folder, moved, options.compiler, version(options.root))
        stranger.find_package("entente::entente")
        stranger.find_package("entente::static")
        stranger.refused("version-99", "99", WANTED="99")
        stranger.refused("unknown-part", "no component \"nosuch\"", PARTS="COMPONENTS;nosuch")
        stranger.pkg_config(only_ours=True)
        for library in moved.rglob("libentente.so*"):
            library.unlink()
        stranger.pkg_config("--static")
        return house.verdict(stranger.faults, "installed, moved, found and used")


if __name__ == "__main__":
    sys.exit(main())
