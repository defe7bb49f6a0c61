"""On which days which counts are to be known, by what claims speak of.

If between two days only one count is spoken of, all others may be taken to stand between their values on those two days in the
same ratio as that one (see `contraction`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.engine.rows.row import LinearRow
from checker.model.scope import Scope

CountAxis = tuple[Scope, str]
"""A scope and unit whose counts never fall."""


@dataclass(frozen=True)
class DaysSpoken:
    """The axes to keep on each day, None for all."""

    axes_on: Mapping[int, Collection[CountAxis] | None]

    @cached_property
    def everywhere(self) -> list[int]:
        """The days on which all axes are kept, in order."""
        return [day for day, axes in self.axes_on.items() if axes is None]

    @cached_property
    def alone(self) -> dict[CountAxis, list[int]]:
        """For each axis that is kept on other days, alone, all its days, in order."""
        alone = {axis: list[int]() for axes in self.axes_on.values() for axis in axes or ()}
        for axis, days in alone.items():
            days.extend(day for day, axes in self.axes_on.items() if axes is None or axis in axes)
        return alone

    def keeps(self, row: LinearRow) -> bool:
        """Whether all counts that a row speaks of are kept."""
        for day, axis in row.counts:
            axes = self.axes_on.get(day, ())
            if axes is not None and axis not in axes:
                return False
        return True


class DatedRows:
    """Rows, found by a day that they speak of: most speak of days on which nothing is kept."""

    def __init__(self, rows: Sequence[LinearRow]) -> None:
        self.rows = rows
        self.uncounted = [row for row in rows if row.uncounted]
        self._undated: list[int] = []
        self._on: dict[int, list[int]] = {}
        for place, row in enumerate(rows):
            (self._on.setdefault(row.counts[0][0], []) if row.counts else self._undated).append(place)

    def among(self, spoken: DaysSpoken) -> list[LinearRow]:
        """The rows of which all counts are kept, in their order."""
        places = [*self._undated, *(place for day in spoken.axes_on for place in self._on.get(day, ()))]
        return [self.rows[place] for place in sorted(places) if spoken.keeps(self.rows[place])]


def days_spoken(spoken: Mapping[int, Mapping[CountAxis, None]], grid: Mapping[CountAxis, Collection[int | None]]) -> DaysSpoken:
    """The axes to keep on each day: None for all, else the one that alone is spoken of between two days of which all is kept.

    The ratio by which the others are set needs that one on both of these days too; where it is not known there, all is kept.
    """
    axes_on: dict[int, Collection[CountAxis] | None] = {
        day: axes if len(axes) == 1 else None for day, axes in sorted(spoken.items())
    }
    while True:
        widened = [day for run in _runs(axes_on) if not _bridged(run, axes_on, grid) for day in run[1]]
        if not widened:
            return DaysSpoken(axes_on)
        axes_on.update(dict.fromkeys(widened))


_Run = tuple[int | None, list[int], int | None]


def _runs(axes_on: Mapping[int, Collection[CountAxis] | None]) -> Iterator[_Run]:
    """The days between two of which all is kept, with these two."""
    before: int | None = None
    run: list[int] = []
    for day, axes in axes_on.items():
        if axes is not None:
            run.append(day)
        else:
            if run:
                yield before, run, day
            before, run = day, []
    if run:
        yield before, run, None


def _bridged(
    run: _Run, axes_on: Mapping[int, Collection[CountAxis] | None], grid: Mapping[CountAxis, Collection[int | None]]
) -> bool:
    """Whether one axis alone is spoken of in a run, and is known on the days around it."""
    before, days, after = run
    axes = {axis for day in days for axis in axes_on[day] or ()}
    return len(axes) == 1 and all(day is None or day in grid.get(axis, ()) for axis in axes for day in (before, after))
