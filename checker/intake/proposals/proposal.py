"""What a model answers, read as proposals of claims; whatever is none is told."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields

MOST = 1_000
"""So many proposals of one article are looked at."""
_LONGEST_ANSWER = 2_000_000
_LONGEST_FIELD = 1_000
_FENCED = re.compile(r"\s*```(?:json)?[ \t]*\n(.*?)\n[ \t]*```\s*", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim as a model proposes it: the article's words, the figure in words or digits, and what else it may tell.

    Each field holds what was proposed, "" where nothing was.
    """

    quote: str
    value: str
    period: str = ""
    source: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class RefusedProposal:
    """What was proposed, cut to a line, and why it is not let through."""

    proposed: str
    why: str


def read_proposals(answer: str) -> tuple[tuple[Proposal, ...], tuple[RefusedProposal, ...]]:
    """The proposals in an answer, a list in JSON or `{"claims": [...]}`, and what in it is none.

    Nothing that an answer says is obeyed: it is read as data alone.
    """
    if len(answer) > _LONGEST_ANSWER:
        return (), (RefusedProposal(_short(answer), f"the answer has {len(answer):,} characters"),)
    fenced = _FENCED.fullmatch(answer)
    try:
        content = json.loads(fenced[1] if fenced else answer)
    except (ValueError, RecursionError):
        return (), (RefusedProposal(_short(answer), "the answer is no JSON"),)
    items = content.get("claims") if isinstance(content, dict) else content
    if not isinstance(items, list):
        return (), (RefusedProposal(_short(answer), "the answer is no list of proposals"),)
    proposals: list[Proposal] = []
    refusals: list[RefusedProposal] = []
    for item in items[:MOST]:
        proposal = _proposal(item)
        if isinstance(proposal, Proposal):
            proposals.append(proposal)
        else:
            refusals.append(RefusedProposal(_short(json.dumps(item, ensure_ascii=False)), proposal))
    if len(items) > MOST:
        refusals.append(RefusedProposal(f"{len(items) - MOST:,} more", f"no more than {MOST:,} proposals are looked at"))
    return tuple(proposals), tuple(refusals)


def _proposal(item: object) -> Proposal | str:
    """The proposal, or why it is none."""
    if not isinstance(item, dict):
        return "this is no mapping"
    names = [field.name for field in fields(Proposal)]
    texts: dict[str, str] = {}
    for name in names:
        given = item.get(name)
        if given is None:
            continue
        if isinstance(given, bool) or not isinstance(given, (str, int)):
            return f"{name} is no text"
        # Of numbers without end none is an article's.
        text = str(given) if isinstance(given, str) or abs(given) < 10**15 else ""
        if len(text) > _LONGEST_FIELD:
            return f"{name} is longer than {_LONGEST_FIELD:,} characters"
        texts[name] = " ".join(text.split())
    if not (texts.get("quote") and texts.get("value")):
        return "it lacks quote or value"
    return Proposal(**texts)


def _short(text: str) -> str:
    line = " ".join(text[:300].split())
    return line if len(line) <= 80 else f"{line[:79]}…"
