"""`check --against REV`: what stood in the claims at a revision was there before, and is not new."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence, Set
from contextlib import chdir, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker import run as inputs
from checker.cli import screen
from checker.intake.files.files import SETTINGS, VOCABULARY
from checker.intake.files.load import Loaded
from checker.memory.git import GitError, commit_of, files_at, top_of
from checker.memory.ledger.adopt import entries_of
from checker.memory.ledger.digest import digest
from checker.memory.ledger.files import Ledgers
from checker.memory.ledger.match import match
from checker.memory.ledger.standing import standing
from checker.model.errors import Unusable
from checker.model.finding import Finding, Judgement, Report


def known_at(revision: str, paths: Sequence[str], as_of: str | None, ledgers: Ledgers, report: Report) -> Report:
    """The report with the status "known", but no judgement, for every finding that the claims at the revision gave too.

    Raises Unusable if the claims at the revision cannot be had from git. Where there were none, everything is new.
    """
    with _at(revision, [Path(path) for path in paths]) as then:
        before = _read(revision, then, as_of)
    if before is None:
        return report
    from checker.engine.check import check_claims

    # What has been judged wrong since is blamed there too, so that the same findings are the same.
    earlier = replace(ledgers, claims=before.claims)
    found = check_claims(earlier.to_check, before.vocabulary, before.settings).findings
    stood = entries_of(found, Judgement("accepted", "", "", ledgers.today))
    new = [finding for finding in report.findings if finding.status == "new"]
    told = iter(match(new, standing(stood, ledgers.claims, ledgers.today)).findings)
    said = frozenset(map(digest, before.claims))
    findings = (_told(next(told), said) if finding.status == "new" else finding for finding in report.findings)
    return replace(report, findings=tuple(findings))


def _told(finding: Finding, said: Set[str]) -> Finding:
    """The finding without the judgement that stands for the revision, and with what has been said only since marked."""
    parts = tuple(replace(part, fresh=digest(part.claim) not in said) for part in finding.parts)
    return replace(finding, judgement=None, parts=parts)


def _read(revision: str, paths: Sequence[str], as_of: str | None) -> Loaded | None:
    """The claims of that time; None if there were none, or none that could be read."""
    if not paths:
        return None
    try:
        return inputs.read(paths, as_of, in_part=True)
    except Unusable as error:
        screen.complain(f"--against {revision}: nothing can be read there, so all findings are new: {error.lines[0]}")
        return None


@contextmanager
def _at(revision: str, paths: Sequence[Path]) -> Iterator[tuple[str, ...]]:
    """Inside, the current directory is what it was at the revision; gives those of the paths that were there."""
    try:
        top = top_of(paths[0] if paths[0].is_dir() else paths[0].parent)
        names = [_below(path, top) for path in paths]
        commit = commit_of(top, revision)
        files = tuple(files_at(top, commit, _wanted(names)))
    except GitError as error:
        raise Unusable(f"--against {revision}: {error}") from error
    here = Path(os.path.realpath(Path.cwd()))
    inside = here.relative_to(top) if here.is_relative_to(top) else Path()
    with TemporaryDirectory(prefix="check-") as folder:
        for name, data in files:
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        start = Path(folder, inside)
        start.mkdir(parents=True, exist_ok=True)
        there = [name for name in names if Path(folder, name).exists()]
        with chdir(start):
            yield tuple(os.path.relpath(name, inside) for name in there)


def _below(path: Path, top: Path) -> str:
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(top):
        raise GitError(f"{path} lies outside the repository {top}; check one repository at a time")
    return real.relative_to(top).as_posix()


def _wanted(names: Sequence[str]) -> tuple[str, ...]:
    """What to take out of the repository: the paths, and the vocabulary and settings in the folders above them."""
    if "." in names:
        return ()
    above = dict.fromkeys(folder for name in names for folder in Path(name).parents)
    companions = [(folder / name).as_posix() for folder in above for name in (VOCABULARY, SETTINGS)]
    return (*names, *companions)
