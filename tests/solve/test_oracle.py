"""What claims allow for other readings of one of them: the same by short cuts as by all laws on all days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engine.cases.oracle import Oracle, WhatIf
from checker.engine.rows.measure import Book, of_claim
from checker.engine.rows.world import world_of
from checker.engine.rules import claim_rows, law_rows
from checker.engine.solve.implied_bounds import ImpliedBounds
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.forms import Change, Value
from checker.model.numbers import Interval
from checker.model.time import Period
from tests.tries import tries
from tests.worlds.claims import exactly, made, official, true_claims
from tests.worlds.towns import ARRIVALS, towns
from tests.worlds.truth import Truth

SEEDS = st.integers(0, settings().max_examples // 8)
"""The more examples a profile asks for, the more worlds there are; what one allows is worked out once for all properties."""


@cache
def questions_on(seed: int) -> list[WhatIf]:
    """Some claims as they are, as if of another year or scope, and with twice the number; also two that do not stand."""
    truth, claims = told(seed)
    chance = Random(seed)
    scopes = sorted({claim.scope for claim in claims if claim.scope.event == "arrived"})
    counts = [claim for claim in claims if isinstance(claim.form, Value) and claim.reading and claim.scope.event == "arrived"]
    wrong = [replace(claim, id=f"{claim.id}-wrong", reading=exactly(chance.randint(0, 900))) for claim in counts[:2]]
    questions = []
    for claim in (*chance.sample(counts, min(4, len(counts))), *wrong):
        period = Period(*(None if day is None else day + 365 for day in claim.period.days), "")
        others = (claim, replace(claim, scope=chance.choice(scopes)), replace(claim, period=period))
        doubled = replace(claim, reading=exactly(2 * truth.during(claim.scope, claim.period)))
        questions += [WhatIf(claim, read_as) for read_as in (*others, doubled)]
    return questions


@cache
def told(seed: int) -> tuple[Truth, tuple[Claim, ...]]:
    """A small world, and true claims about it of all forms."""
    world = towns(seed, (24, 48)[seed % 2], seed % 3, seed % 5 > 0)
    return world, (*official(world), *true_claims(world, 4 + seed % 20, seed))


def book_of(truth: Truth, claims: Sequence[Claim]) -> Book:
    return Book(truth.vocabulary, {claim.id: claim for claim in claims})


@cache
def by_all_laws(seed: int, left_out: str) -> ImpliedBounds:
    """What all claims but one allow, by every law on every day that anybody speaks or asks of."""
    (truth, claims), book = told(seed), book_of(*told(seed))
    others = [row for claim in claims if claim.id != left_out for row in claim_rows(claim, "literal", book)]
    spoken = [row for claim in claims for row in claim_rows(claim, "literal", book)]
    spoken += [row for question in questions_on(seed) for row in claim_rows(question.read_as, "literal", book)]
    return ImpliedBounds([*law_rows(world_of(truth.vocabulary, spoken)), *others], Work(60))


def allowed_by_all(seed: int, question: WhatIf) -> Interval:
    """The least and the most of what is asked about."""
    program, terms = by_all_laws(seed, question.claim.id), of_claim(question.read_as, told(seed)[0].vocabulary)
    least, most = program.least(terms), program.most(terms)
    return Interval(least.bound if least else None, most.bound if most else None)


def fitting(allowed: Interval, question: WhatIf, claims: Sequence[Claim]) -> bool:
    """The definition: others speak of the scope, allow some of what is said, and are not too vague."""
    assert question.read_as.reading is not None
    said = question.read_as.reading.pragmatic
    spoken = any(claim.scope == question.read_as.scope for claim in claims if claim.id != question.claim.id)
    if not spoken or not allowed.lo or allowed.hi is None or allowed.hi > 2 * allowed.lo:
        return False
    return (said.hi is None or allowed.lo <= said.hi) and (said.lo is None or said.lo <= allowed.hi)


def oracle_of(truth: Truth, claims: Sequence[Claim], questions: Sequence[WhatIf]) -> Oracle:
    return Oracle([(claim, "literal") for claim in claims], book_of(truth, claims), questions, Work(60))


@cache
def answered(seed: int) -> tuple[tuple[bool, ...], tuple[tuple[WhatIf, Interval], ...]]:
    """Which questions fit; then what is allowed for those that no single claim refutes."""
    oracle = oracle_of(*told(seed), questions_on(seed))
    fits = tuple(oracle.fits(question) for question in questions_on(seed))
    return fits, tuple((question, oracle.allows(question).interval) for question in oracle.open_questions)


@pytest.mark.own
@tries(10)
@given(SEEDS)
def test_what_is_allowed_and_what_fits_is_as_by_all_laws(seed: int) -> None:
    _, claims = told(seed)
    questions = questions_on(seed)
    fits, allowed = answered(seed)
    by_laws = [allowed_by_all(seed, question) for question in questions]
    assert fits == tuple(fitting(interval, question, claims) for interval, question in zip(by_laws, questions, strict=True))
    assert allowed == tuple((question, by_laws[questions.index(question)]) for question, _ in allowed)


@pytest.mark.own
@tries(10)
@given(SEEDS)
def test_no_answer_depends_on_what_was_asked_before(seed: int) -> None:
    questions = questions_on(seed)
    fits, allowed = answered(seed)
    forwards = [(fits[questions.index(question)], interval) for question, interval in allowed]
    other = oracle_of(*told(seed), questions)
    backwards = [(other.fits(question), other.allows(question).interval) for question in reversed(other.open_questions)]
    assert forwards == backwards[::-1]


@pytest.mark.own
@tries(10)
@given(SEEDS)
def test_single_claims_never_rule_out_what_all_allow(seed: int) -> None:
    world, claims = told(seed)
    spans = oracle_of(world, claims, ()).single_bounds
    tighter = []
    for question in questions_on(seed):
        around = spans.around(of_claim(question.read_as, world.vocabulary), {question.claim.id})
        allowed = allowed_by_all(seed, question)
        too_high = around.lo is not None and around.lo > (allowed.lo or Fraction(0))
        too_low = around.hi is not None and (allowed.hi is None or around.hi < allowed.hi)
        tighter += [question] * (too_high or too_low)
    assert tighter == []


def year(first: int) -> Period:
    return Period(date(first, 1, 1).toordinal(), date(first + 1, 1, 1).toordinal(), str(first))


def test_a_change_fits_where_it_can_hold_and_leaves_the_next_question_as_it_was() -> None:
    """100 and 50: down by half can hold, down by a tenth cannot; then the counts are still those two."""
    world = towns(1)
    first = made("a/one", Value(), ARRIVALS, year(2101), exactly(100))
    second = made("a/two", Value(), ARRIVALS, year(2102), exactly(50))
    change = made("b/change", Change(year(2101), "ratio", False), ARRIVALS, year(2102), exactly(Fraction(1, 2)))
    tenth = replace(change, id="b/tenth", reading=exactly(Fraction(9, 10)))
    questions = [WhatIf(change, change), WhatIf(tenth, tenth), WhatIf(first, first)]
    oracle = oracle_of(world, (first, second), questions)
    assert [oracle.fits(question) for question in questions[:2]] == [True, False]
    assert oracle.allows(WhatIf(change, replace(first, id="c/same"))).interval == Interval(Fraction(100), Fraction(100))


def test_where_the_others_are_silent_nothing_fits() -> None:
    world = towns(1)
    alone = made("a/one", Value(), ARRIVALS, year(2101), exactly(100))
    question = WhatIf(alone, alone)
    oracle = oracle_of(world, (alone,), [question])
    assert (oracle.fits(question), oracle.allows(question).interval) == (False, Interval(Fraction(0), None))
