"""What makes a finding new, and what does not, on small worlds that are known to the last arrival."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from fractions import Fraction
from functools import cache
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.engine.bounds.count import implied
from checker.engine.check import check_claims
from checker.memory.ledger.entry import VERDICTS, Entry
from checker.memory.ledger.match import Matched, match
from checker.memory.ledger.selection import entries_of
from checker.memory.ledger.standing import doubted, standing
from checker.model.calendar import units_inside
from checker.model.claim import Claim, Location
from checker.model.finding import Finding, Judgement, Verdict
from checker.model.forms import Value
from checker.model.history import accused
from checker.model.numbers import Reading
from checker.model.vocabulary import Settings
from tests.tries import tries
from tests.worlds.claims import exactly, made
from tests.worlds.shared import SEEDS, reported, series, world
from tests.worlds.towns import ARRIVALS

pytestmark = pytest.mark.own
WRONG = st.integers(1, 3)
ANY = st.sampled_from(VERDICTS)
few = tries(4)
DAY = "2026-05-31"


@cache
def claims_of(seed: int, wrong: int) -> tuple[Claim, ...]:
    """The official series, and sixteen claims of which so many are wrong."""
    return (*(replace(claim, trust=Fraction(4)) for claim in series(seed)), *reported(seed, 16, wrong))


@cache
def true_ones(seed: int, wrong: int) -> frozenset[str]:
    return frozenset(claim.id for claim in {*reported(seed, 16, 0)} & {*claims_of(seed, wrong)})


def checked(seed: int, claims: Sequence[Claim], ledger: Sequence[Entry] = (), day: str = DAY) -> Matched:
    stand = standing(ledger, claims, day)
    report = check_claims(doubted(claims, stand), world(seed).vocabulary, Settings())
    assert report.undecided == ()
    return match(report.findings, stand)


@cache
def unjudged(seed: int, wrong: int) -> Matched:
    return checked(seed, claims_of(seed, wrong))


@cache
def ledger_of(seed: int, wrong: int, verdict: Verdict, until: str = "") -> tuple[Entry, ...]:
    """Every finding judged, by an editor who finds out which of two claims is wrong where that is to be said."""
    judgement = Judgement(verdict, "seen", "Ann Editor", DAY, until)
    open_ = verdict in ("accepted", "disputed")
    findings = unjudged(seed, wrong).findings
    told = (entries_of([f], judgement, None if open_ else _blamed(f, true_ones(seed, wrong))) for f in findings)
    return tuple({entry.place: entry for entries in told for entry in entries}.values())


def _blamed(finding: Finding, true: Set[str]) -> tuple[str, ...]:
    """Whom the editor blames: the suspects; of claims that stand against each other the untrue ones, if there are any."""
    several = [part.claim.id for part in finding.parts if part.role == "either"]
    wrong = [claim.id for claim in accused(finding) if claim.id not in several or claim.id not in true]
    return tuple(wrong or several[:1])


def new(matched: Matched) -> list[Finding]:
    return [finding for finding in matched.findings if finding.status == "new"]


def clashes(findings: Sequence[Finding]) -> list[str]:
    return [finding.message for finding in findings if finding.proof]


@few
@given(SEEDS, WRONG, ANY)
def test_what_is_judged_is_known(seed: int, wrong: int, verdict: Verdict) -> None:
    matched = checked(seed, claims_of(seed, wrong), ledger_of(seed, wrong, verdict))
    assert _reopened(matched, verdict) == []
    judged = {finding.judgement for finding in matched.findings if finding.status == "known"}
    assert judged <= {Judgement(verdict, "seen", "Ann Editor", DAY)}


@few
@given(SEEDS, WRONG, ANY, st.data())
def test_editing_a_judged_claim_reopens_it(seed: int, wrong: int, verdict: Verdict, data: st.DataObject) -> None:
    ledger, claims = ledger_of(seed, wrong, verdict), claims_of(seed, wrong)
    single = [entry for entry in ledger if entry.basis == "contradiction" and not entry.against]
    assume(single)
    edited = data.draw(st.sampled_from(single)).claim
    changed = [replace(claim, quote=f"{claim.quote}!") if claim.id == edited else claim for claim in claims]
    matched = checked(seed, changed, ledger)
    assert edited in {claim.id for finding in new(matched) for claim in accused(finding)}
    assert [stale.why for stale in matched.stale if edited in stale.claims] == [f"{edited} says something else by now"]


@few
@given(SEEDS, WRONG, ANY, st.randoms(use_true_random=False))
def test_moving_renaming_and_reordering_change_nothing(seed: int, wrong: int, verdict: Verdict, rng: Random) -> None:
    claims = list(claims_of(seed, wrong))
    rng.shuffle(claims)
    moved = [_moved(claim, number) for number, claim in enumerate(claims)]
    matched = checked(seed, moved, ledger_of(seed, wrong, verdict))
    assert _reopened(matched, verdict) == []


@few
@given(SEEDS, WRONG, ANY, st.integers(0, 3), st.integers(0, 3))
def test_a_claim_that_agrees_with_the_rest_reopens_nothing(
    seed: int, wrong: int, verdict: Verdict, year: int, quarter: int
) -> None:
    told, vocabulary = claims_of(seed, wrong), world(seed).vocabulary
    period = units_inside(series(seed)[year].period, "quarter")[quarter]
    bounds = implied(told, vocabulary, Settings(), ARRIVALS, period, "people")
    reading = Reading(bounds.literal, bounds.pragmatic, "range", bounds.literal.lo, None, "people")
    more = (*told, made("paper/implied", Value(), ARRIVALS, period, reading))
    assert clashes(new(checked(seed, more, ledger_of(seed, wrong, verdict)))) == []


@few
@given(SEEDS, WRONG, ANY)
def test_nor_do_claims_that_repeat_what_stands(seed: int, wrong: int, verdict: Verdict) -> None:
    told, ledger = claims_of(seed, wrong), ledger_of(seed, wrong, verdict)
    doubtful = {entry.claim for entry in ledger}
    again = [_moved(claim, n, publisher="Echo") for n, claim in enumerate(told) if claim.id not in doubtful]
    assert clashes(new(checked(seed, [*told, *again], ledger))) == []


@few
@given(SEEDS, WRONG, ANY, st.integers(0, 3))
def test_a_second_wrong_claim_is_new(seed: int, wrong: int, verdict: Verdict, which: int) -> None:
    total = world(seed).during(ARRIVALS, world(seed).whole)
    second = made("paper/second", Value(), ARRIVALS, series(seed)[which].period, exactly(total + 1))
    matched = checked(seed, (*claims_of(seed, wrong), second), ledger_of(seed, wrong, verdict))
    assert "paper/second" in {claim.id for finding in new(matched) for claim in accused(finding)}


@few
@given(SEEDS, WRONG, ANY, st.booleans())
def test_the_same_mistake_again_is_new(seed: int, wrong: int, verdict: Verdict, elsewhere: bool) -> None:
    told, ledger = claims_of(seed, wrong), ledger_of(seed, wrong, verdict)
    judged = sorted({entry.claim for entry in ledger if entry.basis == "contradiction" and not entry.against})
    assume(judged)
    wrong_one = next(claim for claim in told if claim.id == judged[0])
    again = _moved(wrong_one, 999, publisher="Echo" if elsewhere else wrong_one.article.publisher)
    assert new(checked(seed, (*told, again), ledger)) != []


@few
@given(SEEDS, WRONG, ANY)
def test_judgements_end(seed: int, wrong: int, verdict: Verdict) -> None:
    claims, ledger = claims_of(seed, wrong), ledger_of(seed, wrong, verdict, "2027-01-01")
    assert _reopened(checked(seed, claims, ledger, "2026-12-31"), verdict) == []
    matched = checked(seed, claims, ledger, "2027-01-01")
    assert new(matched) == list(unjudged(seed, wrong).findings)
    assert [stale.why for stale in matched.stale] == ["it was to end on 2027-01-01"] * len(ledger)


@few
@given(SEEDS, WRONG, ANY)
def test_without_its_claim_a_judgement_is_stale(seed: int, wrong: int, verdict: Verdict) -> None:
    ledger = ledger_of(seed, wrong, verdict)
    gone = {entry.claim for entry in ledger}
    matched = checked(seed, [claim for claim in claims_of(seed, wrong) if claim.id not in gone], ledger)
    assert [stale.why for stale in matched.stale] == ["no claim on file says this any more"] * len(ledger)


def _reopened(matched: Matched, verdict: Verdict) -> list[str]:
    """What should have been known. Who says which of two claims is wrong also changes what the others are held against."""
    return clashes(new(matched)) if verdict in ("wrong", "superseded") else [finding.message for finding in new(matched)]


def _moved(claim: Claim, number: int, publisher: str = "") -> Claim:
    article = replace(claim.article, stem=f"file-{number % 7}", publisher=publisher or claim.article.publisher)
    return replace(claim, id=f"file-{number % 7}/{number}", article=article, location=Location("other.yaml", number))
