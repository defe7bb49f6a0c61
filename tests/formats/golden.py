"""Whole outputs on file. `REWRITE_GOLDEN=1 pytest tests/formats tests/page tests/cli` writes them anew; look at git diff then."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "golden"


def same_as_golden(text: str, name: str) -> None:
    """Assert that the text is what the file of this name holds, so that pytest shows where they part."""
    path = _FOLDER / name
    if os.environ.get("REWRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
