"""The claims of a finding side by side; one below the other where the page is narrow."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from checker.model.claim import Location
from checker.model.finding import Declaration, Finding, Part
from checker.report.render.claims import quote_words, reading_words, scope_and_period, source_words
from checker.report.render.paper import FAINT, STRONG, grid, words
from checker.report.render.sums import numbers_of

# Below this width eight columns become slivers.
_WIDE = 120


def side_by_side(finding: Finding, width: int) -> RenderableType:
    """Every claim with its number in this finding, role, publisher, date, quote, source, scope, period and readings."""
    if width < _WIDE:
        return _stacked(finding)
    places = "   ".join(f"[{number}] {place(part)}" for number, part in enumerate(finding.parts, 1))
    lines = _declared(finding)
    return Group(_columns(finding), words((places, FAINT)), *([lines] if lines.row_count else []))


def _columns(finding: Finding) -> Table:
    """A row a claim; one column for both readings where no claim has two."""
    readings = [_readings(part) for part in finding.parts]
    last = ("reading",) if all(one == other for one, other in readings) else ("literal", "as readers take it")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=FAINT)
    for title in ("", "publisher", "published", "quote", "source", "scope and period", *last):
        table.add_column(Text(title), no_wrap=title in ("", "published"), overflow="fold")
    for number, (part, (literal, pragmatic)) in enumerate(zip(finding.parts, readings, strict=True), 1):
        claim = part.claim
        table.add_row(
            _role(number, part),
            words(claim.article.publisher),
            words(claim.article.published.text),
            words(quote_words(claim)),
            words(source_words(claim)),
            words(scope_and_period(claim.scope, claim.period)),
            words(literal),
            *([words("the same" if literal == pragmatic else pragmatic)] if len(last) == 2 else []),
        )
    return table


def _stacked(finding: Finding) -> Table:
    table = grid("left", "left")
    for number, part in enumerate(finding.parts, 1):
        table.add_row(_role(number, part), _lines(part))
    for number, line in _numbered(finding):
        told = words(line.text), words((file_and_line(line.location), FAINT))
        table.add_row(words(f"{number} premise"), Text("\n", overflow="fold").join(told))
    return table


def _declared(finding: Finding) -> Table:
    """The lines of the vocabulary on which the sum rests, a row each."""
    table = grid("left", "left")
    for number, line in _numbered(finding):
        table.add_row(words(f"{number} premise"), words(f"{line.text} ", (file_and_line(line.location), FAINT)))
    return table


def _numbered(finding: Finding) -> Iterator[tuple[int, Declaration]]:
    numbers = numbers_of(finding)
    for line in finding.proof.declared if finding.proof else ():
        yield numbers[line.link], line


def _lines(part: Part) -> Text:
    claim = part.claim
    literal, pragmatic = _readings(part)
    readings = literal if literal == pragmatic else f"literally {literal}; as readers take it {pragmatic}"
    lines = (
        words((quote_words(claim), STRONG)),
        words(f"{claim.article.publisher}, {claim.article.published.text}; source: {source_words(claim)}"),
        words(scope_and_period(claim.scope, claim.period)),
        # a bare figure means what it says
        *([] if readings == claim.quote else [words(readings)]),
        words((place(part), FAINT)),
    )
    return Text("\n", overflow="fold").join(lines)


def _role(number: int, part: Part) -> Text:
    return words(f"{number} ", (part.role, "" if part.role == "premise" else STRONG))


def _readings(part: Part) -> tuple[str, str]:
    claim = part.claim
    reading = claim.reading
    if reading is None:
        return reading_words(claim, None), reading_words(claim, None)
    return reading_words(claim, reading.literal), reading_words(claim, reading.pragmatic)


def place(part: Part) -> str:
    """Where the claim is written: file and line."""
    return file_and_line(part.claim.location)


def file_and_line(location: Location) -> str:
    """ "claims/vocabulary.yaml:31"."""
    return f"{location.file}:{location.line}"
