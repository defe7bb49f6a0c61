"""Formats turn a report into text. One file each, found by its name: no other file knows of them.

A format module defines `NAME` (the module's own name, `_` written as `-`), `DESCRIPTION` (one line for the help text)
and `render(report: CheckReport, context: Context) -> str`, which is pure and deterministic.
With `WANTS_OVERVIEW = True` the context brings the overview of the report. `DETAIL`, and where reports are brief
`DETAIL_IN_BRIEF`, say what the format shows of a finding; without them it shows everything. With `LINES` a report with more lines
of claims and sums is told in portions, each a file or a page of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from checker.model.detail import EVERYTHING, Detail
from checker.model.finding import FEWEST_DIGITS, CheckReport
from checker.report.format_names import format_names
from checker.report.portions import sizes_of

if TYPE_CHECKING:
    from checker.report.overview.model import Overview
    from checker.report.portions import Portion


@dataclass(frozen=True, slots=True)
class Context:
    """What a format may know beside the report.

    `width` is in columns. `color`: whether escape codes for colour may be used. `as_of` is the date given by --as-of,
    as written. `hidden` counts the findings that
    --select and --ignore left out of the report. `root` is the absolute folder that machines want paths to be relative to,
    "" if unknown. `show` says which findings a report for people tells in full: "new", "known" or "all". `publisher` and
    `page` say who publishes reviews of claims, and at which address; "" if nobody does.
    `overview` is that of all findings, hidden ones too; None where the format does not want it.
    `digits` is how many of a fingerprint name a finding. For people: `brief` lists the findings and tells none in full, `quiet`
    leaves out what is no finding, `coverage` names every claim that was not compared, `sums` tells
    proofs by a ratio as one sum too. `command` is what was checked, as one writes it, and `revision` in which
    state, as --revision names it; "" if unknown. `inside` is what other commands need to find the same folder: " --in newsroom";
    None where they find the claims in no one folder. `portion` says which findings the report holds, where it is one of several.
    """

    width: int = 80
    color: bool = False
    version: str = ""
    as_of: str | None = None
    hidden: int = 0
    root: str = ""
    show: str = "new"
    publisher: str = ""
    page: str = ""
    overview: Overview | None = None
    digits: int = FEWEST_DIGITS
    brief: bool = False
    quiet: bool = False
    coverage: bool = False
    sums: bool = False
    command: str = ""
    revision: str = ""
    inside: str | None = ""
    portion: Portion | None = None


class Format(Protocol):
    """What a format module looks like from outside."""

    NAME: str
    DESCRIPTION: str

    def render(self, report: CheckReport, context: Context) -> str:
        """The report as text; nothing else is read or written."""


def names() -> tuple[str, ...]:
    """The names of all formats, sorted; nothing is imported for it."""
    return format_names()


def wants_overview(format: Format) -> bool:
    """Whether a format shows the overview, which takes some time to make."""
    return bool(getattr(format, "WANTS_OVERVIEW", False))


def detail_of(format: Format, context: Context) -> Detail:
    """What a format shows of each finding, which takes some time to work out."""
    usual = getattr(format, "DETAIL", EVERYTHING)
    return cast(Detail, getattr(format, "DETAIL_IN_BRIEF", usual) if context.brief else usual)


def sizes(format: Format, report: CheckReport) -> tuple[int, ...]:
    """How many findings stand in each portion of the report; one number where the format tells it whole."""
    most = getattr(format, "LINES", None)
    return (len(report.findings),) if most is None else sizes_of(report.findings, most)


def load(name: str) -> Format:
    """The format of this name. Raises KeyError if there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Format, import_module(f"{__name__}.{name.replace('-', '_')}"))
