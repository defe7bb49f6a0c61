"""Remembers beside the claims what the last run found. Whatever goes wrong with it, the check does not mind."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from checker.intake.files.source import Unreadable, bytes_of
from checker.memory.cache.folder import cache_folder, keep
from checker.memory.ledger.entry import basis_of
from checker.memory.writing import begin
from checker.model.finding import CheckReport, Finding

_FILE = "last.json"
_FORMAT = 1
_LONGEST = 20
"""Runs over different paths that are remembered."""


def since_last_run(paths: Sequence[str], options: Sequence[str], report: CheckReport) -> tuple[str, ...]:
    """What has changed since the same paths were last checked with the same options, if that is remembered.

    CHECK_FORGET=1 in the environment keeps it from remembering and from telling.
    """
    if os.environ.get("CHECK_FORGET"):
        return ()
    folder = cache_folder(paths)
    run = "\n".join([*(os.path.realpath(path) for path in paths), *options])
    runs = _runs(folder / _FILE)
    with suppress(OSError):
        begin(folder)
        keep(folder / _FILE, remembered(runs, run, report).encode("utf-8", "surrogatepass"))
    return (changed(runs[run], report),) if run in runs else ()


def _runs(path: Path) -> dict[str, list[str]]:
    try:
        return runs_in(bytes_of(path).decode("utf-8", "replace"))
    except Unreadable:
        return {}


def runs_in(text: str) -> dict[str, list[str]]:
    """The runs remembered in the text, by what was checked; none if it is not what `remembered` gave."""
    try:
        data: Any = json.loads(text)
        runs = data["runs"] if data["format"] == _FORMAT else {}
        if all(isinstance(names, list) and all(isinstance(name, str) for name in names) for names in runs.values()):
            return dict(runs)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    return {}


def remembered(runs: Mapping[str, Sequence[str]], run: str, report: CheckReport) -> str:
    """The text that remembers this run too, and forgets the oldest. What a run that checked not all did not find may still be."""
    others = {name: names for name, names in runs.items() if name != run}
    names = Counter(map(_name, report.findings))
    if not report.whole:
        names |= Counter(runs.get(run, ()))
    latest = dict([*others.items(), (run, sorted(names.elements()))][-_LONGEST:])
    return json.dumps({"format": _FORMAT, "runs": latest}, indent=0) + "\n"


def changed(before: Sequence[str], report: CheckReport) -> str:
    """In a line, how many findings the last run did not give, how many it alone gave, and how many both.

    That has nothing to do with which of them are new or known: those words are for what has not and what has been judged.
    """
    was, now = Counter(before), Counter(map(_name, report.findings))
    gone = "fixed" if report.whole else "perhaps fixed (not all was checked)"
    counts = (((now - was).total(), "added"), ((was - now).total(), gone), ((was & now).total(), "unchanged"))
    return f"since the last run: {', '.join(f'{number:,} {what}' for number, what in counts)}"


def _name(finding: Finding) -> str:
    return f"{basis_of(finding)} {finding.fingerprint}"
