"""By how much a number changed: a decline of 120, 134 more than, sank um 90, 90 de moins, 90명 줄었다."""

from __future__ import annotations

from collections.abc import Iterator

from checker.intake.draft.claim_shape import ClaimShape, in_line
from checker.intake.draft.figures import Written
from checker.intake.draft.hedging import hedge_at, reads_as_change
from checker.intake.draft.moves import is_level, led_by
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.years_back import is_years_back
from checker.intake.language.directions import compares, direction_of
from checker.intake.language.figures import figure_at

_YEAR = 4
_FAR = 14
_CLAUSE = 9
_NEAR = 3
_LONGEST_NOUN = 2
_LEADS = frozenset(("by", "of", "in"))
"""What may stand for "by" right behind the word for a fall or a rise: cayó en 90, a reculé de 90, è calato di 90."""
_COMPARATIVES = ("more", "less", "fewer", "rather", "other", "else", "worse", "better", "sooner")
_PLACES = ("ах", "ях")
"""Endings of the nouns behind a "на" that says where: выросло на 90 предприятиях."""
_PARTED = {
    **dict.fromkeys(("ging", "gingen", "geht", "gehen"), ("zurück",)),
    **dict.fromkeys(("nahm", "nahmen", "nimmt", "nehmen"), ("zu", "ab")),
}
"""Verbs of German, and their parts that stand at the end."""
_KOREAN_LEVELS = ("로", "보다", "에서", "까지", "부터", "에", "과", "와", "의", ",")
"""With these behind it a number in Korean is what something came to, or is held against, and no difference."""


def difference_change(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """The shape of a figure by which a number fell or rose; None where it is no such figure."""
    for begin, end in _beside(s, figure):
        wording = (
            in_line(s, begin, end)
            if end == figure.stop
            else f"{in_line(s, figure.start, figure.stop)} {in_line(s, end - 1, end)}"
        )
        if reads_as_change(wording, noun, language=s.language) == "difference":
            return ClaimShape("change", wording, begin, end)
    if figure.kind not in ("count", "measure") or len(figure.numbers) > 1:
        return None
    if (parted := _parted_verb(s, figure, noun)) is not None:
        return parted
    at = _direction_behind(s, figure)
    at = direction_before(s, figure) if at is None else at
    return None if at is None else _told_by(s, figure, at, noun)


def _beside(s: Sentence, figure: Written) -> Iterator[tuple[int, int]]:
    """A decline of 120; 134 more than; down 120."""
    start = figure.start
    way = direction_of(s.word(start - 2))
    elsewhere = own_word(s, figure.stop).endswith(_PLACES) or (bool(s.language) and _is_first_end(s, figure, way))
    if s.word(start - 1) in ("of", "by") and way is not None and not elsewhere:
        yield start - 2, figure.stop
    moved = s.word(start - 1) in ("down", "up") and direction_of(s.word(start - 1)) is not None
    if moved and s.word(figure.stop) in ("from", "on", "year", "compared", "over"):
        yield start - 1, figure.stop
    for at in range(figure.stop, min(figure.stop + 3, len(s.words))):
        if s.words[at].kind == "symbol" and s.word(at) != "-":
            return  # 30 strikes, more than double the 14 of April
        number = s.words[at + 2 : at + 3] and s.words[at + 2].kind == "number" and len(s.word(at + 2)) < _YEAR
        amount = number and not is_years_back(s, at + 2)  # less than 25 years
        if compares(s.word(at)) and s.word(at + 1) == "than" and figure.start == figure.at and not amount:
            yield figure.start, at + 1


def _direction_behind(s: Sentence, figure: Written) -> int | None:
    """Where it is told behind a figure which way it went: 90 fewer ships, 90 de moins, um 90 gesunken, 90명 줄었다."""
    if s.language == "ko":
        return _korean(s, figure)
    if led_by(s, figure.start) and (last := _verb_at_end(s, figure)) is not None:
        return last
    at = figure.stop
    while at < min(figure.stop + 1 + _LONGEST_NOUN, len(s.words)) and s.words[at].kind == "word":
        way = direction_of(s.word(at))
        if way is not None:
            return at if _is_apart(s, figure, at, way) else None
        if not s.language:
            return None  # 90 people fell
        at += 1
    return None


def _parted_verb(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """A verb in German of which a part stands at the end of its clause: ging um 6.100 zurück, nahm um 340 auf 12.410 zu."""
    if s.language != "de" or not led_by(s, figure.start):
        return None
    before = range(figure.start - 1, max(-1, figure.start - _FAR), -1)
    verb = next((at for at in before if own_word(s, at) in _PARTED), None)
    if verb is None:
        return None
    for at in range(figure.stop, min(figure.stop + _CLAUSE, len(s.words))):
        if s.words[at].kind == "symbol":
            return None
        if own_word(s, at) in _PARTED[own_word(s, verb)]:
            wording = f"{own_word(s, verb)} {in_line(s, figure.start, figure.stop)} {own_word(s, at)}"
            if reads_as_change(wording, noun, language=s.language) != "difference":
                return None
            apart = (figure.stop, at) if at > figure.stop else None
            return ClaimShape("change", wording, figure.start, at + 1, elided=apart)
    return None


def _verb_at_end(s: Sentence, figure: Written) -> int | None:
    """The verb behind what something came to: um 340 auf 12.410 gesunken."""
    if not is_level(s, figure.stop) and not is_level(s, figure.stop + 1):
        return None
    behind = range(figure.stop + 2, min(figure.stop + _CLAUSE, len(s.words)))
    stop = next((at for at in behind if s.words[at].kind == "symbol"), behind.stop)
    return next((at for at in behind if at < stop and direction_of(s.word(at)) is not None), None)


def _is_apart(s: Sentence, figure: Written, at: int, way: bool) -> bool:
    """Whether a word behind a figure holds it against another: not in "90 more died" or "90 boats fell"."""
    if compares(s.word(at)) and s.word(at + 1) in ("than", "as"):
        return False  # 90 less than 400 is looked at elsewhere
    if led_by(s, figure.start):
        return True
    fewer = s.word(at) == "fewer"
    if not s.language:
        more = way and compares(s.word(at)) and (_follows(s, figure, at) or _than_behind(s, at))
        return fewer or (s.word(at) == "less" and _ends(s, at + 1)) or more
    two_words = len(s.quoted(at, at + 1).split()) > 1  # de moins, in più, a menos
    return (
        (compares(s.word(at)) and not way)
        or (two_words and (not way or _follows(s, figure, at) or _than_next(s, at + 1)))
        or (compares(s.word(at)) and _follows(s, figure, at))
    )


def _follows(s: Sentence, figure: Written, at: int) -> bool:
    """Whether it is set off behind what another figure counted: 310 ships came, 90 more."""
    if not any(word.kind == "number" for word in s.words[: figure.start]):
        return False
    return s.word(figure.start - 1) in (",", "(", "-", "soit", "also") and (_ends(s, at + 1) or s.word(at + 1) == "than")


def _than_next(s: Sentence, at: int) -> bool:
    """Whether "than" stands at a word, in whatever form: de plus qu'il y a dix ans, in più rispetto a dieci anni fa."""
    return s.word(at) in ("than", "que", "compared", "do") or own_word(s, at).startswith("qu'")


def _than_behind(s: Sentence, at: int) -> bool:
    """Whether what it is held against stands further on: 87 more cows than in 2014, not 87 more stayed longer than a day."""
    for step in range(at + 1, min(at + _CLAUSE, len(s.words))):
        if s.word(step) == "than":
            other = s.word(step - 1) in _COMPARATIVES or s.word(step - 1).endswith("er")
            return step > at + 1 and not other
        if s.words[step].kind == "symbol" or compares(s.word(step)):
            return False
    return False


def _ends(s: Sentence, at: int) -> bool:
    return at >= len(s.words) or s.words[at].kind == "symbol" or s.word(at) in ("compared", "and")


def falls_or_rises(s: Sentence, figure: Written) -> bool:
    """Whether a number of a Korean sentence is one by which something fell or rose."""
    return _korean(s, figure) is not None


def _korean(s: Sentence, figure: Written) -> int | None:
    """90명 줄었다, 12척이 늘어: nothing but a counter and its particle stands in between; 310명으로 줄었다 is what it came to."""
    if s.word(figure.start - 1) == "to" or own_word(s, figure.stop - 1).endswith(_KOREAN_LEVELS):
        return None
    for at in range(figure.stop, min(figure.stop + _NEAR, len(s.words))):
        if direction_of(s.word(at)) is not None:
            return at
        if s.words[at].kind != "word" or own_word(s, at).endswith(_KOREAN_LEVELS):
            return None
    return None


def direction_before(s: Sentence, figure: Written) -> int | None:
    """Where it is told before a figure which way it went: fell in 2019 by 90, sank die Zahl der Boote um 90, cayó en 90."""
    start = figure.start
    if s.word(start - 1) in ("fewer",) and s.language == "pt":
        return start - 1  # menos 90
    if s.language and s.word(start - 1) in _LEADS and not led_by(s, start):
        verb = direction_of(s.word(start - 2)) is not None and not compares(s.word(start - 2))
        return (
            start - 2 if verb and _is_bare(s, figure) and not _is_first_end(s, figure, direction_of(s.word(start - 2))) else None
        )
    if not led_by(s, start) or own_word(s, figure.stop).endswith(_PLACES):
        return None
    for at in range(start - 2, max(-1, start - _FAR), -1):
        if direction_of(s.word(at)) is not None and not compares(s.word(at)):
            return at
        if s.word(at) in (";", ":", ",") or (not s.language and not _is_time(s, at)):
            return None
    return None


def _is_bare(s: Sentence, figure: Written) -> bool:
    """Whether no noun of its own stands behind a figure: cayó en 90 municipios says where."""
    return (
        figure.kind == "measure"
        or figure.stop >= len(s.words)
        or s.words[figure.stop].kind == "symbol"
        or (own_word(s, figure.stop) != s.word(figure.stop) or s.word(figure.stop) in ("a", "in", "to"))
    )


def _is_first_end(s: Sentence, figure: Written, rises: bool | None) -> bool:
    """Whether another number follows to which it came from this one: subió de 12 a 14, not a baissé de 90 à 310."""
    stop = figure.stop
    if s.word(stop) in ("in", "of") and s.words[stop + 1 : stop + 2] and len(s.word(stop + 1)) == _YEAR:
        stop += 2 * (s.words[stop + 1].kind == "number")  # cayó de 9.812 en 2014 a 8.407
    if s.word(stop) not in ("to", "until") or stop + 1 >= len(s.words):
        return False
    hit = figure_at(s.words, hedge_at(s.words, stop + 1))
    return hit is not None and (hit[0].value > figure.numbers[0]) is rises


def _is_time(s: Sentence, at: int) -> bool:
    """Whether a word may stand between a verb and its "by" in English: fell in 2019 by 90, fell further by 90."""
    return s.words[at].kind == "number" or s.word(at) in ("in", "last", "year", "again", "further") or s.word(at).endswith("ly")


def _told_by(s: Sentence, figure: Written, at: int, noun: str) -> ClaimShape | None:
    """The shape of a figure and the word at another place that says which way it went."""
    way, own = in_line(s, at, at + 1), in_line(s, figure.start, figure.stop)
    if at >= figure.stop and not is_level(s, figure.stop) and not is_level(s, figure.stop + 1):
        by = figure.start - led_by(s, figure.start)
        for begin in dict.fromkeys((by, figure.start)):
            whole = in_line(s, begin, at + 1)
            if reads_as_change(whole, noun, language=s.language) == "difference":
                return ClaimShape("change", whole, begin, at + 1)
    if at < figure.start and reads_as_change(whole := in_line(s, at, figure.stop), noun, language=s.language) == "difference":
        return ClaimShape("change", whole, at, figure.stop)
    for wording in (f"{own} {way}", f"{way} {own}"):
        if reads_as_change(wording, noun, language=s.language) == "difference":
            if at >= figure.stop:
                apart = (figure.stop, at) if any(s.words[step].kind == "number" for step in range(figure.stop, at)) else None
                return ClaimShape("change", wording, figure.start, at + 1, elided=apart)
            elided = None if at + 1 == figure.start else (at + 1, figure.start)
            return ClaimShape("change", wording, at, figure.stop, elided=elided)
    return None
