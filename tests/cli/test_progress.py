"""The progress bar, without a clock: patience is made endless or none."""

from __future__ import annotations

import io
import sys

import pytest

from checker.cli import progress as module
from checker.cli.progress import progress


class Terminal(io.StringIO):
    """Somebody who watches."""

    def isatty(self) -> bool:
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, patience: int) -> str:
    """What stands on standard error after some work."""
    terminal = Terminal()
    for name, value in (("TERM", "xterm"), ("COLUMNS", "80"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", terminal)
        patch.setattr(module, "PATIENCE", patience)
        with progress() as callback:
            assert callback
            callback(1, 3, "Searching [bold]")
            callback(3, 3, "Proving")
    return terminal.getvalue()


def test_nobody_watches() -> None:
    with progress() as callback:
        assert callback is None


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(monkeypatch, 10**9) == ""


def test_long_work_shows_a_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    bar = drawn(monkeypatch, -1)
    assert "Proving" in bar and "3/3" in bar
    assert capsys.readouterr() == ("", "")
