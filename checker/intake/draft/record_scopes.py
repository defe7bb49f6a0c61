"""Of what a record is: of the rate or the amount beside it, of the noun behind the superlative, or of what moved to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.intake.draft.answers import AMONG, FieldAnswer
from checker.intake.draft.claim import DraftedClaim
from checker.intake.draft.claim_shape import in_line
from checker.intake.draft.counted_nouns import ANYBODY
from checker.intake.draft.cues import Cues
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import is_plural
from checker.intake.draft.records import ToldRecord
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.subjects import NO_NOUNS, NO_SUBJECTS, names, subject_before

Beside = Sequence[tuple[Written, DraftedClaim]]
"""The figures of the sentence, each with the claim that it makes."""
_MEASURE = "which vocabulary.yaml has as {measure: rate}"
_BEHIND, _BEFORE, _LONGEST = 4, 9, 4
_PART = "part"


def scope_of_record(
    s: Sentence, hit: ToldRecord, beside: Beside, scope: Mapping[str, FieldAnswer], cues: Cues
) -> Mapping[str, FieldAnswer]:
    """The scope of a record, which without words of its own is `scope`."""
    own = _beside(s, hit, beside)
    if own is not None:
        figure, claim = own
        if figure.kind in ("per cent", "part"):
            return _of_share(claim)
        return dict(claim.scope)
    who = scope.get("who")
    if any(name != "where" and each.rests_on is not None and each.sure != "guess" for name, each in scope.items()):
        return scope
    measured = cues["records", "measures"].at(s.words, hit.end - 1)
    if measured is not None:
        name = str(measured[0])
        at, to = hit.end - 1, hit.end
        return _counted(scope, "who", name, s, at, to) if is_plural(name) else _event(scope, name, s, at, to)
    if s.language:
        return scope
    named = _noun_behind(s, hit, cues)
    handed_down = who is None or who.rests_on is None or who.text == ANYBODY
    if named is None and handed_down:
        named = subject_before(s, hit.start, cues)
    if named is None:
        return scope
    text = in_line(s, *named)
    plural = is_plural(s.word(named[1] - 1))
    return _counted(scope, "who", text, s, *named) if plural else _event(scope, text, s, *named)


def _counted(scope: Mapping[str, FieldAnswer], name: str, text: str, s: Sentence, at: int, to: int) -> dict[str, FieldAnswer]:
    return {**_place(scope), name: FieldAnswer(text, "guess", s.place(at, to))}


def _event(scope: Mapping[str, FieldAnswer], text: str, s: Sentence, at: int, to: int) -> dict[str, FieldAnswer]:
    return {**_place(scope), "event": FieldAnswer(text, "guess", s.place(at, to), assumed=_MEASURE)}


def _place(scope: Mapping[str, FieldAnswer]) -> dict[str, FieldAnswer]:
    return {name: each for name, each in scope.items() if name == "where"}


def _beside(s: Sentence, hit: ToldRecord, beside: Beside) -> tuple[Written, DraftedClaim] | None:
    """The rate, the mean or the amount that is the record: a record low of 3.4 per cent; 4.1 per 1,000, the lowest since 2001."""
    for figure, claim in beside:
        form = claim.fields[0][0]
        if form == "change" or not (form == "share" or figure.kind == "measure" or claim.measured is not None):
            continue
        behind = range(hit.end, figure.start)
        joined = len(behind) <= _BEHIND and all(s.words[at].kind == "word" or s.word(at) == "," for at in behind)
        if figure.start >= hit.end and joined:
            return figure, claim
        between = range(figure.stop, hit.start)
        others = any(figure.stop <= other.start < hit.start for other, _ in beside)
        if hit.start >= figure.stop and len(between) <= _BEFORE and not others and not _is_cut(s, between):
            return figure, claim
    return None


def _is_cut(s: Sentence, between: range) -> bool:
    return any(s.word(at) in (";", ":", "and", "but", "while") for at in between)


def _of_share(claim: DraftedClaim) -> Mapping[str, FieldAnswer]:
    """A share that is a record is one in per cent, and no record number of those who make it up."""
    scope, whole = dict(claim.scope), dict(claim.whole).get("who")
    part = scope["who"].text.partition(AMONG)[0] if "who" in scope else _PART
    name = "share in per cent" if part == _PART else f"{part} in per cent"
    rests_on = scope["who"].rests_on if "who" in scope else None
    among = {"who": whole} if whole is not None and whole.text not in (ANYBODY, "all") else {}
    return {**among, "event": FieldAnswer(name, "guess", rests_on, assumed=_MEASURE), **_place(scope)}


def _noun_behind(s: Sentence, hit: ToldRecord, cues: Cues) -> tuple[int, int] | None:
    """What the superlative is said of: the highest inflation, the fewest births; a year or a level is none."""
    start = hit.end
    stop = start
    while stop < len(s.words) and stop - start < _LONGEST and names(s, stop):
        stop += 1
    if stop == start or (stop < len(s.words) and s.words[stop].kind == "word" and s.word(stop) not in NO_NOUNS):
        return None
    general = cues.has("records", "nouns", s.words, stop - 1) or cues.has("time", "units", s.words, stop - 1)
    return None if general or s.word(stop - 1) in NO_SUBJECTS else (start, stop)
