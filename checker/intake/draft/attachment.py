"""Which of a sentence's expressions of time belongs to which of its figures: what stands nearest, as news is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.intake.draft.cues import Cues
from checker.intake.draft.differences import falls_or_rises
from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import own_word
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.whens import When

_FARTHEST = 16
_FARTHEST_WORDS = 48
"""What stands farther off costs more than the most, whatever stands between."""
_NEAR = 5
_OWNED = 3
_OTHER_ORDER = 8
_CLAUSE = 4
_MULTIPLES = ("doble", "triple", "mitad", "doppio", "triplo", "double", "dobro")
_COMMAS = (",", "(", ")")
_THAN = ("보다", "대비", "비해")


@dataclass(frozen=True, slots=True)
class Attached:
    """An expression of time as that of a figure; `behind` it, at a cost that counts the words and the signs in between."""

    when: When
    behind: bool
    cost: int
    direct: bool


def attached(s: Sentence, figure: Written, figures: Sequence[Written], whens: Sequence[When], cues: Cues) -> tuple[Attached, ...]:
    """The expressions of time that may be those of a figure, likeliest first."""
    usable = (when for when in whens if when.form != "saying")
    hit = (_attached(s, figure, figures, when, cues) for when in usable)
    return tuple(sorted((each for each in hit if each and each.cost <= _FARTHEST), key=lambda each: each.cost))


def _attached(s: Sentence, figure: Written, figures: Sequence[Written], when: When, cues: Cues) -> Attached | None:
    if when.at >= figure.stop:
        start, end, behind = figure.stop, when.at, True
    elif when.to <= figure.start:
        start, end, behind = when.to, figure.start, False
    else:
        return None
    if s.language == "ko" and _is_held_against(s, when) and figure.kind in ("count", "measure") and not falls_or_rises(s, figure):
        return None
    if behind and s.time_first and any(other.start == when.to for other in figures):
        return None  # 43명으로 2017년 61명
    gap = end - start
    if gap > _FARTHEST_WORDS:
        return None
    between = s.texts[start:end]
    commas = sum(map(between.count, _COMMAS))
    cuts = clause_breaks(s, start, end, cues)
    others = sum(start <= other.at < end for other in figures)
    first_comma = not behind and s.word(start) == ","
    if not behind and "when" in (s.word(start), s.word(start + 1) if first_comma else ""):
        cuts -= 1  # in 2002, when 1,142 came
    if behind:
        cost = gap + 3 * commas + 8 * cuts + 7 * others
    else:
        cost = 3 + gap // 2 + 2 * (commas - first_comma) + 6 * cuts + 3 * others
    if s.word(when.to) in (":", "(") and any(other.start == when.to + 1 for other in figures):
        if when.to + 1 == figure.start:  # (2023: 398)
            return Attached(when, behind, 1, direct=True)
        if s.word(when.to) == ":" or when.form == "same":
            return None
    set_off = bool(commas) and figure.kind in ("count", "measure")
    if behind and is_compared(s, when.at) and (set_off or any(start <= other.at < end for other in figures)):
        return None  # 412 came, 7 per cent more than in 2023; 84 million euros, twice as much as in 2022
    if s.time_first:
        cost += _OTHER_ORDER if behind else -3
    around = (when.at - 1, when.to, when.to + 1)
    if any(cues.has("says", "verbs", s.words, at) for at in around):
        cost += 3 if behind else 10
    owner = _owner(s, when, figures)
    if owner is not None and owner is not figure:
        cost += 9
    following = next((other for other in figures if other.start >= when.to), None)
    led = behind and following is not None and _leads(s, when, following)
    if led and s.word(when.at - 1) == "," and when.to < len(s.words) and following is not None and following.start > when.to + 1:
        return None  # 34,000 came, in 2023 it was 21,500
    cost += 9 * led  # and in 2013 1,514
    direct = not led and behind is not s.time_first and gap <= _NEAR and not (commas or cuts or others)
    return Attached(when, behind, cost, direct)


def _is_held_against(s: Sentence, when: When) -> bool:
    """Whether a time in Korean is that of what something is compared with: 전년보다 90명 줄어든 310명."""
    return when.form == "same" and s.quoted(when.at, when.to).endswith(_THAN)


def is_compared(s: Sentence, at: int) -> bool:
    """Whether what stands at a word is what something else is held against."""
    if s.word(at) == "than" or s.word(at - 1) in ("than", "against"):
        return True
    if s.word(at - 1 - (s.word(at - 1) == "as")) in ("many", "much") and s.word(at - 2 - (s.word(at - 1) == "as")) == "as":
        return True  # twice as many as in 2018
    if s.language and own_word(s, at - 1) in ("que", "che"):  # el doble que en todo 2024
        return any(own_word(s, step) in _MULTIPLES for step in range(at - 3, at - 1))
    return s.word(at - 1) in ("with", "to") and s.word(at - 2).startswith("compar")


def _leads(s: Sentence, when: When, following: Written) -> bool:
    """Whether it begins the clause of the figure behind it: and in 2013 1,514; 34,000 came, in 2023 it was 21,500."""
    if following.start - when.to <= 1:
        return s.word(when.at - 1) in ("and", ",", ";", "but")
    near = range(when.to, following.start)
    apart = any(s.words[at].kind == "symbol" or s.word(at) in ("and", "with") for at in near)
    return s.word(when.at - 1) == "," and when.form == "plain" and len(near) <= _CLAUSE and not apart


def breaks(s: Sentence, at: int, cues: Cues) -> bool:
    """Whether another clause begins at a word."""
    return cues.has("sentences", "clauses", s.words, at) or (s.word(at - 1) == "," and cues.has("time", "breaks", s.words, at))


def clause_breaks(s: Sentence, start: int, end: int, cues: Cues) -> int:
    """How many other clauses begin from one word up to another."""
    clauses, dated = cues["sentences", "clauses"].by_first, cues["time", "breaks"].by_first
    words = range(max(start, 0), min(end, len(s.words)))
    return sum((s.words[at].text in clauses or s.words[at].text in dated) and breaks(s, at, cues) for at in words)


def _owner(s: Sentence, when: When, figures: Sequence[Written]) -> Written | None:
    """The figure right before an expression of time, with no more than who is counted in between."""
    before = [figure for figure in figures if figure.stop <= when.at]
    if not before or when.at - before[-1].stop > _OWNED:
        return None
    between = [s.word(at) for at in range(before[-1].stop, when.at)]
    return None if any(text in (",", ";", ":", "and", "but") for text in between) else before[-1]
