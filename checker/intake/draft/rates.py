"""Means and rates of something else than a stretch of time: 24,235 each, 352 pupils per school, 12 per 1,000 inhabitants."""

from __future__ import annotations

from functools import cache

from checker.intake.draft.amount_rates import told_for, unit_words
from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.counted_nouns import ANYBODY
from checker.intake.draft.cues import Cues
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import is_part_of_noun, noun_at, own_word
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.subjects import subject_before
from checker.intake.draft.typical_lengths import typical_length
from checker.intake.language.directions import direction_of
from checker.intake.language.figures import figure_at
from checker.prose.phrases import plural

_MEASURE = "which vocabulary.yaml has as {measure: mean}"
_EACH = ("each", "apiece")
_BEFORE = 3
_LONGEST = 2
_LONGEST_LEAD = 4
_FAR = 12
_SMALLEST = 100
_LARGE = 1_000
"""In other languages what leads to a whole leads to much else, such as a place."""
_SURE = ("pro", "je", "ogni", "por cada")
_ONE = ("одну", "одного", "один", "одне", "jede", "jeden", "jedes")
_COUNTER = 3
_MULTIPLIERS = ("hundred", "thousand", "million", "people")


def rated(s: Sentence, figure: Written, cues: Cues, who: FieldAnswer) -> FieldAnswer | None:
    """What a mean or a rate measures, as an event: it is no number of all, and nobody adds it up; None where a figure is none.

    A count in parts is one too: 1.6 children.
    """
    if figure.kind not in ("count", "measure"):
        return None
    parts = is_in_parts(figure)
    leads = _lead(s, figure.stop, cues) > 0
    if parts and noun_at(s, figure.stop) is None and is_part_of_noun(s, figure.stop) and not leads:
        place = s.place(figure.stop, figure.stop + 1)  # 1,8 enfant
        who = FieldAnswer(in_line(s, figure.stop, figure.stop + 1), "guess", place)
    amount = told_for(s, figure) if figure.kind == "measure" else ""
    if amount:
        return _event(s, figure, f"{unit_words(s, figure) or plural(figure.unit)} {amount}")
    if (typical := typical_length(s, figure)) is not None:
        return _event(s, figure, typical)
    behind = _behind(s, figure, cues) or _before(s, figure, cues) or (_of_parts(s, figure) if parts else "")
    if behind:
        subject = subject_before(s, figure.start, cues) if leads and not s.language and who.text == ANYBODY else None
        return _event(s, figure, f"{in_line(s, *subject) if subject is not None else who.text} {behind}")
    mean = cues["counts", "average"].within(s.words, max(0, figure.start - _BEFORE), figure.start) is not None
    if not mean and not any(s.word(at) in _EACH for at in (figure.stop, figure.stop + 1)):
        return _event(s, figure, who.text) if parts and who.rests_on is not None else None
    return _event(s, figure, f"{who.text} {'on average' if mean else 'for each'}")


def _event(s: Sentence, figure: Written, name: str) -> FieldAnswer:
    return FieldAnswer(name, "guess", s.place(figure.start, figure.stop), assumed=_MEASURE)


def _of_parts(s: Sentence, figure: Written) -> str:
    """What a count in parts is told for: 2.5 children a woman."""
    hit = noun_at(s, figure.stop)
    return told_for(s, figure, figure.stop + is_part_of_noun(s, figure.stop) if hit is None else hit[1])


def is_in_parts(figure: Written) -> bool:
    """Whether a figure is no whole number, as nothing is that is counted: 1.6."""
    numbers = figure.numbers if figure.kind == "count" and figure.shared is None else ()
    return bool(numbers) and all(number.denominator > 1 for number in numbers)


def is_told_for(s: Sentence, at: int, to: int, cues: Cues) -> bool:
    """Whether a number, from one word up to another, is of how many a rate is told: the 1,000 of 12 per 1,000 inhabitants."""
    if s.language == "ko":
        leads, wholes = _words(s.language)
        counted = _is_round(s, at) or s.word(at) == "1"
        if counted and own_word(s, to).endswith("당") and len(own_word(s, to)) <= _COUNTER:
            return True  # 사고 1건당
        return counted and any(own_word(s, behind) in leads or own_word(s, behind) in wholes for behind in (to, to + 1))
    lead = next((at - many for many in range(min(_LONGEST_LEAD, at), 0, -1) if _lead(s, at - many, cues) == many), None)
    if lead is None:
        return False
    if s.word(lead) == "per" or (own_word(s, lead) in _SURE and _is_round(s, at)) or (s.language and own_word(s, at) in _ONE):
        return True
    near = range(max(0, lead - _LONGEST_LEAD), lead)
    counted = any(s.words[step].kind == "number" and not _is_year(s, step) for step in near)
    return _is_round(s, at, _LARGE if s.language else _SMALLEST) and (counted or lead == 0)


def _lead(s: Sentence, at: int, cues: Cues) -> int:
    """How many words lead to what a rate is told for; 0 where none do."""
    if not s.language and s.word(at) not in cues["counts", "per"].by_first:
        return 0
    if cues.has("counts", "per-cent", s.words, at):
        return 0
    if not s.language:
        return cues["counts", "per"].length(s.words, at)
    return _length(s, at, _words(s.language)[0])


def _length(s: Sentence, at: int, phrases: frozenset[str]) -> int:
    own = ""
    longest = 0
    for many in range(1, _LONGEST_LEAD + 1):
        own = f"{own} {own_word(s, at + many - 1)}".strip()
        longest = many if own in phrases else longest
    return longest


def _behind(s: Sentence, figure: Written, cues: Cues) -> str:
    """Per school, per 1,000 inhabitants, behind a figure and what it counts; "" where it is told for nothing."""
    hit = noun_at(s, figure.stop)
    for start in dict.fromkeys((hit[1] if hit is not None else figure.stop, figure.stop, figure.stop + 1)):
        whole = _length(s, start, _words(s.language)[1]) if s.language else 0
        if whole:
            return in_line(s, start, start + whole)
        length = _lead(s, start, cues)
        if length and not cues.has("time", "units", s.words, start + length):
            end = _end(s, start, start + length, cues)
            if end is not None:
                return in_line(s, start, end)
    return ""


def _before(s: Sentence, figure: Written, cues: Cues) -> str:
    """Of every 1,000 inhabitants 12 are ill: told before the figure, at the beginning of its clause."""
    for at in range(figure.start - 1, max(-1, figure.start - _FAR), -1):
        if s.word(at) in (",", ";") or (s.words[at].kind == "number" and not _is_round(s, at) and not _is_year(s, at)):
            return ""
        if s.language == "ko":
            behind = own_word(s, at) in _words(s.language)[0]
            number = next((step for step in range(max(0, at - _BEFORE), at) if s.words[step].kind == "number"), None)
            if behind and number is not None:
                return in_line(s, number, at + 1)
            if _length(s, at, _words(s.language)[1]):
                return in_line(s, at - (s.word(at - 1) == "1"), at + 1)
            continue
        length = _lead(s, at, cues)
        if length and at + length < figure.start and is_told_for(s, at + length, at + length + 1, cues):
            end = _end(s, at, at + length, cues)
            start = at - (_lead(s, at - 1, cues) > length)
            return "" if end is None or end > figure.start else in_line(s, start, end)
    return ""


def _end(s: Sentence, start: int, at: int, cues: Cues) -> int | None:
    """Where what a rate is told for ends, which begins at a word behind its lead; None where nothing is."""
    end = at
    number = end < len(s.words) and s.words[end].kind == "number"
    least = _LARGE if s.language else _SMALLEST
    if number and s.word(start) != "per" and not _is_round(s, end, least):
        return None
    while end < len(s.words) and (s.words[end].kind == "number" or s.word(end) in _MULTIPLIERS):
        end += 1
    counted = noun_at(s, end) if number else None
    if counted is not None and counted[0] == end:
        return counted[1]
    if s.language and not number and own_word(s, start) not in ("pro", "per", "je", "por cada", "ogni"):
        return None
    stop = end
    while stop < len(s.words) and stop - end < (1 if s.language else _LONGEST) and _belongs(s, stop, cues):
        stop += 1
    return stop if stop > end or number else None


def _belongs(s: Sentence, at: int, cues: Cues) -> bool:
    """Whether a word may be one of what a rate is told for: not the verb or the preposition behind that."""
    ends = direction_of(s.word(at)) is not None or any(cues.has("says", name, s.words, at) for name in ("verbs", "prepositions"))
    return not ends and is_part_of_noun(s, at)


def _is_round(s: Sentence, at: int, least: int = _SMALLEST) -> bool:
    """Whether a number is one for which rates are told: 100, 1,000, 100 thousand."""
    hit = figure_at(s.words, at) if at < len(s.words) else None
    return hit is not None and hit[0].value >= least and str(hit[0].value).strip("0") == "1"


def _is_year(s: Sentence, at: int) -> bool:
    return len(s.word(at)) == len("2019") and s.word(at).isdigit()


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """What leads in a language to how many a rate is told for, and what tells all of that."""
    words = own_words(language, "rates")
    return frozenset(words.get("for", ())), frozenset(words.get("each", ()))
