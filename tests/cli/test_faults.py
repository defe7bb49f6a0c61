"""Killed, full or forbidden: a ledger and a report are whole, and what happened is told."""

from __future__ import annotations

import os
import resource
import signal
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.memory import writing
from checker.memory.ledger.edit import edit
from checker.memory.ledger.files import edit_ledger, ledger_of
from checker.memory.ledger.lines import NEW
from checker.memory.writing import alone_in
from tests.cli.small import lay_out
from tests.ledger.entries import entry
from tests.records.test_writing import in_a_process_of_its_own, killed_at

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Ann Editor")
    return lay_out(tmp_path / "claims")


def test_a_ledger_survives_a_kill_at_any_moment(folder: Path) -> None:
    old = edit(NEW, [entry("a/a")])
    new, path, codes = edit(old, [entry("b/b")]), folder / "judged.yaml", [-9]
    while codes[-1]:
        path.write_text(old, encoding="utf-8")

        def work() -> None:
            killed_at(len(codes), writing)
            edit_ledger(ledger_of(folder), add=[entry("b/b")])

        codes.append(in_a_process_of_its_own(work))
        assert path.read_text(encoding="utf-8") in (old, new)
    assert (set(codes), len(codes) > 20, path.read_text(encoding="utf-8")) == ({-9, 0}, True, new)
    assert [each.name for each in folder.iterdir() if each.name.startswith(".")] == [".check"]


def test_editors_at_the_same_time_lose_nothing(folder: Path) -> None:
    children = []
    for name in "abc":
        child = os.fork()
        if not child:
            try:
                for number in range(10):
                    edit_ledger(ledger_of(folder), add=[entry(f"{name}/{number}")])
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    expected = edit(NEW, [entry(f"{name}/{number}") for name in "abc" for number in range(10)])
    assert (folder / "judged.yaml").read_text(encoding="utf-8") == expected


def test_another_check_is_writing(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.memory.writing.PATIENCE", 0.25)
    (begun, begin), (ended, end) = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        os.close(end)
        with alone_in(folder):
            os.write(begin, b".")
            os.read(ended, 1)
        os._exit(0)
    os.read(begun, 1)
    others = "another check has been writing it for 0.25 seconds; let it end, or end it, and try again"
    assert run("judge", "--all") == (2, "", f"claims/judged.yaml: {others}\n")
    assert not (folder / "judged.yaml").exists()
    os.close(end)
    os.waitpid(child, 0)
    assert run("judge", "--all")[0] == 0
    for handle in (begun, begin, ended):
        os.close(handle)


def test_whoever_is_killed_lets_go(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.memory.writing.PATIENCE", 0.25)

    def work() -> None:
        with alone_in(folder):
            os.kill(os.getpid(), signal.SIGKILL)

    assert in_a_process_of_its_own(work) == -signal.SIGKILL
    assert run("judge", "--all")[0] == 0


def test_whoever_shares_the_folder_can_wait_for_the_lock(folder: Path) -> None:
    before = os.umask(0o002)
    try:
        with alone_in(folder):
            assert stat.S_IMODE((folder / ".check" / "lock").stat().st_mode) == 0o664
    finally:
        os.umask(before)


def test_a_file_stands_where_the_lock_should(folder: Path, run: Run) -> None:
    (folder / ".check").write_text("", encoding="utf-8")
    why = ".check beside it is a file, but has to be a folder; move it away"
    assert run("judge", "--all") == (2, "", f"claims/judged.yaml: cannot be written: {why}\n")


@pytest.mark.parametrize("command", [("judge", "--all"), ("claims", "--output", "report.txt")])
def test_a_full_disk(command: tuple[str, ...], folder: Path, run: Run) -> None:
    run("judge", "gazette/in-2018", "--verdict", "wrong", "--because", "so")
    ledger = (folder / "judged.yaml").read_bytes()
    Path("report.txt").write_text("the last report", encoding="utf-8")

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400, 400))
        what = "claims/judged.yaml" if command[0] == "judge" else "--output report.txt"
        assert run(*command) == (2, "", f"{what}: cannot be written: File too large\n")

    assert in_a_process_of_its_own(work) == 0
    assert ((folder / "judged.yaml").read_bytes(), Path("report.txt").read_text(encoding="utf-8")) == (ledger, "the last report")


def test_a_folder_that_may_not_be_written(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECK_FORGET")

    def refuse(handle: int) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "fsync", refuse)
    assert run("judge", "--all") == (2, "", "claims/judged.yaml: cannot be written: Permission denied\n")
    assert run("claims")[2].startswith("next: check judge gazette/in-2018 ")
    assert not (folder / "judged.yaml").exists()


def test_a_ledger_that_cannot_be_read(folder: Path, run: Run) -> None:
    (folder / "judged.yaml").mkdir()
    said = "claims/judged.yaml: this is a folder, no file; delete it, or put a file in its place"
    told(run, said)
    (folder / "judged.yaml").rmdir()
    (folder / "judged.yaml").symlink_to("judged.yaml")
    told(run, "claims/judged.yaml: a link that leads back to itself; let it lead to a file, or delete it")
    (folder / "judged.yaml").unlink()
    (folder / "judged.yaml").write_bytes(b"- \xff\n...\n")
    told(run, "claims/judged.yaml:1:1: the file is not UTF-8; save it in the encoding UTF-8")


def told(run: Run, said: str) -> None:
    """The claims are checked all the same; nothing is judged beside a ledger that cannot be read."""
    code, out, err = run("claims")
    assert (code, err) == (2, f"{said}\n1 problem; the rest was checked\n")
    assert "2 contradictions, 0 tensions, 0 notes; 1 problem in the files; " in out
    assert run("judge", "--all") == (2, "", f"{said}\n1 problem; nothing was checked\n")
