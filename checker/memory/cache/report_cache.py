"""The whole report of a run, for as long as every file that it read stays as it was: then no claim need be read at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from checker.memory.cache.archive import Archive
from checker.memory.cache.claims import ClaimReader, ClaimWriter
from checker.memory.cache.codec import Unfit, reader, writer
from checker.memory.cache.statements import statement_reader, statement_writer
from checker.model.claim import Claim, Location
from checker.model.detail import Detail
from checker.model.finding import CheckReport, Coverage, Finding, Stale
from checker.model.statement import Statement
from checker.model.vocabulary import Settings

_Parts = tuple[tuple[Finding, ...], Coverage, tuple[Stale, ...], Settings]


@dataclass(frozen=True, slots=True)
class WholeReport:
    """A report on files in which nothing is wrong, judgements put beside it, and the settings that held."""

    report: CheckReport
    settings: Settings


class ReportCache:
    """One report in an archive; `state` is a digest of all that its findings depend on but the checker itself."""

    def __init__(self, archive: Archive, state: str, detail: Detail) -> None:
        self._archive, self._state, self._detail = archive, state, detail

    def whole(self) -> WholeReport | None:
        """The report in this detail at least, if it was kept."""
        for fuller in self._detail.covering:
            text = self._archive.recall(self._key(fuller))
            with suppress(Unfit, ValueError, TypeError, RecursionError):
                if text is not None:
                    return _read(json.loads(text))
        return None

    def keep(self, whole: WholeReport, state: Callable[[], str | None]) -> None:
        """Keep a report that is worth it: another run could find no more, and nothing has to be told beside it.

        `state` gives the state of the files by now: they may have changed while they were read.
        """
        report = whole.report
        partly = report.undecided or report.faults or report.problems or report.warnings or report.unread
        if not partly and state() == self._state:
            self._archive.keep(self._key(self._detail), json.dumps(_written(whole), separators=(",", ":")))

    def _key(self, detail: Detail) -> str:
        return f"report:{self._state}:{detail.key}"


def _written(whole: WholeReport) -> list[Any]:
    claims: dict[str, Claim] = {}

    def number(claim: Claim) -> str:
        claims[claim.id] = claim
        return claim.id

    parts = writer(_Parts, {Claim: number, Statement: statement_writer()})
    report = whole.report
    data = parts((report.findings, report.coverage, report.stale, whole.settings))
    lines, place = ClaimWriter(), writer(Location, {})
    return [[[lines.line(claim), place(claim.location)] for claim in claims.values()], data]


def _read(data: Any) -> WholeReport:
    lines, parts = data
    claims, place, among = ClaimReader(), reader(Location, {}), dict[str, Claim]()
    for line, at in lines:
        claim = claims.claim(line, place(at))
        among[claim.id] = claim

    def named(name: Any) -> Claim:
        if type(name) is not str or name not in among:
            raise Unfit(repr(name)[:80])
        return among[name]

    read = reader(_Parts, {Claim: named, Statement: statement_reader()})
    findings, coverage, stale, settings = read(parts)
    return WholeReport(CheckReport(findings, (), coverage, stale), settings)
