"""Whole outputs kept on file. `REWRITE_GOLDEN=1 pytest tests/formats` writes them anew; then look at git diff."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "golden"


def same_as_golden(text: str, name: str) -> bool:
    """Whether the text is what the file of this name holds."""
    path = _FOLDER / name
    if os.environ.get("REWRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8")
    # Compared here for pytest to show where they part.
    assert text == kept
    return True
