"""Articles and the official series as files that the checker reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model.scope import Scope
from checker.run import Run
from tests.worlds.country import ARRIVED, FIRST_YEAR, MEN, WOMEN
from tests.worlds.islands import ALL, LAND, MINISTRY, SERIES, VOCABULARY, YEARS
from tests.worlds.papers.draft import Draft, Paper
from tests.worlds.papers.spans import span
from tests.worlds.truth import Truth

_FIELDS = {"value": "value", "each": "value", "average": "value", "change": "change", "share": "share", "record": "record"}


def recorded(papers: Sequence[Paper], folder: Path, series: str = "") -> Run:
    """A run over the articles as an editor would have recorded them in an empty folder. Nothing in them may be refused.

    Everything is read: the folder may go.
    """
    (folder / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    for paper in papers:
        (folder / f"{paper.stem}.yaml").write_text(article(paper), encoding="utf-8")
    if series:
        (folder / "series.csv").write_text(series, encoding="utf-8")
    run = Run((str(folder),), in_part=False, unjudged=True)
    assert run.loaded.claims
    return run


def series(world: Truth) -> str:
    """The yearly figures of the ministry for everybody, men and women, exact, as a table."""
    rows = ["id,title,publisher,published,value,who,event,where,period,source,exact"]
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        for who in (ALL, MEN, WOMEN):
            days = span(str(year))
            number = world.number(Scope(who, ARRIVED, LAND), *days.days)
            told = f"Arrivals by year,{MINISTRY},{FIRST_YEAR + YEARS}-02-01,{number}"
            rows.append(f"{who}-{year},{told},{who},{ARRIVED},{LAND},{year},{SERIES},yes")
    return "\n".join(rows) + "\n"


def article(paper: Paper) -> str:
    """The claim file of an article."""
    head = [
        "article:",
        f"  title: Report of {paper.published}",
        f"  publisher: {paper.publisher}",
        f"  published: {paper.published}",
        "claims:",
    ]
    return "\n".join([*head, *(line for n, draft in enumerate(paper.drafts) for line in _claim(n, draft))]) + "\n"


def _claim(number: int, draft: Draft) -> Iterator[str]:
    quote = {"record": f"a record {draft.wording}"}.get(draft.form, draft.wording)
    yield f"  - id: c{number}"
    yield f"    quote: {json.dumps(quote)}"
    yield f"    {_FIELDS[draft.form]}: {json.dumps(draft.wording)}"
    if draft.form in ("each", "average"):
        yield f"    {draft.form}: {draft.unit}"
    if draft.base is not None:
        yield f"    from: {draft.base.text}"
    if draft.of is not None:
        yield f"    of: {_scope(draft.of)}"
    if draft.among is not None:
        yield f"    among: {draft.among.text}"
    yield f"    scope: {_scope(draft.scope)}"
    yield f"    period: {draft.period.text}"
    yield f"    source: {draft.source or 'unnamed'}"
    for name in ("via", "status", "restates", "supersedes"):
        if text := getattr(draft, name):
            yield f"    {name}: {text}"


def _scope(scope: Scope) -> str:
    where = f", where: {scope.where}" if scope.where else ""
    return f"{{who: {scope.who}, event: {scope.event}{where}}}"
