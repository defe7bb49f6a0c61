"""Which way a change went ("fell", "a rise of", "… higher"), and to which level: "fell to 1,047", "climbed above 3,000"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from checker.intake.language.cursor import Cursor
from checker.intake.language.errors import WordingError
from checker.intake.language.figures import BEGIN_NUMBERS, cardinal_at, figure_at
from checker.intake.language.number_words import ARTICLES
from checker.intake.language.tokens import tokens

_FALLING = (
    "down fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing tumble tumbled plunge plunged plunges plummeted plummet reduced reduction reducing shrank "
    "shrunk slump slumped slid slipped slip dipped dip sank sunk lost loss losses cut slashed tumbling plunging plummeting "
    "slumping slipping dipping sliding sinking shrinking lower fewer less smaller"
)
_RISING = (
    "up rose rise rises risen rising increase increases increased increasing grew grow grown growing growth jump "
    "jumped surge surged climb climbed soared gain gained spike spiked leapt leap rebounded rebound recovered "
    "bounced swelled climbing surging jumping soaring gaining rebounding swelling higher more greater larger bigger"
)
_SAYING_NOTHING = (
    "by of in has have had been be is are was were to again further back continued continues continuing still far much "
    "many even progressively sharp sharply steady steadily slight slightly gradual gradually significant significantly "
    "considerable considerably dramatic dramatically steep steeply marked markedly modest modestly substantial "
    "substantially narrowly little bit somewhat year-on-year"
)
_FALLS, _RISES, _FILLING = (frozenset(words.split()) for words in (_FALLING, _RISING, _SAYING_NOTHING))
_COMPARATIVES = ("lower", "fewer", "less", "smaller", "higher", "more", "greater", "larger", "bigger")
_BEYOND = {"below": "below", "above": "above", "past": "over", "beyond": "over"}
_CENT = ("%", "cent", "percent", "pct")
_PARTS = ("half", "third", "quarter")
_THOUSAND = 1000
_MULTIPLES = ("doubled", "tripled", "trebled", "quadrupled", "halved")


def directions(words: Sequence[str]) -> tuple[int, ...]:
    """Where the words say which way; "up to" and "more than" are hedges, and nothing but a noun follows a comparative."""
    return tuple(
        at
        for at, word in enumerate(words)
        if (word in _FALLS or word in _RISES)
        and tuple(words[at + 1 : at + 2]) not in (("to",), ("than",))
        and (word not in _COMPARATIVES or words[at + 1 : at + 2] == ["by"] or all(w.isalpha() for w in words[at + 1 :]))
    )


def direction_of(word: str) -> bool | None:
    """Whether a word says up (True) or down (False); None if it says neither."""
    return True if word in _RISES else False if word in _FALLS else None


def compares(word: str) -> bool:
    """Whether the word is a comparative: lower, more, …"""
    return word in _COMPARATIVES


def without_direction(words: Sequence[str]) -> tuple[str, bool] | None:
    """The words without the one that says which way, and whether that is up; None if none or more than one does."""
    ways = directions(words)
    if len(ways) != 1:
        return None
    at = ways[0]
    rest = [*stripped(words[:at]), *stripped(words[at + 1 :])]
    return " ".join(_without_article(rest)), words[at] in _RISES


def stripped(words: Sequence[str]) -> list[str]:
    """The words without those at either end that say nothing of the amount."""
    telling = [at for at, word in enumerate(words) if word not in _FILLING]
    return list(words[telling[0] : telling[-1] + 1]) if telling else []


def _without_article(words: list[str]) -> list[str]:
    """The amount of "a 21 per cent rise"; the article of "a third" and "a total of 12" belongs to the amount."""
    if words[:1] not in ([article] for article in ARTICLES):
        return words
    cursor = Cursor(" ".join(words), tokens(" ".join(words)))
    return words if cursor.phrase() or cursor.figure() else words[1:]


def level_of(words: Sequence[str], wording: str) -> tuple[str, bool] | None:
    """What a count moved to, and whether it rose; None for other words. Raises WordingError for a second number."""
    at = _joint(words)
    if at is None:
        return None
    before = [word for word in stripped(words[:at]) if word not in ARTICLES]
    moves = [word for word in before if direction_of(word) is not None and not compares(word)]
    others = [word for word in before if word not in moves]
    amount = " ".join(filter(None, (_BEYOND.get(words[at], ""), *words[at + 1 :])))
    if "from" in words or any(word in _MULTIPLES or is_number(word) for word in others):
        amount = amount.split(" from ")[0]
        moved = {"up": "rose", "down": "fell"}.get(moves[0], moves[0]) if moves else ""
        how = f"write `{f'change: {moved} to' if moved else 'value:'} {amount}` here and make a second claim of the rest"
        if "from" not in words and _may_be_range(words[at - 1], amount):
            how += f"; by how much at least and at most is “by between {words[at - 1]} and {amount}”"
        raise WordingError(f"“{wording}” says two things", how)
    return (amount, bool(direction_of(moves[0]))) if len(moves) == 1 and not others else None


def is_level(words: Sequence[str], wording: str) -> bool:
    """Whether the words say what a count moved to."""
    try:
        return level_of(words, wording) is not None
    except WordingError:
        return True


def _joint(words: Sequence[str]) -> int | None:
    """Where the last "to", "below" or "above" behind a movement stands, with an amount behind it."""
    for at in range(len(words) - 2, 0, -1):
        if words[at] in ("to", *_BEYOND) and not _joins_amounts(words, at):
            moved = any(_moves(word, behind) or word in _MULTIPLES for word, behind in pairwise(words[: at + 1]))
            return at if moved and any(map(is_number, words[at + 1 :])) else None
    return None


def _moves(word: str, behind: str) -> bool:
    """Whether a word says which way; "more than" is a hedge."""
    return direction_of(word) is not None and not (compares(word) and behind == "than")


def _joins_amounts(words: Sequence[str], at: int) -> bool:
    """Whether a "to" stands between two amounts ("down 20 to 25 per cent"), or belongs to "up to"."""
    before, behind = words[at - 1], words[at + 1 :]
    if words[at] != "to" or before == "up" or "from" in words[:at]:
        return words[at] == "to" and before == "up"
    if before in _CENT:
        return any(word in _CENT for word in behind)
    return is_number(before) and _is_range(words, at)


def _is_range(words: Sequence[str], at: int) -> bool:
    """Whether two counts joined by "to" are the ends of a range: "by 200 to 300", "2 to 3 million", not "by 480 to 4,480"."""
    ends = tokens(" ".join(words[:at]))[-1:], tokens(" ".join(words[at + 1 :]))
    first, second = cardinal_at(ends[0], 0), cardinal_at(ends[1], 0)
    if first is None or second is None or "between" in words[:at]:
        return second is None or "between" in words[:at]
    low, high = first[0], second[0]
    if high.times > 1 and low.times == 1:
        return low.value < _THOUSAND
    counted = all(word.isalpha() for word in words[at + 1 + second[1] :]) and not any(map(_is_share, words[at + 1 :]))
    round_ones = low.value < 10 * low.grain and high.value < 10 * high.grain
    return not counted or (round_ones and low.value < high.value <= 2 * low.value)


def _may_be_range(first: str, second: str) -> bool:
    """Whether two counts could be the ends of a range."""
    low, high = cardinal_at(tokens(first), 0), cardinal_at(tokens(second), 0)
    return low is not None and high is not None and low[0].value < high[0].value


def _is_share(word: str) -> bool:
    """Whether a word says that the figure before it is no count."""
    return word in (*_CENT, "per", "point", "points", "percentage", "pp", "times", "fold")


def is_number(word: str) -> bool:
    """Whether a word is a number, or the name of a part, by itself."""
    if word.isalpha() and word not in BEGIN_NUMBERS:
        return word in _PARTS
    return _is_number(word)


@lru_cache(maxsize=4096)
def _is_number(word: str) -> bool:
    words = tokens(word)
    return bool(words) and (figure_at(words, 0) is not None or word in _PARTS)
