"""Files of claims, vocabulary and settings with what readers know how to mend in them mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from checker.intake.files.files import JUDGED, suffix_of
from checker.intake.files.source import Unreadable, bytes_of, decoded
from checker.memory.fixes.places import Wanted, made, placed
from checker.memory.upgrade.files import Rewritten
from checker.memory.writing import write_text
from checker.model.claim import Location
from checker.model.problem import Fix, Problem


@dataclass(frozen=True, slots=True)
class Mended:
    """The fixes that were made, or would be, by file and place; those files before and after; and what could not be written."""

    fixes: tuple[Fix, ...]
    rewritten: tuple[Rewritten, ...]
    left: tuple[Problem, ...]


def with_places(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems, each fix with its place in the file as it is by now; without those that cannot be made there."""
    places: dict[Wanted, Fix] = {}
    for name, wanted in _by_file(problems).items():
        with suppress(Unreadable):
            places |= placed(decoded(bytes_of(Path(name))), suffix_of(Path(name)), wanted)
    return tuple(
        problem if problem.fix is None else replace(problem, fix=places.get((problem.location, problem.fix)))
        for problem in problems
    )


def mended(problems: Sequence[Problem], write: bool = True) -> Mended:
    """Make the fixes of the problems in their files, each file whole or not at all; without `write` they stay as they are."""
    fixes: list[Fix] = []
    rewritten: list[Rewritten] = []
    left: list[Problem] = []
    for name, wanted in sorted(_by_file(problems).items()):
        path = Path(name)
        try:
            data = bytes_of(path)
            text = decoded(data)
        except Unreadable:
            continue
        of_file = tuple(placed(text, suffix_of(path), wanted).values())
        if not of_file:
            continue
        after = made(text, of_file)
        try:
            if write:
                write_text(path, after, data)
        except OSError as error:
            left.append(Problem(Location(name, 0), f"cannot be written: {error.strerror}", "mend its permissions"))
            continue
        fixes += of_file
        rewritten.append(Rewritten(name, text, after, len(of_file)))
    return Mended(tuple(fixes), tuple(rewritten), tuple(left))


def _by_file(problems: Iterable[Problem]) -> dict[str, list[Wanted]]:
    wanted: dict[str, list[Wanted]] = {}
    for problem in problems:
        # The ledger is for `check judge` to write.
        if problem.fix is not None and Path(problem.location.file).name != JUDGED:
            wanted.setdefault(problem.location.file, []).append((problem.location, problem.fix))
    return wanted
