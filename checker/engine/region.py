"""Claims that may bear on one another, and what the check of them brings: handed to stores, processes and workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from checker.model.claim import Claim
from checker.model.detail import Detail
from checker.model.finding import CheckReport
from checker.model.vocabulary import Settings, Vocabulary


@dataclass(frozen=True, slots=True)
class Region:
    """Claims that may bear on one another, and all that the report on them depends on."""

    claims: Sequence[Claim]
    vocabulary: Vocabulary
    settings: Settings
    detail: Detail


@dataclass(frozen=True, slots=True)
class Footing:
    """What can be built on in a region: the ids of claims that hold together, those in `literally` only as their words say.

    `decided`: nothing was left open for want of time.
    """

    claims: frozenset[str]
    literally: frozenset[str]
    decided: bool


@dataclass(frozen=True, slots=True)
class RegionOutcome:
    """What the check of a region brings."""

    report: CheckReport
    footing: Footing


class RegionStore(Protocol):
    """What was worked out of regions of claims before."""

    def report(self, region: Region, check: Callable[[], RegionOutcome]) -> CheckReport:
        """The report on the region, in its detail at least: as it was kept, else as `check` gives it."""
        ...

    def recall(self, region: Region) -> CheckReport | None:
        """The report on the region, in its detail at least, if it was kept."""
        ...

    def footing(self, region: Region, settle: Callable[[], Footing]) -> Footing:
        """What can be built on in the region: as it was kept, else as `settle` gives it."""
        ...
