"""Records told in other languages without a superlative: so viele Gäste wie nie zuvor, nunca tantos, noch nie so wenige."""

from __future__ import annotations

import re
from functools import cache

from checker.intake.draft.cues import Cues
from checker.intake.draft.own_words import own_words
from checker.intake.draft.record_ranges import EVER, range_at
from checker.intake.draft.record_turns import RecordTurn
from checker.intake.draft.sentences import Sentence
from checker.intake.draft.spans import span_of
from checker.intake.draft.when import When

_GAP = r"[^.;:!?]{0,60}?"
_LISTS = ("most", "fewest", "most-since", "fewest-since")


def foreign_turn(s: Sentence, whens: tuple[When, ...], cues: Cues) -> RecordTurn | None:
    """The first record of a sentence that is told so; None where none is."""
    patterns = _patterns(s.language)
    text = s.own[s.start : s.end] if patterns else ""
    for wording, goes_back, pattern in patterns:
        match = pattern.search(text)
        if match is None:
            continue
        inside = [at for at, (a, b) in enumerate(s.places) if a < b and a < s.start + match.end() and s.start + match.start() < b]
        if not inside:
            continue
        start, stop = inside[0], inside[-1] + 1
        begun = s.start + match.end(1)
        end = next((at for at in inside if s.places[at][0] >= begun), stop) if match[1][:2].casefold() == "so" else stop
        if not goes_back:
            return RecordTurn(wording, start, stop, (*EVER, stop, None), likely=True, end=end)
        last = next((when for when in whens if when.at == stop and when.form == "plain" and when.stretch.grain == "year"), None)
        if last is not None:  # so wenige wie zuletzt 1978
            since = "since", span_of(last.stretch).text, last.to, last
            return RecordTurn(wording, start, last.to, since, likely=True, end=end)
        ranged = range_at(s, start, whens, cues, near=stop - start)
        if ranged is not None and ranged[3] is not None:
            return RecordTurn(wording, start, stop, ranged, likely=True, end=end)
    return None


@cache
def _patterns(language: str) -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    """What may tell a record in a language, each with the wording that says the same, and whether it goes back to a time."""
    words = own_words(language, "records")
    made = list[tuple[str, bool, re.Pattern[str]]]()
    for name, wording in zip(_LISTS, words.get("written", ()), strict=False):
        for phrase in words.get(name, ()):
            first, *rest = (rf"\b{re.escape(part.strip())}" for part in phrase.split("…"))
            body = _GAP.join((f"({first})", *rest))
            end = "" if language == "ko" else r"\b"
            made.append((wording, name.endswith("since"), re.compile(f"{body}{end}", re.IGNORECASE)))
    return tuple(made)
