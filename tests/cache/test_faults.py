"""Killed, full or forbidden: the check goes on without a cache, or the next run does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main
from checker.memory.cache import folder as cached
from checker.memory.cache.archive import Archive
from tests.cli.small import lay_out
from tests.records.test_writing import in_a_process_of_its_own, killed_at

Say = Callable[[], str]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """`check()` checks the folder `claims` and gives the report."""
    lay_out(tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("CHECK_FORGET", raising=False)

    def run(*options: str) -> str:
        main(["claims", *options])
        return capsys.readouterr().out

    return run


def test_killed_at_any_moment_the_old_or_the_new_is_there(tmp_path: Path) -> None:
    paths, old, codes = [str(tmp_path)], Archive(b"", cached.stamp()), [-9]
    old.keep("file:a", "1")
    cached.saved(paths, old)
    while codes[-1]:

        def work() -> None:
            new = cached.opened(paths)
            assert new is not None
            new.keep("file:a", "2")
            killed_at(len(codes))
            cached.saved(paths, new)

        codes.append(in_a_process_of_its_own(work))
        found = cached.opened(paths)
        assert found is not None and found.recall("file:a") in ("1", "2")
    assert (set(codes), len(codes) > 10) == ({-9, 0}, True)
    assert sorted(path.name for path in (tmp_path / ".check").iterdir()) == [".gitignore", "cache"]


def test_a_cache_is_kept_and_used_and_can_be_done_without(check: Callable[..., str]) -> None:
    told = check("--no-cache")
    assert not Path("claims/.check/cache").exists()
    assert check() == told
    kept = Path("claims/.check/cache").read_bytes()
    assert check() == told and Path("claims/.check/cache").read_bytes() == kept
    assert Path("claims/.check/.gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("damage", [b"", b"claims-checker cache 1 x\n", b"\x80\x04." * 9])
def test_a_damaged_cache_is_built_anew(check: Say, damage: bytes) -> None:
    told = check()
    kept = Path("claims/.check/cache").read_bytes()
    Path("claims/.check/cache").write_bytes(damage)
    assert check() == told and Path("claims/.check/cache").read_bytes() == kept


def test_nothing_can_be_written(check: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    told = check()

    def refuse(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    Path("claims/.check/cache").unlink()
    assert check() == told and not Path("claims/.check/cache").exists()


def test_a_file_stands_where_the_folder_should(check: Say) -> None:
    Path("claims/.check").write_text("", encoding="utf-8")
    assert "2 contradictions" in check()
