"""Whether a figure is a forecast, an estimate or denied, as its sentence tells it."""

from __future__ import annotations

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.cues import Cues
from checker.intake.draft.dated import Dated
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.totals import is_forecast

_DENIALS, _DENIED = frozenset(("denied", "denies", "deny", "denying", "disputed", "disputes")), 12
"""Who says so speaks of what is not so, up to so many words behind."""
_KOREAN = ("부인했", "부인하", "반박했")
_CLAUSES = ("that", "dass", "que", "qu'", "che", "dat", "что", "що", "having")
_TOLD = ("plans", "reports", "claims", "rumours", "rumors", "allegations", "suggestions", "accusations", "it", "any")
_NEAR = 5


def told_status(cues: Cues, day: int | None, s: Sentence, figure: Written, dated: Dated) -> FieldAnswer | None:
    """The status of a claim of an article published on a day (None where nobody knows); None where it is merely asserted."""
    if (denial := _denial(cues, s, figure)) is not None:
        return FieldAnswer("denied", "likely", s.place(denial, denial + 1))
    if dated.span.is_later(day):
        return FieldAnswer("forecast", "likely")
    over = day is not None and dated.span.end is not None and dated.span.end <= day
    if is_forecast(cues, s, figure) and not over:  # patients waiting for planned surgery
        return FieldAnswer("forecast", "guess")
    near = range(max(0, figure.start - 3), figure.start)
    at = next((at for at in near if cues.has("counts", "estimates", s.words, at)), None)
    return None if at is None else FieldAnswer("estimate", "likely", s.place(at, at + 1))


def _denial(cues: Cues, s: Sentence, figure: Written) -> int | None:
    """Where it is said that what a figure tells is not so: denied that 60 sailors had been dismissed, or plans for it.

    Who denied 60 applications did so: a clause has to follow, or the word for what is told.
    """
    if s.language == "ko":
        return next((at for at in range(figure.stop, len(s.words)) if own_word(s, at).startswith(_KOREAN)), None)
    near = s.texts[max(0, figure.start - _DENIED) : figure.start]
    for at in range(figure.start - 1, figure.start - len(near) - 1, -1) if not _DENIALS.isdisjoint(near) else ():
        if s.word(at) in (";", ":") or s.word(at) == "but":
            return None
        if s.word(at) in _DENIALS and s.word(at - 1) not in ("not", "never"):
            behind = at + 1 + (s.word(at + 1) == ",")
            goes_on = own_word(s, behind) in _CLAUSES or s.word(behind) in _TOLD
            return at if goes_on or (behind == figure.start and _is_clause(s, figure)) else None
    return None


def _is_clause(s: Sentence, figure: Written) -> bool:
    """Whether a verb follows a figure: denied 60 schools would be closed."""
    behind = range(figure.stop + 1, min(figure.stop + _NEAR, len(s.words)))
    return any(s.word(at) in ("would", "had", "have", "has", "will", "were", "was") for at in behind)
