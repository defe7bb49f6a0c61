"""The folder beside the claims for what no editor wrote and git need not see."""

from __future__ import annotations

from pathlib import Path

FOLDER = ".check"


def begin(folder: Path) -> None:
    """Make the folder, so that git does not see it. Raises OSError if that cannot be done."""
    folder.mkdir(exist_ok=True)
    if not (folder / ".gitignore").exists():
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
