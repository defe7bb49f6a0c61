"""What is judged in the browser stands on file as `check judge` writes it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from checker.cli import main
from tests.review.conftest import TOKEN, Tab, judged

WHY = "the ministry has 1,137"


def by_command(folder: Path, *arguments: str) -> str:
    """The ledger that `check judge` writes, which is then gone again."""
    before = judged(folder)
    assert main(["judge", *arguments]) == 0
    written = judged(folder)
    if before:
        (folder / "judged.yaml").write_text(before, encoding="utf-8")
    else:
        (folder / "judged.yaml").unlink()
    return written


@pytest.mark.parametrize(
    ("claim", "fields", "arguments"),
    [
        ("gazette/in-2018", {"verdict": "wrong"}, ("gazette/in-2018", "--verdict", "wrong")),
        (
            "gazette/in-2018",
            {"verdict": "disputed", "until": "2027-01-31"},
            ("gazette/in-2018", "--verdict", "disputed", "--until", "2027-01-31"),
        ),
        (
            "gazette/in-2018",
            {"verdict": "wrong", "claim": "herald/in-2018"},
            ("herald/in-2018", "--verdict", "wrong"),
        ),
        ("gazette/in-japan", {"verdict": "wrong", "claim": "courier/in-japan"}, ("courier/in-japan", "--verdict", "wrong")),
        (
            "gazette/in-japan",
            {"verdict": "superseded", "claim": "gazette/in-japan"},
            ("gazette/in-japan", "--verdict", "superseded"),
        ),
        ("gazette/in-japan", {"verdict": "accepted", "claim": "gazette/in-japan"}, ("gazette/in-japan", "--verdict", "accepted")),
    ],
)
@pytest.mark.parametrize("because", [WHY, "a: b # “c”\r\n\r\n  - d\t<script>alert(1)</script>\u202e"])
def test_the_same_text(
    tab: Tab, folder: Path, claim: str, fields: dict[str, str], arguments: tuple[str, ...], because: str
) -> None:
    expected = by_command(folder, *arguments, "--because", because)
    form = tab.form(claim)
    answer = tab.send({**form, **fields, "because": because})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{TOKEN}/findings#{form['anchor']}")
    assert judged(folder) == expected
    assert (folder / ".gitattributes").exists() is False  # the folder is in no repository


def test_all_of_an_open_question(tab: Tab, folder: Path) -> None:
    form = tab.form("gazette/in-japan")
    expected = by_command(folder, form["finding"], "--verdict", "accepted", "--because", WHY)
    assert tab.send({**form, "verdict": "accepted", "because": WHY}).status_code == 303
    assert judged(folder) == expected
    assert judged(folder).count("- claim:") == 2


def test_an_open_question_needs_the_claim_to_blame(tab: Tab, folder: Path) -> None:
    answer = tab.send({**tab.form("gazette/in-japan"), "verdict": "wrong", "because": WHY})
    assert answer.status_code == 422
    assert "which claim: it is open which one is off; say which one is wrong" in answer.text
    assert f'name="because" rows="2" required>\n{WHY}</textarea>' in answer.text
    assert judged(folder) == ""


def test_everything_that_is_wrong_with_a_form_at_once_and_nothing_is_lost(tab: Tab, folder: Path) -> None:
    answer = tab.send({**tab.form("gazette/in-2018"), "because": " \n", "until": "2026-05-31"})
    assert answer.status_code == 422
    for line in (
        "<li>verdict: say what you decide: wrong, superseded, disputed or accepted</li>",
        "<li>because: say why, for whoever asks later</li>",
        "<li>until: 2026-05-31 has come already; write a later day, or leave it empty</li>",
        'type="date" value="2026-05-31"',
    ):
        assert line in answer.text
    assert judged(folder) == ""


def test_the_filters_in_the_address_stay(tab: Tab) -> None:
    form = tab.form("gazette/in-2018")
    query = "?severity=contradiction&text=%C3%A9"
    answer = tab.send({**form, "verdict": "wrong", "because": WHY, "query": query})
    assert answer.headers["location"] == f"/{TOKEN}/findings?severity=contradiction&text=%C3%A9#{form['anchor']}"


@pytest.mark.parametrize("query", ["@evil.example", "//evil.example", "?a b", "?é", "?a\nSet-Cookie: a=b"])
def test_nor_does_a_strange_query(tab: Tab, query: str) -> None:
    answer = tab.send({**tab.form("gazette/in-2018"), "verdict": "wrong", "because": WHY, "query": query})
    assert answer.headers["location"].startswith(f"/{TOKEN}/findings#")


@pytest.mark.parametrize("anchor", ["", "//evil.example", "x y", 'x"', "é", "x\nSet-Cookie: a=b"])
def test_a_strange_anchor_leads_nowhere_else(tab: Tab, anchor: str) -> None:
    answer = tab.send({**tab.form("gazette/in-2018"), "verdict": "wrong", "because": WHY, "anchor": anchor})
    assert answer.headers["location"].startswith(f"/{TOKEN}/")
    assert answer.headers["location"].isprintable()


def test_undone_it_is_new_again(tab: Tab, folder: Path) -> None:
    tab.send({**tab.form("gazette/in-2018"), "verdict": "wrong", "because": WHY})
    tab = tab.loaded()
    one = judged(folder)
    tab.send({**tab.form("gazette/in-japan"), "verdict": "accepted", "because": WHY})
    tab = tab.loaded()
    assert tab.send(tab.form("gazette/in-japan", "undo"), "undo").status_code == 303
    assert judged(folder) == one
    tab = tab.loaded()
    assert tab.send(tab.form("gazette/in-2018", "undo"), "undo").status_code == 303
    assert "claim:" not in judged(folder)
    with pytest.raises(AssertionError, match="no form to undo"):
        tab.loaded().form("gazette/in-2018", "undo")


def test_judged_anew(tab: Tab, folder: Path) -> None:
    tab.send({**tab.form("gazette/in-2018"), "verdict": "wrong", "because": "first"})
    tab = tab.loaded()
    expected = by_command(folder, "gazette/in-2018", "--verdict", "disputed", "--because", "second")
    assert tab.send({**tab.form("gazette/in-2018"), "verdict": "disputed", "because": "second"}).status_code == 303
    assert judged(folder) == expected


def test_a_premise_judged_wrong_takes_the_blame(tab: Tab, folder: Path) -> None:
    tab.send({**tab.form("gazette/in-2018"), "verdict": "wrong", "because": WHY, "claim": "herald/in-2018"})
    tab = tab.loaded()
    assert tab.form("herald/in-2018", "undo")["claims"] == "herald/in-2018"
    with pytest.raises(AssertionError, match="no form to judge"):
        tab.form("gazette/in-2018")


def test_git_is_told_to_merge_a_ledger_that_is_begun(tab: Tab, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "init", "-q", "."], cwd=folder, check=True)
    (folder / ".gitattributes").write_text("*.csv text\n", encoding="utf-8")
    tab.send({**tab.form("gazette/in-2018"), "verdict": "wrong", "because": WHY})
    told = "write “judged.yaml merge=union” into claims/.gitattributes, so that git merges judgements by itself\n"
    assert capsys.readouterr().err == told


def test_a_judgement_in_another_ledger_stays_there(tab: Tab, folder: Path) -> None:
    tab.send({**tab.form("gazette/in-2018"), "verdict": "wrong", "because": WHY})
    (folder / "deeper").mkdir()
    for name in ("gazette.yaml", "judged.yaml"):
        (folder / name).rename(folder / "deeper" / name)
    before = judged(folder / "deeper")
    tab = tab.loaded()
    answer = tab.send(tab.form("gazette/in-2018", "undo"), "undo")
    assert answer.status_code == 409
    assert "<li>claims/deeper/judged.yaml:2:" in answer.text
    assert "this judgement stands in another ledger; remove it there" in answer.text
    assert (judged(folder), judged(folder / "deeper")) == ("", before)
