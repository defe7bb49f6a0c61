"""Two tabs, commands and edits of the files meanwhile: whoever comes second is told, and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli import main
from checker.engine import check
from tests.cli.small import GAZETTE
from tests.review.conftest import TOKEN, Tab, form_in, judged

MINE = "mine, at length & <b>bold</b>"
SHOWN = "required>\nmine, at length &amp; &lt;b&gt;bold&lt;/b&gt;</textarea>"


def submission(tab: Tab, claim: str = "gazette/in-2018", because: str = MINE) -> dict[str, str]:
    return {**tab.form(claim), "verdict": "disputed", "because": because}


def command(*arguments: str) -> None:
    assert main(["judge", *arguments]) == 0


def test_a_second_tab_is_told_and_can_judge_all_the_same(tab: Tab, folder: Path) -> None:
    command("gazette/in-2018", "--verdict", "wrong", "--because", "theirs", "--by", "Bob")
    before = judged(folder)
    answer = tab.send(submission(tab))
    assert answer.status_code == 409
    assert "<li>gazette/in-2018 is judged wrong by Bob on 2026-05-31: theirs</li>" in answer.text
    assert SHOWN in answer.text
    assert judged(folder) == before
    again = {**form_in(answer.text, "gazette/in-2018"), "verdict": "disputed", "because": MINE}
    assert tab.send(again).status_code == 303
    assert "because: mine, at length" in judged(folder)
    assert "theirs" not in judged(folder)


def test_other_findings_may_be_judged_meanwhile(tab: Tab, folder: Path) -> None:
    command("gazette/in-japan", "--verdict", "wrong", "--because", "theirs", "--by", "Bob")
    assert tab.send(submission(tab)).status_code == 303
    assert judged(folder).count("- claim:") == 2


def test_sent_twice_it_is_written_once(tab: Tab, folder: Path) -> None:
    fields = submission(tab)
    assert tab.send(fields).status_code == 303
    before = judged(folder)
    assert tab.send(fields).status_code == 303
    assert judged(folder) == before


def test_undone_meanwhile(tab: Tab, folder: Path) -> None:
    tab.send(submission(tab))
    tab = tab.loaded()
    (folder / "judged.yaml").unlink()
    answer = tab.send(tab.form("gazette/in-2018", "undo"), "undo")
    assert answer.status_code == 409
    assert "<li>the judgement that stood here has been taken back</li>" in answer.text
    assert judged(folder) == ""


def test_what_was_judged_anew_is_not_undone_unseen(tab: Tab, folder: Path) -> None:
    tab.send(submission(tab))
    tab = tab.loaded()
    command("gazette/in-2018", "--verdict", "wrong", "--because", "theirs", "--by", "Bob")
    before = judged(folder)
    answer = tab.send(tab.form("gazette/in-2018", "undo"), "undo")
    assert answer.status_code == 409
    assert "by Bob on 2026-05-31: theirs" in answer.text
    assert judged(folder) == before


def test_another_claim_has_been_blamed_meanwhile(tab: Tab, folder: Path) -> None:
    command("herald/in-2018", "--verdict", "wrong", "--because", "theirs", "--by", "Bob")
    before = judged(folder)
    answer = tab.send(submission(tab))
    assert answer.status_code == 409
    assert "<li>nothing speaks against it any more</li>" in answer.text
    assert "<li>herald/in-2018 is judged wrong by Bob on 2026-05-31: theirs</li>" in answer.text
    assert "mine, at length &amp; &lt;b&gt;bold&lt;/b&gt;</textarea>" in answer.text
    assert judged(folder) == before


def test_the_claim_was_mended(tab: Tab, folder: Path) -> None:
    (folder / "gazette.yaml").write_text(GAZETTE.replace("9,999", "1,137"), encoding="utf-8")
    answer = tab.send(submission(tab))
    assert answer.status_code == 409
    assert "<li>nothing speaks against it any more</li>" in answer.text
    assert "mine, at length &amp; &lt;b&gt;bold&lt;/b&gt;</textarea>" in answer.text
    assert judged(folder) == ""


def test_the_claim_says_something_else_that_is_wrong(tab: Tab, folder: Path) -> None:
    (folder / "gazette.yaml").write_text(GAZETTE.replace("9,999", "8,888"), encoding="utf-8")
    answer = tab.send(submission(tab))
    assert answer.status_code == 409
    assert "what speaks against it is another finding now" in answer.text
    assert "8,888" in answer.text
    assert SHOWN in answer.text
    assert judged(folder) == ""
    again = {**form_in(answer.text, "gazette/in-2018"), "verdict": "disputed", "because": MINE}
    assert tab.send(again).status_code == 303
    assert "8,888" in judged(folder)


def test_what_it_clashes_with_says_something_else(tab: Tab, folder: Path) -> None:
    herald = folder / "herald.yaml"
    herald.write_text(herald.read_text(encoding="utf-8").replace("1,137", "1,200"), encoding="utf-8")
    answer = tab.send(submission(tab))
    assert answer.status_code == 409
    assert "<li>the finding has changed; it now says: " in answer.text
    assert "1,200" in answer.text
    assert judged(folder) == ""


def test_the_claim_is_gone(tab: Tab, folder: Path) -> None:
    (folder / "gazette.yaml").unlink()
    answer = tab.send(submission(tab))
    assert answer.status_code == 409
    assert "<li>gazette/in-2018 is on file no more</li>" in answer.text


@pytest.mark.parametrize("name", ["vocabulary.yaml", "judged.yaml"])
def test_files_that_are_broken_while_they_are_edited(tab: Tab, folder: Path, name: str) -> None:
    fields = submission(tab)
    path = folder / name
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text("who: {people: [\n", encoding="utf-8")
    broken = tab.loaded()
    assert f"<li>claims/{name}:" in broken.text
    assert "The files cannot be checked as they are" in broken.text
    assert "9,999 came" in broken.text  # the last good report stays
    answer = tab.send(fields)
    assert answer.status_code == 409
    assert f"<li>claims/{name}:" in answer.text
    assert SHOWN in answer.text
    assert path.read_text(encoding="utf-8") == "who: {people: [\n"
    if before:
        path.write_text(before, encoding="utf-8")
    else:
        path.unlink()
    assert "The files cannot be checked as they are" not in tab.loaded().text
    assert tab.send(fields).status_code == 303


def test_the_page_follows_the_files(tab: Tab, folder: Path) -> None:
    assert f'data-stamp="{tab.client.get(f"/{TOKEN}/stamp").text}"' in tab.text
    (folder / "courier.yaml").unlink()
    assert f'data-stamp="{tab.client.get(f"/{TOKEN}/stamp").text}"' not in tab.text
    now = tab.loaded()
    assert f'data-stamp="{tab.client.get(f"/{TOKEN}/stamp").text}"' in now.text
    assert "23 fled to Japan" in tab.text
    assert "23 fled to Japan" not in now.text


def test_the_files_are_checked_only_when_they_have_changed(tab: Tab, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real = check.check_claims
    monkeypatch.setattr(check, "check_claims", lambda *arguments: asked.append(1) or real(*arguments))
    tab.loaded()
    assert asked == []
    command("gazette/in-2018", "--verdict", "disputed", "--because", "theirs", "--by", "Bob")
    asked.clear()  # the command checks for itself
    # A verdict that blames nobody leaves the sums as they are.
    assert "theirs" in tab.loaded().text
    assert asked == []


def test_somebody_writes_in_the_very_moment(tab: Tab, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.desk import folder as reviewing

    real, done = reviewing.edit_ledger, []

    def late(*arguments: object) -> bool:
        if not done:
            done.append(1)
            command("gazette/in-2018", "--verdict", "wrong", "--because", "theirs", "--by", "Bob")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(reviewing, "edit_ledger", late)
    answer = tab.send(submission(tab))
    assert answer.status_code == 409
    assert "by Bob on 2026-05-31: theirs" in answer.text
    assert "mine" not in judged(folder)
