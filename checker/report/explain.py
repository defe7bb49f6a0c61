"""Laws, patterns, kinds and slips as topics to be explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from checker.model.claim import Claim
from checker.model.finding import CheckReport, Finding, ReadingName
from checker.model.vocabulary import Vocabulary


class Explained(Protocol):
    """What the modules of laws, patterns and slips say of themselves."""

    SAYS: str
    WHY: str
    DO: str
    HOLDS: str
    BREAKS: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One law, pattern, kind or slip.

    `says` is what it means, `why` why it matters, `do` what an editor does about it, `holds` and `breaks` are claims that keep
    and that break it. `kind` is the kind of the findings that rest on it; "" for a slip, which explains findings of any kind.
    """

    name: str
    title: str
    says: str
    why: str
    do: str
    kind: str
    holds: str
    breaks: str


@dataclass(frozen=True, slots=True)
class Example:
    """What the checker says of an example: `claims` as written there, `ids` their full ids in the same order."""

    claims: tuple[str, ...]
    ids: tuple[str, ...]
    report: CheckReport


def topics() -> tuple[Topic, ...]:
    """Whatever can be found: laws, then patterns, then the kinds that no law gives its name to."""
    # Every report for people may have to explain something; few have to, and the rules are many.
    from checker.engine.findings.catalogue import kinds, patterns
    from checker.engine.rules import laws

    every = [_of_module(name, law, law.KIND) for name, law in laws().by_name.items()]
    every += [_of_module(kind, pattern, kind) for kind, pattern in patterns().items()]
    every += [_of_module(name, kind, name) for name, kind in kinds().items()]
    return tuple(every)


def slip_topics() -> tuple[Topic, ...]:
    """Whatever may explain a finding, in the order of the names."""
    from checker.engine.findings.catalogue import slips

    return tuple(_of_module(name, slip, "") for name, slip in slips().items())


def topics_for(findings: Iterable[Finding]) -> tuple[Topic, ...]:
    """What explains the kinds of these findings, once each, in the order of the findings.

    Of a kind that several laws share, those are told that are at work in its findings; all, if none is.
    """
    at_work: dict[str, set[str]] = {}
    asserted: dict[object, tuple[str, ...]] = {}
    for finding in findings:
        at_work.setdefault(finding.kind, set()).update(_laws_of(finding, asserted))
    known = topics() if at_work else ()
    explaining = []
    for kind, used in at_work.items():
        of_kind = [topic for topic in known if topic.kind == kind]
        explaining += [topic for topic in of_kind if topic.name in used] or of_kind
    return tuple(explaining)


def topic_name(topic: Topic) -> str:
    """ "total-falls: counts-never-fall"; the name alone where it is that of the kind, or of a slip."""
    return topic.name if topic.kind in ("", topic.name) else f"{topic.kind}: {topic.name}"


def _laws_of(finding: Finding, asserted: dict[object, tuple[str, ...]]) -> Iterator[str]:
    """The laws in the sum, and those that the claims in question assert, whose rows stand opposite to the sum.

    `asserted` keeps those of claims that say alike, whatever their number and whom they count.
    """
    from checker.engine.rows.measure import Book
    from checker.engine.rules import claim_rows

    yield from (step.law for step in (finding.proof.steps if finding.proof else ()))
    for part in finding.parts:
        if part.role != "premise":
            alike = _alike(part.claim, finding.reading)
            if alike not in asserted:
                # Which laws a claim asserts hangs on its form, not on the vocabulary.
                book = Book(Vocabulary({}), {each.claim.id: each.claim for each in finding.parts})
                asserted[alike] = tuple(dict.fromkeys(row.law for row in claim_rows(part.claim, finding.reading, book)))
            yield from asserted[alike]


def _alike(claim: Claim, reading: ReadingName) -> object:
    interval = claim.reading.by(reading) if claim.reading else None
    ends = None if interval is None else (not interval.lo, interval.hi is None, interval.is_exact)
    return claim.form, claim.unit, claim.period.days, ends, reading, claim.scope.event


def _of_module(name: str, module: Explained, kind: str) -> Topic:
    return Topic(name, _title(module), module.SAYS, module.WHY, module.DO, kind, module.HOLDS, module.BREAKS)


def _title(module: object) -> str:
    """The first line of a module's docstring, without its full stop."""
    return (module.__doc__ or "").strip().split("\n")[0].rstrip(".")
