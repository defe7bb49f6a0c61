"""The parts of a whole that a sentence tells first: of the 48,200 visitors 31,600 were tourists and 17,600 residents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from checker.intake.draft.answers import AMONG, FieldAnswer
from checker.intake.draft.counted_nouns import ANYBODY
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import is_predicate, noun_at
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence

_JOINTS = ("and", ",", "but", "while")
_WINDOW = 40
_KOREAN_WHOLE = re.compile(r"^\s*[명건개곳대척채가구]{0,2}\s*(?:[가-힣]+\s+)?(?:가운데|중)(?=[\s,])")
_KOREAN_PART = re.compile(r"^\S*?(?:은|는|이|가)\s+([가-힣]{2,}?)(?:이었다|였다|이다|이고|이며|이었으며|으로|[,.]|\s|$)")
_MEASURED = re.compile(r"\bin [a-z ]+$")
CountedFigures = Sequence[tuple[Written, Mapping[str, FieldAnswer]]]


def part_of_told(
    s: Sentence, figure: Written, who: FieldAnswer, figures: CountedFigures, earlier: Mapping[str, FieldAnswer] | None
) -> FieldAnswer | None:
    """Those who are some of the whole that the first figure of their sentence counts, or that of the sentence before.

    `who` is counted, by all that is known: a name of the vocabulary stays. None where they are no part.
    """
    if who.sure != "guess" or AMONG in who.text:
        return None
    if not figures:
        whole = earlier["who"].text if earlier is not None and "who" in earlier and _are_of_these(s, figure) else ""
        named = bool(whole) and _has_noun(s, figure) and who.rests_on is not None and AMONG not in whole
        part = _part(s, figure, who, whole) if named else None
        measured = _MEASURED.search(whole)
        return part if part is None or measured is None else replace(part, assumed=f"told {measured[0]}, as the whole is")
    last = figures[-1][1].get("who")
    first, scope = figures[0]
    if is_whole(s, first) and first.kind == "count":
        whole = scope["who"].text if "who" in scope else ""
    elif last is not None and AMONG in last.text and last.sure == "guess" and s.word(figure.start - 1) in _JOINTS:
        whole = last.text.partition(AMONG)[2]
        if not _has_noun(s, figure):
            return None
    else:
        return None
    return _part(s, figure, who, whole)


def _part(s: Sentence, figure: Written, who: FieldAnswer, whole: str) -> FieldAnswer | None:
    """The part by its noun; one without, of whom something is told that they did, is no part by name."""
    name = _name(s, figure, who, whole)
    if s.language == "ko" and whole == ANYBODY:
        name = name or "some"  # 46개 도서관 가운데 12개
    elif not name or whole in ("", ANYBODY):
        return None
    return FieldAnswer(f"{name}{AMONG}{whole}", "guess", s.place(figure.start, figure.stop), (whole,))


def _name(s: Sentence, figure: Written, who: FieldAnswer, whole: str) -> str:
    if s.language == "ko":
        stop = s.place(figure.start, figure.stop)[1]
        hit = _KOREAN_PART.search(s.own[stop : stop + _WINDOW])
        return "" if hit is None else hit[1]
    own = _has_noun(s, figure) and who.rests_on is not None and who.text.casefold() != whole.casefold()
    return who.text if own else ""


def _has_noun(s: Sentence, figure: Written) -> bool:
    """Whether a noun stands behind a figure, with a copula or without."""
    return noun_at(s, figure.stop) is not None or noun_at(s, figure.stop + is_predicate(s, figure.stop)) is not None


def _are_of_these(s: Sentence, figure: Written) -> bool:
    """Whether a sentence begins with what makes its figures some of those before: of these, 31,600 were imports."""
    text = s.own if s.places else s.text
    before = text[s.place(0, 1)[0] : s.place(figure.start, figure.stop)[0]]
    leads = "|".join(map(re.escape, own_words(s.language, "clauses").get("parts", ())))
    return bool(leads) and re.fullmatch(rf"(?:{leads})[\s,]+(?:[^\W\d]+\s+)?", before, re.IGNORECASE) is not None


def is_whole(s: Sentence, figure: Written) -> bool:
    """Whether a figure is led to as a whole, at the beginning of its sentence."""
    start, stop = s.place(figure.start, figure.stop)
    text = s.own if s.places else s.text
    if s.language == "ko":
        return _KOREAN_WHOLE.search(text[stop : stop + _WINDOW]) is not None
    leads = _leads(s.language)
    return leads is not None and leads.fullmatch(text[s.place(0, 1)[0] : start]) is not None


@cache
def _leads(language: str) -> re.Pattern[str] | None:
    leads = own_words(language, "clauses").get("of", ())
    return re.compile(rf"(?:{'|'.join(map(re.escape, leads))})\s+", re.IGNORECASE) if leads else None
