"""A sentence with what dates its figures, and the span of a figure with how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.intake.draft.answers import FieldAnswer, Sureness
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import DaySpan
from checker.intake.draft.whens import When
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


def newest_of(lines: Sequence[tuple[Sentence, tuple[When, ...]]], published: int | None) -> int | None:
    """The day behind the newest that an article tells of, not long before its own: its totals are of that day."""
    if published is None:
        return None
    ends = [
        when.stretch.end
        for _, whens in lines
        for when in whens
        if when.form in ("plain", "range", "as-of")
        and when.stretch.end is not None
        and when.stretch.grain not in ("day", "week", "decade")
        and not (when.form == "plain" and when.stretch.grain == "span")
        and not (when.stretch.grain == "year" and (when.stretch.first or 0) <= published < when.stretch.end)
    ]
    recent = [end for end in ends if after(published, "day", -_RECENT) <= end <= published + 1]
    return max(recent, default=published + 1)


def answer(dated: Dated, s: Sentence) -> FieldAnswer:
    """The period as a field of a claim."""
    place = None if dated.when is None or dated.when.to > len(s.words) else s.place(dated.when.at, dated.when.to)
    texts = dict.fromkeys(span.text for span in dated.others if span.is_dated)
    others = tuple(text for text in texts if text and text != dated.span.text)
    return FieldAnswer(dated.span.text, dated.sure, place, others, assumed=dated.assumed)
