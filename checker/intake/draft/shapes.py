"""The form in which a figure is claimed, and the wording of it that the reader reads: a value, a share, a change, a rate."""

from __future__ import annotations

from dataclasses import replace

from checker.intake.draft.change_shapes import (
    is_signed,
    level_change,
    multiple_change,
    points_change,
    ratio_change,
    signed_change,
)
from checker.intake.draft.claim_shape import ClaimShape, worded
from checker.intake.draft.cues import Cues
from checker.intake.draft.differences import difference_change
from checker.intake.draft.figures import Written
from checker.intake.draft.hedging import reads_as_share, reads_as_value
from checker.intake.draft.sentences import Sentence
from checker.intake.files.read_context import WordingCache
from checker.intake.language.directions import compares

_BEHIND = 4
_CLAUSE = 14
_YEAR = 4
_JOINING = ("and", "but", "while", "when", "because", "although")
_HOW_LONG = ("within", "in", "inside", "for", "after", "over", "during", "under", "than", "about", "of", "before")
"""Words that lead from "a week" to how long something took: 300 died within a week."""


def shape_of(
    s: Sentence, figure: Written, cues: Cues, noun: str, wordings: WordingCache, measured: bool = False
) -> ClaimShape | None:
    """The shape of a figure; None where no wording of it is read. `noun` is what a bare number counts; `wordings` were read.

    What is `measured`, and not counted, may come in parts.
    """
    match figure.kind:
        case "multiple":
            return multiple_change(s, figure, noun)
        case "per cent":
            return ratio_change(s, figure, noun) or _share(s, figure)
        case "part":
            return ratio_change(s, figure, noun) or level_change(s, figure, cues, noun) or _share(s, figure)
        case "points":
            return points_change(s, figure, noun)
        case "count" | "measure":
            if s.word(figure.at - 1) == "+" and is_signed(s, figure.at):
                return signed_change(s, figure, noun)
            return difference_change(s, figure, noun) or _value(s, figure, cues, noun, wordings, measured)
        case "comparison":
            return None
        case "ordinal" | "none":
            return _value(s, figure, cues, noun, wordings)


def _share(s: Sentence, figure: Written) -> ClaimShape | None:
    for start, stop in _trimmed(figure):
        wording = worded(s, figure, start, stop)
        if reads_as_share(wording, language=s.language):
            return _with_shared(s, figure, ClaimShape("share", wording, start, stop))
    return None


def _with_shared(s: Sentence, figure: Written, shape: ClaimShape) -> ClaimShape:
    """A shape whose quote has the unit of its figure too, where that stands behind the other end of the change."""
    if figure.shared is None or figure.shared[0] < figure.to:
        return shape
    return replace(shape, stop=figure.shared[1], elided=(shape.stop, figure.shared[0]))


def _trimmed(figure: Written) -> tuple[tuple[int, int], ...]:
    """The figure with its hedges, and with fewer of them."""
    own = figure.stop if figure.kind in ("per cent", "part", "measure") else figure.to
    return tuple(dict.fromkeys(((figure.start, figure.stop), (figure.start, own), (figure.at, figure.stop), (figure.at, own))))


def _value(
    s: Sentence, figure: Written, cues: Cues, noun: str, wordings: WordingCache, measured: bool = False
) -> ClaimShape | None:
    if figure.kind == "count" and compares(s.word(figure.to)) and s.word(figure.to + 1) == "than" and not s.language:
        return None  # 300 fewer than it needs
    rate = _rate(s, figure, cues)
    mean = rate[0] == "average" if rate is not None else measured
    for start, stop in _trimmed(figure):
        wording = worded(s, figure, start, stop)
        if reads_as_value(wording, noun, mean, s.language, wordings) is not None:
            shape = ClaimShape("value", wording, start, max(stop, rate[2] if rate else stop), rate[:2] if rate else None)
            return _with_shared(s, figure, shape)
    return None


def _is_on_average(s: Sentence, figure: Written) -> bool:
    """Whether the clause of a figure tells before it that it is one on average: on average a nurse earned 2,850 euros a month."""
    for at in range(figure.start - 1, max(-1, figure.start - _CLAUSE), -1):
        if s.word(at) == "average" and s.word(at - 1) == "on":
            return True
        led = s.word(at) == "," and s.word(at - 1) == "average"
        year = s.words[at].kind == "number" and len(s.word(at)) == _YEAR and s.word(at).isdigit()
        if s.word(at) in _JOINING or not (s.words[at].kind == "word" or led or year):
            return False
    return False


def _rate(s: Sentence, figure: Written, cues: Cues) -> tuple[str, str, int] | None:
    """Each or average, the unit of time, and where it is told to the end."""
    near = range(figure.stop, min(figure.stop + _BEHIND, len(s.words)))
    unit, end = "", figure.stop
    for at in near:
        if s.words[at].kind == "symbol" and s.word(at) != "-":
            break
        if cues.has("time", "earlier", s.words, at) or cues.has("time", "following", s.words, at):
            break
        named = cues["time", "units"].at(s.words, at + 1)
        if cues.has("counts", "each", s.words, at) and named and not s.word(at + 1).endswith("s"):
            if s.word(at - 1) not in _HOW_LONG:
                unit, end = str(named[0]), at + 2
            break
        adverb = cues["counts", "rates"].at(s.words, at)
        if adverb:
            unit, end = str(adverb[0]), adverb[1]
            break
    start = max(0, figure.start - 3)
    mean = (
        cues["counts", "average"].within(s.words, start, figure.start) is not None
        or cues["counts", "average"].at(s.words, end) is not None
        or (bool(unit) and _is_on_average(s, figure))
    )
    if not unit and mean:
        adverb_at = cues["counts", "rates"].within(s.words, max(0, figure.start - 8), figure.start)
        if adverb_at is not None:
            hit = cues["counts", "rates"].at(s.words, adverb_at)
            unit = str(hit[0]) if hit else ""
        elif any(s.word(at) == "annual" for at in range(max(0, figure.start - 8), figure.start)):
            unit = "year"
    if unit == "decade" or not unit:
        return None
    return ("average" if mean else "each"), unit, end
