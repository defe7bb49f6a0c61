"""Pages to test: the committed report, one made by hand, and one in which all words are somebody else's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.model.finding import CheckReport
from checker.model.vocabulary import Settings, Vocabulary
from checker.report.formats import Context
from checker.report.formats.html import render
from checker.run import overview
from tests.formats.hostile import hostile
from tests.formats.sample import JUDGED

_REPORTS = Path(__file__).parents[2] / "reports"


@cache
def committed() -> str:
    """reports/claims.html, which another test keeps fresh."""
    return (_REPORTS / "claims.html").read_text(encoding="utf-8")


def page_of(report: CheckReport) -> str:
    """The page of a report, with an overview of the claims in its findings."""
    claims = tuple(dict.fromkeys(part.claim for finding in report.findings for part in finding.parts))
    seen = overview(report, claims, Vocabulary({}), Settings())
    return render(report, Context(version="1", as_of="2020-12-31", hidden=2, overview=seen))


@cache
def judged() -> str:
    """Findings new and known, problems in files, and something undecided."""
    return page_of(JUDGED)


def hostile_page(text: str) -> str:
    """A page in which `text` stands for everything that others wrote."""
    return page_of(hostile(text))
