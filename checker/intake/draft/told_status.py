"""Whether a figure is a forecast, an estimate or denied, as its sentence tells it."""

from __future__ import annotations

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.cues import Cues
from checker.intake.draft.dated import Dated
from checker.intake.draft.figures import Written
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.totals import is_forecast

_DENIALS, _DENIED = ("denied", "denies", "deny", "denying", "disputed", "disputes"), 12
"""Who says so speaks of what is not so, up to so many words behind."""


def told_status(cues: Cues, day: int | None, s: Sentence, figure: Written, dated: Dated) -> FieldAnswer | None:
    """The status of a claim of an article published on a day (None where nobody knows); None where it is merely asserted."""
    if dated.span.is_later(day):
        return FieldAnswer("forecast", "likely")
    if is_forecast(cues, s, figure):
        return FieldAnswer("forecast", "guess")
    if (denial := _denial(s, figure)) is not None:
        return FieldAnswer("denied", "likely", s.place(denial, denial + 2))
    near = range(max(0, figure.start - 3), figure.start)
    at = next((at for at in near if cues.has("counts", "estimates", s.words, at)), None)
    return None if at is None else FieldAnswer("estimate", "likely", s.place(at, at + 1))


def _denial(s: Sentence, figure: Written) -> int | None:
    """Where it is said that what a figure tells is not so: denied that 60 sailors had been dismissed."""
    before = range(max(0, figure.start - _DENIED), figure.start - 1)
    denials = (
        at for at in before if s.word(at) in _DENIALS and s.word(at + 1) == "that" and s.word(at - 1) not in ("not", "never")
    )
    return next(denials, None)
