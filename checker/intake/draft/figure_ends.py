"""Where a figure ends that is more than one number: ranges, and parts told as so many in so many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.intake.draft.cues import Cues
from checker.intake.draft.hedging import hedge_at, reads_as_value
from checker.intake.draft.moves import is_level, led_by, moves_from
from checker.intake.draft.nouns import is_plural, noun_at, noun_words, own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.language.cursor import CURRENCIES
from checker.intake.language.figures import Figure, figure_at, magnitude_at
from checker.intake.language.tokens import Token

_JOINTS = ("-", "to", "or")
_LONGEST_NOUN = 2
_TWO = 2
_YEAR = 4
_LARGEST_WHOLE = 100


@dataclass(frozen=True, slots=True)
class ToldWhole:
    """Of how many a figure is a part, the index behind that, and where the noun stands that is told in between."""

    number: Fraction
    stop: int
    among: tuple[int, int] | None = None


def number_at(words: Sequence[Token], at: int) -> tuple[Figure, int] | None:
    """The number that begins at a word, and the index behind it."""
    magnitude = magnitude_at(words, at)
    if magnitude:
        one = Fraction(1)
        return Figure(magnitude[0], one, one, one, "magnitude", words[at].text), magnitude[1]
    if words[at].text in ("score", "m", "k", "b") and words[at].kind == "word":
        return None
    return figure_at(words, at)


def one_in(s: Sentence, at: int, cues: Cues) -> tuple[Figure, int] | None:
    """An article of another language that is the one of so many: un docker sur six."""
    if not s.language or s.word(at) not in ("a", "an"):
        return None
    one = Fraction(1)
    figure = Figure(one, one, one, one, "cardinal", s.word(at))
    return (figure, at + 1) if whole_of(s, figure, at + 1, cues) is not None else None


def range_end(s: Sentence, at: int, first: Figure, to: int, cues: Cues) -> tuple[Figure, int] | None:
    """The second end of a range: 1,000-1,500, 20 to 30, between 5 and 7, tens of thousands to 300,000."""
    words, before = s.words, s.word(at - 1)
    behind = to
    if s.word(to) == "percent" or (s.word(to), s.word(to + 1)) == ("per", "cent") or s.word(to) == "%":
        behind = to + (2 if s.word(to) == "per" else 1)
    joint = s.word(behind)
    joints = (*_JOINTS, *(("and",) if before == "between" else ()), *(("until", "through") if s.language else ()))
    if joint not in joints or behind + 1 >= len(words):
        return None
    if joint in ("to", "until") and _is_change(s, at, behind):
        return None
    if joint == "-" and not (s.touches(behind) and s.touches(behind + 1)):
        return None
    if joint == "or" and (behind != to or first.value > 20):
        return None
    begin = hedge_at(words, behind + 1) if joint == "and" else behind + 1
    if s.word(at) in CURRENCIES and s.word(begin) == s.word(at):
        begin += 1  # between £14m and £16m
    second = number_at(words, begin) if begin < len(words) else None
    if second is None or second[0].kind not in ("cardinal", "magnitude") or first.kind not in ("cardinal", "magnitude"):
        return None
    if first.kind == "cardinal" and second[0].value <= first.value:
        return None
    if joint == "to" and led_by(s, at) and _is_far(first, second[0]) and not _is_share(s, second[1]):
        return None  # rose by 90 to 310
    wording = s.written(at - (joint == "and"), second[1])
    if joint in ("until", "through"):
        wording = s.quoted(at, second[1])  # 10.000 bis 11.000
        return second if reads_as_value(wording, "people", language=s.language) is not None else None
    return second if reads_as_value(wording, "people") is not None else None


def _is_change(s: Sentence, at: int, joint: int) -> bool:
    """Whether the number at a word changed to the one behind a joint: von 25 auf 128, на 90 до 310."""
    level = is_level(s, joint)
    return moves_from(s, at) or (level and (led_by(s, at) or s.language not in ("ru", "uk")))


def _is_far(first: Figure, second: Figure) -> bool:
    """Whether two numbers do not share their million: by 90 to 310 tells two things, by 2 to 3 million a range."""
    return first.times > 1 or second.times == 1 or first.value >= second.value / second.times


def _is_share(s: Sentence, at: int) -> bool:
    return s.word(at) in ("%", "percent", "per", "percentage")


def whole_of(s: Sentence, first: Figure, to: int, cues: Cues) -> ToldWhole | None:
    """The whole of one in ten, seven out of ten, one docker in six."""
    lead = to
    while not (length := _out_of(s, lead, cues, lead > to)):
        if lead - to >= _LONGEST_NOUN or lead >= len(s.words) or s.words[lead].kind != "word":
            return None
        lead += 1
    if lead + length >= len(s.words):
        return None
    hit = figure_at(s.words, lead + length)
    if hit is None or hit[0].kind != "cardinal" or hit[0].value < 2 or s.word(hit[1]) in ("%", "percent", "per"):
        return None
    year = s.word(lead) == "in" and len(s.word(lead + 1)) == _YEAR and 1800 <= hit[0].value < 2100
    if year or hit[0].value > 100_000 or first.value > hit[0].value:
        return None
    if lead == to:
        return ToldWhole(hit[0].value, hit[1])
    return ToldWhole(hit[0].value, hit[1], (to, lead)) if _is_part(s, first, to, lead, hit, cues) else None


def _out_of(s: Sentence, at: int, cues: Cues, parted: bool) -> int:
    """How many words lead to a whole: in, out of; behind a noun also what stands there in the article's own language."""
    length = cues["counts", "out-of"].length(s.words, at)
    words = noun_words(s.language) if parted and s.language else None
    if length or words is None:
        return length
    own = (own_word(s, at), f"{own_word(s, at)} {own_word(s, at + 1)}")
    return next((many for many in (_TWO, 1) if own[many - 1] in words.parted), 0)


def _is_part(s: Sentence, first: Figure, to: int, lead: int, whole: tuple[Figure, int], cues: Cues) -> bool:
    """Whether those between two numbers are the whole: not in "two men in three cars", "one fire in six months"."""
    number, behind = whole
    timed = cues.has("time", "units", s.words, behind) or cues.has("time", "months", s.words, behind)
    if timed or number.value > _LARGEST_WHOLE or number.value <= first.value or s.word(to) in _NO_NOUNS:
        return False
    if s.language:
        words = noun_words(s.language)
        deed = words is not None and bool(words.deeds) and own_word(s, behind).endswith(words.deeds)
        return first.value == 1 and (deed or noun_at(s, behind) is None)
    last = s.word(lead - 1)
    one = first.value == 1
    # One child in five speaks: a verb behind one has the s that a noun has behind several.
    return is_plural(last) is not one and (one or noun_at(s, behind) is None)


_NO_NOUNS = frozenset(("of", "more", "less", "another", "other", "such", "day", "days", "was", "were", "is", "are", "and", "or"))
