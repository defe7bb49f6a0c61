"""Many findings at a glance: by severity, each with the id by which `check show` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model.finding import Finding
from checker.prose.phrases import count
from checker.report.formats import Context
from checker.report.render.alike import AlikeFindings, each_alone
from checker.report.render.doubts import resting_words
from checker.report.render.layout import Matter, Passage, joined
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, words

MOST_UNLISTED = 10
"""More findings than this are listed before they are told in full."""


def list_blocks(together: Sequence[AlikeFindings], context: Context) -> Iterator[Matter]:
    """The list, and how to see more of one; nothing where there are none."""
    if not together:
        return
    ways = [f"check show ID{context.inside} tells one"] if context.inside is not None else []
    ways += [] if context.brief else ["each stands in full below"]
    yield words((_counted(together, "finding"), STRONG), f"  {'; '.join(ways)}" if ways else "")
    for severity, several in groupby(together, key=lambda each: each.first.severity):
        grave = tuple(several)
        yield Passage()
        yield words((_counted(grave, severity), SEVERITY[severity]))
        yield indented(_entries(grave, context.digits))
    yield Passage()


def entries(findings: Sequence[Finding], digits: int) -> Matter:
    """A row a finding: its id, its headline, its kind and where it is shown."""
    return _entries(each_alone(findings), digits)


def _entries(together: Sequence[AlikeFindings], digits: int) -> Matter:
    table = grid("left", "left")
    table.columns[0].whole = True
    for each in together:
        table.add_row(words((each.first.fingerprint[:digits], STRONG)), joined((words(each.message), _foot(each.first)), "\n"))
    return table


def _counted(together: Sequence[AlikeFindings], what: str) -> str:
    """ "36 FINDINGS", or where some are told with others "36 FINDINGS IN 33 ENTRIES"."""
    number = sum(len(each.findings) for each in together)
    entries_ = f" in {'1 entry' if len(together) == 1 else f'{len(together):,} entries'}" if number != len(together) else ""
    return f"{count(number, what)}{entries_}".upper()


def _foot(finding: Finding) -> Passage:
    place = finding.shown_at.location
    known = ("known  " if finding.status == "known" else "") + ("draft  " if finding.is_draft else "")
    return words((f"{known}{finding.kind}  {place.file}{place.within}{resting_words(finding)}", FAINT))
