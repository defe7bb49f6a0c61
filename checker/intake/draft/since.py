"""From when on something holds: since 2012, from 2012 on, since the war ended in 1953."""

from __future__ import annotations

from checker.intake.draft.cues import Cues
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.stretches import UNKNOWN, Reader, TimeStretch
from checker.intake.draft.when import When

_CLAUSE = 12


def since(cues: Cues, published: int | None, s: Sentence, reader: Reader, at: int, context: TimeStretch | None) -> When | None:
    """The expression that begins at a word; None where none does."""
    length = _length(cues, "since", s, at)
    if not length:
        lead = _length(cues, "from", s, at) or _length(cues, "in", s, at)
        hit = reader.stretch(at + lead, context) if lead and at + lead < len(s.words) else None
        if hit and _length(cues, "onwards", s, hit[1]) and s.word(hit[1] + 1) in ("", ",", "."):
            return When("since", hit[0], at, hit[1] + 1)
        return None
    begin = at + length
    hit = reader.stretch(begin, context) if begin < len(s.words) else None
    if hit and hit[1] > begin:
        return When("since", hit[0], at, hit[1])
    if s.word(at - 1) in ("has", "have", "had"):
        return None  # has since resettled
    if begin < len(s.words) and s.words[begin].kind == "number":
        return None  # da 25 a 128
    weekday = cues["time", "weekdays"].at(s.words, begin)
    if weekday and published is not None:
        number = cues.texts["time", "weekdays"].index(str(weekday[0]))
        first = published - (published - 1 - number) % 7
        return When("since", TimeStretch(first, first + 1, "day", explicit=False), at, weekday[1])
    for step in range(begin, min(begin + _CLAUSE, len(s.words))):
        if s.word(step) in (",", ";", "."):
            break
        years = reader.stretch(step) if reader.year_number(step) is not None and s.word(step + 1) == "-" else None
        if years is not None and years[0].end is not None and years[0].grain == "span":
            ended = any(word.text.startswith("end") or word.text == "armistice" for word in s.words[begin:step])
            start = years[0].end - 1 if ended else years[0].first
            return When("since", TimeStretch(start, years[0].end, "span"), at, years[1], ends=True)
        lead = _length(cues, "in", s, step)
        hit = reader.stretch(step + lead, context) if lead and step + lead < len(s.words) else None
        if hit and hit[1] > step + lead and hit[0].first is not None:
            return When("since", hit[0], at, hit[1], ends=True)
    return When("since", UNKNOWN, at, begin)


def _length(cues: Cues, name: str, s: Sentence, at: int) -> int:
    return cues["time", name].length(s.words, at)
