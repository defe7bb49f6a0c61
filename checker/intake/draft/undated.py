"""The span of a figure beside which no time is told: handed down from its list, or from the line before."""

from __future__ import annotations

from checker.intake.draft.answers import Sureness
from checker.intake.draft.article_time import ArticleTime
from checker.intake.draft.attachment import breaks, is_compared
from checker.intake.draft.dated import Dated, DatedLine
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import own_word
from checker.intake.draft.present import is_present
from checker.intake.draft.spans import DaySpan, span_of
from checker.intake.draft.totals import has_total, is_perfect

_CLAUSE = 9
_AFTER = frozenset(
    "after nach tras frente après contre dopo contro na tegen após contra после против після проти".split()  # noqa: SIM905
)
"""What leads in the languages to what a figure is held against."""
_NARRATIVE = ("de", "fr", "it", "nl", "pt")
"""Languages in which the perfect, or a form like it, tells what was then, as English does by its past."""
_COMPARES = ("from", "than", "against", "compared")


def undated(time: ArticleTime, line: DatedLine, number: int, figure: Written, total: bool, stock: bool) -> Dated:
    """Handed down from the list, from what is told of all so far, or from the line before."""
    before = time.before(number)
    upto = None if time.published is None else time.newest.day or time.published + 1
    if total and upto is not None and not (before and not has_total(time.cues, line, figure)):
        others = () if time.subject is None else (time.subject,)
        return Dated(DaySpan(None, upto), "likely" if time.newest.ends else "guess", None, others, total=True)
    ended = next((when for when in line.whens if when.form == "as-of" and when.stretch.end is not None), None)
    if not before and ended is not None and is_perfect(time.cues, line, figure):
        return Dated(DaySpan(None, ended.stretch.end), "guess", ended, total=True)
    if before and before[-1].span.is_dated:
        last = next((each for each in reversed(before) if each.when is None or each.when.form != "same"), before[-1])
        sure: Sureness = "likely" if line.figures[number].start - line.figures[number - 1].stop <= _CLAUSE else "guess"
        return Dated(last.span, "guess" if last.sure == "guess" else sure, last.when, total=last.total)
    if stock and time.published is not None and figure.kind not in ("per cent", "part"):
        others = (DaySpan(None, time.published + 1), *(() if time.subject is None else (time.subject,)))
        return Dated(time.this_month(), "likely", None, others, stock=True)
    if time.subject is not None and time.published is not None and is_present(line.sentence, figure, time.cues):
        return Dated(time.this_month(), "guess", None, (time.subject,), stock=True)
    told_back = line.sentence.language in _NARRATIVE and time.subject is not None
    if is_perfect(time.cues, line, figure) and upto is not None and time.published is not None and not told_back:
        others = () if time.subject is None else (time.subject,)
        return Dated(DaySpan(None, time.published + 1), "guess", None, others, total=True)
    later = _later(time, line, number)
    if later is not None:
        return Dated(later, "guess", None, () if time.subject is None else (time.subject,))
    if time.subject is not None:
        main = () if time.main in (None, time.subject) else (time.main,)
        others = (*main, *(() if time.published is None else (DaySpan(None, time.published + 1),)))
        return Dated(time.subject, "guess", None, others)
    return Dated(time.this_month(), "guess", None, () if time.published is None else (DaySpan(None, time.published + 1),))


def _is_of_a_base(line: DatedLine, number: int, at: int) -> bool:
    """Whether a time is told of what a figure is held against alone: 5.3 million after 4.1 million in 2022."""
    between = (figure for figure in line.figures[number + 1 :] if figure.stop <= at)
    return any(own_word(line.sentence, figure.start - 1) in _AFTER for figure in between)


def _later(time: ArticleTime, line: DatedLine, number: int) -> DaySpan | None:
    """What the next figure of the line is dated by, where that stands right behind both."""
    plain = [when for when in line.whens if when.form in ("plain", "range", "tally") and when.stretch.first is not None]
    stop = line.figures[number].stop
    if plain and (is_compared(line.sentence, plain[0].at) or _is_of_a_base(line, number, plain[0].at)):
        return None
    if not plain or any(
        breaks(line.sentence, at, time.cues) or line.sentence.word(at) in _COMPARES for at in range(stop, plain[0].at)
    ):
        return None
    return span_of(plain[0].stretch).up_to(time.published)
