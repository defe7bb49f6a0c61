"""What a claim says of a number: its form, reading, wording and unit; of superlatives also what they compare.

Tallies that are still growing ("31 so far", or the count of the day on which the article appeared) say less.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.periods import among, has_others, has_units, own_unit, since, until
from checker.intake.files.problems import shown
from checker.intake.files.read_context import SO_FAR
from checker.intake.files.tree import Scalar
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.tokens import tokens
from checker.model.claim import Article
from checker.model.forms import First, Form, Multiple, Record, Value
from checker.model.numbers import Interval, Reading
from checker.model.time import Period
from checker.model.units import is_counted


@dataclass(frozen=True, slots=True)
class FormReading:
    """The form of a claim with its reading, the field that holds the wording, and the unit of the number."""

    form: Form
    reading: Reading | None
    wording: Scalar
    unit: str


def read_count(draft: ClaimDraft, form: Form) -> FormReading | None:
    """The form with the reading of `value`; None if that is refused."""
    reading = draft.value()
    if reading and reading.hedge == "ordinal" and _is_share(draft):
        return None
    if reading and reading.hedge == "ordinal" and draft.scope and draft.context.vocabulary.kind(draft.scope) != "flow":
        # the 20,000th to arrive makes at least so many; the 15th anniversary is the 15th
        exactly = Interval(reading.number, reading.number)
        reading = replace(reading, literal=exactly, pragmatic=exactly)
    return FormReading(form, reading, draft.scalar("value"), reading.unit) if reading else None


def _is_share(draft: ClaimDraft) -> bool:
    """Whether the quote says that "a seventh" is one of something; then that is a problem."""
    value, quote = draft.scalar("value").text, draft.raw.fields.scalar("quote")
    words, quoted = ([token.text for token in tokens(text)] for text in (value, quote.text if quote else ""))
    parts = words[0] in ARTICLES and [*words, "of"] in (quoted[at : at + len(words) + 1] for at in range(len(quoted)))
    if parts:
        what = f"{shown(value)} of something is a share"
        draft.refuse("value", what, f"write `share: {value}` and, as `of`, what it is a share of")
    return parts


def multiple(draft: ClaimDraft) -> FormReading | None:
    """The figure of another claim times a number, which alone is known until claims are tied to one another."""
    factor = draft.multiple()
    return FormReading(Value(multiple=Multiple((factor,))), factor, draft.scalar("value"), draft.nouns[0]) if factor else None


def record(draft: ClaimDraft) -> FormReading | None:
    """A record among the units of a range."""
    return _superlative(draft, "among", among(draft))


def record_since(draft: ClaimDraft) -> FormReading | None:
    """A record among the units after an earlier period."""
    return _superlative(draft, "since", since(draft))


def _superlative(draft: ClaimDraft, name: str, range_: Period | None) -> FormReading | None:
    unit, superlative = own_unit(draft, "record"), draft.extreme()
    if range_ is None or unit is None or not has_others(draft, name, unit, range_) or superlative is None:
        return None
    extreme, rank = superlative
    if rank is not None and name == "since":
        what = "nobody knows whether that period is one of those beyond"
        own = draft.period.text if draft.period else ""
        last = own if own and "/" not in own else (own.rpartition("/")[2] or "..")
        among_all = f"{range_.text}/{last}" if range_.text[:1].isdigit() and "/" not in range_.text else "2003/2019"
        draft.refuse("since", what, f"leave since out, and write all that it is ranked among, such as among: {among_all}")
        return None
    return FormReading(Record(extreme, range_, unit, rank=rank), None, draft.scalar("record"), draft.nouns[0])


def record_of(draft: ClaimDraft) -> FormReading | None:
    """A superlative among others of some kind, not over time."""
    others, superlative = draft.raw.fields.scalar("of"), draft.extreme()
    if others is None:
        draft.refuse("of", "it is a scope, but a superlative is not compared among scopes", "name its kind as text: groups")
    if others is None or superlative is None or draft.period is None:
        return None
    return FormReading(Record(superlative[0], draft.period, "year", others.text), None, draft.scalar("record"), draft.nouns[0])


def first(draft: ClaimDraft) -> FormReading | None:
    """What no unit after an earlier period had."""
    range_ = since(draft)
    before = range_ and draft.period and replace(range_, end=draft.period.start)
    return _only(draft, "since", before or None)


def last(draft: ClaimDraft) -> FormReading | None:
    """What no unit behind the period had any more."""
    return _only(draft, "until", until(draft))


def _only(draft: ClaimDraft, name: str, between: Period | None) -> FormReading | None:
    """What the claim says of its own period, and no unit of the range had."""
    own, unit = read_count(draft, Value()), own_unit(draft, name)
    if own is None or own.reading is None or unit is None or between is None:
        return None
    otherwise = _otherwise(own.reading, whole=is_counted(own.unit) and not draft.is_measure)
    if otherwise is None:
        what = f"{shown(own.wording.text)} has two ends, so that it does not say what the periods between had"
        draft.refuse(name, what, f"write below or over the number, or a record with {name}")
        return None
    if not has_units(draft, name, unit, between):
        return None
    # Who says that a mark was passed for the first time does not say that it was passed by little.
    reading = replace(own.reading, pragmatic=own.reading.literal)
    return FormReading(First(between, unit, otherwise), reading, own.wording, own.unit)


def _otherwise(reading: Reading, whole: bool) -> Interval | None:
    """All that the literal reading leaves out, if it has one end only; counts are whole."""
    step, ends = Fraction(1 if whole else 0), reading.literal
    if ends.hi is None:
        return Interval(None, ends.lo - step, below=not (whole or ends.above)) if ends.lo else None
    return None if ends.lo else Interval(ends.hi + step, None, above=not (whole or ends.below))


def refuse_so_far(draft: ClaimDraft) -> None:
    """A problem if a claim of another form says that it was still growing."""
    if SO_FAR in draft.raw.fields.nodes:
        draft.refuse(SO_FAR, "only a plain value can still be growing", "leave it out, or record the count as a value of its own")


def as_tally(draft: ClaimDraft, stated: FormReading) -> FormReading | None:
    """What a plain value says: if it was still growing, only that its period has at least so many. None if that is refused."""
    kind = draft.context.vocabulary.kind(draft.scope) if draft.scope else "flow"
    if kind != "flow":
        if draft.raw.so_far == "yes" and SO_FAR in draft.raw.fields.nodes:
            draft.refuse(SO_FAR, f"a {kind} does not add up over time", "leave it out")
            return None
        return stated
    grows = draft.raw.so_far or ("yes" if begins_that_day(draft.raw.article, draft.period) else "no")
    if stated.reading is None or grows == "no":
        return stated
    return replace(stated, form=Value(stated.reading.literal), reading=_at_least(stated.reading))


def begins_that_day(article: Article, period: Period | None) -> bool:
    """Whether a period starts on the day of publication, which was not over then."""
    published = article.published
    if period is None or period.start is None or published.start is None or published.end is None:
        return False
    return published.end - published.start == 1 and period.start == published.start


def _at_least(reading: Reading) -> Reading:
    return reading.mapped(lambda ends: Interval(ends.lo, None))
