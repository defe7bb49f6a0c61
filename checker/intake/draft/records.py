"""Superlatives over time that need no number: record high, fewest since 2003, busiest year on record, never so many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues
from checker.intake.draft.foreign_turns import foreign_turn
from checker.intake.draft.nouns import is_plural
from checker.intake.draft.own_words import own_words
from checker.intake.draft.record_ranges import EVER, length_before, range_at, range_before
from checker.intake.draft.record_turns import RecordTurn, begins_turn, turn_at
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.whens import When
from checker.intake.language.directions import direction_of
from checker.intake.language.errors import WordingError
from checker.intake.language.extremes import read_extreme
from checker.intake.language.wording import read_in
from checker.model.time import TimeUnit

_CHANGE = 4
_BEHIND = ("in", "of", "since", "for", "on", "to", "ever", "at", "by", "among")
_NOUN = 4
_NEAR = 3
_NOT_YET = ("near", "nearly", "almost", "towards", "toward", "below", "under", "above", "exceeded", "than", "off", "approaching")
_FROM = ("from", "after", "with", "against")
_OTHERS = "it is one of several that are highest or lowest, and nobody says which"
_NEARLY = "it comes near a record, and is none"
_SEASON = "it is the highest or lowest of one month or season of each year, not of all"
_SIZE = "it is not said of a number of a year, quarter or month"
_EARLIER = "an earlier record, of which nobody says when it was"
_NOUN_FIRST = ("es", "fr", "it", "pt")
"""Languages in which a superlative stands behind what it is said of: el año más seco."""
_VAGUE = "nobody can tell over which time it goes"
_PLACES = "it is the highest or lowest of places or groups, not over time"
_EITHER = "it does not say whether it is the highest or the lowest"
_RANGES = (
    "generation",
    "generations",
    "years",
    "decades",
    "months",
    "weeks",
    "memory",
    "while",
    "ages",
    "century",
    "year",
    "decade",
)
_SUPERLATIVE_OF_QUALITY = ("worst", "best")


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """A record in its wording; `field` (among or since) and its `text` are the range; the quote goes from `start` to `stop`.

    `end` is the index behind the superlative itself, `unit` what it is one of: the busiest year. `likely`: the wording is not
    quite the article's, and may mean one of the `others`. `refusal` is why it is no claim; "" where it is one.
    """

    wording: str
    field: str
    text: str
    start: int
    stop: int
    explicit: bool
    since: When | None = None
    end: int = 0
    unit: TimeUnit | None = None
    likely: bool = False
    others: tuple[str, ...] = ()
    turned: bool = False
    refusal: str = ""


def superlatives(s: Sentence, whens: tuple[When, ...], cues: Cues) -> Iterator[ToldRecord]:
    """The superlatives of a sentence in order, with those that are told in a way that makes no claim."""
    foreign = foreign_turn(s, whens, cues) if s.language else None
    behind, phrases, extremes = 0, cues["records", "phrases"].by_first, cues["records", "extremes"].by_first
    for at, word in enumerate(s.texts):
        if at < behind:
            continue
        hit = _at(s, at, whens, cues) if word in phrases or word in extremes else None
        hit = hit or (_turned(s, turn_at(s, at, whens, cues), cues) if not s.language and begins_turn(word) else None)
        hit = hit or (_turned(s, foreign, cues) if foreign is not None and foreign.start == at else None)
        if hit is not None:
            yield _refused(s, hit, whens)
            behind = hit.stop


def _at(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> ToldRecord | None:
    if s.word(at) in _SUPERLATIVE_OF_QUALITY and not s.language:
        return _of_quality(s, at, whens, cues)
    named = cues["records", "phrases"].at(s.words, at)
    end = named[1] if named else at + 1
    is_idle = named is not None and s.language and s.word(at) in ("most", "fewest")  # más que nunca
    if is_idle or (not named and not cues.has("records", "extremes", s.words, at)):
        return None
    start = at - 1 if cues.has("records", "ranks", s.words, at - 1) else at
    start = at - 2 if s.word(at - 1) == "-" and cues.has("records", "ranks", s.words, at - 2) else start  # third-highest
    wording = in_line(s, start, end)
    ranged_most = s.word(at) == "most" and s.word(at - 1) == "the" and range_at(s, end, whens, cues, near=1) is not None
    ranged_most = ranged_most or (bool(s.language) and s.word(at) == "most" and range_at(s, end, whens, cues, _NEAR) is not None)
    if not named and not ranged_most and s.word(at) in ("most", "record", "all-time", "peak", "peaked", "least"):
        return None
    if not _reads(wording, s.language) or _is_of_a_change(s, end):
        return None
    ranged = range_at(s, end, whens, cues)
    if ranged is None and s.time_first and (before := range_before(s, start, whens, cues)) is not None:
        field, text, begin, since = before
        return ToldRecord(wording, field, text, begin, end, True, since, end)
    if ranged is None and (first := length_before(s, start)) is not None:
        return ToldRecord(wording, "among", s.written(first, start - 1), first, end, explicit=True, end=end)
    led = s.word(start - 1) in ("the", "its", "their", "a")
    unit = None if named else _unit(s, start, end, cues)
    sized = cues.has("records", "sizes", s.words, at) and not s.language
    if ranged is None and not named and not (led and not sized and _is_of_a_count(s, end, cues)):
        return None
    field, text, stop, since = ranged if ranged is not None else (*EVER, end, None)
    since_at = ranged[3].at if ranged is not None and ranged[3] is not None else end
    season = _is_of_a_season(s, start, end, cues) or _names_a_month(s, end, since_at, whens, cues)
    refusal = _SEASON if season else "" if not sized or unit is not None or _is_of_many(s, end, cues) else _SIZE
    if ranged is None and not named and not refusal:
        refusal = _limited(s, end, whens, cues)
    return ToldRecord(wording, field, text, start, stop, ranged is not None, since, end, unit, refusal=refusal)


def _of_quality(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> ToldRecord | None:
    """The worst year since 1990: whether it had most or fewest is another matter."""
    ranged = range_at(s, at + 1, whens, cues)
    if ranged is None or _unit(s, at, at + 1, cues) is None:
        return None
    return ToldRecord(s.word(at), *ranged[:2], at, ranged[2], True, end=at + 1, refusal=_EITHER)


def _limited(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> str:
    """Why a superlative without a range that can be read is none of all time: fewest in a generation, lowest in Europe."""
    for step in range(at, min(at + _NOUN + 1, len(s.words))):
        if s.words[step].kind != "word":
            return ""
        if s.word(step) in ("in", "of", "among", "for"):
            dated = any(when.at <= step + 1 and step < when.to for when in whens)
            behind = s.texts[step + 1 : step + 1 + _NOUN]
            if not dated and any(word in _RANGES for word in behind):
                return _VAGUE
            return _PLACES if not dated and s.word(step) != "for" and _names_others(s, step + 1, cues) else ""
    return ""


def _names_others(s: Sentence, at: int, cues: Cues) -> bool:
    """Whether places or groups are named at a word: Europe, the country, any city, all regions."""
    if s.language:
        return s.is_capital(at) and s.words[at].kind == "word"
    named = s.is_capital(at) or s.is_capital(at + 1)
    return named or s.word(at) in ("any", "all", "every") or cues.has("records", "places", s.words, at + 1)


def _turned(s: Sentence, turn: RecordTurn | None, cues: Cues) -> ToldRecord | None:
    if turn is None or not _reads(turn.wording, s.language) or (not s.language and _is_of_a_change(s, turn.stop)):
        return None
    field, text, _, since = turn.range or (*EVER, turn.stop, None)
    explicit = (field, text) != EVER
    unit = _unit(s, turn.start, turn.start + 1, cues) if s.word(turn.start) == "record" else None
    return ToldRecord(
        turn.wording,
        field,
        text,
        turn.start,
        turn.stop,
        explicit,
        since,
        turn.end or turn.stop,
        unit,
        turn.likely,
        turn.others,
        turned=True,
    )


def _refused(s: Sentence, hit: ToldRecord, whens: tuple[When, ...]) -> ToldRecord:
    """A record with why it is no claim, where words before it say so."""
    first = hit.start - (s.word(hit.start - 1) in ("the", "a", "an", "its", "their"))
    before = s.word(first - 1)
    why = hit.refusal
    if s.language:
        place = s.place(hit.start, hit.stop)[0]
        others = own_words(s.language, "records").get("others", ())
        why = _OTHERS if s.own[s.start : place].casefold().rstrip().endswith(others) and others else why
        before = ""
    if before in ("of", "among") and (before == "among" or s.word(first - 2) in ("one", "some", "two", "three", "several")):
        why = _OTHERS
    elif before in _NOT_YET or (before in ("to", "of") and s.word(first - 2) in ("close", "short", "next")):
        why = why or _NEARLY
    elif before in _FROM and not any(hit.stop <= when.at <= hit.stop + _NOUN + _NEAR for when in whens):
        why = why or _EARLIER
    if why == hit.refusal:
        return hit
    return ToldRecord(hit.wording, hit.field, hit.text, hit.start, hit.stop, hit.explicit, hit.since, hit.end, refusal=why)


def _reads(wording: str, language: str) -> bool:
    try:
        read_in(language, wording, read_extreme)
    except WordingError:
        return False
    return True


def _unit(s: Sentence, start: int, at: int, cues: Cues) -> TimeUnit | None:
    """Of which unit of time a superlative is said: the busiest year, the wettest calendar month, el año más seco."""
    before = range(max(0, start - _CHANGE), start) if s.language in _NOUN_FIRST else ()
    for step in (*range(at, min(at + _NEAR, len(s.words))), *before):
        hit = cues["time", "units"].at(s.words, step)
        if hit is not None and (s.language or not s.word(step).endswith("s")) and not _counted(s, step):
            unit: TimeUnit = hit[0]
            return unit
        if step < at:
            continue
        if (s.words[step].kind != "word" or s.word(step) in _BEHIND) and not before:
            return None
    return None


def _counted(s: Sentence, at: int) -> bool:
    """Whether a unit of time is one of several: ten years."""
    return at > 0 and s.words[at - 1].kind == "number"


def _is_of_a_count(s: Sentence, at: int, cues: Cues) -> bool:
    return any(cues.has("records", "nouns", s.words, step) for step in range(at, min(at + _NOUN, len(s.words))))


def _is_of_many(s: Sentence, at: int, cues: Cues) -> bool:
    """Whether the largest is a number, or a group of those who are counted, and no thing: the biggest protest since 1989."""
    for step in range(at, min(at + _NOUN, len(s.words))):
        if s.words[step].kind != "word" or s.word(step) in _BEHIND:
            return step == at
        if (
            cues.has("records", "nouns", s.words, step)
            or s.word(step) in ("group", "intake", "increase")
            or is_plural(s.word(step))
        ):
            return True
    return at >= len(s.words)


def _is_of_a_season(s: Sentence, start: int, at: int, cues: Cues) -> bool:
    """Whether it is one month, season or feast of each year: the driest June since 1976."""
    before = (start - 1,) if s.language in _NOUN_FIRST else ()
    if any(cues.has("time", name, s.words, step) for name in ("months", "natural") for step in before):
        return True
    if s.word(at) in _BEHIND:
        return False
    near = range(at, min(at + _NEAR, len(s.words)))
    for step in near:
        if s.words[step].kind != "word" or (step > at and s.word(step) in _BEHIND):
            return False
        named = any(cues.has("time", name, s.words, step) for name in ("months", "natural", "weekdays"))
        if (named and s.word(step) != "second") or cues.has("records", "feasts", s.words, step):
            return True
    return False


def _names_a_month(s: Sentence, start: int, end: int, whens: tuple[When, ...], cues: Cues) -> bool:
    """Whether a month that is none of a year stands before the range: la cifra más baja en un mes de agosto desde 2008."""
    dated = {at for when in whens for at in range(when.at, when.to) if when.stretch.grain == "month" and when.to - when.at > 2}
    months = (at for at in range(start, end) if at not in dated and cues.has("time", "months", s.words, at))
    return any(s.is_capital(at) or s.language for at in months)


def _is_of_a_change(s: Sentence, at: int) -> bool:
    """Whether it is the fall or the rise that is the largest, and no number: the biggest fall since 2009."""
    for step in range(at, min(at + _CHANGE, len(s.words))):
        if (s.words[step].kind != "word" and s.word(step) != "-") or s.word(step) in _BEHIND:
            return False
        if direction_of(s.word(step)) is not None:
            return True
    return False
