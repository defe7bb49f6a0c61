"""Where there are many findings, their forms stand on pages of their own."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from checker.cli import main
from checker.desk import page
from tests.review.conftest import TOKEN, Tab, form_in, judged


@pytest.fixture
def links(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The way to the forms of each finding, by the ids of the claims that it accuses."""
    monkeypatch.setattr(page, "MOST_FORMS", 1)
    found = [html.unescape(link) for link in re.findall(r'href="(form\?[^"]*)"', tab.loaded().text)]
    return {re.findall(r"claims=([^&]*)", link)[0].replace("%2F", "/").replace("%0A", " "): link for link in found}


def test_judged_there(tab: Tab, folder: Path, links: dict[str, str]) -> None:
    assert sorted(links) == ["gazette/in-2018", "gazette/in-japan courier/in-japan"]
    assert "<form" not in re.sub(r'<form class="filters.*?</form>', "", tab.loaded().text, flags=re.DOTALL)
    shown = tab.client.get(f"/{TOKEN}/{links['gazette/in-2018']}&query=%3Fkind%3Dcount-clash")
    assert shown.status_code == 200
    assert 'role="alert"' not in shown.text
    fields = form_in(shown.text, "gazette/in-2018")
    answer = tab.send({**fields, "verdict": "wrong", "because": "the ministry has 1,137"})
    assert answer.headers["location"] == f"/{TOKEN}/findings?kind=count-clash#{fields['anchor']}"
    assert "claim: gazette/in-2018\n" in judged(folder)


def test_who_comes_there_late_is_told(tab: Tab, links: dict[str, str]) -> None:
    assert main(["judge", "gazette/in-2018", "--verdict", "wrong", "--because", "theirs", "--by", "Bob"]) == 0
    shown = tab.client.get(f"/{TOKEN}/{links['gazette/in-2018']}")
    assert "<li>gazette/in-2018 is judged wrong by Bob on 2026-05-31: theirs</li>" in shown.text
    assert form_in(shown.text, "gazette/in-2018", "undo")


def test_a_finding_that_is_no_more(tab: Tab, folder: Path, links: dict[str, str]) -> None:
    (folder / "gazette.yaml").unlink()
    shown = tab.client.get(f"/{TOKEN}/{links['gazette/in-2018']}")
    assert shown.status_code == 409
    assert "<li>gazette/in-2018 is on file no more</li>" in shown.text


def test_an_address_that_leads_nowhere(tab: Tab) -> None:
    assert tab.client.get(f"/{TOKEN}/form?finding=%ff").status_code == 400
    assert "nothing speaks against it any more" in tab.client.get(f"/{TOKEN}/form").text
