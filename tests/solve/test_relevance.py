"""Counts that nobody can be at odds over are left out of the laws, and nothing else is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.components import components
from checker.engine.solve.contraction import law_chains
from checker.engine.solve.elastic_program import feasible
from checker.engine.solve.groups import literal_system
from checker.engine.solve.nesting import TimeAxis, time_axis
from checker.engine.solve.relevance import AxisRelation, Relevance
from checker.engine.solve.system import System, rows_of
from checker.model.claim import Claim
from checker.model.scope import Scope
from checker.run import Run
from tests.solve.systems import can_hold, parts_of
from tests.tries import tries
from tests.worlds.strategy import wrong_worlds
from tests.worlds.truth import Truth

World = tuple[Truth, tuple[Claim, ...], frozenset[str]]


@cache
def corpus() -> System:
    """The largest component of the articles."""
    loaded = Run(("tests/corpus",)).loaded
    systems = components(
        literal_system(loaded.claims, Book(loaded.vocabulary, {claim.id: claim for claim in loaded.claims}), laws())
    )
    return max(systems, key=lambda system: len(system.groups))


def held_by_few(system: System, chosen: Sequence[int]) -> bool:
    few = law_chains(system).around([system.groups[index] for index in chosen])
    return feasible([*few.hard, *rows_of(few.groups)])


@tries(25)
@given(wrong_worlds(), st.data())
def test_some_claims_of_a_world_hold_by_the_laws_that_matter_just_where_they_do_by_all(world: World, data: st.DataObject) -> None:
    for system in parts_of(world[0], world[1]):
        chosen = sorted(data.draw(st.sets(st.integers(0, len(system.groups) - 1), max_size=6)))
        assert held_by_few(system, chosen) == can_hold(system, chosen)


@tries(20)
@given(st.data())
def test_some_claims_of_articles_hold_by_the_laws_that_matter_just_where_they_do_by_all(data: st.DataObject) -> None:
    system = corpus()
    first = data.draw(st.integers(0, len(system.groups) - 1))
    near = st.integers(max(0, first - 20), min(len(system.groups) - 1, first + 20))
    chosen = sorted(
        {first, *data.draw(st.sets(near, max_size=3)), *data.draw(st.sets(st.integers(0, len(system.groups) - 1), max_size=3))}
    )
    assert held_by_few(system, chosen) == can_hold(system, chosen)


def test_two_claims_of_articles_need_few_laws() -> None:
    """Of some 25 scopes those of men and of all stay, and women, who with men are all."""
    system = corpus()
    men, everybody = Scope("men", "arrived", "South Korea"), Scope("North Koreans", "arrived", "South Korea")
    chosen = [next(group for group in system.groups if group.rows[0].terms[0][0].scope == scope) for scope in (men, everybody)]
    axes = {time_axis(quantity) for row in law_chains(system).around(chosen).hard for quantity, _ in row.terms}
    assert {axis[0] for axis in axes if isinstance(axis, tuple)} >= {men, everybody}
    assert len(axes) <= 6


def axis(who: str) -> tuple[Scope, str]:
    return Scope(who), "people"


def relation(**ends: int) -> AxisRelation:
    return AxisRelation({axis(who): times for who, times in ends.items()}, frozenset((None, 1, 2)))


RISING = [relation(**{who: -1}) for who in ("all", "men", "women", "boys", "old", "young")]
WITHIN = [
    relation(men=1, all=-1),
    relation(women=1, all=-1),
    relation(boys=1, men=-1),
    relation(old=1, all=-1),
    relation(young=1, all=-1),
]
SEXES = [relation(men=1, women=1, all=-1), relation(men=-1, women=-1, all=1)]
AGES = [relation(old=1, young=1, all=-1), relation(old=-1, young=-1, all=1)]


@pytest.mark.parametrize(
    ("laws_", "spoken", "staying"),
    [
        ([*RISING, *WITHIN], "men", "men"),
        ([*RISING, *WITHIN], "men all", "men all"),
        # Boys are within men, and men within all: no law says it of boys and all.
        ([*RISING, *WITHIN], "boys all", "boys men all"),
        ([*RISING, *WITHIN, relation(boys=1, all=-1)], "boys all", "boys all"),
        # Women are all that are no men: that they never are fewer than none is said of men and all already.
        ([*RISING, *WITHIN, *SEXES, *AGES], "men all", "men all"),
        ([*RISING, *WITHIN, *SEXES, *AGES], "men women", "men women"),
        # Between the sexes and the ages stand all of them.
        ([*RISING, *WITHIN, *SEXES, *AGES], "men women old", "men women all old"),
        ([*RISING, *WITHIN, *SEXES, *AGES], "men women old young", "men women all old young"),
        # Without the law that parts are at most their whole, women are at least what men leave of it.
        ([*RISING, SEXES[0]], "men women all", "men women all"),
    ],
)
def test_an_axis_stays_where_a_law_between_those_spoken_of_would_be_lost(
    laws_: list[AxisRelation], spoken: str, staying: str
) -> None:
    relevance = Relevance(laws_, ())
    assert relevance.axes([axis(who) for who in spoken.split()]) == {axis(who) for who in staying.split()}


RELATIONS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from([-1, 1]), min_size=1, max_size=4)


@given(st.lists(RELATIONS, max_size=14), st.lists(st.sets(st.sampled_from("abcdef")), min_size=1, max_size=6))
def test_what_matters_hangs_on_no_question_before(laws_: Sequence[dict[str, int]], questions: Sequence[set[str]]) -> None:
    relations = [relation(**law) for law in (*({name: -1} for name in "abcdef"), *laws_)]
    shared = Relevance(relations, ())
    for names in questions:
        spoken = {axis(name) for name in names}
        assert shared.axes(spoken) == Relevance(relations, ()).axes(spoken)


class OneByOne(Relevance):
    """Adds of parts that are alike one after the other."""

    def _with_its_like(self, axes: frozenset[TimeAxis], expressions: Mapping[TimeAxis, object]) -> frozenset[TimeAxis]:
        return axes


class Counted(Relevance):
    """Counts how often all expressions are made anew."""

    looks = 0

    def _expressions(self, staying: frozenset[TimeAxis]) -> dict[TimeAxis, Mapping[TimeAxis, Fraction | int]]:
        self.looks += 1
        return super()._expressions(staying)


def divided(parts: Sequence[str], further: Collection[str]) -> list[AxisRelation]:
    """The laws of a whole and of all its parts, some of which hold a part of their own."""
    every = ["all", *parts, *(f"{part}'s" for part in further)]
    rising = [relation(**{who: -1}) for who in every]
    within = [relation(**{part: 1, "all": -1}) for part in parts] + [relation(**{f"{part}'s": 1, part: -1}) for part in further]
    both = [relation(**{"all": -sign, **dict.fromkeys(parts, sign)}) for sign in (1, -1)]
    return [*rising, *within, *both]


@given(st.sets(st.sampled_from("abcdef"), max_size=3), st.sets(st.sampled_from(["all", *"abcdef"]), min_size=1))
def test_parts_that_are_alike_stay_together_as_they_would_one_by_one(further: set[str], spoken: set[str]) -> None:
    laws_, axes = divided("abcdef", sorted(further)), {axis(who) for who in spoken}
    assert Relevance(laws_, ()).axes(axes) == OneByOne(laws_, ()).axes(axes)


@given(st.lists(RELATIONS, max_size=14), st.sets(st.sampled_from("abcdef"), min_size=1))
def test_what_is_alike_is_so_in_any_laws(laws_: Sequence[dict[str, int]], names: set[str]) -> None:
    relations, spoken = [relation(**law) for law in (*({name: -1} for name in "abcdef"), *laws_)], {axis(name) for name in names}
    assert Relevance(relations, ()).axes(spoken) == OneByOne(relations, ()).axes(spoken)


def test_hundreds_of_parts_are_looked_at_a_few_times() -> None:
    parts = [f"part {number}" for number in range(300)]
    relevance = Counted(divided(parts, ()), ())
    assert relevance.axes([axis("all"), axis("part 0")]) == {axis(who) for who in ("all", "part 0")}
    assert relevance.axes([axis("all"), axis("part 0"), axis("part 1")]) == {axis(who) for who in ("all", *parts)}
    assert relevance.looks <= 6
