"""A finding is judged beside the article that takes part in it, without leaving it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tests.desk.conftest import Desk, hidden, quote_of
from tests.review.conftest import judged

POST = "claims/harbour-post-2020-07-15.yaml"
RIVAL = """\
article: {title: Sailors, publisher: Rival, published: 2020-03-01}
defaults: {scope: landings, source: Harbour Ministry}
claims:
  - {id: in-2019, quote: "1,400 sailors", value: "1,400", period: 2019}
"""
CLASH = "1,400 sailors landed in Norland in 2019 (Rival), but 1,127 (Harbour Post). It is open which is off."


@pytest.fixture
def confirmed(desk: Desk, folder: Path) -> str:
    """What the desk shows where a claim that clashes has been confirmed: the address of what it clashes with."""
    (folder / "rival-2020-03-01.yaml").write_text(RIVAL, encoding="utf-8")
    page = desk.decide(desk.enter("harbour"), "confirm")
    assert quote_of(page) == "1,127 sailors"
    page = desk.decide(page, "confirm")
    assert quote_of(page) == "112 sailors"
    return html.unescape(re.findall(r'<a href="(clashes\?[^"]*)"', page.text)[0])


def cards(text: str) -> list[str]:
    """The headlines of the cards that are open."""
    return [html.unescape(each) for each in re.findall(r'<details class="card[^>]* open><summary><h3>(.*?)</h3>', text)]


def test_the_card_of_what_the_confirmed_claim_clashes_with_is_open(desk: Desk, confirmed: str) -> None:
    assert "after=1127-sailors" in confirmed
    page = desk.get(confirmed)
    assert cards(page.text) == [CLASH]
    fields = hidden(page, "judge")
    assert (fields["file"], fields["at"]) == (POST, "112-sailors")
    # Another claim was confirmed before it, and clashes with nothing.
    assert cards(desk.get(confirmed.replace("after=1127-sailors", "after=1042-sailors")).text) == []


def test_any_other_opens_where_it_is_asked_for(desk: Desk, confirmed: str) -> None:
    page = desk.get(confirmed.partition("&after")[0])
    links = [html.unescape(each) for each in re.findall(r'<a class="to-card" href="([^"]*)"', page.text)]
    assert [cards(desk.get(each).text) for each in links] == [[CLASH]]
    assert desk.get(links[0].replace("finding=", "finding=0")).status_code == 400


def test_who_judges_stays_at_the_article(desk: Desk, folder: Path, confirmed: str) -> None:
    fields = hidden(desk.get(confirmed), "judge")
    sent = {"verdict": "wrong", "because": "A slip of the Rival.", "claim": "rival-2020-03-01/in-2019"}
    page = desk.send("judge", {**fields, **sent})
    assert (page.status_code, quote_of(page)) == (200, "112 sailors")
    assert "A slip of the Rival." in judged(folder)
    shown = desk.get(confirmed)
    assert cards(shown.text) == []
    # It can be taken back where it was made.
    link = html.unescape(re.findall(r'<a class="to-card" href="([^"]*)"', shown.text)[0])
    page = desk.send("undo", hidden(desk.get(link), "undo"))
    assert (page.status_code, quote_of(page)) == (200, "112 sailors")
    assert "A slip" not in judged(folder)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"verdict": "wrong", "because": "A slip."}, "which claim: it is open which one is off; say which one is wrong"),
        ({"verdict": "disputed", "because": ""}, "because: say why, for whoever asks later"),
    ],
)
def test_what_cannot_be_judged_is_told_at_the_article(
    desk: Desk, folder: Path, confirmed: str, sent: dict[str, str], told: str
) -> None:
    page = desk.send("judge", {**hidden(desk.get(confirmed), "judge"), **sent})
    assert (page.status_code, quote_of(page)) == (422, "112 sailors")
    assert "Not judged yet" in page.text and told in page.text
    assert cards(page.text) == [CLASH]
    assert re.search(rf'value="{sent["verdict"]}" required checked', page.text)
    assert sent["because"] in page.text
    assert judged(folder) == ""


def test_what_has_gone_meanwhile_is_told_with_what_was_written(desk: Desk, folder: Path, confirmed: str) -> None:
    fields = hidden(desk.get(confirmed), "judge")
    (folder / "rival-2020-03-01.yaml").unlink()
    page = desk.send("judge", {**fields, "verdict": "disputed", "because": "Two offices count."})
    assert (page.status_code, quote_of(page)) == (409, "112 sailors")
    assert "nothing speaks against it any more" in page.text
    assert "you had: disputed, Two offices count." in page.text


def test_articles_in_which_nothing_awaits_anybody_are_folded(desk: Desk, folder: Path) -> None:
    quiet = RIVAL.replace("in-2019", "quiet").replace("1,400", "12")
    for number in range(12):
        text = quiet.replace("Rival", f"Quiet {number}").replace("period: 2019", f"period: {1990 + number}")
        (folder / f"quiet-{number:02}.yaml").write_text(text, encoding="utf-8")
    shown = desk.get().text
    assert shown.index("Quiet 7, 2020-03-01") < shown.index("4 more, in which nothing awaits you") < shown.index("Quiet 8, 2020")
    (folder / "rival-1.yaml").write_text(RIVAL, encoding="utf-8")
    (folder / "rival-2.yaml").write_text(RIVAL.replace("Rival", "Other").replace("1,400", "1,127"), encoding="utf-8")
    shown = desk.get().text
    assert shown.index("Other, 2020") < shown.index("12 more, in which nothing awaits you") < shown.index("Quiet 0, 2020")
