"""One event for what several articles tell in the same words, so that what clashes is compared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from checker.intake.draft.answers import FieldAnswer
from checker.intake.draft.claim import Draft, DraftedClaim

_BEHIND = 30
"""In characters: what those did who are counted stands so near behind them."""
_WORD = re.compile(r"\W*(\w+)")
Wording = tuple[str, str]


def with_same_events(drafts: Mapping[str, Draft]) -> dict[str, Draft]:
    """The drafts; where one claim has an event and another none that counts the same, before the same word, both have it or none.

    The event stays where it is that word, and is else of something else in its sentence.
    """
    events: dict[Wording, list[FieldAnswer | None]] = {}
    near: dict[Wording, FieldAnswer] = {}
    for draft in drafts.values():
        for claim in draft.claims:
            own = dict(claim.scope).get("event")
            wording = _wording(draft, claim)
            events.setdefault(wording, []).append(own)
            if own is not None and own.rests_on is not None and 0 <= own.rests_on[0] - claim.place[1] <= _BEHIND:
                near.setdefault(wording, own)
    mixed = {key for key, each in events.items() if key[1] and None in each and any(each)}
    return {
        name: replace(
            draft,
            claims=tuple(
                _with(claim, near.get(key)) if (key := _wording(draft, claim)) in mixed else claim for claim in draft.claims
            ),
        )
        for name, draft in drafts.items()
    }


def _wording(draft: Draft, claim: DraftedClaim) -> Wording:
    """Who is counted, and the word behind the quote."""
    who = dict(claim.scope).get("who")
    following = _WORD.match(draft.document.text, claim.place[1])
    return ("" if who is None else who.text, "" if following is None else following[1].casefold())


def _with(claim: DraftedClaim, event: FieldAnswer | None) -> DraftedClaim:
    scope = tuple(each for each in claim.scope if each[0] != "event")
    if event is None:
        return replace(claim, scope=scope)
    own = dict(claim.scope).get("event") or FieldAnswer(event.text, "guess")
    at = next((number for number, (name, _) in enumerate(scope) if name == "where"), len(scope))
    return replace(claim, scope=(*scope[:at], ("event", own), *scope[at:]))
