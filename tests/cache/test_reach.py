"""Beyond what the claims of a region reach of a vocabulary, nothing changes its report; what lies within is not missed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.check import check_claims
from checker.engine.solve.reach import Reach
from checker.memory.cache.archive import Archive
from checker.memory.cache.region_cache import RegionCache
from checker.model.finding import CheckReport
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.vocabulary import Concept, Name, OwnReading, Settings, Vocabulary
from tests.check.worlds import claims_of, report_of
from tests.tries import tries
from tests.worlds.shared import world

pytestmark = pytest.mark.own

Change = Callable[[Vocabulary], Vocabulary]
WRONG = 3


def named(change: Callable[[Concept], Concept], dimension: str, name: str) -> Change:
    """Changes one concept."""

    def changed(vocabulary: Vocabulary) -> Vocabulary:
        concepts = vocabulary.concepts[dimension]
        return replace(vocabulary, concepts={**vocabulary.concepts, dimension: {**concepts, name: change(concepts[name])}})

    return changed


def added(dimension: str, concept: Concept) -> Change:
    return lambda vocabulary: replace(
        vocabulary,
        concepts={**vocabulary.concepts, dimension: {concept.name: concept, **vocabulary.concepts.get(dimension, {})}},
    )


BEYOND: dict[str, Change] = {
    "a concept": added("who", Concept("fishermen", ("anglers",))),
    "parts of their own": lambda vocabulary: added("who", Concept("fish", within=("animals",)))(
        added("who", Concept("animals"))(vocabulary)
    ),
    "an event": added("event", Concept("drowned", kind="state", begins=700_000)),
    "a route": added("route", Concept("by air")),
    "a scope": lambda vocabulary: replace(vocabulary, scopes={"all": Scope("", "", "", "")}),
    "a period": lambda vocabulary: replace(vocabulary, periods={"the flood": Period(1, 2, "")}),
    "a publisher": lambda vocabulary: replace(vocabulary, publishers={"Gazette": Name("Gazette", ("G",))}),
    "a source": lambda vocabulary: replace(vocabulary, sources={"diver": Name("diver", of="navy"), **vocabulary.sources}),
    "a unit": lambda vocabulary: replace(vocabulary, units=("furlong = 201 m",)),
}
READ_BY = Settings(
    rounding="sharp", readings=(OwnReading("about", "n", "n"),), publisher="P", page="https://p", megabytes=Fraction(3)
)


def checked(seed: int, vocabulary: Vocabulary, held: Settings, archive: Archive | None) -> CheckReport:
    store = None if archive is None else RegionCache(archive, vocabulary)
    return check_claims(claims_of(seed, WRONG), vocabulary, held, known=store)


@cache
def kept() -> tuple[CheckReport, Archive]:
    """What a check of the first world gives, and the archive in which all of it stands."""
    archive = Archive()
    return checked(1, world(1).vocabulary, Settings(), archive), archive


@pytest.mark.parametrize("change", BEYOND.values(), ids=BEYOND)
def test_what_lies_beyond_changes_nothing(change: Change) -> None:
    (report, first), vocabulary = kept(), world(1).vocabulary
    first.news = False
    assert checked(1, change(vocabulary), READ_BY, first) == report and not first.news


def test_another_name_changes_nothing() -> None:
    (report, first), vocabulary = kept(), world(1).vocabulary
    first.news = False
    for dimension, concepts in vocabulary.concepts.items():
        for name in concepts:
            vocabulary = named(lambda concept: replace(concept, also=(*concept.also, "another")), dimension, name)(vocabulary)
    assert checked(1, vocabulary, Settings(), first) == report and not first.news


def test_a_claim_confirmed_or_remarked_on_is_not_compared_again() -> None:
    (_, archive), vocabulary = kept(), world(1).vocabulary
    drafts = [replace(claim, draft=True, note="by telephone") for claim in claims_of(1, WRONG)]
    archive.news = False
    after = check_claims(drafts, vocabulary, Settings(), known=RegionCache(archive, vocabulary))
    assert not archive.news
    assert after == check_claims(drafts, vocabulary, Settings())
    assert any(part.claim.draft for finding in after.findings for part in finding.parts)


def test_the_rest_of_the_vocabulary_is_not_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = range(4)
    reports = [report_of(seed, WRONG) for seed in seeds]
    monkeypatch.setattr(Reach, "of", lambda reach, claims: reach._vocabulary)  # noqa: SLF001
    assert reports == [checked(seed, world(seed).vocabulary, Settings(), None) for seed in seeds]
    assert sum(len(report.findings) for report in reports) > 4


def concept_changes(concept: Concept) -> list[Concept]:
    """The concept, changed in one of the things that laws, patterns and slips look at."""
    return [
        replace(concept, within=()),
        replace(concept, partitions=()),
        replace(concept, partitions=tuple(replace(each, complete=not each.complete) for each in concept.partitions)),
        replace(concept, kind="state" if concept.kind == "flow" else "flow"),
        replace(concept, follows=""),
        replace(concept, begins=735_000),
        replace(concept, confusable=()),
        replace(concept, unit="heads"),
        replace(concept, grows_by=(), falls_by=()),
        replace(concept, all_ways=not concept.all_ways),
    ]


SETTINGS = (
    Settings(immaterial=Fraction(1, 2)),
    Settings(revised=Fraction(1, 2)),
    Settings(saturated=Fraction(1, 10)),
    Settings(reference=Fraction(1)),
    Settings(),
)


@tries(6)
@given(st.data())
def test_whatever_the_engine_looks_at_is_looked_at_again(data: st.DataObject) -> None:
    archive, vocabulary = Archive(), world(1).vocabulary
    for _ in range(3):
        dimension = data.draw(st.sampled_from([each for each in sorted(vocabulary.concepts) if vocabulary.concepts[each]]))
        concepts = vocabulary.concepts[dimension]
        name = data.draw(st.sampled_from(sorted(concepts)))
        changed = data.draw(st.sampled_from(concept_changes(concepts[name])))
        vocabulary = named(lambda concept, to=changed: to, dimension, name)(vocabulary)  # type: ignore[misc]
        held = data.draw(st.sampled_from(SETTINGS))
        assert checked(1, vocabulary, held, archive) == checked(1, vocabulary, held, None)
