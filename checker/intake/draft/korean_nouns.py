"""What a figure counts in Korean, where the noun stands before it: 배 412척, 학교는 412곳, 일자리 400개."""

from __future__ import annotations

import re

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence

_WINDOW = 30
_ADVERBS = (
    "약",
    "총",
    "모두",
    "최소",
    "최대",
    "전체",
    "무려",
    "불과",
    "겨우",
    "단",
    "각각",
    "또",
    "다시",
    "평균",
    "연간",
    "하루",
    "추가로",
)
_PARTICLES = re.compile(r"(?<=[가-힣]{2})(?:은|는|이|가|을|를)$")
_NUMBER = re.compile(r"(?:수|숫자|인원)(?:은|는|이|가|를|도)?")
_NO_NOUN = re.compile(
    r"(?:년|월|일|해|주|달|에|에서|에게|로|으로|까지|부터|보다|와|과|의|도|만|한|된|할|인|던|운|고|며|서|면|지만|때|동안|중|가운데|등|대비|각각|이상|이하)$"
)
"""Endings of times, of places, and of verbs that go on to another word."""
_TIMES = ("올해", "지난해", "작년", "전년", "이듬해", "당시", "현재", "상반기", "하반기", "분기", "그중", "이번", "최근", "당국")

_SIZES = ("적은", "많은", "높은", "낮은", "큰", "작은", "새", "새로운")
_TIME = re.compile(r"\d+년|\d+월|말|현재|올해|지난해|작년|기준|연말")


def korean_noun(s: Sentence, figure: Written) -> FieldAnswer | None:
    """The noun of those that a figure counts, right before it; None where something else stands there."""
    return noun_before(s, figure) if s.language == "ko" and figure.kind in ("count", "ordinal", "none") else None


def noun_before(s: Sentence, figure: Written) -> FieldAnswer | None:
    """The noun right before a figure in Korean, without its particle; None where something else stands there."""
    start = s.place(figure.start, figure.stop)[0]
    begin = max(s.place(0, 1)[0], start - _WINDOW)
    words = list(re.finditer(r"\S+", s.own[begin:start]))
    while words and words[-1][0] in _ADVERBS:
        words.pop()
    topic = False
    while len(words) > 1 and _TIME.fullmatch(words[-1][0]):
        words.pop()  # 근로자는 지난해 말 현재 1만 2400명
        topic = True
    if topic and not _PARTICLES.search(words[-1][0]):
        return None
    if len(words) > 1 and _NUMBER.fullmatch(words[-1][0]):
        words.pop()  # 출생아 수는 23만 명
    if not words or not re.fullmatch(r"[가-힣]+", words[-1][0]):
        return None
    word = words[-1][0]
    noun = _PARTICLES.sub("", word)
    if noun in _TIMES or noun in _SIZES or (noun == word and len(noun) > 1 and _NO_NOUN.search(noun)):
        return None
    at = begin + words[-1].start()
    return FieldAnswer(noun, "guess", (at, at + len(noun)))
