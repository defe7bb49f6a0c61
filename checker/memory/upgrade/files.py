"""Which files are brought up to date, and how each is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from checker.intake.files.article_form import ARTICLE_FILE
from checker.intake.files.files import COMPANIONS, JUDGED, SETTINGS, VOCABULARY, File, claim_files, companions, real, suffix_of
from checker.intake.files.outgoing import Outgoings
from checker.intake.files.problems import Problems
from checker.intake.files.settings_form import SETTINGS_FILE
from checker.intake.files.shapes import Object, Objects, Shape
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.intake.files.table import UNWRITTEN, unwritten_cells
from checker.intake.files.tree import parse_yaml
from checker.intake.files.vocabulary_form import VOCABULARY_FILE
from checker.memory.ledger.entry import JUDGEMENT
from checker.memory.upgrade.edits import Edits
from checker.memory.upgrade.tables import csv_edits, jsonl_edits
from checker.memory.upgrade.trees import tree_edits
from checker.memory.writing import Busy, alone_in, write_text
from checker.model.claim import Location
from checker.model.problem import Problem

_SHAPES: dict[str, Shape] = {
    VOCABULARY: Object(VOCABULARY_FILE),
    SETTINGS: Object(SETTINGS_FILE),
    JUDGED: Objects(JUDGEMENT),
}
_BY_HAND = "{} files are not written here; write it by hand"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file in which something goes out: its text before and after, and how many changes lie between."""

    name: str
    before: str
    after: str
    changes: int

    def diff(self) -> str:
        """The changes as a unified diff."""
        before, after = (text.splitlines(keepends=True) for text in (self.before, self.after))
        lines = unified_diff(before, after, self.name, self.name)
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What was rewritten, or would be, of so many files; `left` is what keeps so many of the rest `waiting`."""

    rewritten: tuple[Rewritten, ...]
    left: tuple[Problem, ...]
    files: int
    waiting: int = 0


def upgraded(paths: Sequence[Path], registry: Outgoings, write: bool = True) -> Upgrade:
    """Bring the files of claims below the paths, and the vocabulary, settings and ledgers that go with them, up to date.

    Without `write` they stay as they are.
    """
    problems = Problems(outgoing=registry)
    claims = claim_files([path for path in paths if path.name not in COMPANIONS], problems)
    beside = [file for name in COMPANIONS for file in companions(name, paths, claims)]
    rewritten = []
    for file in (*claims, *beside):
        try:
            done = _upgraded(file, problems, write)
        except Unreadable as error:
            problems.add(Location(file.name, error.line), error.what, error.instead)
        except Busy as error:
            problems.add(Location(file.name, 0), "not rewritten", str(error))
        except OSError as error:
            problems.add(Location(file.name, 0), f"cannot be written: {error.strerror}", "mend its permissions")
        else:
            rewritten += [done] if done else []
    left, files = problems.in_order(), {file.name for file in (*claims, *beside)}
    # Of what could not be read, or waits for an editor, nobody may say that nothing is to change.
    waiting = {problem.location.file for problem in left} & files - {each.name for each in rewritten}
    return Upgrade(tuple(rewritten), left, len(files), len(waiting))


def _upgraded(file: File, problems: Problems, write: bool) -> Rewritten | None:
    with alone_in(real(file.path).parent) if write and file.path.name == JUDGED else nullcontext():
        if suffix_of(file.path) in UNWRITTEN:
            _look_at(file, problems)
            return None
        data = bytes_of(file.path)
        before = decoded(data)
        edits = _edits(file, before, problems)
        for left in edits.left:
            problems.add(left.location, left.what, left.instead)
        if not edits.made:
            return None
        after = edits.applied(before)
        again = _edits(file, after, Problems(outgoing=problems.outgoing))
        if again.made or len(again.left) != len(edits.left):
            raise AssertionError(f"{file.name} would not be as this version writes it; it was left as it was")
        if write:
            write_text(file.path, after, data)
        return Rewritten(file.name, before, after, len(edits.made))


def _edits(file: File, text: str, problems: Problems) -> Edits:
    tables: dict[str, Callable[[str, str, Outgoings], Edits]] = {".csv": csv_edits, ".jsonl": jsonl_edits}
    if suffix_of(file.path) in tables:
        return tables[suffix_of(file.path)](text, file.name, problems.outgoing)
    before = len(problems)
    root = parse_yaml(text, file.name, problems) if text.strip() else None
    if root is None or len(problems) > before:
        return Edits()
    return tree_edits(text, root, _SHAPES.get(file.path.name, Object(ARTICLE_FILE)), problems.outgoing)


def _look_at(file: File, problems: Problems) -> None:
    """A problem for each column that goes out of a table that is not written."""
    seen = Problems(outgoing=problems.outgoing)
    next(unwritten_cells(file.path, file.name, seen), None)
    by_hand, names = _BY_HAND.format(UNWRITTEN[suffix_of(file.path)]), tuple(str(each) for each in problems.outgoing.entries)
    for each in seen.warnings:
        if each.what.startswith(names):
            problems.add(each.location, each.what, by_hand)
    for each in seen.in_order():
        problems.add(each.location, each.what, by_hand if each.what.startswith(names) else each.instead)
