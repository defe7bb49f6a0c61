"""What a sentence speaks of, right before its verb: tourism hit a record low, the murder rate was 4.1 per 100,000."""

from __future__ import annotations

from checker.intake.draft.attachment import clause_breaks
from checker.intake.draft.cues import Cues
from checker.intake.draft.nouns import is_part_of_noun
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import direction_of

_VERB, _LONGEST = 8, 4
_VERBS = frozenset("hit hits hitting reached reaches reaching was were is are be been stood at".split())  # noqa: SIM905
_AUXILIARIES = ("has", "have", "had", "will", "would", "could", "to", "its", "their", "a", "an", "the")
_LEADS = ("the", "a", "an", "its", "their", "this", "our", "his", "her")
NO_SUBJECTS = frozenset(
    (
        *("it", "they", "he", "she", "we", "that", "which", "who", "this", "there", "these", "those", "what"),
        *("number", "numbers", "total", "totals", "figure", "figures", "level", "levels", "rate", "rates", "time", "result"),
    )
)
NO_NOUNS = frozenset("for of in since on ever to at by among and was were is are than with".split())  # noqa: SIM905


def subject_before(s: Sentence, at: int, cues: Cues) -> tuple[int, int] | None:
    """What came to that which is told at a word, right before its verb: tourism hit a record low; None where nothing is named."""
    verb = next((step for step in range(at - 1, max(-1, at - _VERB), -1) if _is_verb(s, step)), None)
    if verb is None or clause_breaks(s, verb, at, cues):
        return None
    while _is_verb(s, verb - 1):
        verb -= 1
    stop = verb
    while stop and s.word(stop - 1) in (*_AUXILIARIES, "been"):
        stop -= 1
    start = stop
    while start and stop - start < _LONGEST and names(s, start - 1) and s.word(start - 1) not in _LEADS:
        start -= 1
    while start < stop and (s.word(start) in _LEADS or s.word(start) in cues["time", "units"].by_first):
        start += 1
    clear = start == 0 or s.word(start - 1) in (*_LEADS, ",", "of", "and", "that") or s.words[start - 1].kind != "word"
    proper = start > 0 and any(s.is_capital(step) for step in range(start, stop))
    timed = cues.has("time", "units", s.words, stop - 1) or cues.has("time", "months", s.words, stop - 1)
    nothing = timed or (stop - start <= 1 and s.word(stop - 1) in NO_SUBJECTS)
    if start == stop or not clear or proper or nothing:
        return None
    return start, stop


def _is_verb(s: Sentence, at: int) -> bool:
    if s.word(at) in ("has", "have", "had"):
        return s.word(at + 1) in ("never", "not", "been")
    return s.word(at) in _VERBS or direction_of(s.word(at)) is not None


def names(s: Sentence, at: int) -> bool:
    """Whether a word may be one of what is named."""
    return is_part_of_noun(s, at) and s.word(at) not in NO_NOUNS
