"""Statements in plain English: templates filled in, each field in the manner that its gap asks for.

A gap without a manner shows a number with commas, an amount with its unit, a period or a scope in words, the words of a
quote between quotation marks, a piece by its period and what tells its scope apart, text as it is, a statement filled in.
The manners: of numbers `%` and `.0%` (per cent; the latter whole), `plain` (as a fraction, without commas) and `great` (in
millions and billions, where a few digits are enough for that), `.1` (with so many decimals at least); of periods `until`
(its end), `when` ("in 2014") and `the` ("the first half of 2012"); of scopes `apart` (by what tells it apart from all others in
the statement), `all` (so too, but "all" for "any"), `placed` (as a place, a way or an event: by the one dimension in which the
scopes of the statement differ), or one dimension; of quotes `by` (with the publisher), `cut`
(shortened where they are long) and `aside` (so, before the number that they come to, where there is room);
of pieces `full` (with factor and whole scope); of figures `full` (with their whole scope and period, not only with what tells
them apart from the others of the headline), `counted` (so, without the number) and `named` (apart, without number and period);
of statements `within 160` (a headline, as brief as it has to be to have so many characters at most: see figures.py; `within 135
147 159`: 135 if it need leave out nothing that is missed, else 147, else 159), `roomy` and `tight` (only where there is room for
both ends of a range, and only where there is not) and `in 160` (a further sentence, if there is room for it in so many; of
several the first for which there is). Of several:
`sum` of pieces, `publishers` of quotes, `count` (how many there are), `list` (with commas), `plus` and `minus` (with these
between), `ands` (with "and" between any two), `and` (each once, with commas and one "and"); before these five stands the manner
of each, if it has one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from string import Formatter

from checker.model.scope import Scope
from checker.model.statement import Amount, CountFigure, FieldValue, Piece, Quote, Single, Statement, singles
from checker.model.time import Period
from checker.prose.figures import (
    APART,
    LADDER,
    MILD,
    NAMES,
    Brevity,
    Headline,
    cited_once,
    great,
    show_figure,
    show_publishers,
    show_time,
    show_words,
    uncited,
)
from checker.prose.numbers import show_interval, show_number
from checker.prose.periods import show_named, show_period, show_until
from checker.prose.phrases import listed
from checker.prose.scopes import in_full, place, show_piece, show_scope, show_sum, tell_apart

_JOINED = {"list": ", ", "ands": " and ", "plus": " + ", "minus": " - "}
_WITHIN, _IN, _ASIDE = "within ", "in ", "aside"
_ROOMY, _TIGHT = "roomy", "tight"
_PLACES = re.compile(r"\.(\d)")


def fill(statement: Statement) -> str:
    """The text of a statement. Raises ValueError if its fields do not fill its template."""
    return _filled(statement, Headline(), LADDER[0])


def _filled(statement: Statement, headline: Headline, brief: Brevity) -> str:
    """The text of a statement in a headline, so brief."""
    fields = dict(statement.fields)
    around = _around(tuple(fields.values()), headline, brief)
    filled = ""
    for text, name, manner in _gaps(statement.template):
        if name is not None and name not in fields:
            raise ValueError(f"“{statement.template}” has no {name}")
        filled += text
        if name is not None and manner.startswith(_IN):
            filled += _if_room(filled, fields[name], int(manner.removeprefix(_IN)))
        elif name is not None:
            filled += _show(fields[name], manner, around)
    return filled


def _if_room(filled: str, sentences: FieldValue, most: int) -> str:
    """A further sentence, of several the first for which there is room; "" if there is for none."""
    texts = (_further(sentence) for sentence in singles(sentences))
    return next((text for text in texts if len(filled) + len(text) <= most), "")


def _further(sentence: Single) -> str:
    if not isinstance(sentence, Statement):
        raise ValueError(f"“{sentence}” is no sentence to follow another")
    return f" {fill(sentence)}"


@dataclass(frozen=True, slots=True)
class _Around:
    """What a field stands among: all scopes of its statement, whether its pieces have several units, and the headline.

    `brief` says how brief the headline is.
    """

    scopes: tuple[Scope, ...]
    units: bool
    headline: Headline
    brief: Brevity


def _around(values: Sequence[FieldValue], headline: Headline, brief: Brevity) -> _Around:
    single = [item for value in values for item in singles(value)]
    scopes = (item.scope if isinstance(item, Piece) else item for item in single if isinstance(item, Piece | Scope))
    return _Around(tuple(scopes), len({item.unit for item in single if isinstance(item, Piece)}) > 1, headline, brief)


def _headline(statement: Statement) -> Headline:
    """The figures and numbers of a statement and of all in it."""
    items = tuple(statement.filling())
    numbers = [item for item in items if isinstance(item, Fraction)]
    numbers += (end for item in items if isinstance(item, Amount) for end in item.interval.ends)
    publishers = dict.fromkeys(item.publisher for item in items if isinstance(item, Quote))
    return Headline(tuple(item for item in items if isinstance(item, CountFigure)), tuple(numbers), tuple(publishers))


def _within(statement: Statement, limits: Sequence[int]) -> str:
    """The headline as brief as it has to be for the first limit that does not cost too much of it.

    Names of publishers are as long as there is room for.
    """
    headline = _headline(statement)
    if _has_aside(statement):
        beside = (_at_rung(statement, headline, replace(brief, asides=True)) for brief in LADDER[:MILD])
        if (text := next((text for text in beside if len(text) <= limits[0]), None)) is not None:
            return text
    briefer, ladder = _briefer(statement, headline), range(len(LADDER))
    if all(len(briefer(rung)) > limits[-1] for rung in ladder):
        # Where there is no room to tell publishers apart their names are cut all the same.
        briefer = _briefer(statement, replace(headline, publishers=()))
    first, *others = limits
    tried = [(first, MILD), *((most, APART) for most in others)] if others else []
    tried += ((most, len(LADDER)) for most in others or limits)
    fitting = ((rung, most) for most, rungs in tried for rung in ladder[:rungs] if len(briefer(rung)) <= most)
    rung, most = next(fitting, (ladder[-1], 0))
    brief = LADDER[rung]
    # All of them by shorter names before one for all.
    every = [replace(brief, one_name=False, names=names) for names in NAMES] if brief.one_name else []
    wider = [*every, *(replace(brief, names=names) for names in NAMES if names > brief.names)]
    named = (_at_rung(statement, headline, each) for each in wider)
    return next((text for text in named if len(text) <= most), briefer(rung))


def _has_aside(statement: Statement) -> bool:
    """Whether words stand in it that may be left out."""
    inner = (item for _, value in statement.fields for item in singles(value) if isinstance(item, Statement))
    return f":{_ASIDE}}}" in statement.template or any(map(_has_aside, inner))


def _briefer(statement: Statement, headline: Headline) -> Callable[[int], str]:
    """The headline by each step of the ladder, worked out when it is asked for: mostly there is room for the first."""

    @cache
    def text(rung: int) -> str:
        return _at_rung(statement, headline, LADDER[rung])

    return text


def _at_rung(statement: Statement, headline: Headline, brief: Brevity) -> str:
    text = cited_once(_filled(statement, headline, brief))
    return text if brief.voices else uncited(text)


@cache
def _gaps(template: str) -> tuple[tuple[str, str | None, str], ...]:
    return tuple((text, name, manner or "") for text, name, manner, _ in Formatter().parse(template))


def _show(value: FieldValue, manner: str, around: _Around) -> str:
    if isinstance(value, tuple) and not isinstance(value, Scope):
        return _several(value, manner, around)
    if isinstance(value, Statement):
        if manner.startswith(_WITHIN):
            return _within(value, [int(most) for most in manner.removeprefix(_WITHIN).split()])
        if manner in (_ROOMY, _TIGHT):
            return _filled(value, around.headline, around.brief) if around.brief.ends == (manner == _TIGHT) else ""
        return _plain(_filled(value, around.headline, around.brief), manner)
    if isinstance(value, CountFigure):
        return show_figure(value, around.headline, manner, around.brief)
    if isinstance(value, Fraction):
        return _number(value, manner)
    if isinstance(value, Scope):
        return _scope(value, manner, around)
    if isinstance(value, Period):
        if manner == "when":
            return show_time(value, around.brief)
        if manner == "the":
            return show_named(value)
        return show_until(value) if manner == "until" else _plain(show_period(value), manner)
    if isinstance(value, Quote):
        if manner == "cut":
            return show_words(value.words, around.brief)
        if manner == _ASIDE:
            return f"{show_words(value.words, around.brief)}, " if around.brief.asides else ""
        words = f"“{value.words}”"
        return f"{words} ({value.publisher})" if manner == "by" else _plain(words, manner)
    if isinstance(value, Piece):
        return in_full(value) if manner == "full" else _plain(show_piece(value, around.scopes), manner)
    if isinstance(value, Amount):
        return _plain(show_interval(value.interval, value.unit, around.headline.ends), manner)
    return _plain(value, manner)


def _plain(text: str, manner: str) -> str:
    if manner:
        raise ValueError(f"“{text}” cannot be shown in the manner “{manner}”")
    return text


def _number(number: Fraction, manner: str) -> str:
    if manner in ("%", ".0%"):
        hundredths = number * 100
        return f"{show_number(hundredths if manner == '%' else Fraction(round(hundredths)))} per cent"
    if manner == "great":
        return great(show_number(number))
    if places := _PLACES.fullmatch(manner):
        whole, _, decimals = show_number(number).partition(".")
        return f"{whole}.{decimals.ljust(int(places[1]), '0')}"
    return str(number) if manner == "plain" else _plain(show_number(number), manner)


def _scope(scope: Scope, manner: str, around: _Around) -> str:
    if manner == "apart":
        return tell_apart(scope, around.scopes)
    if manner == "all":
        apart = tell_apart(scope, around.scopes)
        return "all" if apart == "any" else apart
    if manner == "placed":
        return place(scope, around.scopes)
    if manner in scope._fields:
        return scope._asdict()[manner] or "any"
    return _plain(show_scope(scope), manner)


def _several(items: Sequence[Single], manner: str, around: _Around) -> str:
    if manner == "count":
        return show_number(Fraction(len(items)))
    if manner == "sum":
        return show_sum([item for item in items if isinstance(item, Piece)], around.scopes, around.units)
    if manner == "publishers":
        names = [item.publisher for item in items if isinstance(item, Quote)]
        return show_publishers(names, around.brief, around.headline.publishers)
    lead, _, how = manner.rpartition(" ")
    words = [_show(item, lead, around) for item in items]
    if how in _JOINED:
        return _JOINED[how].join(words)
    if how == "and" and words:
        return listed(list(dict.fromkeys(words)), "and")
    raise ValueError(f"several cannot be shown in the manner “{manner}”")
