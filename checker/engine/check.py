"""The check: claims in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol, TypeVar

from checker.engine.pool import outcomes, processes
from checker.engine.region import Footing, Region, RegionOutcome, RegionStore
from checker.engine.solve.reach import Reach, decisive
from checker.engine.solve.regions import regions
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.detail import EVERYTHING, FINDINGS_ALONE, Detail, Progress
from checker.model.errors import Interrupted
from checker.model.finding import CheckReport, Coverage, Finding, Uncompared
from checker.model.vocabulary import Settings, Vocabulary
from checker.prose.telling import with_texts

_SEVERITIES = ("contradiction", "tension", "note")
T = TypeVar("T")


class Workers(Protocol):
    """Who works regions out, elsewhere."""

    def outcomes(self, tasks: Sequence[Callable[[], T]], claims: Sequence[Sequence[Claim]]) -> Iterator[tuple[int, T]]:
        """What each task gives with its number, in any order; `claims` are those of each task."""
        ...


def check_claims(
    claims: Sequence[Claim],
    vocabulary: Vocabulary,
    settings: Settings,
    progress: Progress | None = None,
    known: RegionStore | None = None,
    detail: Detail = EVERYTHING,
    workers: Workers | None = None,
) -> CheckReport:
    """All findings about the claims: contradictions of literal readings, tensions of pragmatic ones, and patterns.

    Claims that cannot bear on one another are checked apart; `known` are outcomes that need not be worked out again, and without
    `workers` processes of this machine work out the others. The findings are the same in any `detail`, and whoever works. Raises
    Interrupted where somebody does: what was worked out by then is with `known`.
    """
    report_progress, reach, settings = progress or _no_progress, Reach(vocabulary), decisive(settings)
    apart = [Region(together, reach.of(together), settings, detail) for together in regions(claims, vocabulary)]
    by_number: dict[int, CheckReport] = {}
    compared = 0
    try:
        for number, report in _reports(apart, report_progress, known, workers):
            by_number[number] = report
            compared += len(apart[number].claims)
            if len(apart) > 1:
                report_progress(len(by_number), len(apart), "comparing claims")
    except KeyboardInterrupt as interrupt:
        raise Interrupted(compared, len(claims), known is not None) from interrupt
    reports = [by_number[number] for number in range(len(apart))]
    undecided = sum(report.coverage.undecided for report in reports)
    rounded = sorted((same for report in reports for same in report.coverage.rounded), key=lambda same: content(same[0]))
    left_out = sorted((left for report in reports for left in report.coverage.uncompared), key=_content)
    return with_texts(
        CheckReport(
            findings=tuple(sorted((finding for report in reports for finding in report.findings), key=_order)),
            undecided=tuple(left for report in reports for left in report.undecided),
            coverage=Coverage(
                len({claim.article.stem for claim in claims}),
                len(claims),
                sum(report.coverage.compared for report in reports),
                tuple(left_out),
                undecided,
                tuple(rounded),
            ),
            faults=tuple(fault for report in reports for fault in report.faults),
        )
    )


def _reports(
    apart: Sequence[Region], progress: Progress, known: RegionStore | None, workers: Workers | None
) -> Iterator[tuple[int, CheckReport]]:
    """The number of each region and the report on it: as it is known, else as some process works it out, in any order."""
    recalled = [None if known is None else known.recall(region) for region in apart]
    left = [number for number, report in enumerate(recalled) if report is None]
    yield from ((number, report) for number, report in enumerate(recalled) if report is not None)
    if not left:
        return
    # Who only recalls what was worked out imports no solver.
    from checker.engine.settling import outcome_of

    inner = progress if len(apart) == 1 and workers is None else _no_progress
    tasks = [partial(outcome_of, apart[number], inner) for number in left]
    new = enumerate(outcomes(tasks, processes())) if workers is None else workers.outcomes(tasks, [apart[n].claims for n in left])
    for place, outcome in new:
        number = left[place]
        yield number, outcome.report if known is None else known.report(apart[number], partial(_as_it_is, outcome))


def _as_it_is(outcome: RegionOutcome) -> RegionOutcome:
    return outcome


def footing_in(claims: Sequence[Claim], vocabulary: Vocabulary, settings: Settings, known: RegionStore | None = None) -> Footing:
    """What can be built on of claims that may bear on one another."""
    region = Region(claims, Reach(vocabulary).of(claims), decisive(settings), FINDINGS_ALONE)

    def settle() -> Footing:
        from checker.engine.settling import footing_of

        return footing_of(region)

    return settle() if known is None else known.footing(region, settle)


def _order(finding: Finding) -> tuple[int, str, tuple[str, ...]]:
    return _SEVERITIES.index(finding.severity), finding.kind, content(finding.parts[0].claim)


def _content(left: Uncompared) -> tuple[str, ...]:
    return content(left.claim)


def _no_progress(done: int, total: int, what: str) -> None:
    """Nobody is told how far the check is."""
