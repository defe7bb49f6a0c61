"""Numbers of headlines with what they count: in full, or by what tells them apart; and what a headline leaves out to be short.

Numbers are never cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import CountFigure
from checker.model.time import Period
from checker.model.vocabulary import DIMENSIONS
from checker.prose.numbers import SILENT, show_interval, show_number, show_unit
from checker.prose.periods import MONTHS, ORDINALS, show_when
from checker.prose.phrases import listed, singular
from checker.prose.scopes import show_place, show_route, show_scope


@dataclass(frozen=True, slots=True)
class Brevity:
    """What a headline leaves out: places and routes that tell nothing apart; what happened, likewise; units; what tells apart.

    `labels` and `times` tell figures apart. `short_times`: months have three letters, or `dashes` stand in stretches of time too.
    `asides`: words are told beside the numbers that they come to. `ends`: of a range only the end that clashes is told. `voices`:
    publishers are named; `one_name`: one of them stands for several. `words` and `names`: characters of what is counted, and of a
    publisher's name.
    """

    places: bool = True
    short_times: bool = False
    dashes: bool = False
    asides: bool = False
    ends: bool = False
    voices: bool = True
    one_name: bool = False
    events: bool = True
    units: bool = True
    times: bool = True
    labels: bool = True
    words: int = 60
    names: int = 60


@dataclass(frozen=True, slots=True)
class Headline:
    """What stands together in one headline: its figures, its other numbers, and the publishers that it must tell apart."""

    figures: tuple[CountFigure, ...] = ()
    numbers: tuple[Fraction, ...] = ()
    publishers: tuple[str, ...] = ()

    @property
    def ends(self) -> tuple[Fraction, ...]:
        """All numbers of it."""
        return (*self.numbers, *(end for figure in self.figures for end in figure.interval.ends))


_SHORT = Brevity(places=False, short_times=True, words=40)
_SHORTER = replace(_SHORT, dashes=True, names=24)
_TIGHT = replace(_SHORTER, one_name=True, names=16, words=32)
_LEAST = replace(_TIGHT, events=False)
_ENDS_ALONE = replace(_LEAST, ends=True)
LADDER = (
    Brevity(),
    Brevity(places=False),
    _SHORT,
    _SHORTER,
    replace(_SHORTER, one_name=True),
    _TIGHT,
    _LEAST,
    replace(_LEAST, names=12, words=24, units=False),
    _ENDS_ALONE,
    replace(_ENDS_ALONE, names=12, words=24, units=False),
    replace(_ENDS_ALONE, names=6, words=16, units=False),
    *(replace(_ENDS_ALONE, voices=False, words=words, units=False) for words in (16, 8)),
    replace(_ENDS_ALONE, names=12, words=24, units=False, times=False),
    replace(_ENDS_ALONE, names=10, words=16, units=False, times=False, labels=False),
    replace(_ENDS_ALONE, names=6, words=8, units=False, times=False, labels=False),
)
"""From nothing left out to as little as there can be."""
MILD, APART = LADDER.index(_LEAST), sum(brief.labels and brief.times for brief in LADDER)
"""So many of them leave out nothing that is missed, and so many tell all figures apart."""
NAMES = (60, 40, 32, 24, 20, 16, 12)
"""Characters of a publisher's name that are tried where there is room left."""
_OPEN = {"who": "in all", "event": "in any way", "where": "anywhere", "route": "by any route"}
_GREAT = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_AS = "as "
_LONG_WORD = 14
"""A word with more letters may be cut."""
_ENDS = " ,;:–-…"
_DIGITS = 3
"""Decimals of millions and billions; a number with more is told in full."""
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b")
_PART = re.compile(rf"the ({'|'.join(ORDINALS)}) (quarter|half) of\b")
_STRETCH = re.compile(r"^from (\D.*|\d{4}) to (.+)$")
_GREAT_NUMBER = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?![\d.])")
_CITED = re.compile(r" \((?=[^()]*[^\d,.+×\s()-])[^()]*\)")
_SUSPECT = "suspect: "
_ASIDE = re.compile(r" *\([^()]*(?:\([^()]*\)[^()]*)*\) *$")


def show_figure(figure: CountFigure, headline: Headline, manner: str, brief: Brevity) -> str:
    """ "1,397 North Koreans arrived in South Korea in 2014" in full; in a headline "1,397 women", "1,155 in October 2016", "17".

    `manner`: "full", "counted" (so, without the number), "named" (without number and time) or "".
    """
    full = manner in ("full", "counted")
    among = headline.figures
    others = [each.scope for each in among]
    if manner == "named":
        return _named(figure.scope, others, False, replace(brief, labels=True)) or cut(show_scope(figure.scope), brief.words)
    named = _measure(figure.scope, others, full, brief) if figure.measured else _named(figure.scope, others, full, brief)
    times = {each.period and each.period.days for each in among}
    shown = figure.period if full or (len(times) > 1 and brief.times) else None
    when = show_time(shown, brief) if shown else ""
    if manner == "counted":
        named = named.removeprefix(_AS)
    elif figure.measured:
        unit = figure.unit if full or len({each.unit for each in among}) > 1 else ""
        number = great(show_interval(figure.interval, unit, headline.ends))
        number = number if brief.units else number.replace(" per cent", "%")
        named = " ".join(filter(None, (number, named)))
    else:
        named = _number(figure, named, full or brief.units, headline.ends)
    return " ".join(filter(None, (named, when)))


def _number(figure: CountFigure, named: str, with_unit: bool, beside: Collection[Fraction]) -> str:
    """The number with its unit, and what it counts behind it."""
    number = _interval(figure.interval)
    who, counted = figure.scope.who, named.startswith(figure.scope.who) and bool(named)
    if figure.unit in SILENT or (counted and last_word(who) == last_word(show_unit(figure.unit))) or not with_unit:
        named = singular(who) + named[len(who) :] if figure.interval.exact == 1 and counted and who else named
        return " ".join(filter(None, (great(show_interval(number, beside=beside)), named)))
    # "283 cases filed", but "4.7 billion won of aid promised".
    join = " " if last_word(who) == last_word(show_unit(figure.unit)) else " of "
    return join.join(filter(None, (great(show_interval(number, figure.unit, beside)), named)))


def _interval(interval: Interval) -> Interval:
    """The interval, where at most none is none."""
    none = interval.hi == 0 and (interval.lo is None or interval.lo == 0)
    return Interval.exactly(Fraction(0)) if none else interval


def great(words: str) -> str:
    """Words in which numbers of six noughts and more are told in millions and billions, if a few digits are enough for that."""
    numbers = [int(number.replace(",", "")) for number in _GREAT_NUMBER.findall(words)]
    for size, name in _GREAT:
        parts = [Fraction(number, size) for number in numbers]
        if numbers and all(part >= 1 and (part * 10**_DIGITS).denominator == 1 for part in parts):
            shown = iter([*map(show_number, parts[:-1]), f"{show_number(parts[-1])} {name}"])
            return _GREAT_NUMBER.sub(lambda _, each=shown: next(each), words)  # type: ignore[misc]
    return words


def last_word(words: str) -> str:
    """The last of some words."""
    return words.rpartition(" ")[2]


def _named(scope: Scope, others: Sequence[Scope], full: bool, brief: Brevity) -> str:
    words: list[str] = []
    event = ""
    left_out = {"where": not brief.places, "route": not brief.places, "event": not brief.events}
    for dimension in DIMENSIONS:
        name, apart = getattr(scope, dimension), len({getattr(other, dimension) for other in (scope, *others)}) > 1
        brief_here = left_out.get(dimension, False)
        if not (brief.labels or full) or not (name or apart) or (not apart and (not full or brief_here)):
            continue
        # That one is of a place or route tells it apart from one of any.
        if not name and brief_here:
            continue
        words.append(_placed(dimension, cut(name, brief.words), event) if name else _OPEN[dimension])
        event = words[-1] if dimension == "event" else ""
    return " ".join(words)


def _measure(scope: Scope, others: Sequence[Scope], full: bool, brief: Brevity) -> str:
    """ "as wage of nurses in Ghent" in full, else as far as it tells apart: "for nurses"; what is measured is never left out."""

    def shown(dimension: str, anyway: bool) -> str:
        name: str = getattr(scope, dimension)
        apart = len({getattr(other, dimension) for other in (scope, *others)}) > 1
        return cut(name, brief.words) if brief.labels and (anyway if full else apart) else ""

    event, who = shown("event", True), shown("who", brief.events or not scope.event)
    named = " of ".join(filter(None, (event, who)))
    what = (f"for {who}" if scope.event and not event else f"{_AS}{named}") if named else ""
    placed = _named(scope._replace(who="", event=""), [each._replace(who="", event="") for each in others], full, brief)
    return " ".join(filter(None, (what, placed)))


def _placed(dimension: str, name: str, event: str) -> str:
    return show_place(name, event) if dimension == "where" else show_route(name) if dimension == "route" else name


def show_time(period: Period, brief: Brevity) -> str:
    """ "in 2014", "from January to May 2012", "Jan–May 2012"."""
    words = show_when(period)
    if brief.short_times:
        words = _PART.sub(lambda part: f"{part[2][0].upper()}{ORDINALS.index(part[1]) + 1}", words)
        words = _MONTH.sub(lambda month: month[0][:3], words)
    if brief.dashes:
        words = _STRETCH.sub(r"in \1–\2", words).replace("by the end of", "by end of" if brief.voices else "by end")
    return words


def show_publishers(names: Sequence[str], brief: Brevity, among: Collection[str] = ()) -> str:
    """Who published it, each once, without what stands in brackets behind the name; cut to what tells it apart from others."""
    # Thousands of claims may be of a few publishers.
    own = dict.fromkeys(map(_without_aside, dict.fromkeys(names)))
    known = sorted({*own, *map(_without_aside, among)})
    short = list(dict.fromkeys(_publisher(name, known, brief.names) for name in own))
    whole, number = listed(short, "and"), len(short) - 1
    fewer = f"{short[0]} and {number} other{'s' * (number > 1)}"
    return fewer if brief.one_name and len(fewer) < len(whole) else whole


def _publisher(name: str, known: Sequence[str], most: int) -> str:
    """A name cut to no less than what no other of the names `known`, in order, begins with."""
    tried = (cut(name, length) for length in range(most, max(most, len(name)) + 1))
    return next((words for words in tried if not _begins_another(words.rstrip("…"), name, known)), name)


def _begins_another(words: str, name: str, known: Sequence[str]) -> bool:
    first = bisect_left(known, words)
    return any(other != name and other.startswith(words) for other in known[first : first + 2])


def _without_aside(name: str) -> str:
    return _ASIDE.sub("", name) or name


def cited_once(headline: str) -> str:
    """A headline that names a single voice once: at its end, or where it is suspected: "808, but 248,001 (Herald)"."""
    voices = _CITED.findall(headline)
    names = {name for voice in voices for name in voice[2:-1].replace(_SUSPECT, "").split("; ")}
    if len(voices) == 0 or len(names) != 1:
        return headline
    (name,) = names
    suspected = any(_SUSPECT in voice for voice in voices)
    headline = headline.replace(f"({name}; {_SUSPECT}{name})", f"({_SUSPECT}{name})")
    once = headline.count(f" ({name})") - (0 if suspected else 1)
    return headline.replace(f" ({name})", "", once) if once else headline


def uncited(headline: str) -> str:
    """A headline without who says so, but for whom it suspects."""
    return _CITED.sub(lambda voice: " (suspect)" if _SUSPECT in voice[0] else "", headline)


def show_words(words: str, brief: Brevity) -> str:
    """An article's own words between quotation marks, cut where they are long."""
    return f"“{cut(words, brief.words)}”"


def cut(words: str, most: int) -> str:
    """So many characters at most, whole words and then "…"; the first word is cut only if it is very long."""
    if len(words) <= most:
        return words
    first, more, _ = words.partition(" ")
    if len(first) >= most and len(first) <= _LONG_WORD:
        return f"{first.rstrip(_ENDS)}…" if more else words
    head = words[: most - 1].rsplit(" ", 1)[0] if " " in words[: most - 1] else words[: most - 1]
    return head.rstrip(_ENDS) + "…"
