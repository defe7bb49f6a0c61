"""Reads the cases in cases/*.txt: a name, the text of files, and every problem in them.

== name of the case
@ file name, with the text of the file below it
→ a problem

[fields of a claim], [columns of a table] and [forms] in a problem stand for all of them, listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checker.intake.files.article_form import CLAIM, TABLE_COLUMNS
from checker.intake.files.claims import LEADS
from checker.prose.phrases import listed

_LISTINGS = {
    "fields of a claim": ", ".join(CLAIM.names()),
    "columns of a table": ", ".join(TABLE_COLUMNS),
    "forms": listed(LEADS),
}


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
            problems.append(_in_full(line[2:]))
        else:
            files[next(reversed(files))] += f"{line}\n"
    return Case(name, files, problems)


def _in_full(problem: str) -> str:
    for name, listing in _LISTINGS.items():
        problem = problem.replace(f"[{name}]", listing)
    return problem
