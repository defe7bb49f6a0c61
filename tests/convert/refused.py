"""What the checker's own reader makes of claim files before they are written for good."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.intake.files.load import load


def refused(files: Mapping[str, str], claims: Iterable[str]) -> dict[str, str]:
    """The ids of claims, of those given, that cannot be read, each with the first thing that is wrong.

    Raises ValueError for what is wrong outside them.
    """
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        found = [(Path(p.location.file).name, p.location.line, f"{p.what}; {p.instead}") for p in load([Path(folder)]).problems]
    known = frozenset(claims)
    unread: dict[str, str] = {}
    for name, line, why in found:
        key = f"{Path(name).stem}/{_claim_at(files[name], line)}" if name in files else ""
        if key not in known:
            raise ValueError(f"{name}:{line}: {why}")
        unread.setdefault(key, why)
    return unread


def _claim_at(text: str, line: int) -> str:
    """The id of the claim that stands at a line, from 1."""
    above = [row.strip() for row in text.splitlines()[:line] if row.startswith("  - id: ")]
    return above[-1].removeprefix("- id: ").strip('"') if above else ""
