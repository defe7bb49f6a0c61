"""What the check said of claims that bear on one another, for as long as they, the words and the settings stay the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any

from checker.engine.region import Footing, Region, RegionOutcome
from checker.memory.cache.archive import Archive, digest_of_bytes
from checker.memory.cache.claims import ClaimWriter
from checker.memory.cache.codec import Turn, Unfit, reader, writer
from checker.memory.cache.statements import statement_reader, statement_writer
from checker.model.claim import Claim
from checker.model.detail import Detail
from checker.model.finding import CheckReport, Coverage, Finding, Undecided
from checker.model.links import Link, line_of
from checker.model.proof import Declaration
from checker.model.statement import Statement
from checker.model.vocabulary import Vocabulary

_KEPT = tuple[tuple[Finding, ...], tuple[Undecided, ...], Coverage]
_NAMES = reader(tuple[tuple[str, ...], tuple[str, ...]], {})


class RegionCache:
    """Reports on claims, kept in an archive under all that they depend on but the checker itself.

    Lines of the vocabulary that they name stand where `vocabulary` has them now. `kind` names what the reports are of, where
    they are not those of a check.
    """

    def __init__(self, archive: Archive, vocabulary: Vocabulary, kind: str = "outcome") -> None:
        self._archive, self._vocabulary, self._kind = archive, vocabulary, kind
        self._claims = ClaimWriter()
        self._among: dict[str, Claim] = {}

    @cached_property
    def _write(self) -> Turn:
        link, says = writer(Link, {}), statement_writer()

        def line(declaration: Declaration) -> list[Any]:
            return [link(declaration.link), says(declaration.text_statement)]

        return writer(_KEPT, {Claim: lambda claim: claim.id, Statement: says, Declaration: line})

    @cached_property
    def _reader(self) -> Turn:
        parts = reader(tuple[Link, Statement], {Statement: statement_reader()})
        own = {Claim: self._claim, Statement: statement_reader(), Declaration: lambda data: self._declaration(*parts(data))}
        return reader(_KEPT, own)

    def recall(self, region: Region) -> CheckReport | None:
        """The report on the region, in its detail at least, if it was kept."""
        return self._recalled(self._digest(region), region)

    def report(self, region: Region, check: Callable[[], RegionOutcome]) -> CheckReport:
        """The report on the region, in its detail at least: as it was kept, else as `check` gives it."""
        digest = self._digest(region)
        if (known := self._recalled(digest, region)) is not None:
            return known
        outcome = check()
        report = outcome.report
        # Work is counted, not timed: what was settled, and what was not, is the same the next time, however long it took.
        if not report.faults:
            self._archive.keep(self._key(digest, region.detail), self._text(report))
            self._keep_footing(digest, outcome.footing)
        return report

    def _recalled(self, digest: str, region: Region) -> CheckReport | None:
        reports = (self._known(self._key(digest, fuller), region.claims) for fuller in region.detail.covering)
        return next((report for report in reports if report is not None), None)

    def footing(self, region: Region, settle: Callable[[], Footing]) -> Footing:
        """What can be built on in the region: as it was kept, else as `settle` gives it."""
        digest, names = self._digest(region), {claim.id for claim in region.claims}
        text = self._archive.recall(f"footing:{digest}")
        with suppress(Unfit, ValueError, RecursionError):
            claims, literally = map(frozenset, _NAMES(json.loads(text or "")))
            if claims | literally <= names:
                return Footing(claims, literally, True)
        footing = settle()
        self._keep_footing(digest, footing)
        return footing

    def _keep_footing(self, digest: str, footing: Footing) -> None:
        if not footing.decided:
            return
        names = [sorted(footing.claims), sorted(footing.literally)]
        self._archive.keep(f"footing:{digest}", json.dumps(names, separators=(",", ":")))

    def _key(self, digest: str, detail: Detail) -> str:
        return f"{self._kind}:{digest}:{detail.key}"

    def _digest(self, region: Region) -> str:
        words = repr((region.vocabulary, region.settings)).encode("utf-8", "surrogatepass")
        lines = json.dumps([self._claims.compared(claim) for claim in region.claims]).encode()
        return digest_of_bytes(words, lines)

    def _known(self, key: str, claims: Sequence[Claim]) -> CheckReport | None:
        text = self._archive.recall(key)
        if text is None:
            return None
        try:
            return self._read(text, claims)
        except (Unfit, ValueError, RecursionError):
            return None

    def _text(self, report: CheckReport) -> str:
        return json.dumps(self._write((report.findings, report.undecided, report.coverage)), separators=(",", ":"))

    def _read(self, text: str, claims: Sequence[Claim]) -> CheckReport:
        self._among = {claim.id: claim for claim in claims}
        findings, undecided, coverage = self._reader(json.loads(text))
        return CheckReport(findings, undecided, coverage)

    def _declaration(self, link: Link, says: Statement) -> Declaration:
        """A line of the vocabulary, where it stands now."""
        place = line_of(self._vocabulary, link)
        if place is None:
            raise Unfit(repr(link)[:80])
        return Declaration(link, place, text_statement=says)

    def _claim(self, name: Any) -> Claim:
        if type(name) is not str or name not in self._among:
            raise Unfit(repr(name)[:80])
        return self._among[name]
