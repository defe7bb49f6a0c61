"""The shapes of changes: fell by 17.7%, a decline of 120, half the level of 2011, doubled, up 4 points."""

from __future__ import annotations

from collections.abc import Iterator

from checker.intake.draft.claim_shape import ClaimShape, in_line, worded
from checker.intake.draft.cues import Cues
from checker.intake.draft.differences import direction_before
from checker.intake.draft.figures import Written
from checker.intake.draft.hedging import reads_as_change
from checker.intake.draft.moves import led_by
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.language.directions import compares, direction_of

_BEFORE = 5
_BEHIND = 4
_FAR = 20
_HAVE = ("have", "has", "had", "want", "earn", "earned", "own", "owned", "spend", "spent", "eat", "pay", "paid", "get", "got")
_PARTED, _ENDS = ("ging", "gingen", "nahm", "nahmen", "legte", "legten"), ("zurück", "zu", "ab")
"""German verbs of a change of which one part stands apart."""
_PARTICLED = frozenset(
    f"{verb}{end}"
    for verb, ends in (
        ("ma", ("ke", "kes", "de", "king")),
        ("ta", ("ke", "kes", "king")),
        ("t", ("ook",)),
        ("set", ("", "s", "ting")),
        ("sign", ("", "s", "ed", "ing")),
        ("end", ("", "s", "ed", "ing")),
        ("turn", ("", "s", "ed", "ing")),
        ("add", ("", "s", "ed", "ing")),
        ("sum", ("", "s", "med")),
    )
    for end in ends
)
"""Verbs behind which up and down are part of the verb: they made up a third, 40 turned up."""


def ratio_change(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """Fell by 17.7%, a rise of 11%, an almost 53 percent drop, 96 per cent down; or a direction further off."""
    if _is_level(s, figure):
        return None
    if figure.shared is not None:
        return _of_list(s, figure, noun)
    if (signed := signed_change(s, figure, noun)) is not None:
        return signed
    for start, stop in _with_direction(s, figure):
        wording = in_line(s, start, stop)
        if reads_as_change(wording, noun, language=s.language) in ("ratio", "difference"):
            return ClaimShape("change", wording, start, stop)
    if s.language == "de" and (parted := _separable(s, figure, noun)) is not None:
        return parted
    if led_by(s, figure.start) and (at := direction_before(s, figure)) is not None:
        return _apart(s, figure, at, noun)  # sank die Zahl der Boote um ein Drittel
    if s.language and s.word(figure.start - 1) in ("of", "in") and _is_direction(s, figure.start - 2):
        return _apart(s, figure, figure.start - 2, noun)  # è calato di un terzo
    if figure.kind == "part":
        return None
    return _far_direction(s, figure, noun)


def _separable(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """A change by a verb whose last part stands behind: ging um 1,8 Prozent auf 366.600 zurück, nahm um 5 Prozent zu."""
    if not led_by(s, figure.start):
        return None
    verb = next((at for at in range(figure.start - 2, max(-1, figure.start - _FAR), -1) if own_word(s, at) in _PARTED), None)
    cut = frozenset((",", ";", ":", "und", "while", "but"))
    behind = range(figure.stop, min(figure.stop + _FAR, len(s.words)))
    stop = next((at for at in behind if own_word(s, at) in _ENDS or s.word(at) in cut), None)
    if (
        verb is None
        or stop is None
        or own_word(s, stop) not in _ENDS
        or any(s.word(at) in cut for at in range(verb, figure.start))
    ):
        return None
    wording = f"{in_line(s, verb, verb + 1)} {worded(s, figure, figure.start - 1, figure.stop)} {in_line(s, stop, stop + 1)}"
    ratio = reads_as_change(wording, noun, language=s.language) == "ratio"
    return ClaimShape("change", wording, verb, figure.stop, elided=(verb + 1, figure.start)) if ratio else None


def signed_change(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """A change by its sign: +7.7%, (-3.2 per cent), +120; a minus alone makes none of a count, which may be a dash."""
    sign, counts = figure.at - 1, figure.kind in ("count", "measure")
    if figure.start < sign or not is_signed(s, figure.at) or (counts and s.word(sign) == "-"):
        return None
    if figure.kind == "count" and any(number.denominator > 1 for number in figure.numbers):
        return None  # of per cents, or of points: nobody can tell
    wording = in_line(s, sign, figure.stop)
    change = reads_as_change(wording, noun, language=s.language) in ("ratio", "points", "difference")
    return ClaimShape("change", wording, sign, figure.stop) if change else None


def is_signed(s: Sentence, at: int) -> bool:
    """Whether a plus or a minus stands at a number and at nothing before it."""
    return s.word(at - 1) in ("+", "-") and s.touches(at) and (not s.touches(at - 1) or s.word(at - 2) in ("(", "[", "|"))


def _of_list(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """A change that has its unit from the last of its list: grew by 2 and 3 per cent respectively."""
    at = next((at for at in range(figure.start - 2, max(-1, figure.start - _FAR), -1) if _is_direction(s, at)), None)
    return None if at is None else _apart(s, figure, at, noun)


def _apart(s: Sentence, figure: Written, at: int, noun: str) -> ClaimShape | None:
    """A change whose direction stands at a word further before its figure."""
    wording = f"{in_line(s, at, at + 1)} {worded(s, figure, figure.start, figure.stop)}"
    ratio = reads_as_change(wording, noun, language=s.language) == "ratio"
    return ClaimShape("change", wording, at, figure.stop, elided=(at + 1, figure.start)) if ratio else None


def multiple_change(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """More than doubled."""
    for start in dict.fromkeys((figure.start, figure.at)):
        wording = in_line(s, start, figure.stop)
        if reads_as_change(wording, noun, language=s.language) is not None:
            return ClaimShape("change", wording, start, figure.stop)
    return None


def points_change(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """Up 4 points."""
    if (signed := signed_change(s, figure, noun)) is not None:
        return signed
    for start, stop in _with_direction(s, figure):
        wording = in_line(s, start, stop)
        if reads_as_change(wording, noun, language=s.language) == "points":
            return ClaimShape("change", wording, start, stop)
    return None


def level_change(s: Sentence, figure: Written, cues: Cues, noun: str) -> ClaimShape | None:
    """Half the level of 2011, which is a change: a number is no whole."""
    the = figure.stop + (s.word(figure.stop) == "of")
    if s.word(the) not in ("the", "that", "its", "their", "this") or not cues.has("counts", "levels", s.words, the + 1):
        return None
    wording = in_line(s, figure.start, the + 2)
    ratio = reads_as_change(wording, noun, language=s.language) == "ratio"
    return ClaimShape("change", wording, figure.start, the + 2) if ratio else None


def coordinated(s: Sentence, before: tuple[Written, ClaimShape], figure: Written, noun: str) -> ClaimShape | None:
    """A change whose direction the one before has told: an increase of 26 per cent in 2007 and 46 per cent in 2006."""
    one, shape = before
    joined = s.word(figure.start - 1) in ("and", ",", "respectively") and 0 < figure.start - one.stop <= _BEHIND
    listed = joined and one.shared is not None and (one.shared[1] == figure.to or one.shared == figure.shared)
    if shape.lead != "change" or figure.kind != "per cent" or not joined:
        return None
    at = next((at for at in range(shape.start, shape.stop) if _is_direction(s, at)), None)
    if at is None or (not listed and s.word(figure.stop) not in ("in", "from", "on", "the", "a")):
        return None
    return _apart(s, figure, at, noun)


def _far_direction(s: Sentence, figure: Written, noun: str) -> ClaimShape | None:
    """Where a per cent is told against another year, and the direction stands further off: "rose, by 11 percent on-year"."""
    behind = [s.word(at) for at in range(figure.stop, min(figure.stop + 3, len(s.words)))]
    compared = behind[:1] in (["on"], ["from"], ["year"], ["compared"], ["against"], ["over"]) or behind[:2] == ["on", "-"]
    # The rise in arrivals was 26 percent.
    of_noun = s.word(figure.start - 1) in ("was", "is", "were", "are")
    if not compared and not of_noun:
        return None
    for at in range(figure.start - 1, max(-1, figure.start - _FAR), -1):
        led = compared or s.word(at - 1) in ("the", "a", "an", "this", "that")
        if led and _is_direction(s, at) and not compares(s.word(at)) and s.word(at + 1) != "to":
            wording = f"{in_line(s, at, at + 1)} {in_line(s, figure.start, figure.stop)}"
            if reads_as_change(wording, noun, language=s.language) == "ratio":
                return ClaimShape("change", wording, at, figure.stop, elided=(at + 1, figure.start))
    return None


def _is_level(s: Sentence, figure: Written) -> bool:
    """Whether a per cent is the share that something rose or fell to, and not what of it was left: not "fell to 31% of that"."""
    if figure.kind != "per cent" or figure.shared is not None:
        return figure.shared is not None and not led_by(s, figure.start)
    before = figure.start - 1 - (s.word(figure.start - 1) == "the")
    if s.language == "ko":
        stop = s.place(figure.at, figure.stop)[1]
        return s.own[stop:].lstrip().startswith(("\ub85c", "\uc73c\ub85c"))  # 214명에서 25.7% 감소했다
    return s.word(before) == "to" and s.word(figure.stop) != "of"


def _with_direction(s: Sentence, figure: Written) -> Iterator[tuple[int, int]]:
    for at in range(figure.start - 1, max(-1, figure.start - 1 - _BEFORE), -1):
        if s.words[at].kind != "word":
            break
        if _is_direction(s, at) and not (s.word(at) == "up" and s.word(at + 1) == "to"):
            start = at
            yield start, figure.stop
    article = figure.start - 1 if figure.start and s.word(figure.start - 1) in ("a", "an") else figure.start
    for at in range(figure.stop, min(figure.stop + _BEHIND, len(s.words))):
        if (s.words[at].kind != "word" and s.word(at) != "-") or s.word(at) in _HAVE:
            break  # 80 per cent have less than a degree
        if direction_of(s.word(at)) is not None:
            yield article, at + 1
            yield figure.start, at + 1


def _is_direction(s: Sentence, at: int) -> bool:
    """Whether a word tells a direction: not the up of "made up 31 per cent"."""
    return direction_of(s.word(at)) is not None and not (s.word(at) in ("up", "down") and s.word(at - 1) in _PARTICLED)
