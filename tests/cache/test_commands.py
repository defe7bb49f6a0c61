"""Every command says with what was kept what it says without, and at its second time works nothing out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main
from checker.memory.cache import folder
from checker.memory.cache.archive import Archive
from checker.run import Run, opened
from tests.cli.small import lay_out

pytestmark = pytest.mark.own

COUNT = ("--who", "people", "--event", "arrived", "--period", "2018")
COMMANDS: dict[str, tuple[str, ...]] = {
    "bounds": ("bounds", "claims", *COUNT, "--where", "South Korea"),
    "bounds of all": ("bounds", "claims", *COUNT),
    "history": ("history", "claims"),
    "history of tensions": ("history", "claims", "--fail-on", "tension"),
    "show": ("show", "gazette/in-2018"),
    "page": ("claims", "--format", "html"),
    "one article": ("claims", "--only", "claims/gazette.yaml"),
}
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """`say(forget)` runs a command in the folder; with "1" nothing is kept, nor used."""
    lay_out(tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def run(forget: str, *command: str) -> tuple[int, str]:
        monkeypatch.setenv("CHECK_FORGET", forget)
        return main(command), capsys.readouterr().out

    return run


def news_of(say: Say, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kinds of what a command works out anew."""
    kinds: list[str] = []
    with monkeypatch.context() as watched:
        watched.setattr(Archive, "keep", lambda archive, key, text: kinds.append(key.split(":")[0]))
        assert say("", *command)[0] < 2
    return kinds


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_says_the_same(command: tuple[str, ...], say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    for edit in ("", '  - {id: later, quote: "1,136", value: "1,136", period: 2018}\n'):
        with Path("claims/courier.yaml").open("a", encoding="utf-8") as file:
            file.write(edit)
        told = say("1", *command)
        assert say("", *command) == told
        assert (news_of(say, command, monkeypatch), say("", *command)) == ([], told)


def test_after_a_judgement_only_the_whole_report_is_made_anew(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    judged = ("--verdict", "accepted", "--because", "looked at", "--by", "an editor")
    say("", "claims")
    assert set(news_of(say, ("judge", "gazette/in-2018", *judged), monkeypatch)) <= {"report"}


def test_findings_before_judging_are_those_that_a_report_was_made_of(say: Say) -> None:
    gazette = Path("claims/gazette.yaml")
    say("", "judge", "--all", "--because", "looked at", "--by", "an editor")
    gazette.write_text(gazette.read_text(encoding="utf-8").replace("9,999", "9,998"), encoding="utf-8")
    say("", "claims")
    paths = ("claims",)
    run, alone = Run(paths, store=opened(paths)), Run(paths)
    assert ({finding.status for finding in run.report.findings}, len(run.report.stale)) == ({"new", "known"}, 1)
    assert run.report == alone.report
    assert run.before_judging == alone.before_judging


def test_files_are_digested_for_a_report_alone_and_again_if_that_is_worth_keeping(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[str] = []
    digest = folder.state_of
    monkeypatch.setattr(folder, "state_of", lambda *parts: times.append("digested") or digest(*parts))

    def digests(*command: str) -> int:
        times.clear()
        say("", *command)
        return len(times)

    assert [digests(*command) for command in (COMMANDS["bounds"], COMMANDS["history"], ("claims",), ("claims",))] == [0, 0, 2, 1]
    Path("claims/late.yaml").write_text("", encoding="utf-8")
    assert digests("claims") == 1
