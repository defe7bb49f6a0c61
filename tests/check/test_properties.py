"""What must hold of every check, on small worlds that are known to the last arrival."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from checker.engine.bounds.count import implied
from checker.model.calendar import units_inside
from checker.model.claim import Claim, Location
from checker.model.finding import CheckReport, Finding
from checker.model.forms import Value
from checker.model.numbers import Reading
from checker.model.vocabulary import Settings
from tests.check.worlds import checked, claims_of, clashes, report_of
from tests.tries import tries
from tests.worlds.claims import exactly, made, official
from tests.worlds.shared import SEEDS, world
from tests.worlds.towns import ARRIVALS

pytestmark = pytest.mark.own
few = tries(8)
Said = tuple[str, str]


def said(finding: Finding) -> Said:
    """A finding by whom it suspects; a cheaper proof may give it another kind."""
    return finding.severity, finding.fingerprint


@few
@given(SEEDS)
def test_a_consistent_world_gives_none(seed: int) -> None:
    report = report_of(seed, 0)
    assert ([finding.message for finding in clashes(report)], report.undecided) == ([], ())


@few
@given(SEEDS, st.integers(0, 3))
def test_a_planted_contradiction_is_found(seed: int, which: int) -> None:
    told = claims_of(seed, 0)
    series = official(world(seed))
    total = world(seed).during(ARRIVALS, replace(series[0].period, start=None, end=series[-1].period.end))
    wrong = made("paper/wrong", Value(), ARRIVALS, series[which].period, exactly(total + 1))
    report = checked(seed, (*told, wrong))
    suspected = [part.claim.id for finding in clashes(report) for part in finding.parts if part.role != "premise"]
    assert "paper/wrong" in suspected


@few
@given(SEEDS, st.integers(1, 4), st.randoms(use_true_random=False))
def test_order_changes_nothing(seed: int, wrong: int, rng: Random) -> None:
    shuffled = list(claims_of(seed, wrong))
    rng.shuffle(shuffled)
    assert checked(seed, shuffled) == report_of(seed, wrong)


@few
@given(SEEDS, st.integers(1, 4), st.randoms(use_true_random=False))
def test_names_of_files_and_claims_change_nothing_but_names(seed: int, wrong: int, rng: Random) -> None:
    told = claims_of(seed, wrong)
    numbers = rng.sample(range(1000), len(told))
    renamed = {claim.id: _renamed(claim, number) for claim, number in zip(told, numbers, strict=True)}
    before, after = report_of(seed, wrong), checked(seed, list(renamed.values()))
    assert [_content(finding) for finding in after.findings] == [_content(finding) for finding in before.findings]
    assert after.coverage.compared == before.coverage.compared


@few
@given(SEEDS, st.integers(1, 3))
@example(15, 4)
@example(32, 4)
@example(45, 4)
def test_without_its_suspects_a_finding_is_gone(seed: int, wrong: int) -> None:
    told = claims_of(seed, wrong)
    found = clashes(report_of(seed, wrong))
    assume(found)
    for finding in found:
        gone = _suspects(finding)
        left = checked(seed, [claim for claim in told if claim.id not in gone])
        assert said(finding) not in [said(other) for other in left.findings]
    every = {claim for finding in found for claim in _suspects(finding)}
    assert clashes(checked(seed, [claim for claim in told if claim.id not in every])) == []


@few
@given(SEEDS, st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
@example(6, 3, 3, 0)
def test_what_the_rest_implies_adds_no_finding(seed: int, wrong: int, year: int, quarter: int) -> None:
    """The rest is what nobody has in question: what an accused claim implies is a second voice for it."""
    accused = frozenset[str]().union(*(finding.accused for finding in clashes(report_of(seed, wrong))))
    more = _with_implied(seed, wrong, [claim for claim in claims_of(seed, wrong) if claim.id not in accused], year, quarter)
    assert Counter(map(said, clashes(more))) == Counter(map(said, clashes(report_of(seed, wrong))))


@few
@given(SEEDS, st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
@example(6, 3, 3, 0)
def test_what_the_accused_imply_too_accuses_nobody_more(seed: int, wrong: int, year: int, quarter: int) -> None:
    """It may clear one of several accused whose figure it repeats."""
    before = clashes(report_of(seed, wrong))
    after = clashes(_with_implied(seed, wrong, claims_of(seed, wrong), year, quarter))
    assert len(after) <= len(before)
    assert all(any(finding.accused <= other.accused for other in before) for finding in after)


def _with_implied(seed: int, wrong: int, implying: Sequence[Claim], year: int, quarter: int) -> CheckReport:
    """The report with one claim more, which says what some of the others imply for a quarter."""
    period = units_inside(official(world(seed))[year].period, "quarter")[quarter]
    bounds = implied(implying, world(seed).vocabulary, Settings(), ARRIVALS, period, "people")
    reading = Reading(bounds.literal, bounds.pragmatic, "range", bounds.literal.lo, None, "people")
    return checked(seed, (*claims_of(seed, wrong), made("paper/implied", Value(), ARRIVALS, period, reading)))


def _suspects(finding: Finding) -> set[str]:
    return {part.claim.id for part in finding.parts if part.role != "premise"}


def _renamed(claim: Claim, number: int) -> Claim:
    article = replace(claim.article, stem=f"file-{number % 7}")
    return replace(claim, id=f"file-{number % 7}/{number}", article=article, location=Location("other.yaml", number))


def _content(finding: Finding) -> object:
    """All of a finding but the names of its claims."""
    proof = finding.proof
    steps = tuple((step.factor, step.amount, step.text, step.law) for step in proof.steps) if proof else ()
    parts = tuple((part.role, part.claim.quote, part.claim.scope, part.claim.period) for part in finding.parts)
    slips = tuple((slip.name, slip.text) for slip in finding.diagnosis)
    return (
        said(finding),
        finding.kind,
        finding.message,
        parts,
        steps,
        slips,
        finding.margin,
        finding.allowed,
        len(finding.witnesses),
    )
