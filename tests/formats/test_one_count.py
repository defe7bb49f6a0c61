"""How many findings there are is counted one way and told in the same words, wherever people read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.desk.folder import ReviewState
from checker.desk.home import home_of
from checker.memory.ledger.standing import Standing
from checker.model.finding import CheckReport, Severity
from checker.report.formats import Context, load
from checker.report.render.notebook import notebook_html
from checker.report.render.page.state import state
from tests.formats.sample import ACCEPTED, BROKEN, EARLIER, REPORT, apart

SEVERITIES: tuple[Severity, ...] = ("contradiction", "tension", "note", "note")
NEW = replace(REPORT, findings=tuple(apart(replace(BROKEN, severity=each), n) for n, each in enumerate(SEVERITIES)))
SOME = replace(NEW, findings=(*NEW.findings, ACCEPTED, EARLIER))
WORDS = ((NEW, "1 contradiction, 1 tension, 2 notes"), (SOME, "1 contradiction, 1 tension, 2 notes new, 1 known, 1 there before"))


@pytest.mark.parametrize(("report", "words"), WORDS)
@pytest.mark.parametrize("name", ["text", "statistics", "markdown", "html"])
def test_formats_for_people(name: str, report: CheckReport, words: str) -> None:
    assert words in load(name).render(report, Context(width=160))


@pytest.mark.parametrize(("report", "words"), WORDS)
def test_notebooks_pages_and_the_desk(report: CheckReport, words: str) -> None:
    assert f"<strong>{words}; " in notebook_html(report)
    assert state(report, Context(), listed=True).sentence == f"{words}; 2 of 10 claims undecided."
    home = home_of(ReviewState(report, Context(), (), (), Standing(), ""))
    assert home.counted == words
    assert [each.finding.severity for each in home.new] == ["contradiction", "tension", "note", "note"]
