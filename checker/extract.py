"""The smallest folder that shows a finding: so a finding that is wrong can be reported without the archive behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.memory.extract.aliases import with_aliases
from checker.memory.extract.material import Material, material
from checker.memory.extract.reduction import fewest_lines, reduced
from checker.model.claim import Claim
from checker.model.errors import Unusable
from checker.model.finding import Finding, Severity
from checker.run import Run


@dataclass(frozen=True, slots=True)
class Extract:
    """What was written: the files, how many claims they hold, and the findings that come out of them."""

    files: tuple[str, ...]
    claims: int
    findings: tuple[Finding, ...]


def extracted(finding: Finding, claims: Sequence[Claim], folder: Path, rename: bool = False) -> Extract:
    """Write what shows a finding of these claims into a folder, which must be empty or not yet there.

    Raises Unusable where the folder is in use, or where the finding does not come out of fewer claims or other names.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Unusable(f"--into {folder}: there is something already; name a folder that is empty or not there")
    fewest, like = _fewest(finding, claims)
    if rename:
        fewest, ids = with_aliases(fewest, [claim for claim in claims if claim.id in {*fewest.claims, *fewest.rows}])
        like = replace(like, accused=frozenset(ids[name] for name in like.accused if name in ids))
        if not _shown(fewest, like):
            raise Unusable(f"{finding.fingerprint}: with other names the finding does not come out; leave --rename out")
    folder.mkdir(parents=True, exist_ok=True)
    files = fewest.write(folder)
    findings = Run((folder.as_posix(),), unjudged=True).report.findings
    return Extract(files, len(fewest.claims) + len(fewest.rows), tuple(each for each in findings if like.fits(each)))


@dataclass(frozen=True, slots=True)
class _Like:
    """What has to come out: a finding of this kind and severity that accuses just these claims, or one of them."""

    kind: str
    severity: Severity
    accused: frozenset[str]
    just: bool = True

    def fits(self, finding: Finding) -> bool:
        """Whether a finding is such a one."""
        if (finding.kind, finding.severity) != (self.kind, self.severity):
            return False
        return finding.accused == self.accused if self.just else bool(finding.accused & self.accused)


def _fewest(finding: Finding, claims: Sequence[Claim]) -> tuple[Material, _Like]:
    """The claims without any of which the finding does not come out, and no line beside them that can go.

    Where none that accuses the same claims comes out of fewer, one that accuses some of them has to do.
    """
    same = _Like(finding.kind, finding.severity, finding.accused)
    for like in (same, replace(same, just=False)):
        for ids in _candidates(finding, claims):
            whole = _material(claims, ids)
            if _shown(whole, like):
                return _reduced(whole, tuple(ids), claims, like), like
    raise Unusable(f"{finding.fingerprint}: no fewer claims show it; report it with the folder as it is")


def _reduced(whole: Material, ids: Sequence[str], claims: Sequence[Claim], like: _Like) -> Material:
    few = whole.only(reduced(ids, lambda some: _shown(whole.only(some), like)))
    own = [claim for claim in claims if claim.id in {*few.claims, *few.rows}]
    names = {name for claim in own for name in (*claim.scope, claim.source, claim.via, claim.article.publisher)}
    return fewest_lines(few, lambda fewer: _shown(fewer, like), names)


def _candidates(finding: Finding, claims: Sequence[Claim]) -> Iterator[Collection[str]]:
    """Ids of claims, few to many: those of the finding; of its further refutations; of the same counts; of the same articles."""
    own = [part.claim for part in finding.parts]
    beside = [claim for witness in finding.witnesses for claim in witness.premises]
    yield _with_links(own, claims)
    yield _with_links([*own, *beside], claims)
    counts = {(claim.scope, claim.period.days) for claim in own}
    yield _with_links([claim for claim in claims if (claim.scope, claim.period.days) in counts], claims)
    stems = {claim.article.stem for claim in (*own, *beside)}
    yield _with_links([claim for claim in claims if claim.article.stem in stems], claims)


def _with_links(some: Sequence[Claim], claims: Sequence[Claim]) -> Collection[str]:
    """Their ids, and those of the claims that they restate or correct, in the order of the files."""
    named = {name for claim in some for name in (claim.id, claim.restates, claim.supersedes)}
    return {claim.id: None for claim in claims if claim.id in named}


def _material(claims: Sequence[Claim], ids: Collection[str]) -> Material:
    files = dict.fromkeys(Path(claim.location.file) for claim in claims if claim.id in ids)
    return material(tuple(files), ids)


def _shown(some: Material, like: _Like) -> bool:
    """Whether a folder with this alone gives such a finding, and no problem."""
    with TemporaryDirectory() as place:
        some.write(Path(place))
        run = Run((place,), unjudged=True)
        try:
            return not run.problems and any(map(like.fits, run.report.findings))
        except Unusable:
            return False
