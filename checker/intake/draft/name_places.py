"""Where names stand in a sentence: apart from a figure, behind its share, within the name of something else."""

from __future__ import annotations

from collections.abc import Sequence

from checker.intake.draft.answers import TextPlace
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.told_names import Named

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def is_cut(s: Sentence, start: int, end: int) -> bool:
    """Whether a sign of punctuation stands between two words."""
    return any(s.word(at) in (",", ";", ":", ")") for at in range(start, end))


def behind_share(s: Sentence, figure: Written, figures: Sequence[Written]) -> int:
    """The word behind a figure, and behind its share where that is told with it: 430, or 88%, of whom were women."""
    for other in figures:
        if other.kind == "per cent" and (
            (s.word(figure.stop), s.word(figure.stop + 1), other.start) == (",", "or", figure.stop + 2)
            or (s.word(figure.stop), other.start) in (("or", figure.stop + 1), ("(", figure.stop + 1))
        ):
            stop = other.stop + (s.word(other.stop) in (",", ")"))
            return figure.stop if s.word(stop) in ("and", ",", ";") else stop
    return figure.stop


def is_at(s: Sentence, named: Named, place: TextPlace | None) -> bool:
    """Whether a name stands at a place of the article."""
    own = s.place(named[1], named[2])
    return place is not None and own[0] < place[1] and place[0] < own[1]


def goes_on(s: Sentence, named: Named) -> bool:
    """Whether a name is but the first word of another's: the Norland of the Norland Post."""
    last = s.word(named[2] - 1)
    follows = s.is_capital(named[2]) and s.words[named[2]].kind == "word" and not s.language
    return follows and not last.endswith("'s") and s.word(named[2]) not in _DAYS


def is_part_of(one: Named, other: Named) -> bool:
    """Whether a name is a word of a longer one: the North of "North Koreans" is no place."""
    return other[1] <= one[1] and one[2] <= other[2] and other[2] - other[1] > one[2] - one[1]
