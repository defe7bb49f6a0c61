"""The smallest folder that shows a finding: so a finding that is wrong can be reported without the archive behind it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.memory.extract.aliases import with_aliases
from checker.memory.extract.candidates import MANY, few_claims, many_claims
from checker.memory.extract.material import Material, material
from checker.memory.extract.reduction import fewest_lines, reduced
from checker.model.claim import Claim
from checker.model.detail import FINDINGS_ALONE
from checker.model.errors import Unusable
from checker.model.finding import Finding, Severity
from checker.run import Run

MOST = 1_500
"""So many claims are checked, over and over, before what is left counts as small enough."""
_OVERHEAD = 10
"""What it costs to check a folder at all, in claims."""


@dataclass(frozen=True, slots=True)
class Extract:
    """What was written: the files, how many claims they hold, and the findings that come out of them.

    `is_same`: it is the finding that was named, with other names or not; else one that is like it. `trials` is how many smaller
    folders were tried; `gave_up`: there may be smaller ones still.
    """

    files: tuple[str, ...]
    claims: int
    findings: tuple[Finding, ...]
    is_same: bool
    trials: int
    gave_up: bool


def extracted(finding: Finding, claims: Sequence[Claim], folder: Path, rename: bool = False) -> Extract:
    """Write what shows a finding of these claims into a folder, which must be empty or not yet there.

    Raises Unusable where the folder is in use, or where the finding does not come out of a few claims or under other names.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Unusable(f"--into {folder}: there is something already; name a folder that is empty or not there")
    whole, ids, like = _first(finding, claims)
    trials = _FolderTrials(like)
    fewest = _reduced(whole, ids, claims, trials)
    # Without the lines that nothing needs, one that is like it may be the very finding again.
    is_same = like.is_same or any(each.fingerprint == finding.fingerprint for each in _findings(fewest))
    if rename:
        fewest, renamed = with_aliases(fewest, [claim for claim in claims if claim.id in {*fewest.claims, *fewest.rows}])
        accused = frozenset(renamed[name] for name in like.accused if name in renamed)
        like = replace(like, accused=accused, fingerprint="")
        if not any(map(like.fits, _findings(fewest))):
            raise Unusable(f"{finding.fingerprint}: with other names the finding does not come out; leave --rename out")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = fewest.write(folder)
    except OSError as error:
        raise Unusable(f"--into {folder}: cannot be written: {error.strerror}") from error
    fitting = tuple(each for each in Run((folder.as_posix(),), unjudged=True).report.findings if like.fits(each))
    return Extract(files, len(fewest.claims) + len(fewest.rows), fitting, is_same, trials.number, trials.gave_up)


@dataclass(frozen=True, slots=True)
class _Like:
    """What has to come out: a finding of this kind and severity that accuses just these claims, or one of them.

    With a `fingerprint` it is the very finding; "" for one that is like it. Of any severity where `severity` is None.
    """

    kind: str
    severity: Severity | None
    accused: frozenset[str]
    fingerprint: str = ""
    just: bool = True

    @property
    def is_same(self) -> bool:
        """Whether nothing but the very finding will do."""
        return bool(self.fingerprint)

    def fits(self, finding: Finding) -> bool:
        """Whether a finding is such a one."""
        if finding.kind != self.kind or self.severity not in (None, finding.severity):
            return False
        if self.fingerprint not in ("", finding.fingerprint):
            return False
        return finding.accused == self.accused if self.just else bool(finding.accused & self.accused)


@dataclass(slots=True)
class _FolderTrials:
    """Tries folders for what has to come out, until it has checked `MOST` claims: nothing more is taken away then."""

    like: _Like
    number: int = 0
    gave_up: bool = False
    _spent: int = field(default=0)

    def shows(self, some: Material) -> bool:
        """Whether a folder with this alone shows it."""
        if self._spent >= MOST:
            self.gave_up = True
            return False
        self._spent += _OVERHEAD + len(some.claims) + len(some.rows)
        self.number += 1
        return any(map(self.like.fits, _findings(some)))


def _first(finding: Finding, claims: Sequence[Claim]) -> tuple[Material, tuple[str, ...], _Like]:
    """The first claims, of few to many, out of which the finding comes, and whether it is that one or must be one like it.

    Such a one accuses the same claims, or else some of them; or else some that take part in it, be it less gravely. A few
    claims that show one like it are preferred to many that show the very finding.
    """
    same = _Like(finding.kind, finding.severity, finding.accused, finding.fingerprint)
    parts = frozenset(part.claim.id for part in finding.parts)
    some = replace(same, fingerprint="", just=False)
    likes = (replace(same, fingerprint=""), some, replace(some, severity=None, accused=parts))
    for candidates in (few_claims(finding, claims), many_claims(finding, claims)):
        tried: list[tuple[Material, tuple[str, ...], tuple[Finding, ...]]] = []
        for ids in map(tuple, candidates):
            whole = _material(claims, ids)
            tried.append((whole, ids, _findings(whole)))
            if any(map(same.fits, tried[-1][2])):
                return whole, ids, same
        for like in likes:
            for whole, ids, shown in tried:
                if any(map(like.fits, shown)):
                    return whole, ids, like
    raise Unusable(f"{finding.fingerprint}: no {MANY:,} claims show it; report it with the folder as it is")


def _reduced(whole: Material, ids: Sequence[str], claims: Sequence[Claim], trials: _FolderTrials) -> Material:
    few = whole.only(reduced(ids, lambda some: trials.shows(whole.only(some))))
    own = [claim for claim in claims if claim.id in {*few.claims, *few.rows}]
    names = {name for claim in own for name in (*claim.scope, claim.source, claim.via, claim.article.publisher)}
    return fewest_lines(few, trials.shows, names)


def _material(claims: Sequence[Claim], ids: Collection[str]) -> Material:
    files = dict.fromkeys(Path(claim.location.file) for claim in claims if claim.id in ids)
    return material(tuple(files), ids)


def _findings(some: Material) -> tuple[Finding, ...]:
    """What a folder with this alone gives; nothing where it has a problem."""
    with TemporaryDirectory() as place:
        some.write(Path(place), through=False)
        run = Run((place,), unjudged=True, detail=FINDINGS_ALONE)
        try:
            return () if run.problems else run.report.findings
        except Unusable:
            return ()
