"""A system as files: a vocabulary and articles, as an editor would record them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.oracle.system import (
    Average,
    Change,
    Claim,
    Dimension,
    Each,
    First,
    Record,
    Scope,
    Share,
    Span,
    System,
    Value,
    Vocabulary,
)
from tests.oracle.wordings import text

_FIRST_YEAR = 2010


def record(system: System, folder: Path) -> None:
    """Write all files into an empty folder."""
    (folder / "vocabulary.yaml").write_text("\n".join(vocabulary_lines(system.vocabulary)) + "\n", encoding="utf-8")
    for number in sorted({claim.article for claim in system.claims}):
        lines = [
            f"article: {{title: Report {number}, publisher: Paper {number}, published: {stem(number)[-10:]}}}",
            "claims:",
            *(line for claim in system.claims if claim.article == number for line in entry(claim)),
        ]
        (folder / f"{stem(number)}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def stem(article: int) -> str:
    """The name of an article's file; its date is after all that is told of."""
    return f"paper-{article}-2014-0{article + 1}-15"


def full_id(claim: Claim) -> str:
    """The claim's id as the checker gives it."""
    return f"{stem(claim.article)}/{claim.name}"


def entry(claim: Claim) -> Iterator[str]:
    """The lines of one claim."""
    fields = {"id": claim.name, "quote": _quote(claim), **_form(claim), "scope": _scope(claim.scope), "source": claim.source}
    fields |= {} if claim.wording is not None and claim.wording.kind == "length" else {"period": span_text(claim.span)}
    fields |= {"restates": claim.restates} if claim.restates else {}
    fields |= {} if claim.asserts else {"status": "forecast"}
    yield f"  - {{{', '.join(f'{name}: {shown}' for name, shown in fields.items())}}}"


def _quote(claim: Claim) -> str:
    return json.dumps(" ".join(_form(claim).values()).replace('"', ""))


def _form(claim: Claim) -> dict[str, str]:
    said = "" if claim.wording is None else text(claim.wording)
    match claim.form:
        case Value():
            return {"value": json.dumps(said)}
        case Each(unit):
            return {"value": json.dumps(said), "each": unit}
        case Average(unit):
            return {"value": json.dumps(said), "average": unit}
        case Share(of):
            return {"share": json.dumps(said), "of": _scope(of)}
        case Change(base):
            return {"change": json.dumps(_change(claim.form, said)), "from": span_text(base)}
        case Record(highest, _, among, since):
            best = "highest" if highest else "lowest"
            return {"record": best, **({"among": span_text(among)} if since is None else {"since": span_text(since)})}
        case First(_, since):
            return {"value": json.dumps(said), "since": span_text(since)}


def _change(form: Change, said: str) -> str:
    match form.by:
        case "part":
            return f"{'up' if form.rises else 'down'} {said}"
        case "multiple":
            return said
        case "difference":
            return f"{said} {'more' if form.rises else 'fewer'}"
        case "level":
            return f"{'rose' if form.rises else 'fell'} to {said}"
        case "direction":
            return "rose" if form.rises else "fell"


def span_text(span: Span) -> str:
    """In EDTF, or as a quarter."""
    last = _month(span.end - 1)
    if span.start is None:
        return f"../{last}"
    if span.start == span.end:
        return (_first_day(span.end) - timedelta(1)).isoformat()
    length = span.end - span.start
    if length == 1:
        return last
    if length in (3, 12) and span.start % length == 0:
        return last[:4] + (f"-Q{span.start % 12 // 3 + 1}" if length == 3 else "")
    return f"{_month(span.start)}/{last}"


def _month(month: int) -> str:
    return _first_day(month).isoformat()[:7]


def _first_day(month: int) -> date:
    return date(_FIRST_YEAR + month // 12, month % 12 + 1, 1)


def _scope(scope: Scope) -> str:
    return "{" + ", ".join(f"{name}: {concept}" for name, concept in scope._asdict().items() if concept) + "}"


def vocabulary_lines(vocabulary: Vocabulary) -> Iterator[str]:
    """The lines of vocabulary.yaml."""
    for dimension in ("who", "where"):
        yield f"{dimension}:"
        yield from (f"  {name}: {{{', '.join(fields)}}}" for name, fields in _concepts(getattr(vocabulary, dimension)))
    yield "route: {}"
    yield "event:"
    for name, fields in _concepts(vocabulary.event):
        event = vocabulary.events.get(name)
        if event is not None:
            fields += [f"kind: {'fact' if event.fact else 'state' if event.state else 'flow'}"]
            fields += [f"follows: {event.follows}"] if event.follows else []
            fields += [f"begins: {_first_day(event.begins)}"] if event.begins is not None else []
        yield f"  {name}: {{{', '.join(fields)}}}"
    yield "sources:"
    yield from (f"  {name}: {{trust: {trust}}}" for name, trust in vocabulary.trust.items())
    yield "publishers: {" + ", ".join(f"Paper {number}: {{}}" for number in range(4)) + "}"


def _concepts(dimension: Dimension) -> Iterator[tuple[str, list[str]]]:
    for name in dimension.names:
        divisions = [
            f"{{{'complete' if d.complete else 'some'}: [{', '.join(d.parts)}]}}" for d in dimension.divisions if d.whole == name
        ]
        within = [broad for narrow, broad in dimension.within if narrow == name]
        yield (
            name,
            [
                *([f"parts: [{', '.join(divisions)}]"] if divisions else []),
                *([f"within: [{', '.join(within)}]"] if within else []),
            ],
        )
