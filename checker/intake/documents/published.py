"""When an article was published: what its page says of it, weighed against what its text tells of times.

A date is taken where nothing speaks against it, and else asked for. What speaks against one: it is that of a change or of whoever
fetched the page; it is later by two years than everything the text tells of (a page dates itself on the day it is fetched), or
earlier than all of it; its weekday is another one; the text's own dateline, or a weekday beside a day, fits another year; nobody
knows whether it begins with the day or the month; or two places of the page tell different dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from checker.intake.documents.candidate import Candidate
from checker.intake.documents.dates import first_day
from checker.intake.documents.times_told import TimesTold

_EPOCHS = ("1970-01-01", "1900-01-01", "0001-01-01", "1969-12-31")
"""What clocks that were never set show."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of publication in EDTF, None where it is to be asked for; from where it is; and why others are not taken."""

    published: str | None
    taken: Candidate | None
    refused: tuple[tuple[Candidate, str], ...]
    why: str

    def __str__(self) -> str:
        others = "".join(f"; not {each.edtf} ({each.place}): {why}" for each, why in self.refused)
        return f"{self.why}{others}"


def dating(candidates: Sequence[Candidate], text: str) -> Dating:
    """What to take of the dates that a page gives, in the order in which they are to be believed; `text` is the article's."""
    every = tuple(dict.fromkeys(candidates))
    times = TimesTold.of(text)
    refused: list[tuple[Candidate, str]] = []
    sound: list[Candidate] = []
    for each in every:
        doubt = _of_another(each) or times.against(each, any(_bears_out(each, other) for other in every))
        if doubt:
            refused.append((each, doubt))
        else:
            sound.append(each)
    if not sound:
        line = times.dateline
        known = f"; its dateline says “{text[line.start : line.end]}”, without a year" if line and line.year is None else ""
        nothing = "the page tells no date of publication" if not every else "no date of the page can be relied on"
        return Dating(None, None, tuple(refused), f"{nothing}{known}")
    return _agreed(sound, refused)


def _agreed(sound: Sequence[Candidate], refused: Sequence[tuple[Candidate, str]]) -> Dating:
    """The most believed of the dates, if the others are about the same day."""
    first = sound[0]
    for other in sound[1:]:
        if _apart(first, other) > (31 if other.by_url or first.by_url else 1):
            both = f"the page tells two dates: {first.edtf} ({first.place}) and {other.edtf} ({other.place})"
            return Dating(None, None, tuple(refused), both)
    taken = first
    for other in sound[1:]:
        # A clock of Greenwich may show the day before or after that of the newsroom; what is printed is the newsroom's.
        if len(other.edtf) > len(taken.edtf) or (
            taken.in_utc and not other.in_utc and not other.by_url and len(other.edtf) == 10
        ):
            taken = other
    return Dating(taken.edtf, taken, tuple(refused), f"{taken.edtf}: {taken.place}")


def _of_another(each: Candidate) -> str:
    """Why a date is none of publication by itself; "" if it may be."""
    if each.of == "updated":
        return "that is when the page was changed"
    if each.of == "fetched":
        return "that is when the page was fetched"
    if each.of == "made":
        return "that is when the file was made"
    if each.edtf in _EPOCHS:
        return "a clock that was never set shows that"
    if each.other:
        return f"it can be {each.other} as well"
    day = first_day(each.edtf)
    if each.weekday is not None and len(each.edtf) == 10 and day.weekday() != each.weekday:
        return f"that day was a {day:%A}, not a {(day + timedelta(days=each.weekday - day.weekday())):%A}"
    return ""


def _bears_out(each: Candidate, other: Candidate) -> bool:
    """Whether one is of the address and the other of the page, and both tell about the same day: neither makes the other."""
    return other.by_url != each.by_url and other.of == "published" and _apart(each, other) <= 31


def _apart(one: Candidate, other: Candidate) -> int:
    """Days between two dates; 0 where one is a month in which the other lies."""
    if one.edtf.startswith(other.edtf) or other.edtf.startswith(one.edtf):
        return 0
    return abs((first_day(one.edtf) - first_day(other.edtf)).days)
