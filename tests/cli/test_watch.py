"""`check --watch` in a process of its own, with its output read line by line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

from checker.cli.first_look import FirstLook
from checker.report.formats import Context
from checker.run import Run
from tests.cli.small import COURIER, HERALD, lay_out

ROOT = Path(__file__).parents[2]
LIMIT = 120
"""Seconds to wait for a line before the test is given up; nothing else depends on time."""


class Watch:
    """A running watch; `until` gives all lines up to one that holds a text."""

    def __init__(self, folder: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "PYTHONUNBUFFERED": "1"}
        environment.pop("CHECK_FORGET", None)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "checker", folder.name, "--watch"],
            cwd=folder.parent,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.lines: Queue[str] = Queue()
        self.reader = Thread(target=self._read, daemon=True)
        self.reader.start()

    def until(self, text: str) -> str:
        told: list[str] = []
        while not told or text not in told[-1]:
            try:
                told.append(self.lines.get(timeout=LIMIT))
            except Empty:
                pytest.fail(f"no line with {text!r} after:\n{''.join(told)}")
        return "".join(told)

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    running = Watch(lay_out(tmp_path / "claims"))
    yield running
    running.process.kill()
    running.process.wait()
    # No process is forked beside other threads.
    running.reader.join(LIMIT)


def test_every_save_is_checked_and_what_changed_comes_first(watch: Watch, tmp_path: Path) -> None:
    folder = tmp_path / "claims"
    first = watch.until("Ctrl-C ends")
    assert "“9,999 came”" in first and "2 contradictions" in first
    (folder / "courier.yaml").write_text(COURIER.replace("23", "17"), encoding="utf-8")
    second = watch.until("Ctrl-C ends")
    assert second.index("checked again: claims/courier.yaml") < second.index("since the last run: 0 added, 1 fixed")
    assert second.index("since the last run") < second.index("CONTRADICTION") and "1 contradiction," in second


def test_what_was_changed_clashes_with_is_told_before_all_is_checked(watch: Watch, tmp_path: Path) -> None:
    herald = tmp_path / "claims" / "herald.yaml"
    watch.until("Ctrl-C ends")
    # What it needs for a first look is worked out before the next change is looked for.
    herald.write_text(HERALD.replace("1,047", "1,048"), encoding="utf-8")
    assert "at first glance nothing new clashes; all is being checked again …\n" in watch.until("Ctrl-C ends")
    (tmp_path / "claims" / "courier.yaml").write_text(COURIER.replace("23", "9,123"), encoding="utf-8")
    seen = watch.until("Ctrl-C ends")
    clash = "9,123 people arrived in Japan in 2018 (Courier), but 17 (Gazette). It is open which is off."
    first = f"at first glance; all is being checked again …\nclaims/gazette.yaml:5: contradiction: count-clash: {clash} ["
    assert first in seen
    assert seen.index("at first glance") < seen.index("since the last run")
    (tmp_path / "claims" / "courier.yaml").unlink()
    assert "at first glance" not in watch.until("Ctrl-C ends")


def test_what_cannot_be_read_is_told_and_waited_for(watch: Watch, tmp_path: Path) -> None:
    herald = tmp_path / "claims" / "herald.yaml"
    watch.until("Ctrl-C ends")
    herald.write_text(HERALD[:90] + "\n  - {", encoding="utf-8")
    assert "claims/herald.yaml:" in watch.until("Ctrl-C ends")
    (tmp_path / "claims" / "vocabulary.yaml").write_text("who: [", encoding="utf-8")
    assert "nothing was checked" in watch.until("Ctrl-C ends")
    lay_out_again = tmp_path / "other" / "claims"
    for path in sorted(lay_out(lay_out_again).iterdir()):
        path.replace(tmp_path / "claims" / path.name)
    assert "2 contradictions" in watch.until("0 notes") + watch.until("Ctrl-C ends")


def test_files_that_break_before_the_first_look_is_prepared_end_no_watch(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "claims")
    look = FirstLook()
    look.remember(Run((str(folder),)), lambda report: report, Context())
    (folder / "vocabulary.yaml").write_text("who: [", encoding="utf-8")
    look.prepare()
    assert look.lines() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
def test_ctrl_c_ends_it_without_a_complaint(watch: Watch) -> None:
    watch.until("Ctrl-C ends")
    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(timeout=LIMIT) == 0
    watch.process.kill()
    assert watch.lines.empty()
