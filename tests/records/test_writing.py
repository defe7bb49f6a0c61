"""A file is written whole or not at all, wherever the writer is stopped."""

from __future__ import annotations

import os
import resource
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest

from checker.memory import writing
from checker.memory.writing import alone_in, sweep, write_whole

OLD, NEW = b"old\n" * 5000, b"new\n" * 7000


def in_a_process_of_its_own(work: Callable[[], None]) -> int:
    """Run the work in a child; its exit code, or minus the signal that ended it."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        work()
    except BaseException:
        os._exit(1)
    os._exit(0)


def killed_at(line: int, *modules: ModuleType) -> None:
    """Let this process be killed before the line of this number, of those that it runs in some modules."""
    left, files = [line], [module.__file__ for module in modules]

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename not in files:
            return None
        left[0] -= event == "line"
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)


@pytest.mark.parametrize("before", [None, OLD])
def test_killed_anywhere_the_old_file_or_the_new_one_is_there(before: bytes | None, tmp_path: Path) -> None:
    path, codes, seen = tmp_path / "file", [], set()
    while 0 not in codes:
        if before is not None:
            path.write_bytes(before)

        def work() -> None:
            killed_at(len(codes) + 1, writing)
            write_whole(path, NEW)

        codes.append(in_a_process_of_its_own(work))
        seen.add(path.read_bytes() if path.exists() else None)
        sweep(path)
        path.unlink(missing_ok=True)
        assert list(tmp_path.iterdir()) == []
    assert (set(codes), seen, len(codes) > 20) == ({-signal.SIGKILL, 0}, {before, NEW}, True)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(OLD)

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
        with pytest.raises(OSError, match="File too large"):
            write_whole(path, NEW)

    assert in_a_process_of_its_own(work) == 0
    assert (path.read_bytes(), [each.name for each in tmp_path.iterdir()]) == (OLD, ["file"])


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    path.write_bytes(OLD)
    path.chmod(0o640)
    link.symlink_to("file")
    write_whole(link, NEW)
    assert (link.is_symlink(), path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (True, NEW, 0o640)


def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    write_whole(Path("/dev/null"), NEW)
    reader, writer = os.pipe()
    write_whole(Path(f"/dev/fd/{writer}"), b"new\n")
    assert os.read(reader, 10) == b"new\n"


def test_a_file_that_may_not_be_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(OLD)
    path.chmod(0o440)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_whole(path, NEW)
    assert path.read_bytes() == OLD


def test_writers_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "count"
    path.write_text("0")

    def count() -> None:
        for _ in range(50):
            with alone_in(tmp_path):
                write_whole(path, str(int(path.read_text()) + 1).encode())

    children = []
    for _ in range(3):
        child = os.fork()
        if not child:
            try:
                count()
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    assert path.read_text() == "150"
