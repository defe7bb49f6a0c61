"""What the checker finds in a system on file, held against what the oracle says of the same system."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.model.finding import CheckReport, Finding
from checker.run import Run
from tests.oracle.records import full_id, record
from tests.oracle.repairs import Chain, Names, TooManyConflictsError, chains, origin_of
from tests.oracle.semantics import Theory
from tests.oracle.system import System

_ROLES = ("suspect", "either", "premise")


@dataclass(frozen=True)
class Comparison:
    """One system, solved by both; claims go by their names in the system."""

    system: System
    report: CheckReport

    @cached_property
    def real(self) -> Theory:
        return Theory(self.system)

    @cached_property
    def whole(self) -> Theory:
        return Theory(self.system, whole=True)

    @cached_property
    def infeasible(self) -> bool:
        """Whether the claims cannot hold together in any numbers."""
        return not self.real.holds(self.real.claims)

    def _fails(self, names: Iterable[str]) -> bool:
        """Whether claims cannot hold together in whole numbers."""
        known = [name for name in names if name in self.real.claims]
        return not (self.real.holds(known) and self.whole.holds(known))

    @cached_property
    def only_whole(self) -> bool:
        """Whether only whole numbers show that they cannot."""
        return not self.infeasible and self._fails(self.real.claims)

    @cached_property
    def literal(self) -> tuple[Finding, ...]:
        """The findings that say that what the words commit their writers to cannot all hold, softened ones too."""
        return tuple(
            f
            for f in self.report.findings
            if f.severity == "contradiction" or (f.severity == "tension" and f.reading == "literal" and f.proof)
        )

    @property
    def missed(self) -> bool:
        return self.infeasible and not self.literal

    @property
    def false(self) -> bool:
        """A contradiction where even whole numbers can do what all claims say."""
        return any(f.severity == "contradiction" for f in self.literal) and not self.infeasible and not self.only_whole

    @property
    def undecided(self) -> bool:
        return bool(self.report.undecided)

    @property
    def unread(self) -> bool:
        """Whether the checker refuses what the oracle wrote: then one of them is wrong about the wordings."""
        return bool(self.report.problems)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {full_id(claim): claim.name for claim in self.system.claims}

    def _of(self, finding: Finding, *roles: str) -> Names:
        return frozenset(self._names[part.claim.id] for part in finding.parts if part.role in roles)

    @property
    def false_proofs(self) -> tuple[Finding, ...]:
        """Findings whose claims can all hold together."""
        return tuple(f for f in self.literal if not self._fails(self._of(f, *_ROLES)))

    @cached_property
    def accused(self) -> Names:
        """All who may be wrong by the literal readings."""
        return frozenset().union(*(self._of(finding, "suspect", "either") for finding in self.literal))

    @property
    def left_over(self) -> bool:
        """Whether the rest cannot hold together, though something was found and all accused are set aside, and their echoes."""
        return bool(self.literal) and not self.real.holds(set(self.real.claims) - self.accused - self._echoes)

    @cached_property
    def _echoes(self) -> Names:
        """What claims of one article imply for their own origin: it falls with them, and nobody accuses it."""
        voices: dict[tuple[str, int], set[str]] = {}
        for name, claim in self.real.claims.items():
            voices.setdefault((origin_of(self.system, claim), claim.article), set()).add(name)
        return frozenset(
            name
            for name, claim in self.real.claims.items()
            for (origin, _), told in voices.items()
            if origin == origin_of(self.system, claim) and told & self.accused - {name} and self.real.implies(told - {name}, name)
        )

    @cached_property
    def chains(self) -> tuple[Chain, ...] | None:
        """None where there are too many minimal conflicts to go through."""
        try:
            return chains(self.system, self.real)
        except TooManyConflictsError:
            return None

    @cached_property
    def planted(self) -> tuple[Chain, ...]:
        """The chains with one planted claim: those that one can hope to lay at its door."""
        return tuple(chain for chain in self.chains or () if len(chain.claims & self._wrong) == 1)

    @property
    def to_blame(self) -> tuple[Chain, ...]:
        """Of those, the chains whose only cheapest repair is the planted claim alone: no checker can do better."""
        return tuple(chain for chain in self.planted if chain.repairs == (chain.claims & self._wrong,))

    @property
    def to_blame_apart(self) -> tuple[Chain, ...]:
        """Of those, the chains of voices that speak once: no origin in two articles, nothing restated in another unit.

        Where one does, the checker lets its figures testify in turn, or counts them once.
        """
        return tuple(chain for chain in self.to_blame if self._speak_once(chain.claims))

    def _speak_once(self, names: Names) -> bool:
        claims = [self.real.claims[name] for name in names]
        spoken = {(origin_of(self.system, claim), claim.article) for claim in claims}
        return len(spoken) == len({origin for origin, _ in spoken}) and not any(claim.restates for claim in claims)

    @property
    def blamed(self) -> tuple[Chain, ...]:
        """The chains with one planted claim, in which the checker accuses that one alone.

        What an article says against itself is told besides, whatever others refute: it counts where nothing else is told.
        """
        return tuple(chain for chain in self.planted if self._blame(chain) == (chain.claims & self._wrong,) * 2)

    def _blame(self, chain: Chain) -> tuple[Names, Names]:
        """Of a chain the suspects, and all who may be wrong."""
        told = [finding for finding in self.literal if self._of(finding, *_ROLES) & chain.claims]
        shared = [finding for finding in told if len({part.claim.article.stem for part in finding.parts}) > 1] or told
        suspects, accused = (
            frozenset().union(*(self._of(finding, *roles) for finding in shared)) & chain.claims
            for roles in (("suspect",), ("suspect", "either"))
        )
        return suspects, accused

    @property
    def _wrong(self) -> Names:
        return frozenset(claim.name for claim in self.system.claims if claim.planted)


def compared(system: System) -> Comparison:
    """Write a system down and let the checker read it."""
    with TemporaryDirectory() as folder:
        record(system, Path(folder))
        return Comparison(system, Run((folder,)).report)
