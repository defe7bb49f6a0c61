"""The history of small worlds that are known to the last arrival, published over some years."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.check import check_claims
from checker.memory.history.trace import trace
from checker.model.calendar import month_start
from checker.model.claim import Claim
from checker.model.finding import Severity
from checker.model.history import FindingHistory, published
from checker.model.time import Period
from checker.model.vocabulary import Settings
from tests.tries import tries
from tests.worlds.claims import PUBLISHERS
from tests.worlds.shared import SEEDS, reported, series, world
from tests.worlds.truth import FIRST_MONTH

pytestmark = pytest.mark.own
WORLDS = st.tuples(SEEDS, st.integers(1, 3))
FIRST = month_start(FIRST_MONTH + 48)
few = tries(10)


@cache
def claims_of(seed: int, wrong: int) -> tuple[Claim, ...]:
    """Twelve claims, some of them wrong, two to an article and one article a month; the official series after the fourth."""
    dated = (_out(claim, number // 2) for number, claim in enumerate(reported(seed, 12, wrong)))
    return (*(_out(claim, 4) for claim in series(seed)), *dated)


def _out(claim: Claim, month: int) -> Claim:
    """The claim in the article of a month, which has one publisher."""
    day = FIRST + 30 * month
    stem, publisher = f"{claim.article.stem}-{month}", PUBLISHERS[month % len(PUBLISHERS)]
    article = replace(claim.article, published=Period(day, day + 1, ""), stem=stem, publisher=publisher)
    return replace(claim, article=article)


@cache
def history(seed: int, wrong: int, tensions: bool) -> FindingHistory:
    return trace(claims_of(seed, wrong), world(seed).vocabulary, Settings(), tensions)


def checked(seed: int, wrong: int, day: int, severities: tuple[Severity, ...]) -> set[str]:
    """The fingerprints of what a check finds refuted with what was published by a day."""
    claims = [claim for claim in claims_of(seed, wrong) if published(claim) <= day]
    findings = check_claims(claims, world(seed).vocabulary, Settings()).findings
    return {finding.fingerprint for finding in findings if finding.proof and finding.severity in severities}


@few
@given(WORLDS, st.booleans())
def test_what_stands_at_the_end_is_what_a_check_of_everything_finds(case: tuple[int, int], tensions: bool) -> None:
    seen = history(*case, tensions)
    standing = {course.latest.fingerprint for course in seen.courses if course.gone is None}
    assert standing == checked(*case, seen.days[-1], ("contradiction", "tension") if tensions else ("contradiction",))


@few
@given(WORLDS, st.integers(0, 6))
def test_on_no_day_does_a_check_find_what_was_not_seen_by_then(case: tuple[int, int], which: int) -> None:
    seen = history(*case, False)
    day = seen.days[which % len(seen.days)]
    sighted = {s.finding.fingerprint for course in seen.courses for s in course.sightings if s.day <= day}
    assert checked(*case, day, ("contradiction",)) <= sighted


@few
@given(WORLDS, st.booleans())
def test_every_sighting_is_owed_to_what_was_published_that_day(case: tuple[int, int], tensions: bool) -> None:
    for course in history(*case, tensions).courses:
        for sighting in course.sightings:
            owed = (*sighting.stopped, *sighting.others)
            assert owed and all(article.published.start == sighting.day for article in owed)
            assert max(published(part.claim) for part in sighting.finding.parts) <= sighting.day


@few
@given(WORLDS)
def test_days_pass_and_courses_stand_in_their_order(case: tuple[int, int]) -> None:
    seen = history(*case, True)
    firsts = [course.first.day for course in seen.courses]
    assert (list(seen.days), firsts) == (sorted(set(seen.days)), sorted(firsts))
    for course in seen.courses:
        days = [sighting.day for sighting in course.sightings] + ([] if course.gone is None else [course.gone])
        assert days == sorted(set(days))


@few
@given(WORLDS, st.randoms(use_true_random=False))
def test_order_of_input_changes_nothing(case: tuple[int, int], rng: object) -> None:
    shuffled = list(claims_of(*case))
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    again = trace(shuffled, world(case[0]).vocabulary, Settings(), True)
    assert again == history(*case, True)
