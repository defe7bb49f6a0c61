"""Ranges of time: between April and June, from 2000 until last year, January to March, 2008-2010."""

from __future__ import annotations

from datetime import date

from checker.intake.draft.cues import Cues
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.stretches import UNKNOWN, Reader, TimeStretch
from checker.intake.draft.when import When
from checker.model.calendar import after


def time_range(cues: Cues, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
    """Between April and June, from 2000 until last year, January to March, 2008-2010."""
    between = _length(cues, "between", s, at)
    joints = "and" if between else "to"
    lead = between or _length(cues, "from", s, at)
    lead = lead or (0 if cues.has("time", "relative", s.words, at) else _length(cues, "in", s, at))
    begin = at + lead
    if begin >= len(s.words):
        return None
    first = reader.stretch(begin, context)
    if first is None or first[1] <= begin:
        return None
    joint = _length(cues, joints, s, first[1]) or (_length(cues, "to", s, first[1]) if joints == "and" else 0)
    if not joint or first[1] + joint >= len(s.words):
        return None
    second = reader.stretch(first[1] + joint)
    if second is None or second[1] <= first[1] + joint:
        return None
    if not lead and (first[0].grain == "year" or second[0].grain == "year") and s.word(first[1]) not in ("-",):
        return None
    return _joined(s, reader, first[0], second, at, begin)


def _joined(s: Sentence, reader: Reader, first: TimeStretch, second: tuple[TimeStretch, int], at: int, begin: int) -> When | None:
    last, behind = second
    if s.word(behind) == "period":
        behind += 1
    if not first.explicit and last.explicit and last.first is not None:
        again = reader.stretch(begin, last)
        first = again[0] if again else first
    if not last.explicit and not first.explicit and last.first is not None:
        hit = _year_further(s, reader, behind)
        if hit is not None:
            return _joined(s, reader, first, (_moved(last, hit[0]), hit[1]), at, begin)
        first = _moved_before(first, last)
    if not last.explicit and first.explicit and first.first is not None and last.grain in ("month", "quarter", "day"):
        last = _moved(last, first)
    if first.first is None or last.end is None:
        return When("range", UNKNOWN, at, behind)
    if first.first >= last.end:
        first = _moved_before(first, last)
    if first.first is None or first.first >= last.end:
        return None
    return When("range", TimeStretch(first.first, last.end, "span", first.explicit or last.explicit), at, behind)


def _year_further(s: Sentence, reader: Reader, at: int) -> tuple[TimeStretch, int] | None:
    """Between January and November of this year."""
    hit = reader.in_year(at)
    return hit if hit and hit[0].first is not None else None


def _length(cues: Cues, name: str, s: Sentence, at: int) -> int:
    return cues["time", name].length(s.words, at)


def _moved(stretch: TimeStretch, to: TimeStretch) -> TimeStretch:
    """A month or a quarter in the year of another stretch."""
    if stretch.first is None or stretch.end is None or to.first is None:
        return stretch
    years = date.fromordinal(to.first).year - date.fromordinal(stretch.first).year
    return _by_years(stretch, years)


def _moved_before(first: TimeStretch, last: TimeStretch) -> TimeStretch:
    """The first of two in the year of the last, or the one before where it would come later."""
    if first.first is None or last.first is None:
        return first
    moved = _moved(first, last)
    return moved if moved.first is not None and moved.first <= last.first else _by_years(moved, -1)


def _by_years(stretch: TimeStretch, years: int) -> TimeStretch:
    if stretch.first is None or stretch.end is None:
        return stretch
    return TimeStretch(
        after(stretch.first, "year", years), after(stretch.end, "year", years), stretch.grain, True, stretch.fiscal
    )
