"""How claims of each form are written: the fields they have, and how those are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import cast, get_args

from checker.intake.files.claim_draft import ClaimDraft
from checker.intake.files.form_reading import (
    FormReading,
    as_tally,
    first,
    last,
    multiple,
    read_count,
    record,
    record_of,
    record_since,
)
from checker.intake.files.periods import has_units, is_ever, period_in
from checker.intake.files.problems import listed, shown
from checker.intake.files.scopes import read_whole
from checker.intake.files.shapes import Alternative, Field, Object, Text
from checker.intake.files.trend import trend
from checker.intake.files.vocabulary_form import PERIOD, SCOPE
from checker.intake.language.values import FromTo
from checker.model.calendar import units_inside
from checker.model.forms import Average, ByForm, Change, Each, Share, Value
from checker.model.scope import Scope
from checker.model.time import TimeUnit
from checker.model.units import currencies_of
from checker.model.vocabulary import DIMENSIONS, Vocabulary

UNITS = Text(choices=get_args(TimeUnit))
EXTREMES = Text(examples=("highest", "lowest", "record high", "record low", "most", "fewest", "second lowest"))


@dataclass(frozen=True, slots=True)
class ClaimField(Field):
    """A field of a form.

    `read` reads its wording by itself, to find what is wrong there when nobody can tell the form; None where that takes the
    other fields. `quoted`: the numbers of its wording have to stand in the quote.
    """

    read: Callable[[ClaimDraft], object] | None = None
    quoted: bool = False


VALUE = ClaimField(
    "value",
    "The figure in the article's wording: 1,042; over 20,000; about 1,000-1,500; a seventh; 4.7 billion won.",
    read=ClaimDraft.value,
    quoted=True,
)
THAT = ClaimField("that", "With value: the claim of whose figure it is a multiple: twice that; half of that.")
EACH = ClaimField(
    "each",
    "With value: it holds in every complete unit inside the period; with change: against the unit before it in the period.",
    UNITS,
)
AVERAGE = ClaimField("average", "With value: it is the mean per unit over the period.", UNITS)
CHANGE = ClaimField(
    "change",
    "The change against `from`: down 96%, 134 higher, doubled, fell to 1,047, from 1,047 to 229, fell.",
    read=ClaimDraft.change,
    quoted=True,
)
FROM = ClaimField("from", f"With change: the period compared with: {PERIOD}.", read=lambda draft: period_in(draft, "from"))
SHARE = ClaimField(
    "share",
    "The part of `of` that the scope makes: 70%, 1 in 10, every 14th, 3 to 1, 12 per 1,000, most.",
    read=ClaimDraft.share,
    quoted=True,
)
OF = ClaimField(
    "of",
    "With share, and with a change in points: the whole; a text replaces who, a mapping its dimensions, a scope name all. With "
    "record: among what, not over time: groups.",
    Object(SCOPE, or_text=True),
)
RECORD = ClaimField(
    "record",
    "A superlative of the period among all of its length in `among`: highest, fewest, record low, second lowest.",
    EXTREMES,
    read=ClaimDraft.extreme,
)
AMONG = ClaimField("among", f"With record: the range of the superlative, such as 18 years, or {PERIOD}.")
SINCE = ClaimField(
    "since",
    f"With record or value: the last period that had it, before this one: ever (none had), {PERIOD}.",
    read=lambda draft: None if is_ever(draft) else period_in(draft, "since"),
)
UNTIL = ClaimField("until", f"With value: it was the last time; up to when it was not so again: now, or {PERIOD}.")
TREND = ClaimField(
    "trend",
    "Which way it went from each unit to the next: falling, rising, fell for the fifth year in a row, steady decline.",
    read=ClaimDraft.trend,
    quoted=True,
)
OVER = ClaimField("over", f"With trend: the range, from the unit that the first change starts from: {PERIOD}.")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write claims of a form: just these fields, of which the first leads, and what they come to.

    `read` gives None, with every problem, if something is refused. Only with `timeless` may what is counted be a fact.
    """

    name: str
    doc: str
    fields: tuple[ClaimField, ...]
    read: Callable[[ClaimDraft], FormReading | None]
    timeless: bool = False

    @property
    def kind(self) -> Alternative:
        """The spelling as one of the kinds of claims of which an entry is."""
        return Alternative(self.name, tuple(field.name for field in self.fields), self.doc)

    @property
    def lead(self) -> str:
        """The name of its first field, by which it is known."""
        return self.fields[0].name

    @property
    def mark(self) -> str:
        """The field by which the form is told from a plain value."""
        return self.fields[-1 if self.fields[0] is VALUE else 0].name


def _value(draft: ClaimDraft) -> FormReading | None:
    count = read_count(draft, Value())
    if count is None or draft.scope is None or currencies_of(count.unit) is None:
        return count and as_tally(draft, count)
    if draft.context.vocabulary.kind(draft.scope) == "state":
        return count
    what = "an exchange rate is no count of events"
    draft.refuse("value", what, "give it an event of its own, declared in vocabulary.yaml as exchange rate: {kind: state}")
    return None


def _each(draft: ClaimDraft) -> FormReading | None:
    unit = cast(TimeUnit, draft.scalar("each").text)
    rate = read_count(draft, Each(unit))
    return rate if has_units(draft, "each", unit, draft.period) else None


def _average(draft: ClaimDraft) -> FormReading | None:
    unit = cast(TimeUnit, draft.scalar("average").text)
    mean = read_count(draft, Average(unit))
    return mean if has_units(draft, "average", unit, draft.period) else None


def _change(draft: ClaimDraft) -> FormReading | None:
    scalar, base, change = draft.scalar("change"), period_in(draft, "from"), draft.change()
    if base is None or change is None:
        return None
    if draft.period is not None and base.days == draft.period.days:
        draft.refuse("from", "it is the period of the claim itself", "write the period that the claim compares its own with")
        return None
    if isinstance(change, FromTo):
        return FormReading(Change(base, "level", change.rises, change.before), change.now, scalar, change.now.unit)
    reading, measure, rises = change
    if measure == "points":
        if not draft.is_measure:
            _refuse_points(draft)
            return None
        measure = "difference"
    return FormReading(Change(base, measure, rises), reading, scalar, reading.unit if reading else draft.nouns[0])


def _change_of_share(draft: ClaimDraft) -> FormReading | None:
    base, change, whole = period_in(draft, "from"), draft.change(), _whole_of(draft)
    if base is None or change is None or whole is None:
        return None
    if draft.period is not None and base.days == draft.period.days:
        draft.refuse("from", "it is the period of the claim itself", "write the period that the claim compares its own with")
        return None
    if isinstance(change, FromTo) or change[1] != "points" or change[0] is None:
        what = "of a share only a change in points is compared"
        draft.refuse("change", what, "write it as “up 4 points”, or each share as a claim of its own")
        return None
    points = change[0].mapped(lambda ends: ends * Fraction(1, 100))
    number = None if points.number is None else points.number / 100
    reading = replace(points, number=number, grain=points.grain and points.grain / 100, unit="one")
    return FormReading(Change(base, "points", change[2], of=whole), reading, draft.scalar("change"), "one")


def _refuse_points(draft: ClaimDraft) -> None:
    what = "points are the difference of two rates or two shares, not of two counts"
    instead = "of a share write, as `of`, what it is a share of; for a rate give its event `measure: rate` in vocabulary.yaml"
    draft.refuse("change", what, instead)


def _change_each(draft: ClaimDraft) -> FormReading | None:
    unit, change = cast(TimeUnit, draft.scalar("each").text), draft.change()
    if change is None or draft.period is None or not has_units(draft, "each", unit, draft.period):
        return None
    if isinstance(change, FromTo) or change[1] == "level":
        draft.refuse(
            "change", "it says where the count came to, which differs from unit to unit", "write the change alone: doubled"
        )
        return None
    if len(units_inside(draft.period, unit)) < 2:
        what = f"only one complete {unit} lies inside {shown(draft.period.text)}, and none before it"
        draft.refuse("each", what, "begin the period with the unit that the first change starts from")
        return None
    reading, measure, rises = change
    if measure == "points":
        if not draft.is_measure:
            _refuse_points(draft)
            return None
        measure = "difference"
    form = Change(draft.period, measure, rises, each=unit)
    return FormReading(form, reading, draft.scalar("change"), reading.unit if reading else draft.nouns[0])


def _whole_of(draft: ClaimDraft) -> Scope | None:
    """What the scope of a share is a part of; None if that is refused."""
    whole = read_whole(draft.raw, draft.scope, draft.context)
    if draft.scope is None or whole is None:
        return None
    if whole == draft.scope:
        event = draft.scope.event
        how = f"; where the same are meant, of whom some {event}, the event of the whole: of: {{event: …}}" if event else ""
        draft.refuse("of", "it is the scope of the claim itself", f"write the whole that the scope is a part of{how}")
        return None
    if draft.context.vocabulary.comes_after(draft.scope, whole):
        return whole if _is_of_all(draft, draft.scope, whole) else None
    if not draft.context.vocabulary.within(draft.scope, whole):
        _refuse_whole(draft, draft.scope, whole)
        return None
    return whole


def _is_of_all(draft: ClaimDraft, part: Scope, whole: Scope) -> bool:
    """Whether a share is of all that had ever been through an earlier event; that of a stretch of time may be of other people."""
    start, end = draft.period.days if draft.period else (None, None)
    is_state = draft.context.vocabulary.kind(part) == "state"
    if draft.period is None or (end is not None and (start is None or (is_state and start == end - 1))):
        return True
    day = "the day on which it held, such as 2022-12-31" if is_state else "all up to a day, such as ../2022-12-31"
    what = f"whom {shown(whole.event)} counts in {shown(draft.period.text)}, {shown(part.event)} may count at another time"
    draft.refuse("of", what, f"write as period {day}, or leave the claim out")
    return False


def _share(draft: ClaimDraft) -> FormReading | None:
    scalar, reading, whole = draft.scalar("share"), draft.share(), _whole_of(draft)
    if whole is None:
        return None
    return FormReading(Share(whole), reading, scalar, "one") if reading else None


def _refuse_whole(draft: ClaimDraft, part: Scope, whole: Scope) -> None:
    """Says that `of` is no whole of the part; where both are parts of one, that this may be meant: "2 to 1" is of both."""
    what = "the scope of the claim is no part of it"
    if both := _of_both(draft.context.vocabulary, part, whole):
        draft.refuse("of", what, f"where the share is of both together, write of: {both}; else leave the claim out")
    else:
        draft.refuse("of", what, _as_whole(draft.context.vocabulary, part, whole))


def _of_both(vocabulary: Vocabulary, one: Scope, other: Scope) -> str:
    """How the whole is written that has both as parts apart from one another; "" where they differ in more than that."""
    unlike = [(d, name, of) for d, name, of in zip(DIMENSIONS, one, other, strict=True) if name != of]
    if len(unlike) != 1:
        return ""
    ((dimension, name, of),) = unlike
    parts = {(whole, number) for whole, number, _ in vocabulary.divisions(dimension, name)}
    whole = next((whole for whole, number, _ in vocabulary.divisions(dimension, of) if (whole, number) in parts), "")
    if not whole:
        return ""
    scope = vocabulary.scopes.get(whole)
    # The name of another scope has to be told from that of whom it counts.
    plain = dimension == "who" and scope in (None, one._replace(who=whole))
    return whole if plain else f"{{{dimension}: {whole}}}"


_COUNTED = {
    "flow": "is counted over a time",
    "state": "holds on a day",
    "fact": "holds without a time",
    "measure": "is a mean or a rate",
}
"""How what is told of an event is counted, by its kind."""


def _as_whole(vocabulary: Vocabulary, part: Scope, whole: Scope) -> str:
    """What to write where the whole is none, by the dimensions in which the part does not lie within it."""
    kinds = vocabulary.kind(part), vocabulary.kind(whole)
    if kinds[0] != kinds[1]:
        one, other = (f"{shown(scope.event)} {_COUNTED[kind]}" for scope, kind in zip((part, whole), kinds, strict=True))
        return f"{one}, but {other}: write as `of` a whole that is counted as its part is, or leave the claim out"
    apart = [
        (dimension, one, other)
        for dimension, one, other in zip(DIMENSIONS, part, whole, strict=True)
        if other and other != one and other not in vocabulary.broader(dimension, one)
    ]
    others = [dimension for dimension, _, _ in apart if dimension != "who"]
    if others:
        as_part = ", ".join(f"{d}: {one or 'any'}" for d, one, _ in apart if d != "who")
        same = listed(others, "and")
        inside = "where all of the one is of the other, declare in vocabulary.yaml that {} lies within {}, by `within: {}`; "
        inner = next((inside.format(shown(one), shown(b), b) for d, one, b in apart if one and d != "who"), "")
        only = f"where the share is of that alone, write {as_part} in both" if inner else f"write {as_part} in both"
        return f"part and whole have to share {same}, or the one has to lie within the other: {inner}{only}"
    if any(one in vocabulary.broader(dimension, other) for dimension, one, other in apart if one):
        return "write the narrower of the two as scope, and the broader as of"
    unit = next((each for each in (vocabulary.unit_of(whole),) if each not in ("people", vocabulary.unit_of(part))), "")
    # Without it the part would be people, and be compared with nothing that the whole counts.
    fields = f"within: {{}}, unit: {unit}" if unit else "within: {}"
    inner = next(
        (f"{shown(one)} lies within {shown(other)}, by `{fields.format(other)}`" for _, one, other in apart),
        "what lies within it",
    )
    return f"declare in vocabulary.yaml that {inner}; or write another whole" if apart else "write the whole"


BY_FORM: ByForm[tuple[Spelling, ...]] = ByForm(
    value=(
        Spelling("value", "a count over the period, or at a date", (VALUE,), _value, timeless=True),
        Spelling("multiple", "a multiple of the figure that another claim gives", (VALUE, THAT), multiple, timeless=True),
    ),
    each=(Spelling("each", "what holds in every complete unit inside the period", (VALUE, EACH), _each),),
    average=(Spelling("average", "the mean per unit over the period", (VALUE, AVERAGE), _average),),
    change=(
        Spelling("change", "a change against another period", (CHANGE, FROM), _change),
        Spelling(
            "change of share", "a change of a share, in points, against another period", (CHANGE, FROM, OF), _change_of_share
        ),
        Spelling("change each", "a change in every unit of the period against the one before", (CHANGE, EACH), _change_each),
    ),
    share=(Spelling("share", "a part of another scope", (SHARE, OF), _share, timeless=True),),
    record=(
        Spelling("record", "a superlative over periods of one length", (RECORD, AMONG), record),
        Spelling(
            "record since", "a superlative over all periods of one length after an earlier one", (RECORD, SINCE), record_since
        ),
        Spelling("record of", "a superlative not over time, which is not compared", (RECORD, OF), record_of),
    ),
    first=(
        Spelling("first", "what no period since an earlier one had", (VALUE, SINCE), first),
        Spelling("last", "what no period had any more", (VALUE, UNTIL), last),
    ),
    trend=(Spelling("trend", "a fall or a rise in every unit of a range", (TREND, OVER), trend),),
)
OPEN_PERIODS = BY_FORM.each
"""How is written what may hold since nobody told when, also of what is measured."""
PLAIN = BY_FORM.value[0]
"""How a plain value is written."""
SPELLINGS = tuple(spelling for spellings in BY_FORM for spelling in spellings)
FIELDS = tuple(dict.fromkeys(field for spelling in SPELLINGS for field in spelling.fields))
"""The fields of all forms, each once."""
