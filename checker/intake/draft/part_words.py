"""What is said behind a share of those who are it: 80 percent of them are women, one docker in six was ill in 2019."""

from __future__ import annotations

import re

from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.cues import Cues
from checker.intake.draft.nouns import is_predicate, own_word
from checker.intake.draft.sentences import Sentence

_MOST_WORDS = 4
_YEAR = 4
_PARTICLES = ("은", "는", "이", "가")
_VERBS = ("were", "are", "was", "is", "have", "has", "had", "been")
_AND = ("y", "e", "et", "und", "en", "и", "і", "й", "та", "o", "ou")
_REACHING = ("로", "으로", "에서", "까지", "에")
_JOINTS = ("to", "from", "by", "in", "on", "at", "of", "and", "or", "the")


def words_of_part(s: Sentence, start: int, stop: int, cues: Cues) -> str:
    """The words that tell a part, of those from one up to another; "" where they say nothing of it. Its time is none of them."""
    told_alike = next((at for at in range(start, stop) if s.word(at) == "respectively"), stop)
    stop = min(stop, told_alike)
    start = next((at for at in range(start, stop) if s.word(at) not in _VERBS and not is_predicate(s, at)), start)
    stop = next((at for at in range(start, stop) if _tells_time(s, at, cues)), stop)
    if all(s.word(at) in _JOINTS or s.words[at].kind != "word" for at in range(start, stop)):
        return ""  # from 5.2 per cent to 6.1; del 5,2 y el 6,1 por ciento
    if s.word(start) == "and" or own_word(s, start) in _AND:
        return ""  # 34 per cent and Portugal 21
    start += s.language == "ko" and own_word(s, start) in _PARTICLES
    if s.language == "ko" and own_word(s, start) in _REACHING:
        return ""  # 62%로 떨어졌다
    stop = next((at for at in range(start, stop) if s.word(at) in (",", ";", "(")), stop)
    if s.language == "ko" and any(own_word(s, at).startswith("차지") for at in range(start, stop)):
        return ""  # 51.8%를 차지했다
    words = " ".join(each for each in in_line(s, start, min(start + _MOST_WORDS, stop)).split() if not _is_year(each))
    named = re.findall(r"[^\W_]+", words)
    while named and named[-1] in ("and", "or", "the", "a", "an"):
        named.pop()
    return " ".join(named)


def _tells_time(s: Sentence, at: int, cues: Cues) -> bool:
    """Whether a time is told from a word on: in 2019, in June, last year."""
    if cues.has("time", "relative", s.words, at):
        return True
    led = s.words[at + 1 : at + 2]
    if not cues.has("time", "in", s.words, at) or not led:
        return False
    return cues.has("time", "months", s.words, at + 1) or (led[0].kind == "number" and len(led[0].text) == _YEAR)


def _is_year(word: str) -> bool:
    """Whether a word is a year as German writes it, with nothing before it."""
    return len(word) == _YEAR and word.isdigit()
