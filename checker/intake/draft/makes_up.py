"""What a share is told to be made up by, in an article's own language: Frauen machten 31 Prozent aus, 여성은 31%를 차지했다."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.intake.draft.figures import Written
from checker.intake.draft.nouns import noun_words
from checker.intake.draft.own_words import own_words
from checker.intake.draft.sentences import Sentence

_WINDOW = 90
_NEAR = 30
_LONGEST = 4
_SHORTEST = 2
_SPLIT = " … "
_CUT = re.compile(r"[;:!?()]|[.,](?:\s|$)")
_KOREAN = re.compile(r"^\s*(?:를|을)?\s*차지")
_KOREAN_PART = re.compile(r"([가-힣]{2,})(?:은|는|이|가)(?=\s)")
_KOREAN_WHOLE = re.compile(r"([가-힣]{2,}?)(?:의| 가운데| 중)\s*(?:약\s*)?$")


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A part, and the whole of which it is one, as the article writes them; the whole is "" where it stands elsewhere."""

    part: str
    whole: str = ""


def made_up(s: Sentence, figure: Written) -> MadeUp | None:
    """Who makes up a share; None where that is not told, or the article is in English."""
    if not s.language:
        return None
    start, stop = s.place(figure.start, figure.stop)
    before = _CUT.split(s.own[max(s.place(0, 1)[0], start - _WINDOW) : start])[-1]
    behind = _CUT.split(s.own[stop : stop + _WINDOW])[0]
    if s.language == "ko":
        return _korean(before, behind)
    for first, last in _verbs(s.language):
        hits = list(first.finditer(before))
        if hits and len(before) - hits[-1].end() <= _NEAR and (last is None or last.search(behind) is not None):
            part = _noun(before[: hits[-1].start()], s.language, last=True)
            part = part or _noun(before[hits[-1].end() :], s.language, last=False)
            return MadeUp(part) if part else None
    share = _share(s.language)
    hit = None if share is None else share.search(before)
    part = "" if hit is None else _noun(hit[1], s.language, last=False)
    return MadeUp(part) if part else None


def _korean(before: str, behind: str) -> MadeUp | None:
    parts = _KOREAN_PART.findall(before)
    if not parts or _KOREAN.match(behind) is None:
        return None
    whole = _KOREAN_WHOLE.search(before)
    return MadeUp(parts[-1], whole[1] if whole is not None else "")


def _noun(text: str, language: str, *, last: bool) -> str:
    """The last or the first words of a text that are no time, no article and no preposition."""
    words = noun_words(language)
    none = words.none | words.leads if words is not None else frozenset[str]()
    none |= frozenset(own_words(language, "makes-up").get("none", ()))
    run: list[str] = []
    for word in reversed(text.split()) if last else text.split():
        own = word.strip("'\"“”«»„")
        empty = own.casefold() in none or any(map(str.isdigit, own))
        if empty and run:
            break
        if not empty:
            run.append(own)
        if last and empty:
            break
    run = run[:_LONGEST]
    noun = " ".join(reversed(run) if last else run)
    return noun if len(noun) > _SHORTEST else ""


@cache
def _verbs(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """Verbs by which a part makes up a share, each with what stands at the end of its clause."""
    pairs = (each.partition(_SPLIT) for each in own_words(language, "makes-up").get("verbs", ()))
    return tuple(
        (re.compile(rf"\b{re.escape(first)}\b", re.IGNORECASE), re.compile(rf"\b{re.escape(last)}$") if last else None)
        for first, _, last in pairs
    )


@cache
def _share(language: str) -> re.Pattern[str] | None:
    """The share of women was: up to the verb."""
    data = own_words(language, "makes-up")
    if "shares" not in data:
        return None
    leads, verbs = ("|".join(map(re.escape, sorted(data[name], key=len, reverse=True))) for name in ("shares", "reached"))
    return re.compile(rf"\b(?:{leads})\s*((?:[^\W\d_-]|[-’'])+(?:\s[^\W\d_]+){{0,3}}?)\s(?:{verbs})\b", re.IGNORECASE)
