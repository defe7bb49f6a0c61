"""Periods that were not over when a series was published: to which day its figures tell of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.intake.files.problems import shown
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period

PUBLISHED = "published"
"""What `as of` says where the figures go up to the day of publication."""
DAY_OR_PUBLISHED = f"write the last day that the figures tell of, such as 2026-05-31; or as of: {PUBLISHED}"


@dataclass(frozen=True, slots=True)
class LastDays:
    """The day on which a series was published, and the last that its figures tell of; as ordinals, None where nobody says so."""

    published: int | None = None
    as_of: int | None = None

    def cut(self, period: str) -> str:
        """The period of a claim, ended by the last day that is told of; other periods as they are."""
        read = _read(period)
        if self.as_of is None or read is None or (read[0] is not None and read[0] > self.as_of):
            return period
        if read[1] is not None and read[1] <= self.as_of:
            return period
        return f"{period.partition('/')[0]}/{date.fromordinal(self.as_of).isoformat()}"

    def wrong(self, named: str, period: str, label: str) -> tuple[str, str] | None:
        """What is wrong with the period of a claim that is no forecast, and what to write instead.

        Its labels name `named`, of which `period` is what it counts; `label` is that which names it alone.
        """
        last = self.as_of if self.as_of is not None else self.published
        first, end = (_read(named) or (None, None))[0], (_read(period) or (None, None))[1]
        if last is None:
            return None
        day, key = date.fromordinal(last).isoformat(), "published" if self.as_of is None else "as of"
        if first is not None and first > last:
            means = f", or write under means '{label}': {{period: {named}, status: forecast}}, or '{label}': leave out"
            rest = means if label else ", or end the rows before it: until: ROW"
            return f"{shown(named)} begins after {key}: {day}", f"mend {key} in the mapping{rest}"
        if end is None or end <= last:
            return None
        instead = f"write into the mapping, for this and all such periods: as of: {PUBLISHED}; or their last day, as of: {day}"
        return f"{shown(period)} was not over when the series was published ({day})", instead


def day_of(text: str) -> int | None:
    """The last day of a date as an ordinal: of 2026-02 the 28th; None where it is no date."""
    read = _read(text.partition("T")[0])
    return read[1] if read is not None and read[0] is not None else None


def _read(period: str) -> tuple[int | None, int | None] | None:
    """The first and the last day of a period; None for one that the vocabulary names, or nobody can read."""
    try:
        read = read_period(period)
    except WordingError:
        return None
    return read.start, None if read.end is None else read.end - 1
