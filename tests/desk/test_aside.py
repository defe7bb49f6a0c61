"""The process that checks: it gives what a check in the same process gives, and drops what is wanted no more."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
import yaml

from checker.cli.screen import complain
from checker.desk import aside as aside_module
from checker.desk.app import app
from checker.desk.articles import Articles
from checker.desk.aside import FolderAside
from checker.desk.clashes import clash_panel, first_panel
from checker.desk.dropping import drop
from checker.desk.folder import Folder, Overtaken, ReviewState
from checker.desk.recording import Recording
from checker.engine.pool import FEWEST
from checker.model.errors import Unusable
from checker.model.finding import Judgement
from tests.desk.conftest import Desk
from tests.desk.papers import BY_HAND
from tests.review.conftest import ORIGIN, TOKEN, Client

HARBOUR = Path("claims/harbour-post-2020-07-15.yaml")


@pytest.fixture
def recorded(folder: Path) -> Path:
    """The folder with all three articles."""
    for stem, text in BY_HAND.items():
        (folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def aside(recorded: Path) -> Iterator[FolderAside]:
    place = FolderAside(Path("claims"), "Ann Editor", complain)
    place.state()
    yield place
    place.close()


def until(true: Callable[[], bool]) -> None:
    while not true():
        time.sleep(0.02)


def test_it_is_open_before_anything_is_compared(recorded: Path) -> None:
    here = Folder(recorded, "Ann Editor", complain)
    later = Folder(recorded, "Ann Editor", complain, later=True)
    assert (later.known().claims, later.known().report.findings) == (here.state().claims, ())
    assert later.known().stamp == ""
    assert later.state() == here.state()
    assert later.fresh() == frozenset()


def test_the_first_page_says_that_nothing_was_compared_yet(recorded: Path) -> None:
    class Later(Folder):
        done = False

        def refresh(self) -> bool:
            return self.done and super().refresh()

        def at_once(self) -> ReviewState:
            return super().at_once() if self.done else self.known()

    place = Later(recorded, "Ann Editor", complain, later=True)
    desk = Desk(Client(app(place, ORIGIN, TOKEN)))
    assert desk.get("?again=1").status_code == 204
    assert "All that is on file is being checked." in desk.get().text
    assert "what does not fit together has been judged" not in desk.get().text
    place.done = True
    assert "is being checked" not in desk.get("?again=1").text
    assert "New findings" in desk.get().text


def test_it_gives_what_a_folder_gives(aside: FolderAside) -> None:
    here = Folder(Path("claims"), "Ann Editor", complain)
    assert aside.state() == here.state()
    text = HARBOUR.read_text(encoding="utf-8")
    for after in (text.replace("value: 112,", "value: 1120,"), text.replace("draft: true", ""), text):
        HARBOUR.write_text(after, encoding="utf-8")
        assert aside.state() == here.state()
        assert aside.fresh() == here.fresh()
    claim = here.state().claims[0]
    assert aside.allowed(claim) == here.allowed(claim)
    assert aside.whole() == here.whole()


def test_it_checks_a_folder_for_which_several_processes_work(recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process beside the desk ends with it, and such a one may begin no others."""
    monkeypatch.setenv("CHECK_PROCESSES", "2")
    ports = [f"Port {number}" for number in range(FEWEST + 1)]
    vocabulary = recorded / "vocabulary.yaml"
    words = yaml.safe_load(vocabulary.read_text(encoding="utf-8"))
    words["where"] = words["where"] | {port: {} for port in ports}
    vocabulary.write_text(yaml.safe_dump(words, sort_keys=False), encoding="utf-8")
    claims = [
        f"  - {{id: p{place}-{number}, quote: came {number}, value: {number}, scope: {{where: {port}}}}}"
        for place, port in enumerate(ports)
        for number in (1, 2)
    ]
    head = """\
article: {title: Ports, publisher: Ports, published: 2020-03-01}
defaults: {scope: {who: sailors, event: landed}, source: Harbour Ministry, period: 2019}
claims:
"""
    (recorded / "ports-2020-03-01.yaml").write_text(head + "\n".join(claims), encoding="utf-8")
    place = FolderAside(Path("claims"), "Ann Editor", complain)
    try:
        state = place.state()
        found = state.report.findings
    finally:
        place.close()
    assert not state.report.problems and not state.problems
    assert {port for port in ports if any(each.scope.where == port for each in found)} == set(ports)


def test_what_is_seen_at_first_is_there_before_the_check(aside: FolderAside) -> None:
    articles = Articles(Path("claims"))
    before = articles.open(HARBOUR)
    claim = before.claim("to-may")
    assert claim is not None
    Recording(Path("claims"), articles).save(before, "to-may", claim.filed.version, {"value": "9,042", "quote": "9,042 sailors"})
    after = articles.open(HARBOUR)
    at_first = first_panel(aside, after, after.claim("to-may"))
    assert not at_first.settled
    assert [each.finding.message for each in at_first.here if each.fresh]
    until(aside.refresh)
    settled = clash_panel(aside, after, after.claim("to-may"))
    assert {each.finding.message for each in at_first.here} <= {each.finding.message for each in settled.here}


def test_nobody_waits_for_a_check_of_what_is_no_more(aside: FolderAside) -> None:
    text = HARBOUR.read_text(encoding="utf-8")
    threads = [Thread(target=aside.state, daemon=True) for _ in range(12)]
    for number, thread in enumerate(threads):
        HARBOUR.write_text(text.replace("value: 112,", f"value: {number + 113},"), encoding="utf-8")
        thread.start()
    last = aside.state()
    for thread in threads:
        thread.join()
    assert last == Folder(Path("claims"), "Ann Editor", complain).state()


def test_checks_and_glances_rest_while_a_page_is_made_that_shows_none(
    aside: FolderAside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside_module, "_REST", 3600)
    before = aside.known()
    here = Folder(Path("claims"), "Ann Editor", complain)
    clashing = next(claim for claim in before.claims if here.glance(claim))
    HARBOUR.write_text(HARBOUR.read_text(encoding="utf-8").replace("value: 112,", "value: 113,"), encoding="utf-8")
    aside.make_room()
    checking = Thread(target=aside.state, daemon=True)
    checking.start()
    checking.join(0.3)
    assert (checking.is_alive(), aside.known()) == (True, before)
    # Who asked for it leaves the page.
    assert aside.glance(clashing) == ()
    until(aside.refresh)
    checking.join()
    assert aside.glance(clashing) != ()
    assert aside.known() == Folder(Path("claims"), "Ann Editor", complain).state()


@pytest.mark.parametrize("what", ["state", "glance", "whole", "allowed"])
def test_what_fails_because_it_is_dropped_says_so(recorded: Path, what: str) -> None:
    class Closing(Folder):
        def state(self) -> ReviewState:
            with suppress(BaseException):
                os.kill(os.getpid(), signal.SIGUSR1)
                time.sleep(5)
            raise OSError("closed already")

        glance = whole = allowed = state

    before = signal.signal(signal.SIGUSR1, drop)
    try:
        answer = aside_module._answer(Closing(Path("claims"), "Ann Editor", complain), what, (), ())  # noqa: SLF001
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert (answer.dropped, answer.raised) == (True, None)


def test_claims_are_those_on_file_while_they_are_checked(aside: FolderAside) -> None:
    HARBOUR.unlink()
    stems = {claim.article.stem for claim in aside.at_once().claims}
    assert stems == {stem for stem in BY_HAND if not stem.startswith("harbour")}


def test_blame_is_taken_back_as_a_folder_does_it(aside: FolderAside) -> None:
    """Each of three claims that cannot all hold is judged wrong, and then accepted: against the other two."""
    lines = (
        "article: {title: Port, publisher: Post, published: 2020-03-03, language: en}",
        "defaults: {source: unnamed, scope: {who: women, event: landed, where: Norland}}",
        "claims:",
        "  - {id: old, quote: 1204 in 2014, value: 1204, period: 2014}",
        "  - {id: new, quote: 192 in 2015, value: 192, period: 2015}",
        "  - {id: down, quote: down 48 per cent, change: down 48 per cent, from: 2014, period: 2015}",
    )
    Path("claims/post.yaml").write_text("\n".join(lines), encoding="utf-8")
    wrong = Judgement("wrong", "a slip", "Ann Editor", "2020-07-20")
    for claim in ("post/down", "post/old"):
        state = aside.state()
        finding = next(f for f in state.report.findings if claim in f.accused)
        aside.write(state, add=aside.judgements([claim], wrong, state, (finding,)).entries)
        state, here = aside.state(), Folder(Path("claims"), "Ann Editor", complain)
        finding = next(f for f in state.report.findings if claim in f.accused)
        accepted = aside.judgements([claim], replace(wrong, verdict="accepted"), state, (finding,))
        assert accepted == here.judgements([claim], replace(wrong, verdict="accepted"), here.state(), (finding,))
        ((entry, gone),) = zip(accepted.entries, accepted.instead_of, strict=True)
        assert (entry.verdict, len(entry.against), gone.verdict, accepted.gone) == ("accepted", 2, "wrong", ())
        aside.write(state, add=accepted.entries)
        assert [f.status for f in aside.state().report.findings if claim in f.accused] == ["known"]


def test_what_was_overtaken_is_told(aside: FolderAside) -> None:
    state = aside.state()
    shutil.copy(HARBOUR, HARBOUR.with_name("another.yaml"))
    aside.state()
    with pytest.raises(Overtaken):
        aside.write(state)


def test_what_cannot_be_checked_is_told(folder: Path) -> None:
    (folder / "broken.yaml").write_text("claims: [", encoding="utf-8")
    with pytest.raises(Unusable, match=r"broken\.yaml"):
        FolderAside(Path("claims"), "Ann Editor", complain)


def test_a_check_that_fails_is_told_and_not_waited_for(recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: FolderAside) -> ReviewState:
        raise ValueError("no such row")

    with monkeypatch.context() as patched:
        patched.setattr(FolderAside, "state", fails)
        place = FolderAside(Path("claims"), "Ann Editor", complain)
        until(place.refresh)
    told = (
        "the check stopped with a fault (ValueError: no such row); "
        "it is tried again when a file changes, and at the terminal check tells more"
    )
    assert place.known().problems == (told,)
    HARBOUR.write_text(f"{HARBOUR.read_text(encoding='utf-8')}# changed\n", encoding="utf-8")
    until(place.refresh)
    place.close()
    assert (place.known().problems, place.known().report.findings != ()) == ((), True)


def test_a_process_that_was_killed_is_told(aside: FolderAside) -> None:
    os.kill(aside.process, 9)
    HARBOUR.unlink()
    with pytest.raises(RuntimeError, match="start the desk again"):
        aside.state()


def test_the_process_says_nothing_when_the_desk_is_killed(recorded: Path) -> None:
    desk = """
import os
import time
from pathlib import Path
from checker.desk.aside import FolderAside
if __name__ == "__main__":
    place = FolderAside(Path("claims"), "Ann Editor", print)
    while not place._busy:
        time.sleep(0.001)
    os._exit(9)
"""
    Path("killed.py").write_text(desk, encoding="utf-8")
    ended = subprocess.run([sys.executable, "killed.py"], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (9, "", "")
