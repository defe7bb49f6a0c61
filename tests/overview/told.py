"""An overview as lines of text, so that all of it can be looked at and compared."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.forms import Average
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.prose.numbers import show_number
from checker.report.overview.model import Band, Bar, Overview, Timeline, TrackRecord


def same_as_kept(shown: Overview, name: str) -> bool:
    """Whether an overview is the one kept beside this file; `REWRITE_GOLDEN=1 pytest tests/overview` keeps it anew."""
    text, file = told(shown), Path(__file__).parent / f"{name}.txt"
    if os.environ.get("REWRITE_GOLDEN"):
        file.write_text(text, encoding="utf-8", newline="\n")
    # Compared here for pytest to show where they part.
    assert text == file.read_text(encoding="utf-8")
    return True


def told(shown: Overview) -> str:
    """All of it but which ticks an axis has between its ends."""
    return "\n".join(
        [
            *_states(shown),
            *("", "sources", *(line for each in shown.sources for line in _record(each))),
            *("", "publishers", *(line for each in shown.publishers for line in _record(each))),
            *("", "timelines", *(line for each in shown.timelines for line in _timeline(each))),
            *(
                "",
                "pairs",
                *(f"  {p.one} / {p.other}: {p.relation}, {p.agreeing} {_kinds(p.conflicts)}".rstrip() for p in shown.pairs),
            ),
            *(
                "",
                "quotes",
                *(f"  {q.origin} < {q.source or '-'} < {q.via or '-'} < {q.publisher}: {len(q.claims)}" for q in shown.quotes),
            ),
            *("", "axes", *_axes(shown)),
            *("", "left out", *(f"  {each}" for each in shown.left_out)),
            "",
        ]
    )


def _states(shown: Overview) -> Iterator[str]:
    yield "articles"
    for view in shown.articles:
        yield f"  {view.article.publisher}, {view.article.published.text}"
        for each in view.claims:
            said = f"{each.state} {each.severity}".strip() + (f" ({each.why})" if each.why else "")
            yield f"    {each.claim.id}: {said} {_kinds(each.findings)}".rstrip()


def _record(record: TrackRecord) -> Iterator[str]:
    yield f"  {record.name or '-'}{f' of {record.of}' if record.of else ''}: {len(record.claims)} claims"
    for name in ("refuted", "stale", "revised", "tense", "noted"):
        if claims := getattr(record, name):
            yield f"    {name}: {_ids(claims)}"
    for through in record.through:
        yield f"    through {through.publisher}, {through.via or '-'}: {len(through.claims)}"


def _timeline(line: Timeline) -> Iterator[str]:
    yield f"  {scope(line.scope)}, {line.unit}, {line.kind} {line.left_out}".rstrip()
    yield from (f"    bar {bar(each)}" for each in line.bars)
    yield from (f"    unplaced {each.claim.id}" for each in line.unplaced)
    yield from (f"    to {band(each)}" for each in line.cumulative)
    yield from (f"    in {band(each)}" for each in line.yearly)


def _axes(shown: Overview) -> Iterator[str]:
    for each in shown.axes:
        yield f"  {each.finding.kind}: {each.unit}"
        yield from (f"    {b.role} {b.claim.id} {interval(b.literal)} / {interval(b.pragmatic)}" for b in each.bars)
        yield f"    allowed {interval(each.allowed) if each.allowed else '-'}"


def bar(each: Bar) -> str:
    """The bar of a claim."""
    per = f" per {each.per}{' on average' if isinstance(each.shown.claim.form, Average) else ''}" if each.per else ""
    span = f"{_day(each.start)} to {_day(each.end)}"
    return f"{each.shown.claim.id}: {each.kind}, {span}, {interval(each.literal)} / {interval(each.pragmatic)}{per}"


def band(each: Band) -> str:
    """A band, with a question mark where it may be too wide."""
    start = "" if each.start is None else f"{_day(each.start)} to "
    return f"{start}{_day(each.end)}: {interval(each.allowed)}{'' if each.tight else '?'}"


def scope(each: Scope) -> str:
    """The scope in a line."""
    return " · ".join(filter(None, each))


def interval(each: Interval) -> str:
    """Both ends, with dots for none."""
    return "..".join("" if end is None else show_number(end) for end in (each.lo, each.hi))


def _day(day: int | None) -> str:
    return "-" if day is None else date.fromordinal(day).isoformat()


def _ids(claims: tuple[Claim, ...]) -> str:
    return ", ".join(claim.id for claim in claims)


def _kinds(findings: tuple[Finding, ...]) -> str:
    return " ".join(finding.kind for finding in findings)
