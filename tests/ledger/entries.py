"""Judgements for tests."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from hypothesis import strategies as st

from checker.memory.ledger.entry import VERDICTS, Entry
from checker.memory.ledger.lines import in_one_line

EMPTY = "# What editors have judged\n[]\n...\n"


def entry(claim: str, **fields: str) -> Entry:
    """A judgement on a claim; two on the same claim say the same of it."""
    said = {
        "says": f"“{claim}” (Herald, 2018-12-18)",
        "finding": "total-falls",
        "basis": "contradiction",
        "verdict": "wrong",
        "because": "the ministry counts more",
        "by": "Ann Editor",
        "on": "2026-05-31",
        **fields,
    }
    return Entry(claim, hashed(claim), **said)  # type: ignore[arg-type]


def against(claim: str, other: str) -> Entry:
    told = entry(claim, finding="count-clash", verdict="disputed", because="nobody can tell", until="2027-01-01")
    return replace(told, against=((other, hashed(other)),))


def hashed(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def written(characters: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Text that is not blank, as a ledger keeps it."""
    return st.text(characters or st.characters(), min_size=1, max_size=30).map(in_one_line).filter(bool)


IDS = st.from_regex(r"[a-f]/[a-z0-9]{1,2}", fullmatch=True)
DATES = st.dates().map(lambda day: f"{day:%Y-%m-%d}".zfill(10))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """A judgement of any shape."""
    claim = draw(IDS | written())
    others = draw(st.sets(IDS | written(), max_size=2))
    finding = draw(st.sampled_from(("total-falls", "stale-figure")))
    return Entry(
        claim=claim,
        digest=hashed(claim),
        says=draw(written()),
        finding=finding,
        basis=draw(st.sampled_from(("contradiction", "tension", finding))),
        verdict=draw(st.sampled_from(VERDICTS)),
        because=draw(written()),
        by=draw(written()),
        on=draw(DATES),
        until=draw(DATES | st.just("")),
        against=tuple((other, hashed(other)) for other in sorted(others)),
    )


LEDGERS = st.lists(entries(), max_size=5, unique_by=lambda each: each.place)
