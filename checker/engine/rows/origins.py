"""Who really vouches for a claim: the origin to which it traces back, and what one origin later gave anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.forms import Comparison, Form, Value, comparison
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.vocabulary import Vocabulary

CYCLE = 31
"""Days for which outlets go on quoting one statement; a figure that differs within them is a misquotation, not a later figure."""


def origin(claim: Claim, vocabulary: Vocabulary) -> str:
    """The source, else whom the article had it from, else its publisher; a dataset traces back to the ministry that issues it."""
    name = claim.voice
    names = [name]
    while (known := vocabulary.sources.get(name)) is not None and known.of and known.of not in names:
        name = known.of
        names.append(name)
    return name


def is_first_hand(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether an origin that is named as the source printed the figure itself, so that nobody can have misquoted it."""
    name = origin(claim, vocabulary)
    known = vocabulary.sources.get(name)
    names = (name, *(known.also if known else ()))
    return bool(claim.source) and claim.article.publisher.casefold() in {each.casefold() for each in names}


def same_count(one: Claim, other: Claim, vocabulary: Vocabulary) -> bool:
    """Whether both are plain counts of one scope and period; what starts before counting begins starts with it."""
    both = isinstance(one.form, Value) and isinstance(other.form, Value)
    return both and (one.scope, one.unit, counted_days(one, vocabulary)) == (
        other.scope,
        other.unit,
        counted_days(other, vocabulary),
    )


def counted_days(claim: Claim, vocabulary: Vocabulary) -> tuple[int | None, int | None]:
    """The claim's first day, None where nothing was counted before it, and the day after its last."""
    begins = vocabulary.begins(claim.scope.event)
    start, end = claim.period.days
    return (None if start is not None and begins is not None and start <= begins else start), end


@dataclass(frozen=True, slots=True)
class Word:
    """Whose word a claim is, and on what: what one origin gives of one count in several wordings is one word."""

    origin: str
    form: type[Form]
    scope: Scope
    unit: str
    days: tuple[int | None, int | None]
    compared: Comparison


def word_of(claim: Claim, vocabulary: Vocabulary) -> Word | None:
    """Whose word a claim is, and on what; None of a tally that still grew: those of two hours are two counts."""
    if isinstance(claim.form, Value) and claim.form.so_far is not None:
        return None
    days = counted_days(claim, vocabulary)
    return Word(origin(claim, vocabulary), type(claim.form), claim.scope, claim.unit, days, comparison(claim.form))


def published_later(later: Claim, earlier: Claim) -> bool:
    """Whether one was surely published after the other: dates of which only the month is known may overlap.

    On one day the hours decide, where both are told.
    """
    (start, end), (first, last) = later.article.published.days, earlier.article.published.days
    if (start, end) == (first, last) and later.article.minute is not None and earlier.article.minute is not None:
        return later.article.minute > earlier.article.minute
    return None not in (start, end, first, last) and start >= first and end > last  # type: ignore[operator]


def in_later_news(later: Claim, earlier: Claim) -> bool:
    """Whether one was published so long after the other that their source had spoken anew."""
    start, end = later.article.published.start, earlier.article.published.end
    return start is not None and end is not None and start - end >= CYCLE


def revises(later: Claim, earlier: Claim, vocabulary: Vocabulary, within: Fraction) -> bool:
    """Whether a figure revises another: the same named origin, scope and period, published later, and close to it.

    A rounder figure that agrees with the other revises nothing.

    Close is up to the share `within` of the greater of the two.
    """
    if not (later.source and earlier.source and published_later(later, earlier)):
        return False
    if not same_count(later, earlier, vocabulary) or origin(later, vocabulary) != origin(earlier, vocabulary):
        return False
    return _gives_anew(later, earlier, within)


def revised_among(claims: Iterable[Claim], within: Fraction) -> Iterator[Claim]:
    """Of figures that one named origin gives for one count those that a later one revises, see `revises`.

    What another publisher gives in the same round of news revises nothing: either may have misquoted it.
    """
    alike: dict[object, list[Claim]] = {}
    for claim in claims:
        if claim.reading is not None:
            figure = claim.reading.literal, claim.reading.number
            article = claim.article
            alike.setdefault((article.published, article.minute, article.publisher, figure), []).append(claim)
    # Of ten thousand claims few differ in what decides here.
    firsts = [several[0] for several in alike.values()]
    for earlier, several in zip(firsts, alike.values(), strict=True):
        if any(_speaks_anew(later, earlier) and _gives_anew(later, earlier, within) for later in firsts):
            yield from several


def _speaks_anew(later: Claim, earlier: Claim) -> bool:
    """Whether a later figure is the source's correction of an earlier one, not what another publisher made of it.

    A tally that still grows is given anew by the hour.
    """
    grows = isinstance(later.form, Value) and later.form.so_far is not None
    is_own = grows or later.article.publisher == earlier.article.publisher
    return (is_own and published_later(later, earlier)) or in_later_news(later, earlier)


def _gives_anew(later: Claim, earlier: Claim, within: Fraction) -> bool:
    """Whether a later figure for one count is another one, and close to the earlier."""
    if later.reading is None or earlier.reading is None or _agree(later.reading.literal, earlier.reading.literal):
        return False
    new, old = later.reading.number, earlier.reading.number
    return bool(new) and bool(old) and new != old and abs(new - old) <= within * max(new, old)  # type: ignore[operator,type-var]


def _agree(one: Interval, other: Interval) -> bool:
    """Whether two figures with two ends each may be the same one, the one rounder than the other."""
    return one.is_bounded and other.is_bounded and one.meets(other)
