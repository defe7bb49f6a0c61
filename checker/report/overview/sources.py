"""Sources and publishers: who quotes whom, and how the claims of each fared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from checker.engine.findings.catalogue import outcome
from checker.engine.rows.origins import origin, published_later
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.vocabulary import Vocabulary
from checker.report.overview.model import Citation, ClaimState, Through, TrackRecord

_Outcome = Literal["refuted", "stale", "revised", "tense", "noted", "undecided", ""]


def sources(states: Iterable[ClaimState], vocabulary: Vocabulary) -> tuple[TrackRecord, ...]:
    """A record for each source, by name."""
    return _records(states, lambda claim: claim.source, lambda name: _of(name, vocabulary))


def publishers(states: Iterable[ClaimState]) -> tuple[TrackRecord, ...]:
    """A record for each publisher, by name."""
    return _records(states, lambda claim: claim.article.publisher, lambda name: "")


def _records(states: Iterable[ClaimState], name: Callable[[Claim], str], of: Callable[[str], str]) -> tuple[TrackRecord, ...]:
    by_name: dict[str, list[ClaimState]] = {}
    for state in states:
        by_name.setdefault(name(state.claim), []).append(state)
    return tuple(_record(each, of(each), by_name[each]) for each in sorted(by_name))


def _record(name: str, of: str, states: Sequence[ClaimState]) -> TrackRecord:
    by_outcome: dict[_Outcome, list[Claim]] = {}
    through: dict[tuple[str, str], list[Claim]] = {}
    for state in states:
        by_outcome.setdefault(_outcome(state), []).append(state.claim)
        through.setdefault((state.claim.article.publisher, state.claim.via), []).append(state.claim)
    return TrackRecord(
        name=name,
        of=of,
        claims=tuple(state.claim for state in states),
        refuted=tuple(by_outcome.get("refuted", ())),
        stale=tuple(by_outcome.get("stale", ())),
        revised=tuple(by_outcome.get("revised", ())),
        tense=tuple(by_outcome.get("tense", ())),
        noted=tuple(by_outcome.get("noted", ())),
        undecided=tuple(by_outcome.get("undecided", ())),
        through=tuple(Through(publisher, via, tuple(claims)) for (publisher, via), claims in sorted(through.items())),
    )


def _outcome(state: ClaimState) -> _Outcome:
    """The first that applies, "" where nothing is held against the claim."""
    suspected = [finding for finding in state.findings if _suspects(finding, state.claim)]
    if any(finding.severity == "contradiction" for finding in suspected):
        return "refuted"
    if any(outcome(finding.kind) == "stale" for finding in suspected):
        return "stale"
    if _is_revised(state):
        return "revised"
    if state.severity in ("contradiction", "tension"):
        return "tense"
    if state.severity == "note":
        return "noted"
    return "undecided" if state.state == "undecided" else ""


def _suspects(finding: Finding, claim: Claim) -> bool:
    return any(part.claim.id == claim.id and part.role == "suspect" for part in finding.parts)


def _is_revised(state: ClaimState) -> bool:
    """Whether a later claim corrects it, or is in a finding of a revised figure with it."""
    if state.claim.superseded_by:
        return True
    return any(
        outcome(finding.kind) == "revised" and any(published_later(part.claim, state.claim) for part in finding.parts)
        for finding in state.findings
    )


def _of(name: str, vocabulary: Vocabulary) -> str:
    known = vocabulary.sources.get(name)
    return known.of if known else ""


def quotes(claims: Iterable[Claim], vocabulary: Vocabulary) -> tuple[Citation, ...]:
    """The ways that claims came, by origin, source, via and publisher."""
    by_quoted: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in claims:
        way = origin(claim, vocabulary), claim.source, claim.via, claim.article.publisher
        by_quoted.setdefault(way, []).append(claim)
    return tuple(Citation(*way, tuple(by_quoted[way])) for way in sorted(by_quoted))
