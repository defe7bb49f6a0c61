"""The recorded claims of this project, checked once for all tests that look at them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from checker.engine.check import check_claims
from checker.intake.files.load import Loaded, load
from checker.model.finding import Finding, Report
from checker.report.formats import Context
from checker.report.formats.json import render

FOLDER = Path(__file__).parents[2] / "claims"
FIVE = tuple(sorted(FOLDER.glob("*-*.yaml")))


@cache
def loaded(series: bool) -> Loaded:
    """The five articles, with or without the official series."""
    found = load([FOLDER] if series else list(FIVE))
    assert found.problems == ()
    return found


@cache
def report(series: bool) -> Report:
    """What a check of them gives."""
    read = loaded(series)
    return check_claims(read.claims, read.vocabulary, read.settings)


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
