"""A sentence with what dates its figures, and the span of a figure with how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.intake.draft.answers import FieldAnswer, Sureness
from checker.intake.draft.cues import Cues
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan
from checker.intake.draft.whens import When
from checker.intake.language.directions import is_number
from checker.model.calendar import after

_RECENT = 200
"""Days before publication up to which the newest date of an article is the one that its totals are of."""


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A sentence with its expressions of time and its figures."""

    sentence: Sentence
    whens: tuple[When, ...]
    figures: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """The span of a figure, and in `base` what it compares itself with, each with how sure that is and what it rests on.

    `whole`: it is meant to its end, though that was not over when the article appeared. `assumed` says what was taken for
    granted.
    """

    span: DaySpan
    sure: Sureness
    when: When | None = None
    others: tuple[DaySpan, ...] = ()
    base: DaySpan | None = None
    base_sure: Sureness = "guess"
    total: bool = False
    stock: bool = False
    whole: bool = False
    assumed: str = ""


@dataclass(frozen=True, slots=True)
class Newest:
    """The day behind the newest that an article tells of, which its totals are of; None where nobody knows its own day.

    `ends`: it is the end of a count, and not a month in which something else was counted.
    """

    day: int | None
    ends: bool = True


def newest_of(lines: Sequence[tuple[Sentence, tuple[When, ...]]], published: int | None, cues: Cues) -> Newest:
    """The newest day, not long before the article's own; a month in a sentence of no figures, and not on data, ends nothing."""
    if published is None:
        return Newest(None)
    recent: list[tuple[int, bool]] = []
    for s, whens in lines:
        counts = _has_figures(s, whens)
        reports = cues.within("says", "behind", s.words, range(len(s.words)))
        for when in whens:
            end, to_it = when.stretch.end, when.form in ("range", "as-of")
            if end is None or not (counts or (to_it and reports)) or not _may_end(when, published):
                continue
            if after(published, "day", -_RECENT) <= end <= published + 1:
                recent.append((end, to_it))
    day = max((end for end, _ in recent), default=published + 1)
    return Newest(day, day == published + 1 or (day, True) in recent)


def _has_figures(s: Sentence, whens: Sequence[When]) -> bool:
    """Whether a number stands in a sentence that is none of a time."""
    times = {at for when in whens for at in range(when.at, when.to)}
    return any((word.kind == "number" or is_number(word.text)) and at not in times for at, word in enumerate(s.words))


def _may_end(when: When, published: int) -> bool:
    stretch = when.stretch
    this_year = stretch.grain == "year" and (stretch.first or 0) <= published < (stretch.end or 0)
    return (
        when.form in ("plain", "range", "as-of")
        and stretch.grain not in ("day", "week", "decade")
        and not (when.form == "plain" and stretch.grain == "span")
        and not this_year
    )


def answer(dated: Dated, s: Sentence) -> FieldAnswer:
    """The period as a field of a claim."""
    place = None if dated.when is None or dated.when.to > len(s.words) else s.place(dated.when.at, dated.when.to)
    texts = dict.fromkeys(span.text for span in dated.others if span.is_dated)
    own = dated.span.text
    others = tuple(text for text in texts if text and text != own)
    return FieldAnswer(own, dated.sure, place, others, assumed=dated.assumed)
