"""Whether the words around a figure make it one of all so far, or one of a stretch of time alone."""

from __future__ import annotations

from checker.intake.draft.cues import Cues
from checker.intake.draft.dated import DatedLine
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.whens import When

_EXPECTED = 18
_ARTICLES = ("the", "a", "una", "su", "de")
_KOREAN_FORECASTS = ("전망", "예상", "예측")


def is_flow(cues: Cues, line: DatedLine, figure: Written, when: When, direct: bool) -> bool:
    """Whether a total is one of the stretch: a total of 593 last year; the number reached 1,047 in 2019."""
    grain = when.stretch.grain
    if not line.sentence.language and when.at > 0 and cues.has("counts", "reached", line.sentence.words, when.to):
        return True  # rainfall in April reached 212 millimetres
    if figure.numbers and line.sentence.word(figure.start - 1) == "of":
        return True
    return (direct or not has_total(cues, line, figure)) and grain in ("year", "quarter", "half-year")


def has_total(cues: Cues, line: DatedLine, figure: Written) -> bool:
    """Whether it is said to be a total, between the figure before it and itself."""
    start = max(
        _clause_start(cues, line.sentence, figure), *(other.stop for other in line.figures if other.stop <= figure.start), 0
    )
    words = line.sentence.words
    if cues["counts", "total"].within(words, start, figure.start) is not None:
        return True
    explicit = any(when.form in ("plain", "range", "same") for when in line.whens)
    return not explicit and cues["counts", "in-all"].within(words, start, figure.stop + 4) is not None


def _clause_start(cues: Cues, s: Sentence, figure: Written) -> int:
    clauses = cues["sentences", "clauses"]
    for at in range(figure.start - 1, max(-1, figure.start - 18), -1):
        word = s.words[at].text
        if word in (";", ":") or (word in clauses.by_first and clauses.at(s.words, at) is not None):
            return at + 1
    return max(0, figure.start - 18)


def is_total(cues: Cues, line: DatedLine, figure: Written) -> bool:
    """Whether the words around a figure make it one of all so far."""
    s = line.sentence
    if figure.kind == "ordinal":
        return True
    if figure.kind not in ("count", "none"):
        return False
    if has_total(cues, line, figure):
        return True
    near = range(max(0, figure.start - 4), min(figure.stop + 1, len(s.words)))
    return any(cues.has("counts", "reached", s.words, at) and not (s.language and s.word(at) == "number") for at in near)


def is_forecast(cues: Cues, s: Sentence, figure: Written) -> bool:
    """Whether a figure is expected: the ministry expects 10,000 in 2025."""
    if s.language == "ko":
        stop = min(len(s.words), figure.stop + _EXPECTED)
        return any(s.quoted(at, at + 1).startswith(_KOREAN_FORECASTS) for at in range(figure.stop, stop))
    start = max(_clause_start(cues, s, figure), figure.start - _EXPECTED)
    forecasts = cues["counts", "forecasts"]
    at = forecasts.within(s.words, start, figure.start)
    while at is not None and s.language and s.word(at - 1) in _ARTICLES:
        at = forecasts.within(s.words, at + 1, figure.start)  # la espera media is a wait, and nothing expected
    return at is not None


def is_perfect(cues: Cues, line: DatedLine, figure: Written) -> bool:
    """Have fled, has taken in: what is true up to now."""
    s = line.sentence
    near = range(max(0, figure.start - 10), min(figure.stop + 8, len(s.words)))
    # United had 398,000: who has a number of something has done nothing.
    return any(at != figure.start - 1 and cues.has("counts", "perfect", s.words, at) for at in near)
