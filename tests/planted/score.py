"""What the checker makes of planted errors, and of worlds without any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.model.claim import Claim
from checker.model.finding import Finding, ReadingName
from checker.run import Run
from tests.planted.cheapest import surely_aside
from tests.planted.errors import errors
from tests.planted.plant import Planted, planted
from tests.planted.refutable import Bounds
from tests.worlds.islands import islands
from tests.worlds.papers.draft import Paper
from tests.worlds.papers.folder import recorded, series
from tests.worlds.papers.press import Habits, press
from tests.worlds.truth import Truth
from tests.worlds.verdict import holds

_ROLES = ("suspect", "either", "premise")
READINGS: tuple[ReadingName, ...] = ("literal", "pragmatic")
PATTERNS = ("hedge-lost",)
"""Kinds that can be seen without a refutation, as the hedged figure always stands in another article."""


@dataclass(frozen=True)
class World:
    """One world as it is, its articles, and the errors in them."""

    seed: int
    truth: Truth
    papers: tuple[Paper, ...]
    errors: tuple[Planted, ...]
    series: bool


@dataclass(frozen=True)
class Outcome:
    """What became of one planted error.

    `false` and `refutable` are the strictest reading by which it is ("literal", else "pragmatic", else ""): false of the truth,
    refutable by the true claims of the others. `known`: the count that was meant is known from them to within an eighth.
    `sure`: every cheapest repair sets it aside, were each voice just counted.
    `role` is the gravest that it has in any finding ("suspect", "either", "premise" or ""), `severity` and `finding` (its kind)
    those of that finding. `named`: the slip, or the pattern, is told; `first`: before any other slip.
    """

    kind: str
    seed: int
    key: str
    false: str
    refutable: str
    known: bool = False
    sure: bool = False
    role: str = ""
    severity: str = ""
    finding: str = ""
    named: bool = False
    first: bool = False

    @property
    def due(self) -> bool:
        """Whether it can be found at all: the others refute it, or it is false and the figure that was copied stands there."""
        return bool(self.refutable) or (bool(self.false) and self.kind in PATTERNS)

    @property
    def tellable(self) -> bool:
        """Whether there is a slip, or a pattern, to tell, and enough is known to tell it."""
        return self.due and bool(errors()[self.kind].SLIPS) and (self.known or self.kind in PATTERNS)


@dataclass(frozen=True)
class Result:
    """One world checked. `innocent` are the findings that suspect nothing but true claims: severity, kind and claim.

    A figure that its own publisher corrects is known to be wrong; a preliminary one may be contradicted, and is a false alarm
    only as a tension or note.
    """

    seed: int
    claims: int
    outcomes: tuple[Outcome, ...]
    innocent: tuple[tuple[str, str, str], ...]
    undecided: int


def world(seed: int, claims: int, wrong: int, series: bool, kinds: Sequence[str] = (), habits: Habits | None = None) -> World:
    """The world of a seed with about so many claims, so many of them wrong."""
    truth = islands(seed)
    papers, told = planted(truth, press(truth, claims, seed, habits or Habits()), wrong, seed, kinds)
    return World(seed, truth, papers, told, series)


def read(world: World) -> Run:
    """A run over the claims of a world, written to files and read back."""
    with TemporaryDirectory() as folder:
        return recorded(world.papers, Path(folder), series(world.truth) if world.series else "")


def scored(world: World) -> Result:
    """A world checked."""
    return scored_in(world, read(world))


def scored_in(world: World, run: Run) -> Result:
    """What a run over the claims of a world makes of it."""
    loaded, report = run.loaded, run.before_judging
    wrong = {key for error in world.errors for key in error.keys} | {claim.supersedes for claim in loaded.claims}
    false = wrong | {claim.id for claim in loaded.claims if not holds(claim, world.truth, "literal")}
    innocent = tuple(
        (f.severity, f.kind, _blamed(f)[0])
        for f in report.findings
        if not (false if f.severity == "contradiction" else wrong).intersection(_blamed(f))
    )
    before = zip(world.errors, foreseen(world, loaded.claims), strict=True)
    aside = surely_aside(loaded.claims, loaded.vocabulary, [error.keys[0] for error in world.errors])
    outcomes = tuple(_seen(replace(outcome, sure=outcome.key in aside), error, report.findings) for error, outcome in before)
    return Result(world.seed, len(loaded.claims), outcomes, innocent, len(report.undecided))


def foreseen(world: World, claims: Sequence[Claim]) -> tuple[Outcome, ...]:
    """What is to be expected of the errors of a world, before it is checked."""
    if not world.errors:
        return ()
    known = {claim.id: claim for claim in claims}
    out = {key for error in world.errors for key in error.keys} | {claim.supersedes for claim in claims}
    firsts = [known[error.keys[0]] for error in world.errors]
    counts = [count for error in world.errors for count in error.wrong.spoken_of()]
    bounds = {reading: Bounds([c for c in claims if c.id not in out], reading, firsts, counts) for reading in READINGS}
    return tuple(
        Outcome(
            kind=error.kind,
            seed=world.seed,
            key=claim.id,
            false=next((reading for reading in READINGS if not holds(claim, world.truth, reading)), ""),
            refutable=next((reading for reading in READINGS if bounds[reading].refutes(claim)), ""),
            known=all(bounds["pragmatic"].tells(*count) for count in error.wrong.spoken_of()),
        )
        for error, claim in zip(world.errors, firsts, strict=True)
    )


def _seen(outcome: Outcome, error: Planted, findings: Iterable[Finding]) -> Outcome:
    """The outcome with what the findings say of it; the first of the gravest role counts."""
    roles = [(_ROLES.index(part.role), f) for f in findings for part in f.parts if part.claim.id in error.keys]
    if not roles:
        return outcome
    role, gravest = min(roles, key=lambda found: found[0])
    wanted = errors()[error.kind].SLIPS
    own = [finding for place, finding in roles if _ROLES[place] != "premise"]
    slips = [slip.name for finding in own for slip in finding.diagnosis]
    pattern = any(finding.kind in wanted for finding in own)
    return replace(
        outcome,
        role=_ROLES[role],
        severity=gravest.severity,
        finding=gravest.kind,
        named=pattern or any(slip in wanted for slip in slips),
        first=pattern or any(slip in wanted for slip in slips[:1]),
    )


def _blamed(finding: Finding) -> tuple[str, ...]:
    return tuple(part.claim.id for part in finding.parts if part.role != "premise")
