"""When the budget of work ends, at whatever moment: what has been proven by then is told, and only the rest is undecided."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import count, product
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import settings

from checker.cli import main
from checker.engine.check import check_claims
from checker.engine.rows.measure import Book
from checker.engine.rules import laws
from checker.engine.solve import prover, solution
from checker.engine.solve.components import components
from checker.engine.solve.elastic_program import ElasticProgram
from checker.engine.solve.farkas import Farkas
from checker.engine.solve.groups import literal_system
from checker.engine.solve.linear_program import NO_ANSWER, NO_WORK, TOO_FAR_APART, Inconclusive
from checker.engine.solve.multipliers import Multipliers
from checker.engine.solve.repair import Repair, Unrepaired
from checker.engine.solve.verifier import holds
from checker.engine.solve.work import Work
from checker.intake.files.load import Loaded, load
from checker.model.finding import CheckReport

pytestmark = pytest.mark.own
VOCABULARY = """\
who: {people: {}}
event: {arrived: {kind: flow}}
where: {South Korea: {}}
sources: {ministry: {trust: 3}}
"""
HERALD = """\
article: {title: The years, publisher: Herald, published: 2021-01-01}
defaults: {source: ministry, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-2017, quote: "1,127", value: "1,127", period: 2017}
  - {id: in-2018, quote: "1,137", value: "1,137", period: 2018}
  - {id: in-2019, quote: "1,047", value: "1,047", period: 2019}
  - {id: two-years, quote: "2,184", value: "2,184", period: 2018/2019}
  - {id: three-years, quote: "3,311", value: "3,311", period: 2017/2019}
"""
GAZETTE = """\
article: {title: Many came, publisher: Gazette, published: 2021-02-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-2018, quote: "9,999 came", value: "9,999", period: 2018}
  - {id: in-2019, quote: "8,888 came", value: "8,888", period: 2019}
  - {id: fell, quote: "fell by half", change: fell by half, from: 2017, period: 2018}
"""
WRONG = {"gazette/in-2018", "gazette/in-2019", "gazette/fell"}
EVERYTHING = {f"herald/{name}" for name in ("in-2017", "in-2018", "in-2019", "two-years", "three-years")} | WRONG
LATE = "the budget of work ended before all conflicts were found"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"vocabulary.yaml": VOCABULARY, "herald.yaml": HERALD, "gazette.yaml": GAZETTE}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def loaded(folder: Path) -> Loaded:
    return load([folder])


def report_of(loaded: Loaded) -> CheckReport:
    return check_claims(loaded.claims, loaded.vocabulary, loaded.settings)


@contextmanager
def budget_that_ends(after: int, kept: int) -> Iterator[list[int]]:
    """A budget of which work is taken so many times, and then so many times no more: until the proofs, or for good."""
    looks: list[int] = []

    def spend(self: Work, amount: int) -> None:
        looks.append(amount)
        if after < len(looks) <= after + kept:
            raise Inconclusive(NO_WORK())

    with mock.patch.object(Work, "spend", spend):
        yield looks


@contextmanager
def failing(owner: type, name: str, at: Callable[[int], bool]) -> Iterator[list[int]]:
    """A method that finds no answer the times that `at` says."""
    calls: list[int] = []
    real = getattr(owner, name)

    def tried(*arguments: object, **named: object) -> object:
        calls.append(len(calls))
        if at(len(calls) - 1):
            raise Inconclusive(NO_ANSWER(status="Time limit reached"))
        return real(*arguments, **named)

    with mock.patch.object(owner, name, tried):
        yield calls


def accused(report: CheckReport) -> set[str]:
    return {part.claim.id for finding in report.findings for part in finding.parts if part.role != "premise"}


def undecided(report: CheckReport) -> set[str]:
    return {claim.id for group in report.undecided for claim in group.claims}


def is_sound(report: CheckReport) -> None:
    """Nothing is both told and left open, nothing is left open twice, and nothing false is left without a word."""
    open_ids = [claim.id for group in report.undecided for claim in group.claims]
    assert len(open_ids) == len(set(open_ids))
    assert accused(report).isdisjoint(open_ids)
    assert accused(report) | set(open_ids) >= WRONG
    assert all(finding.proof and finding.proof.gap > 0 for finding in report.findings if finding.severity == "contradiction")


def test_with_time_enough_the_wrong_ones_are_found(loaded: Loaded) -> None:
    report = report_of(loaded)
    assert (accused(report), undecided(report)) == (WRONG, set())


STRIDE = 1 if settings().max_examples > 100 else 7
"""Every seventh moment, for the solver asks much the same many times over; all where a profile looks for new examples."""
WAYS = list(product([True, False], [1, 10, 10**9]))


@pytest.mark.parametrize(("single", "kept"), WAYS)
def test_the_budget_may_end_at_any_moment(loaded: Loaded, single: bool, kept: int) -> None:
    """Moments are tried in turn in one of the ways, every seventh of them if not all are asked for."""
    blamed = set()
    with mock.patch.object(solution, "MOST_GROUPS", solution.MOST_GROUPS if single else 0):
        for after in count(WAYS.index((single, kept)), len(WAYS) * STRIDE):
            with budget_that_ends(after, kept) as looks:
                report = report_of(loaded)
            is_sound(report)
            blamed.add(frozenset(accused(report)))
            if len(looks) <= after:
                break
    assert frozenset(WRONG) in blamed
    # Small conflicts are known before the first program, so there is something to tell as long as proofs can be made.
    assert all(blamed) or kept > 1


METHODS = [
    (Multipliers, "values"),
    (ElasticProgram, "can_hold"),
    (Farkas, "cheapest"),
    (Farkas, "among"),
    (ElasticProgram, "conflicts"),
]


@pytest.mark.parametrize(("owner", "name"), METHODS)
def test_any_answer_of_the_solver_may_be_missing(loaded: Loaded, owner: type, name: str) -> None:
    with failing(owner, name, lambda call: False) as calls:
        report_of(loaded)
    assert calls
    # The first and the last are always among them, each alone and with all that come after it.
    moments = [(missing, for_good) for missing in range(len(calls)) for for_good in (False, True)]
    for missing, for_good in (*moments[::STRIDE], *moments[-2:]):
        with failing(owner, name, lambda call, first=missing, on=for_good: call == first or (on and call > first)):
            is_sound(report_of(loaded))


def test_where_nothing_is_proven_nothing_is_told(loaded: Loaded) -> None:
    with failing(Farkas, "cheapest", lambda call: True), failing(Farkas, "can_hold", lambda call: True):
        report = report_of(loaded)
    assert (accused(report), undecided(report)) == (set(), EVERYTHING)


def test_a_proof_that_is_missing_leaves_only_its_own_claim_open(loaded: Loaded) -> None:
    real = Farkas.cheapest

    def cheapest(self: Farkas, off: frozenset[int] = frozenset(), against: int | None = None) -> object:
        fell = next((i for i, group in enumerate(self.system.groups) if group.claims == ("gazette/fell",)), None)
        if fell is not None and fell not in off:
            raise Inconclusive(TOO_FAR_APART())
        return real(self, off, against)

    with mock.patch.object(Farkas, "cheapest", cheapest):
        report = report_of(loaded)
    assert (accused(report), undecided(report)) == (WRONG - {"gazette/fell"}, {"gazette/fell"})
    assert [group.why for group in report.undecided] == ["the numbers are too far apart for the solver's precision"]
    assert {finding.severity for finding in report.findings} == {"contradiction"}


def without_a_repair(*conflicts: set[str]) -> Callable[..., Repair]:
    """A search that runs out of work with so many conflicts known, by the ids of the claims."""

    def tried(system: object, *_: object) -> Repair:
        number = {claim: index for index, group in enumerate(system.groups) for claim in group.claims}  # type: ignore[attr-defined]
        raise Unrepaired(NO_WORK(), tuple(frozenset(number[name] for name in conflict) for conflict in conflicts))

    return tried


def test_a_conflict_without_a_repair_blames_all_its_members(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solution, "MOST_GROUPS", 0)
    known = {"herald/in-2018", "gazette/in-2018"}, {"herald/in-2018", "herald/in-2019", "herald/two-years", "gazette/fell"}
    monkeypatch.setattr(solution, "repair", without_a_repair(*known))
    assert main([str(folder), "--format", "json", "--no-cache"]) == 1
    report = json.loads(capsys.readouterr().out)
    (finding,) = report["findings"]
    assert (finding["severity"], finding["status"]) == ("contradiction", "new")
    assert {part["id"]: part["role"] for part in finding["claims"]} == dict.fromkeys(known[0], "either")
    assert (
        finding["message"]
        == "1,137 people arrived in South Korea in 2018 (Herald), but 9,999 (Gazette). It is open which is off."
    )
    assert finding["margin"] == f"Which one is off is left open: {LATE}."
    assert finding["allowed"] is None and finding["diagnosis"] == []
    (group,) = report["undecided"]
    assert group["why"] == LATE
    assert {claim["id"] for claim in group["claims"]} == EVERYTHING - known[0]


def test_a_repair_that_may_not_be_the_cheapest_leaves_the_blame_open(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    real = solution.repair

    def unproven(*arguments: object) -> Repair:
        found = real(*arguments)  # type: ignore[arg-type]
        return Repair(found.aside, found.conflicts, False, found.bound - Fraction(1, 2))

    monkeypatch.setattr(solution, "MOST_GROUPS", 0)
    monkeypatch.setattr(solution, "repair", unproven)
    report = report_of(loaded)
    assert report.undecided == ()
    assert accused(report) > WRONG
    assert {part.role for finding in report.findings for part in finding.parts if finding.severity != "note"} == {"either"}
    assert all("Which one is off is left open: what is set aside costs" in f.margin for f in report.findings if f.proof)


def test_what_is_told_in_part_is_proven_exactly(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    system = literal_system(loaded.claims, Book(loaded.vocabulary, {claim.id: claim for claim in loaded.claims}), laws())
    (part,) = components(system)
    number = {group.claims[0]: index for index, group in enumerate(part.groups)}
    conflicts = [frozenset({number["herald/in-2018"], number["gazette/in-2018"]}), frozenset({number["gazette/fell"]})]
    known = frozenset(part.hard) | {row for group in part.groups for row in group.rows}
    found = list(prover.Prover(part, Work(60)).of_conflicts(conflicts))
    # One claim alone contradicts nothing: what is no conflict gets no proof.
    assert [set(members) for members, _ in found] == [set(conflicts[0])]
    assert all(holds(certificate, known) for _, certificate in found)
