"""Examples: a few claims in the words of an editor, checked as a folder of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from checker.intake.files.claims import LEADS
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.finding import CheckReport
from checker.report.explain import Example
from checker.run import Run

_DAY = "2026-01-01"
_ARTICLE = {"title": "Example", "publisher": "Example News"}


def run_example(text: str) -> Example:
    """Check a list of claims, each written as in a claim file, with the vocabulary of the examples.

    What an example leaves out is filled in: an id, the wording as quote, no source, the end of 2025 as date. Claims of
    different dates or publishers (`published`, `publisher`) stand in different articles. Raises ValueError for an example
    that is refused.
    """
    entries = tuple(_entries(text))
    with _run(entries) as run:
        report = run.report
    if report.problems:
        raise ValueError("\n".join(map(str, report.problems)))
    ids = tuple(f"{stem}/{claim['id']}" for stem, claim in entries)
    return Example(_written(text), ids, report)


def example_claims(text: str) -> tuple[Claim, ...]:
    """The claims of an example. Raises ValueError for one that is refused."""
    with _run(tuple(_entries(text))) as run:
        return run.loaded.claims


def check_example(text: str) -> CheckReport:
    """The report alone."""
    return run_example(text).report


@contextmanager
def _run(entries: tuple[tuple[str, dict[str, Any]], ...]) -> Iterator[Run]:
    """A run over a folder with the claims. Raises ValueError for claims of which none can be read."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        vocabulary = files("checker").joinpath("examples.yaml").read_text(encoding="utf-8")
        place.joinpath("vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
        for stem, article in _articles(entries).items():
            place.joinpath(f"{stem}.yaml").write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")
        try:
            yield Run((folder,), clock=lambda: _DAY)
        except Unusable as error:
            raise ValueError(str(error)) from error


def _written(text: str) -> tuple[str, ...]:
    """Each claim as its author wrote it, without the dash that makes it part of a list."""
    return tuple(claim.strip() for claim in f"\n{text.strip()}".split("\n- ")[1:])


def _entries(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The claims of an example, each with the stem of its article."""
    for number, claim in enumerate(yaml.load(text, Loader=yaml.BaseLoader), 1):
        published = claim.pop("published", "2025-12-31")
        wording = next(str(claim[field]) for field in LEADS if field in claim)
        stem = "_".join(("example", published, *filter(None, (claim.pop("publisher", ""),))))
        yield stem, {"id": f"claim-{number}", "quote": wording, "source": "unnamed", **claim}


def _articles(entries: tuple[tuple[str, dict[str, Any]], ...]) -> dict[str, dict[str, Any]]:
    """The articles of an example by stem, as in their files."""
    articles: dict[str, dict[str, Any]] = {}
    for stem, claim in entries:
        _, published, *publisher = stem.split("_")
        about = {**_ARTICLE, "published": published, **({"publisher": publisher[0]} if publisher else {})}
        articles.setdefault(stem, {"article": about, "claims": []})["claims"].append(claim)
    return articles
