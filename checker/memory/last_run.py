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
from checker.memory.ledger.entry import basis_of, claim_digest
from checker.memory.writing import begin
from checker.model.claim import Claim
from checker.model.finding import CheckReport, Finding

_FILE = "last.json"
_FORMAT = 2
_DIGITS = 12
_Claims = tuple[frozenset[str], frozenset[str]]
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

    That has nothing to do with which of them are new or known: those words are for what has not and what has been judged. A
    judgement may lay the blame elsewhere in the same clash: that is neither a new finding nor one less.
    """
    latest = [*map(_name, report.findings)]
    was, now = Counter(map(_head, before)), Counter(map(_head, latest))
    claims = {_head(name): _claims(name) for name in (*before, *latest)}
    added, gone = sorted((now - was).elements()), sorted((was - now).elements())
    moved = 0
    for name in tuple(added):
        same = next((other for other in gone if _is_same_clash(claims[name], claims[other])), None)
        if same is not None:
            added.remove(name)
            gone.remove(same)
            moved += 1
    altered = sum(1 for name in set(latest) if _is_other(name, before))
    fixed = "fixed" if report.whole else "perhaps fixed (not all was checked)"
    counts = [(len(added), "added"), (len(gone), fixed), ((was & now).total() + moved - altered, "unchanged")]
    if altered:
        counts.insert(2, (altered, "changed"))
    blame = f"; {moved:,} with the blame elsewhere than before" if moved else ""
    return f"since the last run: {', '.join(f'{number:,} {what}' for number, what in counts)}{blame}"


def _is_other(name: str, before: Sequence[str]) -> bool:
    """Whether a finding has other figures in it than before: so of a dispute that one more has joined."""
    same = [_claims(other) for other in before if _head(other) == _head(name)]
    return bool(same) and all(accused and accused != _claims(name)[0] for accused, _ in same)


def _name(finding: Finding) -> str:
    """What is remembered of a finding: its basis and fingerprint, and what the accused and all of its claims say."""
    accused = " ".join(sorted(_digest(part.claim) for part in finding.parts if part.role != "premise"))
    return "\t".join(
        (f"{basis_of(finding)} {finding.fingerprint}", accused, " ".join(sorted(_digest(part.claim) for part in finding.parts)))
    )


def _digest(claim: Claim) -> str:
    return claim_digest(claim)[:_DIGITS]


def _head(name: str) -> str:
    """The basis and the fingerprint alone, as runs of earlier releases are remembered."""
    return name.partition("\t")[0]


def _claims(name: str) -> _Claims:
    """The claims that a remembered finding accuses, and all of it; none where they were not remembered."""
    accused, every = (*name.split("\t")[1:], "", "")[:2]
    return frozenset(accused.split()), frozenset(every.split())


def _is_same_clash(one: _Claims, other: _Claims) -> bool:
    """Whether two findings are of one clash: the claims accused in the one are among those of the other.

    Two claims at least stand in both: else what the same claim clashes with is something else.
    """
    return (one[0] <= other[0] or other[0] <= one[0]) and len(one[1] & other[1]) > 1
