"""What the head of the page says: never that all is well while anything is undecided or unread."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.claim import Location
from checker.model.finding import CheckReport, Coverage, Uncompared, Undecided
from checker.model.problem import Problem
from checker.model.vocabulary import Settings, Vocabulary
from checker.report.formats import Context, load, names
from checker.report.formats.html import render
from checker.report.render.page.state import nothing_found, state
from checker.run import overview
from tests.formats.sample import ACCEPTED, BROKEN, EARLIER, LIVING, MISSIONS, TO_NOVEMBER, UP_TO, YEARLY
from tests.page.pages import page_of

CONTEXT = Context(version="1")
HOLD = "Nothing was found: the claims that could be compared hold together."
FINE = CheckReport((), (), Coverage(1, 3, 2, (Uncompared(MISSIONS, "it stands alone"),)))
ALONE = CheckReport((), (), Coverage(1, 1, 0, (Uncompared(MISSIONS, "it stands alone"),)))
OPEN = CheckReport((), (Undecided((LIVING, TO_NOVEMBER, YEARLY), "time is up"),), Coverage(3, 44, 2, (), 3))
PROBLEM = Problem(Location("claims/a.yaml", 3, 5), "value: “some” is no number", "write a figure")
UNREAD = replace(FINE, problems=(PROBLEM,), unread=1)
NOTHING = CheckReport((), (), Coverage(0, 0, 0, ()), problems=(PROBLEM,), unread=1)
KNOWN, BEFORE = replace(FINE, findings=(ACCEPTED,)), replace(FINE, findings=(EARLIER,))
BOTH = replace(FINE, findings=(ACCEPTED, EARLIER))


@pytest.mark.parametrize(
    ("report", "hidden", "sentence", "nothing"),
    [
        (FINE, 0, "No claim stands against another.", HOLD),
        (FINE, 2, "Nothing to show.", "Nothing is shown: what was found is left out, as was asked."),
        (ALONE, 0, "No claim stands against another.", "Nothing was found: no claim could be compared with another."),
        (
            OPEN,
            0,
            "Not all claims could be checked.",
            "Nothing was found among the claims that could be checked; of the others nobody knows.",
        ),
        (
            UNREAD,
            0,
            "Not all claims could be checked.",
            "Nothing was found among the claims that could be checked; of the others nobody knows.",
        ),
        (NOTHING, 0, "Nothing was checked.", "Nothing was checked, so nothing was found."),
        (KNOWN, 0, "Nothing new. Everything found is known.", HOLD),
        (BEFORE, 0, "Nothing new. Everything found was there before.", HOLD),
        (BOTH, 0, "Nothing new. Everything found is known or was there before.", HOLD),
        (replace(OPEN, findings=(BROKEN,)), 0, "1 contradiction, 0 tensions, 0 notes; 3 of 44 claims undecided.", None),
    ],
)
def test_the_sentence(report: CheckReport, hidden: int, sentence: str, nothing: str | None) -> None:
    context = replace(CONTEXT, hidden=hidden)
    assert state(report, context, listed=True).sentence == sentence
    if nothing is not None and not report.findings:
        assert nothing_found(report, context) == nothing


def test_the_tiles() -> None:
    figures = [(figure.number, figure.words) for figure in state(OPEN, CONTEXT, listed=True).figures]
    assert figures[3:] == [(0, "known"), (3, "undecided"), (44, "claims"), (3, "articles"), (0, "not comparable")]
    assert state(OPEN, CONTEXT, listed=True).remarks == ("3 of 44 claims were not checked to the end: undecided.",)
    both = state(BOTH, CONTEXT, listed=True).figures
    assert [(figure.number, figure.words) for figure in both][3:5] == [(1, "known"), (1, "there before")]
    assert [(figure.number, figure.words) for figure in state(NOTHING, CONTEXT, listed=False).figures] == [(1, "problem")]


def test_the_head_says_what_the_page_is_of() -> None:
    seen = overview(FINE, (LIVING, UP_TO, MISSIONS), Vocabulary({}), Settings())
    of = state(FINE, replace(CONTEXT, command="check claims --only a&b", overview=seen), listed=True)
    assert of.command == "check claims --only a&b" and of.newest is not None
    dates = [claim.article.published.text for claim in (LIVING, UP_TO, MISSIONS)]
    assert of.newest.published == max(dates)
    page = render(FINE, replace(CONTEXT, command="check claims --only a&b", overview=seen))
    assert f'<code>check claims --only a&amp;b</code> · newest article: <a href="#{of.newest.anchor}">' in page
    assert state(FINE, CONTEXT, listed=False).newest is None


@pytest.mark.parametrize(
    ("claims", "files", "told"),
    [
        (1, (), "1 claim could not be read, and was not checked."),
        (2, (), "2 claims could not be read, and were not checked."),
        (0, ("a.yaml",), "1 file could not be read, and was not checked."),
        (1, ("a.yaml", "b.yaml"), "1 claim and 2 files could not be read, and were not checked."),
    ],
)
def test_files_of_which_nothing_was_read_count_beside_claims(claims: int, files: tuple[str, ...], told: str) -> None:
    report = replace(UNREAD, unread=claims, blank=files)
    assert told in render(report, CONTEXT)
    assert told.partition(", ")[0] in load("text").render(report, replace(CONTEXT, width=160))


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("report", [OPEN, UNREAD, NOTHING], ids=["undecided", "unread", "nothing"])
def test_no_format_says_that_all_is_well(name: str, report: CheckReport) -> None:
    told = load(name).render(report, CONTEXT)
    assert "hold together" not in told and "No claim stands" not in told


def test_what_is_undecided_does_not_count_as_unblamed() -> None:
    told = overview(OPEN, (LIVING, TO_NOVEMBER, YEARLY, UP_TO), Vocabulary({}), Settings())
    (record,) = (record for record in told.publishers if record.name == "AsiaNews")
    assert set(record.undecided) == {LIVING, TO_NOVEMBER, YEARLY}
    page = render(OPEN, replace(CONTEXT, overview=told))
    assert page.count('<th scope="col">Undecided</th>') == 2
    assert '<th scope="col">Undecided</th>' not in page_of(FINE)
