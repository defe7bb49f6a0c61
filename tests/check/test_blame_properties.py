"""What must hold of blame: echoes change nothing, wider readings clash no more, and edits reach no farther than clashes.

Two things that one may expect do not hold. A further origin may bring blame on a claim that it does not contradict: where "a"
and "b" cannot both hold, and "b" and "c" cannot, a claim against "a" that outweighs it leaves "b" and "c" to choose between,
though "b" was the cheaper repair before. And a claim that is widened implies less, so that what it implied may cost something
again: the cost of a repair never rises where every claim is of an origin of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve.components import components
from checker.engine.solve.groups import literal_system, material_system
from checker.engine.solve.solution import Blame
from checker.engine.solve.system import cost_of
from checker.engine.solve.work import Work
from checker.model.claim import Claim
from checker.model.content import content
from checker.model.finding import Finding
from checker.model.forms import Value
from checker.model.numbers import Interval
from checker.model.vocabulary import Settings
from tests.check.papers import ARRIVED, Articles, findings
from tests.check.worlds import checked, claims_of, clashes, report_of
from tests.tries import tries
from tests.worlds.claims import made
from tests.worlds.shared import SEEDS, world

pytestmark = pytest.mark.own
few = tries(10)
ECHO = "paper/echo"
TENTH = Fraction(1, 10)


def accused(found: Sequence[Finding], apart: str = "") -> Counter[tuple[str, frozenset[str]]]:
    """Severity and accused of each finding, one claim apart."""
    return Counter((finding.severity, finding.accused - {apart}) for finding in found)


def wider(claim: Claim) -> Claim:
    """The claim that leaves a tenth more on either side."""
    assert claim.reading is not None

    def widened(said: Interval) -> Interval:
        lo = None if said.lo is None else said.lo - TENTH * abs(said.lo)
        return Interval(lo, None if said.hi is None else said.hi + TENTH * abs(said.hi))

    return replace(claim, reading=claim.reading.mapped(widened))


@few
@given(SEEDS, st.integers(1, 3), st.data())
def test_an_echo_changes_nothing_among_the_others(seed: int, wrong: int, data: st.DataObject) -> None:
    told = claims_of(seed, wrong)
    counts = [claim for claim in told if isinstance(claim.form, Value) and claim.reading and claim.reading.literal.is_bounded]
    claim = data.draw(st.sampled_from(counts))
    loose = wider(claim).reading
    echo = replace(
        made(ECHO, Value(), claim.scope, claim.period, loose, claim.source, claim.article.publisher), trust=claim.trust
    )
    before, after = clashes(report_of(seed, wrong)), clashes(checked(seed, (*told, echo)))
    assert accused(after, ECHO) == accused(before)


@few
@given(SEEDS, st.integers(1, 3), st.data())
def test_a_wider_reading_clashes_no_more(seed: int, wrong: int, data: st.DataObject) -> None:
    apart = tuple(replace(claim, source=f"source {number}") for number, claim in enumerate(claims_of(seed, wrong)))
    chosen = data.draw(st.sampled_from([claim for claim in apart if claim.reading is not None]))
    widened = tuple(wider(claim) if claim is chosen else claim for claim in apart)
    assert cost(seed, widened) <= cost(seed, apart)
    before, after = ([finding.severity for finding in clashes(checked(seed, said))] for said in (apart, widened))
    assert before or not after
    assert "contradiction" in before or "contradiction" not in after


def cost(seed: int, claims: Sequence[Claim]) -> Fraction:
    """What the minimum repair of the material readings costs."""
    book, known = Book(world(seed).vocabulary, {claim.id: claim for claim in claims}), Settings()
    total = Fraction(0)
    for part in components(literal_system(sorted(claims, key=content), book, laws())):
        said = [book.claims[claim] for group in part.groups for claim in group.claims]
        system = material_system(sorted(said, key=content), part, book, laws(), known)
        blame = Blame(system, Work(float(known.seconds)))
        if blame.repair is not None:
            assert blame.repair.proven
            total += cost_of(system, blame.repair.aside)
    return total


@few
@given(st.integers(1001, 9999), st.integers(1, 4), st.integers(1, 50))
def test_a_trifle_stays_one_when_something_is_widened(number: int, apart: int, wide: int) -> None:
    severe = [
        {told.severity for told in findings(ARRIVED, articles([(said, f"exactly {number + apart}")])) if told.proof}
        for said in (
            f"exactly {number}",
            f"between {number - wide} and {number}",
            f"between {number - wide} and {number + apart}",
        )
    ]
    assert severe[:2] == [{"tension"}] * 2 and severe[2] == set()


@few
@given(
    st.lists(st.tuples(st.integers(100, 999), st.integers(100, 999)), min_size=3, max_size=5), st.integers(100, 999), st.data()
)
def test_an_edit_reaches_no_farther_than_its_clashes(figures: list[tuple[int, int]], edited: int, data: st.DataObject) -> None:
    """Years of one scope stand in one component; each year's two figures clash with each other only."""
    year = data.draw(st.integers(0, len(figures) - 1))
    said = [(f"exactly {one}", f"exactly {other}") for one, other in figures]
    changed = [(one, f"exactly {edited}") if number == year else (one, other) for number, (one, other) in enumerate(said)]
    before, after = (
        [
            told
            for told in findings(ARRIVED, articles(figures_told))
            if told.proof and str(2000 + year) not in told.parts[0].claim.id
        ]
        for figures_told in (said, changed)
    )
    assert [(f.severity, f.kind, f.fingerprint, f.proof, f.message) for f in after] == [
        (f.severity, f.kind, f.fingerprint, f.proof, f.message) for f in before
    ]


def articles(figures: Sequence[tuple[str, str]]) -> Articles:
    """Two papers, each with its own source, on the arrivals of some years."""
    shared = "scope: {who: North Koreans, event: arrived}, source: "
    return {
        name: (
            "2020-01-15",
            shared + source,
            tuple(f"id: y{2000 + n}, value: {pair[place]}, period: {2000 + n}" for n, pair in enumerate(figures)),
        )
        for place, (name, source) in enumerate((("post", "Police"), ("herald", "Army")))
    }


@tries(5)
@given(SEEDS, st.integers(1, 3), st.data())
def test_an_article_in_two_files_accuses_whom_it_does_in_one(seed: int, wrong: int, data: st.DataObject) -> None:
    whole = claims_of(seed, wrong)
    moved = data.draw(st.sets(st.sampled_from([claim.id for claim in whole if claim.article.stem == "paper"])))
    split = tuple(_in_file(claim, "paper-2") if claim.id in moved else claim for claim in whole)
    before = Counter((severity, frozenset(map(_renamed, ids))) for severity, ids in accused(clashes(report_of(seed, wrong))))
    after = Counter((severity, frozenset(map(_renamed, ids))) for severity, ids in accused(clashes(checked(seed, split))))
    assert after == before


def _in_file(claim: Claim, stem: str) -> Claim:
    return replace(claim, id=f"{stem}/{claim.id.partition('/')[2]}", article=replace(claim.article, stem=stem))


def _renamed(name: str) -> str:
    return name.replace("paper-2/", "paper/")
