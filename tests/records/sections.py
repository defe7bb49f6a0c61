"""Reads the cases in cases/*.txt: a name, the text of files, and every problem in them.

== name of the case
@ file name, with the text of the file below it
→ a problem
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Case:
    name: str
    files: dict[str, str]
    problems: list[str]


def cases(name: str) -> list[Case]:
    text = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8")
    return [_case(section) for section in text.split("== ")[1:]]


def _case(section: str) -> Case:
    name, *lines = section.rstrip("\n").split("\n")
    files: dict[str, str] = {}
    problems = []
    for line in lines:
        if line.startswith("@ "):
            files[line[2:]] = ""
        elif line.startswith("→ "):
            problems.append(line[2:])
        else:
            files[next(reversed(files))] += f"{line}\n"
    return Case(name, files, problems)
