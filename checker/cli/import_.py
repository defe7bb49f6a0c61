"""`check import SERIES`: turn an official series into a table of claims, by a mapping that is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.parameters import ClaimsFolder
from checker.prose.phrases import count
from checker.workspace import import_series

if TYPE_CHECKING:
    from checker.workspace import Imported

_FLAG = Parameter(negative=())
_SERIES = "Series as published, CSV or XLSX, or mappings, *.import.yaml, or folders of them; without any, all among the claims."
_MOST = 10


def import_(
    *series: Annotated[str, Parameter(help=_SERIES, show_default=False)],
    into: Annotated[Path | None, Parameter(metavar="TABLE", help="The table to write: claims/NAME.csv.")] = None,
    folder: ClaimsFolder = Path("claims"),
    dry_run: Annotated[bool, _FLAG, Parameter(help="Tell what would change, and write no table.")] = False,
) -> int:
    """Write a series as a table of claims; the first time only a guess of its mapping, for you to correct."""
    done = import_series(series, into, not dry_run, folder)
    for mapping in done.begun:
        lines = (f"{mapping}: written, as guessed", "correct it, and then: " + f"check import {quote(mapping)}")
        screen.write("".join(f"{line}\n" for line in lines), None)
    for each in done.imported:
        screen.write("".join(f"{line}\n" for line in _lines(each, dry_run)), None)
        screen.complain(*done.complaints(each))
    return 2 if any(each.problems or each.unfit for each in done.imported) else 0


def _lines(done: Imported, dry_run: bool) -> Iterator[str]:
    if done.problems:
        yield f"{done.table}: not written"
        return
    claims = len(done.revised) + len(done.added) + done.same
    counts = f"{len(done.revised)} revised, {len(done.added)} added, {len(done.gone)} gone, {done.same} as before"
    yield f"{done.table}: {count(claims, 'claim')}: {counts}{'; nothing was written' if dry_run else ''}"
    yield from _some([f"  revised {name}: {_both(before, after)}" for name, before, after in done.revised])
    # The first time all are new.
    yield from _some([f"  added {name}" for name in done.added]) if done.same or done.revised or done.gone else ()
    yield from _some([f"  gone {name}" for name in done.gone])
    yield from (f"  {remark}" for remark in done.remarks)
    yield from (f"  left out: {what}" for what in done.left)
    if not done.unfit and not dry_run:
        yield "next: check"


def _both(before: str, after: str) -> str:
    return f"{before}, now {after}" if before != after else f"{after} as before, but what it counts or says of it"


def _some(lines: Sequence[str]) -> list[str]:
    return [*lines[:_MOST], *([f"  … and {len(lines) - _MOST} more"] if len(lines) > _MOST else [])]
