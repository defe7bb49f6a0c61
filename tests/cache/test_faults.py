"""Killed, full or forbidden: the check goes on without a cache, or the next run does."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import sleep

import pytest

from checker.cli import main
from checker.memory.cache import archive, database
from checker.memory.cache.archive import OLDEST, Archive
from tests.cli.small import lay_out
from tests.records.test_writing import in_a_process_of_its_own, killed_at

Say = Callable[[], str]
CACHE = Path("claims/.check/cache")


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


def store(folder: Path) -> Archive:
    return Archive(folder / ".check" / "cache")


@pytest.mark.own
@pytest.mark.parametrize("damaged", [False, True])
def test_killed_at_any_moment_the_old_or_the_new_is_there(damaged: bool, tmp_path: Path) -> None:
    codes, lines = [-9], 4 if damaged else 1
    old = store(tmp_path)
    old.keep("file:a", "1")
    old.save()
    while codes[-1]:
        if damaged:
            (tmp_path / ".check" / "cache").write_bytes(b"no database" * 999)

        def work() -> None:
            killed_at(lines * len(codes), archive, database)
            new = store(tmp_path)
            new.keep("file:a", "2")
            new.save()

        codes.append(in_a_process_of_its_own(work))
        assert store(tmp_path).recall("file:a") in ((None, "2") if damaged else ("1", "2"))
    assert (set(codes), len(codes) > 20 / lines) == ({-9, 0}, True)
    assert store(tmp_path).recall("file:a") == "2"
    assert {path.name for path in (tmp_path / ".check").iterdir()} - {"lock"} == {".gitignore", "cache"}


def test_what_stands_beside_a_file_goes_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else, killed in between, SQLite would play a journal back into the next file."""
    folder, gone, unlink = tmp_path / ".check", list[str](), Path.unlink
    beside = ("cache-journal", "cache-wal", "cache-shm")
    folder.mkdir()
    for name in ("cache", *beside):
        (folder / name).write_bytes(b"no database" * 999)

    def noted(path: Path) -> None:
        gone.append(path.name)
        unlink(path)

    monkeypatch.setattr(Path, "unlink", noted)
    database.renewed(folder / "cache").close()
    # Some versions of filelock remove their lock, too.
    assert [name for name in gone if name.startswith("cache")] == [*beside, "cache"]
    assert not any((folder / name).exists() for name in beside)


def test_killed_while_sqlite_writes_what_stood_before_stands(tmp_path: Path) -> None:
    first = store(tmp_path)
    for number in range(300):
        first.keep(f"file:{number}", f"{number} " * 500)
    first.save()
    for milliseconds in range(0, 60, 4):
        child = os.fork()
        if not child:
            # Enough to spill over into the file before the transaction ends.
            while True:
                new = store(tmp_path)
                for number in range(300):
                    new.keep(f"file:{number}", os.urandom(9000).hex())
                new.save()
        sleep(0.05 + milliseconds / 1000)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        again = store(tmp_path)
        assert None not in {again.recall(f"file:{number}") for number in range(300)}


def test_of_two_processes_neither_loses_what_the_other_keeps(tmp_path: Path) -> None:
    def work(name: str) -> None:
        for number in range(OLDEST // 3):
            mine = store(tmp_path)
            mine.keep(f"{name}:{number}", name)
            mine.save()

    children = []
    for name in ("one", "two", "three"):
        child = os.fork()
        if not child:
            work(name)
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    whole = store(tmp_path)
    for name in ("one", "two", "three"):
        assert {whole.recall(f"{name}:{number}") for number in range(OLDEST // 3)} == {name}


def test_a_cache_is_kept_and_used_and_can_be_done_without(check: Callable[..., str]) -> None:
    told = check("--no-cache")
    assert not CACHE.exists()
    assert check() == told
    kept = CACHE.read_bytes()
    assert check() == told and CACHE.read_bytes() == kept
    assert Path("claims/.check/.gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("format", ["text", "json", "html", "sarif", "statistics", "short"])
def test_every_format_is_the_same_when_the_whole_report_was_kept(check: Callable[..., str], format: str) -> None:
    options = ("--format", format, "--coverage", "--show", "all", "--sums")
    told = check("--no-cache", *options)
    assert [check(*options), check(*options)] == [told, told]


def test_two_checks_at_once_both_end(check: Callable[..., str]) -> None:
    told = check("--no-cache")
    command = [sys.executable, "-m", "checker", "claims"]
    environment = {**os.environ, "COLUMNS": "80"}
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) for _ in range(2)]
    assert [process.communicate()[0] for process in both] == [told, told]
    assert check() == told


def foreign(statement: str) -> Callable[[Path], object]:
    """A database of another make, or one in which somebody added something."""

    def put(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(statement)
            connection.commit()

    return put


def garbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100::7] = bytes(len(data[100::7]))
    path.write_bytes(bytes(data))


def put(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": put(b""),
    "text": put(b"claims-checker cache 1 x\n"),
    "pickle": put(b"\x80\x04." * 9),
    "random": put(b"SQLite format 3\0" + bytes(range(256)) * 40),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "garbled": garbled,
    "endless view": foreign(
        "CREATE VIEW more AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS name FROM n"
    ),
    "trigger": foreign("CREATE TRIGGER wipe AFTER INSERT ON entry BEGIN DELETE FROM entry; END"),
    "other version": foreign("PRAGMA application_id=7"),
    "another journal": foreign("PRAGMA journal_mode=WAL"),
    "other table": foreign("DROP TABLE use"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_or_foreign_cache_is_built_anew(check: Say, damage: Callable[[Path], object]) -> None:
    told = check()
    damage(CACHE)
    assert check() == told
    kept = CACHE.read_bytes()
    assert check() == told and CACHE.read_bytes() == kept
    with closing(sqlite3.connect(CACHE)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
        assert names == [("entry",), ("use",)] and connection.execute("SELECT COUNT(*) FROM entry").fetchone()[0] > 3


@pytest.mark.parametrize("name", ["cache", "cache-journal", "cache-wal", "cache-shm"])
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo], ids=["folder", "fifo"])
def test_what_is_no_file_is_left_alone(check: Say, name: str, make: Callable[[Path], None]) -> None:
    told = check("--no-cache")
    Path("claims/.check").mkdir(exist_ok=True)
    make(Path("claims/.check") / name)
    assert check() == told
    assert not (Path("claims/.check") / name).is_file()


def test_nothing_can_be_written(check: Say) -> None:
    told = check()
    CACHE.unlink()

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
        assert check() == told

    assert in_a_process_of_its_own(work) == 0
    assert check() == told


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    first = store(tmp_path)
    first.keep("file:a", "1")
    first.save()

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
        more = store(tmp_path)
        more.keep("file:b", os.urandom(90_000).hex())
        more.save()

    assert in_a_process_of_its_own(work) == 0
    assert (store(tmp_path).recall("file:a"), store(tmp_path).recall("file:b")) == ("1", None)


def test_a_folder_that_may_only_be_read_is_read(check: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    told = check()
    kept = CACHE.read_bytes()
    CACHE.chmod(0o444)
    Path("claims/.check").chmod(0o555)
    try:
        assert check() == told and CACHE.read_bytes() == kept
        Path("claims/gazette.yaml").write_text(Path("claims/gazette.yaml").read_text() + "# again\n")
        assert check() == told
    finally:
        Path("claims/.check").chmod(0o755)


def test_a_file_stands_where_the_folder_should(check: Say) -> None:
    Path("claims/.check").write_text("", encoding="utf-8")
    assert "2 contradictions" in check()


def test_only_what_is_wanted_is_read(tmp_path: Path) -> None:
    first = store(tmp_path)
    for number in range(2000):
        first.keep(f"file:{number}", os.urandom(1500).hex())
    first.save()
    size = (tmp_path / ".check" / "cache").stat().st_size

    def read() -> int:
        return int(Path("/proc/self/io").read_text().split()[1])

    again, before = store(tmp_path), read()
    assert again.recall("file:7") is not None and again.recall("file:1007") is not None
    assert read() - before < size / 50
