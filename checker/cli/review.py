"""`check review FOLDER`: `check desk`, opened where findings are judged."""

from __future__ import annotations

from pathlib import Path

from checker.cli.desk import Browse, DeskFolder, Editor, Host, Port, served


def review(
    folder: DeskFolder = Path("claims"), /, *, port: Port = 0, host: Host = "127.0.0.1", by: Editor = None, open: Browse = False
) -> int:
    """Look at the findings in the browser and judge them there: the desk, opened at its findings."""
    return served(folder, port, host, by, open, "check review claims/", "findings")
