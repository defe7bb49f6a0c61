"""What may be dropped is dropped by the signal, wherever it strikes, but in an import: that comes to its end first."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.desk.dropping import Dropped, Dropping, drop

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGUSR1"), reason="this system has no such signal")


@pytest.fixture(autouse=True)
def handler() -> Iterator[None]:
    before = signal.signal(signal.SIGUSR1, drop)
    Dropping.droppable, Dropping.dropped = True, False
    yield
    Dropping.droppable, Dropping.dropped = False, False
    signal.signal(signal.SIGUSR1, before)


def test_work_is_dropped_once() -> None:
    with pytest.raises(Dropped):
        signal.raise_signal(signal.SIGUSR1)
    assert Dropping.dropped
    signal.raise_signal(signal.SIGUSR1)


def test_an_import_comes_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "import signal\nsignal.raise_signal(signal.SIGUSR1)\nwhole = True\n"
    (tmp_path / "struck_while_imported.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import struck_while_imported  # type: ignore[import-not-found]

    assert struck_while_imported.whole and not Dropping.dropped
    del sys.modules["struck_while_imported"]
    with pytest.raises(Dropped):
        signal.raise_signal(signal.SIGUSR1)
