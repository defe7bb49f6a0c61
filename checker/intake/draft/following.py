"""The span of what is told to be behind another: the year after, im Folgejahr, al año siguiente."""

from __future__ import annotations

from checker.intake.draft.article_time import ArticleTime
from checker.intake.draft.dated import Dated
from checker.intake.draft.spans import DaySpan
from checker.intake.draft.when import When
from checker.model.calendar import after, unit_start


def following(time: ArticleTime, number: int, when: When) -> Dated | None:
    """The year, or another unit, behind the one that was told last; None where none was told."""
    before = [dated.span for dated in time.before(number) if dated.span.end is not None]
    last = before[-1] if before else time.subject
    if when.shift is None or last is None or last.first is None or last.end is None:
        return None
    unit, times = when.shift
    begin = after(unit_start(last.end - 1, unit), unit, times)
    span = DaySpan(begin, after(begin, unit))
    is_unit = (last.first, last.end) == (unit_start(last.first, unit), after(unit_start(last.first, unit), unit))
    if time.published is not None and begin > time.published:
        return Dated(span, "guess", when, (last,), whole=True)
    return Dated(span, "likely" if is_unit else "guess", when, (last,))
