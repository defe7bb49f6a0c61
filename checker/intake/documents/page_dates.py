"""The dates that the lines of a page, and its address, give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.intake.documents.candidate import Candidate, DateOf
from checker.intake.documents.dates import Printed, is_day, printed_dates
from checker.intake.documents.running import is_browsers
from checker.intake.documents.stamps import is_stamp, leading_stamp, named_stamp, stamps_in
from checker.intake.documents.times_told import dateline_of

_IN_PATH = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/-])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)"
    # Many addresses begin the number of an article with its day.
    r"|(?<!\d)((?:19|20)\d\d)()(\d\d)(\d\d)(?=\d{0,14}(?!\d))"
)
_LONGEST = 60
"""A date that stands first in a longer line with more words than a label dates something else."""


def of_lines(lines: Sequence[str], begins: int) -> tuple[Candidate, ...]:
    """The dates of stamps, by line: with a label anywhere, without one before the article begins at line `begins` only.

    Links to other articles bear dates too; they stand behind the article.
    """
    dates: list[Candidate] = []
    for number, line in enumerate(lines):
        if is_stamp(line):
            for stamp in stamps_in(line):
                if stamp.of or number < begins:
                    dates.append(_candidate(stamp.printed, line, stamp.of or "published"))
        elif (leading := leading_stamp(line)) is not None and number <= begins:
            dates.append(_candidate(leading.printed, line[: leading.printed.end], leading.of))
        elif number < begins and (named := named_stamp(line)) is not None:
            dates.append(_candidate(named.printed, line, "published"))
        elif number <= begins and (of_dateline := _dateline(line)) is not None:
            dates.append(_candidate(of_dateline, line[: of_dateline.end], "published"))
    return tuple(dict.fromkeys(each for each in dates if each.edtf))


def of_heads(lines: Iterable[str]) -> tuple[Candidate, ...]:
    """The dates of lines at the top or the bottom of pages: of the paper, or of whoever printed a page of the web."""
    dates = (
        _candidate(printed, line, "fetched" if is_browsers(line) else "published")
        for line in lines
        for printed in printed_dates(line)
        if printed.year is not None and printed.edtf
    )
    return tuple(dict.fromkeys(dates))


def _dateline(line: str) -> Printed | None:
    """The date with a year in a dateline: SEOUL, July 1, 2020 (Yonhap) —."""
    printed = dateline_of(line)
    return printed if printed is not None and printed.year is not None else None


def _candidate(printed: Printed, line: str, of: DateOf) -> Candidate:
    shown = line.strip() if len(line.strip()) <= _LONGEST else f"{line.strip()[:_LONGEST]}…"
    other = "" if printed.other is None else f"{printed.year:04}-{printed.other[0]:02}-{printed.other[1]:02}"
    return Candidate(printed.edtf, f"“{shown}”", of, False, other, printed.weekday)


def of_address(url: str | None) -> tuple[Candidate, ...]:
    """The date in the path of an address, if it has one: /2016/04/11/."""
    return tuple(_of_address(url or ""))[:1]


def _of_address(url: str) -> Iterator[Candidate]:
    path = url.partition("://")[2].partition("?")[0]
    for match in _IN_PATH.finditer(path):
        year, _, month, day = match.groups()[:4] if match[1] else match.groups()[4:]
        if is_day(int(year), int(month), int(day) if day else None):
            edtf = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
            yield Candidate(edtf, f"its address, {match[0]}", by_url=True)


def addresses(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines that are an address of the web and no more."""
    return tuple(line.strip() for line in lines if re.fullmatch(r"\s*https?://\S+\s*", line))
