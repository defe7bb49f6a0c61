"""What has changed since the last run, as far as that is remembered."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from checker.memory.ledger.digest import basis_of
from checker.model.finding import Finding, Report

FORMAT = 1
_LONGEST = 20
"""Runs over different paths that are remembered."""

Runs = Mapping[str, Sequence[str]]


def runs_in(text: str) -> dict[str, list[str]]:
    """The runs remembered in the text, by what was checked; none if it is not what `remembered` gave."""
    try:
        told: Any = json.loads(text)
        runs = told["runs"] if told["format"] == FORMAT else {}
        if all(isinstance(found, list) and all(isinstance(each, str) for each in found) for found in runs.values()):
            return dict(runs)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass
    return {}


def remembered(runs: Runs, run: str, report: Report) -> str:
    """The text that remembers this run too, and forgets the oldest. What a run that checked not all did not find may still be."""
    others = {name: names for name, names in runs.items() if name != run}
    names = Counter(map(_name, report.findings))
    if not report.whole:
        names |= Counter(runs.get(run, ()))
    kept = dict([*others.items(), (run, sorted(names.elements()))][-_LONGEST:])
    return json.dumps({"format": FORMAT, "runs": kept}, indent=0) + "\n"


def changed(before: Sequence[str], report: Report) -> str:
    """In a line, how many findings the last run did not give, how many it alone gave, and how many both.

    That has nothing to do with which of them are new or known: those words are for what has not and what has been judged.
    """
    was, now = Counter(before), Counter(map(_name, report.findings))
    gone = "fixed" if report.whole else "perhaps fixed (not all was checked)"
    counts = (((now - was).total(), "added"), ((was - now).total(), gone), ((was & now).total(), "unchanged"))
    return f"since the last run: {', '.join(f'{number:,} {what}' for number, what in counts)}"


def _name(finding: Finding) -> str:
    return f"{basis_of(finding)} {finding.fingerprint}"
