"""Records told without a superlative: never so many, fewer than in any year since 2009, a 14-year low, a record 412."""

from __future__ import annotations

from dataclasses import dataclass

from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues
from checker.intake.draft.nouns import is_plural
from checker.intake.draft.record_ranges import EVER, RangeTold, range_at
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.when import When
from checker.intake.language.figures import cardinal_at

HIGHEST, LOWEST = "highest", "lowest"
RECORD_HIGH, RECORD_LOW = "record high", "record low"
_SO = {"many": HIGHEST, "much": HIGHEST, "high": HIGHEST, "large": HIGHEST, "few": LOWEST, "little": LOWEST, "low": LOWEST}
_MORE = {"more": HIGHEST, "higher": HIGHEST, "greater": HIGHEST, "busier": HIGHEST}
_MORE |= {"fewer": LOWEST, "lower": LOWEST, "less": LOWEST, "quieter": LOWEST}
_BARE = {"high": HIGHEST, "highs": HIGHEST, "low": LOWEST, "lows": LOWEST}
_FILLING = frozenset("have has had been was were is are did before".split())  # noqa: SIM905
_BEHIND = frozenset(", . ; : ) in of at for on after since this last with by as and but when during to".split())  # noqa: SIM905
_SET = frozenset("set sets setting hit hits hitting broke breaks breaking broken reached reaches reaching was is were".split())  # noqa: SIM905
_NEVER, _NOUN = 12, 4
_ANY = ("time", "year", "quarter", "month", "week", "point", "other", "previous", "single")


@dataclass(frozen=True, slots=True)
class RecordTurn:
    """A record told from one word up to another; `wording` is the article's where that can be read, else only `likely` right.

    `end` is the index behind which it may be told of whom it is a record, where that is not behind all of it.
    """

    wording: str
    start: int
    stop: int
    range: RangeTold | None
    likely: bool = False
    others: tuple[str, ...] = ()
    end: int | None = None


def begins_turn(word: str) -> bool:
    """Whether a record may be told from a word on."""
    return word in _BEGINS


def turn_at(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> RecordTurn | None:
    """The record that is told by such words from a word on; None where none is."""
    match s.word(at):
        case "never" | "not":
            return _never(s, at, whens, cues)
        case "high" | "highs" | "low" | "lows":
            return _level(s, at, whens, cues)
        case "record":
            return _record(s, at, whens, cues)
        case _:
            return _more(s, at, whens, cues)


def _never(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> RecordTurn | None:
    """Never have so many, has never been lower; not since 2009 have so many, had not been so high since 1998."""
    last = min(at + _NEVER, len(s.words))
    end = next((step for step in range(at + 1, last) if s.word(step) in (",", ";", ":", "but")), last)
    for step in range(at + 1, end):
        so = s.word(step) in ("so", "as", "this", "that") and s.word(step + 1) in _SO and s.word(step + 2) != "as"
        compared = s.word(step) in _MORE and s.word(step - 1) in (*_FILLING, "never") and _ends_there(s, step)
        if not (so or (compared and s.word(at) == "never")):
            continue
        way = _SO[s.word(step + 1)] if so else _MORE[s.word(step)]
        stop = step + 1 + so
        if s.word(at) == "not":
            since = range_at(s, at + 1, whens, cues, near=1) or range_at(s, stop, whens, cues)
            goes_back = since is not None and since[3] is not None
            return RecordTurn(way, at, max(stop, since[2]), since, likely=True) if goes_back and since is not None else None
        own = s.word(step) == "so" and all(s.word(each) in _FILLING for each in range(at + 1, step))
        own = own or (compared and all(s.word(each) in _FILLING for each in range(at + 1, step)))
        return RecordTurn(in_line(s, at, stop) if own else way, at, stop, (*EVER, stop, None), likely=not own)
    return None


def _ends_there(s: Sentence, at: int) -> bool:
    """Whether a comparative is one of a number: never been higher, never more ships; never more popular is none."""
    return s.word(at + 1) in _BEHIND or at + 1 == len(s.words) or is_plural(s.word(at + 1))


def _more(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> RecordTurn | None:
    """More people than ever before, fewer than in any year since 2009."""
    than = next((step for step in range(at + 1, min(at + 2 + _NOUN, len(s.words))) if s.word(step) == "than"), None)
    if than is None or any(s.words[step].kind != "word" for step in range(at + 1, than)):
        return None
    counted = any(is_plural(s.word(step)) for step in range(at + 1, than)) or s.word(at) in ("higher", "lower", "fewer")
    if s.word(than + 1) == "ever" and (counted or s.word(than + 2) == "before"):
        stop = than + 2 + (s.word(than + 2) == "before")
        own = than == at + 1 and s.word(at) in ("more", "fewer", "higher", "lower")
        return RecordTurn(
            in_line(s, at, stop) if own else _MORE[s.word(at)], at, stop, (*EVER, stop, None), likely=not own, end=at + 1
        )
    any_at = than + 1 + (s.word(than + 1) in ("in", "at"))
    if s.word(any_at) != "any" or s.word(any_at + 1) not in _ANY:
        return None
    stop = any_at + 2 + (s.word(any_at + 1) in ("other", "previous", "single"))
    hit = range_at(s, stop, whens, cues, near=3) or (*EVER, stop, None)
    return RecordTurn(_MORE[s.word(at)], at, max(stop, hit[2]), hit, likely=True, end=at + 1)


def _level(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> RecordTurn | None:
    """A new high, a historic low, a 14-year low."""
    if at + 1 < len(s.words) and s.word(at + 1) not in _BEHIND:
        return None  # a new high school
    if s.word(at - 1) in ("new", "fresh", "historic", "historical") and s.word(at - 2) in (
        "a",
        "an",
        "its",
        "their",
        "the",
        "to",
    ):
        hit = range_at(s, at + 1, whens, cues, near=1) or (*EVER, at + 1, None)
        return RecordTurn(in_line(s, at - 1, at + 1), at - 1, max(at + 1, hit[2]), hit, likely=s.word(at - 1) in ("new", "fresh"))
    for start in range(at - 3, max(-1, at - 6), -1):
        unit = s.word(at - 1)
        number = cardinal_at(s.words, start) if s.word(at - 2) == "-" else None
        if number is not None and number[1] == at - 2 and unit in ("year", "month", "quarter", "week"):
            if number[0].value.denominator > 1 or number[0].value < 2:
                return None
            length = f"{in_line(s, start, at - 2)} {unit}s"
            return RecordTurn(_BARE[s.word(at)], start, at + 1, ("among", length, at + 1, None))
    return None


def _record(s: Sentence, at: int, whens: tuple[When, ...], cues: Cues) -> RecordTurn | None:
    """A record number of tourists, a record 1.2 million; 412 deaths, a record."""
    owned = s.word(at - 1) in ("a", "its", "their", "the") or (s.word(at - 1) in ("new", "all-time", "time") and at > 1)
    behind = at + 1 + 2 * (s.word(at + 1) == "-" and s.word(at + 2) == "breaking")
    if cues.has("records", "recorded", s.words, behind):
        stop = behind + 1
    elif behind < len(s.words) and s.words[behind].kind == "number" and cardinal_at(s.words, behind) is not None and owned:
        stop = behind
    elif behind == at + 1 and owned and _is_set(s, at):
        stop = at + 1
    else:
        return None
    hit = range_at(s, stop, whens, cues, near=3) or (*EVER, stop, None)
    quoted = max(stop, hit[2]) if hit[0:2] != EVER else stop
    return RecordTurn(RECORD_HIGH, at, quoted, hit, likely=True, others=(RECORD_LOW,))


def _is_set(s: Sentence, at: int) -> bool:
    """Whether a record is told by itself: set a record, or stands behind a comma as what a number is."""
    if not (at + 1 == len(s.words) or s.word(at + 1) in _BEHIND) or s.word(at + 1) in ("of", "to"):
        return False
    first = at - 1
    while first > 0 and s.word(first) in ("a", "an", "new", "all", "-", "time", "all-time", "its", "their", "the"):
        first -= 1
    indefinite = any(s.word(step) in ("a", "an", "new") for step in range(first + 1, at))
    return indefinite and (
        s.word(first) in _SET or (s.word(first) in (",", "(") and any(w.kind == "number" for w in s.words[:first]))
    )


_BEGINS = frozenset(("never", "not", "record", *_MORE, *_BARE))
