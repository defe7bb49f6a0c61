"""Errors among true claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.planted.errors import Desk, errors
from tests.worlds.papers.draft import Draft, Paper
from tests.worlds.papers.spans import ALL_TIME
from tests.worlds.truth import Truth

_TRIES = 400
_COPIED = 0.15
"""How often another article copies the error."""


@dataclass(frozen=True)
class Planted:
    """One error: its kind, the claims that carry it (the first made it, others copied it), and that claim before and after."""

    kind: str
    keys: tuple[str, ...]
    true: Draft
    wrong: Draft


def planted(
    world: Truth, papers: Sequence[Paper], count: int, seed: int, kinds: Sequence[str] = ()
) -> tuple[tuple[Paper, ...], tuple[Planted, ...]]:
    """The articles with so many errors in them, of all kinds or those named in turn, and which they are."""
    rng = Random(f"plant {seed}")
    found, told = list(papers), []
    names = sorted(kinds or errors())
    order = [kind for _ in range(count) for kind in rng.sample(names, len(names))][:count]
    used = _linked(papers)
    for kind in order:
        for _ in range(_TRIES):
            at = rng.randrange(len(found))
            number = rng.randrange(len(found[at].drafts))
            draft, key = found[at].drafts[number], found[at].key(number)
            if key in used or draft.status:
                continue
            wrong = errors()[kind].plant(draft, Desk(world, found[at], found[:at], rng))
            if wrong is None or _said(wrong, found) or wrong.copied in used:
                continue
            found[at] = _with(found[at], number, wrong)
            keys = [key, *_copied(found, at, replace(wrong, copied=key), used | {key}, rng)]
            used |= {*keys, wrong.copied} - {""}
            told.append(Planted(kind, tuple(keys), draft, wrong))
            break
    return tuple(found), tuple(told)


def _said(draft: Draft, papers: Sequence[Paper]) -> bool:
    """Whether some article says the very same already."""
    known = (other for paper in papers for other in paper.drafts)
    return any(_same(draft, other) for other in known)


def _same(one: Draft, other: Draft) -> bool:
    said = ("form", "scope", "period", "wording", "unit", "base", "of")
    return all(getattr(one, field) == getattr(other, field) for field in said)


def _linked(papers: Sequence[Paper]) -> set[str]:
    """Claims that others refer to, or that refer to others: these stay as they are."""
    linked: set[str] = set()
    for paper in papers:
        for number, draft in enumerate(paper.drafts):
            if draft.restates:
                linked |= {paper.key(number), f"{paper.stem}/{draft.restates}"}
            if draft.supersedes:
                linked |= {paper.key(number), draft.supersedes}
    return linked


def _with(paper: Paper, number: int, draft: Draft) -> Paper:
    drafts = list(paper.drafts)
    drafts[number] = draft
    return replace(paper, drafts=tuple(drafts))


def _copied(papers: list[Paper], at: int, wrong: Draft, used: set[str], rng: Random) -> list[str]:
    """The key of a later claim in whose place another article now has the error too, sometimes."""
    if wrong.period.text == ALL_TIME.text or rng.random() >= _COPIED:
        return []
    later = [
        (place, number)
        for place in range(at + 1, min(at + 12, len(papers)))
        for number in range(len(papers[place].drafts))
        if papers[place].key(number) not in used and papers[place].publisher != papers[at].publisher
    ]
    if not later:
        return []
    place, number = rng.choice(later)
    papers[place] = _with(papers[place], number, wrong)
    return [papers[place].key(number)]
