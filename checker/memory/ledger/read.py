"""Reads judged.yaml; whatever is wrong in it is told with its place, and never taken for an empty ledger."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from checker.intake.files.problems import Problems, shown
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.tree import Node, Scalar, SequenceNode, parse_yaml
from checker.memory.ledger.entry import DIGEST, JUDGEMENT, REFUTATIONS, Entry
from checker.memory.ledger.lines import END, lines_of
from checker.model.claim import Location
from checker.model.finding import Verdict

_TEXTS = ("claim", "finding", "basis", "verdict", "says", "because", "by", "on", "until", "digest")
_CONFLICT = re.compile(r"<{7}( |$)|>{7}( |$)|={7}$|\|{7}( |$)")


def read_ledger(text: str, file: str, problems: Problems) -> tuple[Entry, ...]:
    """The judgements in the text that can be read, in its order; what is wrong in the others, or in all of it, is a problem."""
    before = len(problems)
    if _in_conflict(text, file, problems):
        return ()
    root = parse_yaml(text.removeprefix("\ufeff"), file, problems)
    if len(problems) > before:
        return ()
    if not isinstance(root, SequenceNode):
        place = root.location if root else Location(file, 1)
        problems.add(
            place, "this is no list of judgements", "begin each judgement with a hyphen, or write [] where there is none"
        )
        return ()
    lines = lines_of(text.removeprefix("\ufeff"))
    _ends(lines, file, problems)
    if not root.items and not re.match(r"\[\]\s*(#|$)", lines[root.location.line - 1]):
        problems.add(root.location, "an empty list", "write [] on a line of its own")
    entries = [entry for item in root.items if (entry := _entry(item, lines, root, problems)) is not None]
    return _once(entries, problems)


def _in_conflict(text: str, file: str, problems: Problems) -> bool:
    marks = [number for number, line in enumerate(lines_of(text), 1) if _CONFLICT.match(line.rstrip())]
    for number in marks:
        instead = "keep the judgements of both sides, and delete the lines <<<<<<<, ======= and >>>>>>>"
        problems.add(Location(file, number), "a merge conflict that nobody has resolved", instead)
    return bool(marks)


def _ends(lines: list[str], file: str, problems: Problems) -> None:
    last = next((line.rstrip() for line in reversed(lines) if line.strip()), "")
    if last != END:
        instead = f"bring the file back whole from git; or, if nothing is missing, write {END} as its last line"
        problems.add(Location(file, len(lines)), f"the ledger does not end with {END}, so the rest of it may be lost", instead)


def _entry(node: Node, lines: list[str], root: SequenceNode, problems: Problems) -> Entry | None:
    before = len(problems)
    fields = fields_of(node, JUDGEMENT, problems)
    if len(problems) == before and not _begins_a_line(node, lines, root):
        problems.add(node.location, "a judgement in the middle of a line", "begin it with a hyphen on a line of its own")
    against = _against(fields, problems)
    _basis(fields, problems)
    for name in ("on", "until"):
        _day(fields.scalar(name), name, problems)
    if len(problems) > before:
        return None
    texts = {name: scalar.text for name in _TEXTS if (scalar := fields.scalar(name))}
    return Entry(verdict=cast(Verdict, texts.pop("verdict")), against=against, location=node.location, **texts)


def _begins_a_line(node: Node, lines: list[str], root: SequenceNode) -> bool:
    head = lines[node.location.line - 1][: node.location.column - 1]
    return head.strip() == "-" or (not head.strip() and node.location.column > root.location.column)


def _against(fields: Fields, problems: Problems) -> tuple[tuple[str, str], ...]:
    rivals = []
    for name, node in fields.named("against"):
        if isinstance(node, Scalar) and re.fullmatch(DIGEST.pattern, node.text):
            rivals.append((name.text, node.text))
        else:
            problems.add(node.location, f"against: {shown(name.text)} without a digest", f"write {DIGEST.says}")
    return tuple(rivals)


def _basis(fields: Fields, problems: Problems) -> None:
    """A problem where a judgement could settle nothing, as nothing is grave in the way that it says."""
    basis, finding = fields.scalar("basis"), fields.scalar("finding")
    if basis is not None and finding is not None and basis.text not in (*REFUTATIONS, finding.text):
        instead = f"write contradiction or tension, or for a note its kind, {finding.text}"
        problems.add(basis.location, f"basis: {shown(basis.text)} is not how grave a finding is", instead)


def _day(scalar: Scalar | None, name: str, problems: Problems) -> None:
    if scalar is None:
        return
    try:
        date.fromisoformat(scalar.text)
    except ValueError:
        problems.add(scalar.location, f"{name}: {shown(scalar.text)} is no date", "write a date such as 2026-05-31")


def _once(entries: list[Entry], problems: Problems) -> tuple[Entry, ...]:
    """The first judgement on each claim, basis and digest, with a problem for each further one."""
    first: dict[object, Entry] = {}
    for entry in entries:
        other = first.setdefault((entry.place, entry.digest), entry)
        if other is not entry:
            what = f"{entry.claim}: judged on line {other.location.line} already"
            problems.add(entry.location, what, "keep one of the two judgements")
    return tuple(first.values())
