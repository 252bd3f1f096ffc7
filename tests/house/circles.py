#!/usr/bin/env python3
"""Files that need each other: circles of calls, and of includes.

usage: circles.py ROOT OBJECTS.TXT

A file stands for what its name does: x.c and x.h are one. What calls, or includes, in a circle can
only be read as a whole, so a circle is small and lies within one folder. Calls are read from the
objects: a name that one uses and another defines. Includes are read from the files. A name that is
global and used in its own file alone is told too.
"""
import re
import sys
from pathlib import Path

import house
from symbols import symbols_of

MOST = 4  # it only falls
# The forms of the model are made by one list of names, of which some are asked for by others.
OF_A_TABLE = "ent_takes_"


def folder_of_object(path):
    """The folder in lib of an object: entente_law_case.dir/case/work.c.o lies in law/case."""
    target = next(part for part in Path(path).parts if part.startswith("entente_") and
                  part.endswith(".dir"))
    return target.removeprefix("entente_").removesuffix(".dir").replace("law_", "law/")


def calls(paths):
    """Each file, as folder/name -> the files whose names it uses."""
    defined, used = {}, {}
    for path, name, binding, section in symbols_of(paths):
        file = f"{folder_of_object(path)}/{Path(path).name.split('.')[0]}"
        names = used.setdefault(file, set())
        if section == "UND":
            names.add(name)
        elif binding != "LOCAL":
            defined[name] = file
    return {file: {defined[name] for name in names if name in defined} - {file}
            for file, names in used.items()}


def own_only(root, paths):
    """Global names that no other file of the library uses, and no test: they could be static."""
    words = set()
    for path in Path(root, "tests").rglob("*.[ch]"):
        words.update(re.findall(r"\bent_\w+", path.read_text(encoding="utf-8")))
    defined, used = {}, set()
    for path, name, binding, section in symbols_of(paths):
        if section == "UND":
            used.add(name)
        elif binding != "LOCAL" and name.startswith("ent_") and not name.startswith(OF_A_TABLE):
            defined[name] = "/".join(Path(path).parts[-2:])
    return [f"{defined[name]}: {name} is used in no other file" for name in sorted(defined)
            if name not in used and name not in words]


def included(root):
    """The same of includes."""
    lib = Path(root, "lib")
    files = {path: f"{house.folder_of(path.relative_to(lib))}/{path.stem}"
             for path in sorted(lib.rglob("*.[ch]"))}
    headers = {path.name: file for path, file in files.items() if path.suffix == ".h"}
    graph = {}
    for path, file in files.items():
        names = {headers.get(name) for bracket, name in house.includes(path) if bracket == '"'}
        graph.setdefault(file, set()).update(names - {file, None})
    return graph


def reached(graph, start):
    found, left = set(), [start]
    while left:
        for name in graph.get(left.pop(), ()):
            if name not in found:
                found.add(name)
                left.append(name)
    return found


def circles(graph):
    """Sets of files that all reach each other, the largest first."""
    reach = {name: reached(graph, name) for name in graph}
    found = {frozenset(other for other in reach[name] if name in reach.get(other, ()))
             for name in graph if name in reach[name]}
    return sorted((sorted(circle) for circle in found), key=lambda circle: (-len(circle), circle))


def check(what, graph):
    """The faults, and the circles as text."""
    faults, told = [], []
    for circle in circles(graph):
        folders = {name.rpartition("/")[0] for name in circle}
        line = f"{len(circle)} files in a circle of {what}: {' '.join(circle)}"
        told.append(line)
        if len(folders) > 1:
            faults.append(f"across folders: {line}")
        if len(circle) > MOST:
            faults.append(f"more than {MOST}: {line}")
    return faults, told


def main():
    root, objects = sys.argv[1:]
    paths = Path(objects).read_text().split()
    graph = calls(paths)
    faults, told = check("calls", graph)
    if not any(graph.values()):
        faults.append("no calls were seen")
    faults += own_only(root, paths)
    more, others = check("includes", included(root))
    print("\n".join(told + others))
    return house.verdict(faults + more, f"{len(graph)} files, no circle of more than {MOST}, none "
                                        "across folders")


if __name__ == "__main__":
    sys.exit(main())
