"""The recorded claims of this project, and the corpus, checked once for all tests that look at them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from checker.model.finding import CheckReport, Finding
from checker.report.formats import Context
from checker.report.formats.json import render
from checker.run import Run

FOLDER = Path(__file__).parents[2] / "claims"
CORPUS = Path(__file__).parents[1] / "corpus"
FIVE = tuple(sorted(FOLDER.glob("*-*.yaml")))


@cache
def recorded(series: bool) -> Run:
    """A run over the five articles, with or without the official series, as if nobody had judged anything."""
    return Run(tuple(map(str, [FOLDER] if series else FIVE)), in_part=False, unjudged=True)


@cache
def corpus() -> Run:
    """A run over the corpus of labelled claims, likewise."""
    return Run((str(CORPUS),), unjudged=True)


def report(series: bool) -> CheckReport:
    """What a check of them gives."""
    return recorded(series).before_judging


@cache
def as_json(series: bool) -> Any:
    """The same, as programs get it."""
    return json.loads(render(report(series), Context()))


def suspects(finding: Finding) -> list[str]:
    """The ids of those who may be wrong."""
    return [part.claim.id for part in finding.parts if part.role != "premise"]


def premises(finding: Finding) -> list[str]:
    """The ids of those that refute them."""
    return [part.claim.id for part in finding.parts if part.role == "premise"]


def one(series: bool, kind: str, suspect: str) -> Finding:
    """The finding of a kind on a claim; there must be exactly one."""
    (found,) = (f for f in report(series).findings if f.kind == kind and suspect in suspects(f))
    return found
