"""The loop of an editor over a large archive: a first check of 10,000 claim files, and a second after one of them changed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.model.scope import Scope
from tests.benchmarks.line import Line, timed
from tests.planted.score import world
from tests.worlds.country import MEN, SOLDIERS, WOMEN
from tests.worlds.islands import ALL, STUDENTS, VOCABULARY
from tests.worlds.papers.draft import Draft, Paper
from tests.worlds.papers.folder import article

FILES = 10_000
CLAIMS = 137
"""Claims about one topic: some 25 articles."""
OURS = (sys.executable, "-m", "checker")


def measure(files: int = FILES) -> list[Line]:
    with TemporaryDirectory() as name:
        folder = Path(name) / "claims"
        claims = archive(folder, files)
        first = timed(lambda: _check(folder))
        again = []
        for number, path in enumerate(sorted(folder.glob("topic-*.yaml"))[: 3 * 7 : 7]):
            _edit(path, number)
            again.append(timed(lambda: _check(folder)))
    size = f"{files:,}"
    return [
        Line(f"first `check` of an archive of {claims:,} claims, whole process", size, (first,), "", None),
        Line("`check` after one file changed; peer: the first", size, tuple(again), "at most 0.2",
             max(again) <= 0.2 * first, (first,), max(again) / first),
    ]  # fmt: skip


def archive(folder: Path, files: int) -> int:
    """Write so many claim files about as many topics as they need, one claim in each topic wrong; gives how many claims."""
    folder.mkdir(parents=True)
    topics = claims = written = 0
    while written < files:
        papers = tuple(_papers(topics))[: files - written]
        for paper in papers:
            (folder / f"{paper.stem}.yaml").write_text(article(paper), encoding="utf-8")
            claims += len(paper.drafts)
        written += len(papers)
        topics += 1
    (folder / "vocabulary.yaml").write_text(_vocabulary(topics), encoding="utf-8")
    return claims


def _check(folder: Path) -> None:
    run = subprocess.run((*OURS, str(folder)), capture_output=True, check=False)
    assert run.returncode == 1, run.stderr.decode()


def _edit(path: Path, number: int) -> None:
    """As an editor does: a figure is mended, a remark added."""
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}    note: looked at again ({number})\n", encoding="utf-8")


def _papers(topic: int) -> Iterator[Paper]:
    for paper in world(topic, CLAIMS, 1, series=False).papers:
        yield replace(paper, stem=_stem(paper.stem, topic), drafts=tuple(_draft(draft, topic) for draft in paper.drafts))


def _draft(draft: Draft, topic: int) -> Draft:
    return replace(
        draft,
        scope=_scope(draft.scope, topic),
        of=_scope(draft.of, topic) if draft.of else None,
        supersedes=_link(draft.supersedes, topic),
        restates=_link(draft.restates, topic),
    )


def _stem(stem: str, topic: int) -> str:
    return f"topic-{topic:03d}-{stem}"


def _link(target: str, topic: int) -> str:
    return _stem(target, topic) if "/" in target else target


def _scope(scope: Scope, topic: int) -> Scope:
    return scope._replace(who=f"{scope.who} {topic}")


def _vocabulary(topics: int) -> str:
    """The vocabulary of the worlds, with people of their own for each topic."""
    _, rest = VOCABULARY.split("event:\n", 1)
    head, scopes, tail = rest.partition("scopes:\n")
    who = "".join(_people(topic) for topic in range(topics))
    return f"who:\n{who}event:\n{head}{tail[tail.index('periods:') :]}" if scopes else ""


def _people(topic: int) -> str:
    men, women, soldiers, students = (f"{name} {topic}" for name in (MEN, WOMEN, SOLDIERS, STUDENTS))
    parts = f"[{{complete: [{men}, {women}]}}, {{some: [{soldiers}, {students}]}}]"
    each = "".join(f"  {name}: {{}}\n" for name in (men, women, soldiers, students))
    return f"  {ALL} {topic}: {{parts: {parts}}}\n{each}"
