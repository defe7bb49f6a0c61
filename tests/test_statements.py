"""Findings are data: every text can be taken away and made again of the fields beside it, in JSON as in the findings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from checker.engine.bounds.count import implied
from checker.engine.findings.catalogue import kinds, patterns, slips
from checker.engine.rules import laws
from checker.engine.solve.linear_program import NO_WORK, Inconclusive
from checker.engine.solve.prover import Prover
from checker.examples import check_example
from checker.model.finding import CheckReport, Finding
from checker.model.numbers import Interval
from checker.model.scope import Scope
from checker.model.statement import Amount, CountFigure, FieldValue, Piece, Quote, Statement
from checker.model.time import Period
from checker.prose.fill import fill
from checker.prose.telling import with_texts
from checker.report.formats import Context
from checker.report.formats.json import render
from checker.report.render.chronicle_json import history_json
from checker.report.render.sheet import bounds_json
from checker.run import Run
from tests.check.recorded import corpus, recorded
from tests.check.test_alone import REFUTED, alone
from tests.examples import report_of

EXAMPLES = {
    **{name: (law.HOLDS, law.BREAKS) for name, law in laws().by_name.items()},
    **{name: (pattern.HOLDS, pattern.BREAKS) for name, pattern in patterns().items()},
    **{name: (slip.HOLDS, slip.BREAKS) for name, slip in slips().items()},
    **{name: (kind.HOLDS, kind.BREAKS) for name, kind in kinds().items()},
}
CLASHING = """
- {value: "1,137", scope: arrivals, period: 2018}
- {value: "9,999", scope: arrivals, period: 2018}
"""
TEXTS = ("message", "why_tension", "text", "quantity", "allowed_text", "what", "why", "why_gone")
STATEMENT = "_statement"


def run_over(what: str) -> Run:
    return corpus() if what == "corpus" else recorded(series=False)


each_folder = pytest.mark.parametrize("what", ["five", pytest.param("corpus", marks=pytest.mark.corpus)])
each_example = pytest.mark.parametrize("texts", EXAMPLES.values(), ids=EXAMPLES)


@each_folder
def test_the_report_on_a_folder(what: str) -> None:
    is_made_of_its_fields(run_over(what).before_judging)


@each_example
def test_the_examples_of_every_rule(texts: Sequence[str]) -> None:
    for text in texts:
        is_made_of_its_fields(report_of(text))


@pytest.mark.parametrize("claim", REFUTED)
def test_what_is_refuted_by_itself(claim: str) -> None:
    is_made_of_its_fields(alone(claim))


def test_no_time_for_a_repair(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told in part: claims of which nobody knows which is off, and claims that are undecided."""

    def late(*_: object) -> bool:
        raise Inconclusive(NO_WORK())

    monkeypatch.setattr(Prover, "can_hold", late)
    reports = replace(run_over("five")).before_judging, check_example(CLASHING)
    for report in reports:
        is_made_of_its_fields(report)
    assert any(report.undecided for report in reports)
    assert all(
        finding.margin == "Which one is off is left open: the budget of work ended before all conflicts were found."
        for finding in reports[1].findings
    )
    assert reports[1].findings


def test_the_history_of_the_five_articles() -> None:
    history = run_over("five").history(tensions=True)
    assert_remade(json.loads(history_json(history, "1")))


@pytest.mark.parametrize("period", [Period(None, date(2018, 12, 19).toordinal(), ""), Period(736695, 737060, "2018")])
def test_the_bounds_of_a_count(period: Period) -> None:
    read = run_over("five").loaded
    scope = Scope("North Koreans", "arrived", "South Korea")
    assert_remade(json.loads(bounds_json(implied(read.claims, read.vocabulary, read.settings, scope, period, "people"))))


def is_made_of_its_fields(report: CheckReport) -> None:
    assert_remade(json.loads(render(report, Context())))
    bare = replace(
        report,
        findings=tuple(map(stripped, report.findings)),
        undecided=tuple(map(stripped, report.undecided)),
        coverage=stripped(report.coverage),
    )
    assert not any(texts_in(bare.findings)) and not any(texts_in(bare.coverage))
    assert with_texts(bare) == report


def assert_remade(written: Any) -> None:
    """Without its texts the JSON says nothing in words; with what its fields make it is the same again."""
    assert remade(without_texts(written)) == written


def without_texts(written: Any) -> Any:
    if isinstance(written, list):
        return [without_texts(item) for item in written]
    if not isinstance(written, dict):
        return written
    return {key: "" if key + STATEMENT in written else without_texts(value) for key, value in written.items()}


def remade(written: Any) -> Any:
    if isinstance(written, list):
        return [remade(item) for item in written]
    if not isinstance(written, dict):
        return written
    return {key: text_of(written[key + STATEMENT]) if key + STATEMENT in written else remade(v) for key, v in written.items()}


def text_of(written: Any) -> str:
    return "" if written is None else fill(statement(written))


def statement(written: Mapping[str, Any]) -> Statement:
    return Statement(written["template"], tuple((name, value(field)) for name, field in written["fields"].items()))


def value(field: Mapping[str, Any]) -> FieldValue:
    ((kind, written),) = field.items()
    return VALUES[kind](written)  # type: ignore[no-any-return]


def period_of(written: Mapping[str, Any]) -> Period:
    first, last = (written[side] and date.fromisoformat(written[side]).toordinal() for side in ("first", "last"))
    return Period(first, last and last + 1, written["text"])


def amount(written: Mapping[str, Any]) -> Amount:
    lo, hi = (None if written["interval"][side] is None else Fraction(written["interval"][side]) for side in ("lo", "hi"))
    return Amount(Interval(lo, hi), written["unit"])


def piece(written: Mapping[str, Any]) -> Piece:
    when = written["period"]
    return Piece(Scope(**written["scope"]), written["unit"], when and period_of(when), Fraction(written["factor"]))


def figure(written: Mapping[str, Any]) -> CountFigure:
    when, ends = written["period"], (written["interval"][side] for side in ("lo", "hi"))
    lo, hi = (None if end is None else Fraction(end) for end in ends)
    interval = Interval(lo, hi, written["interval"].get("above", False), written["interval"].get("below", False))
    return CountFigure(interval, Scope(**written["scope"]), written["unit"], when and period_of(when), "measure" in written)


VALUES: Mapping[str, Any] = {
    "figure": figure,
    "number": Fraction,
    "text": str,
    "period": period_of,
    "scope": lambda written: Scope(**written),
    "amount": amount,
    "quote": lambda written: Quote(**written),
    "count": piece,
    "statement": statement,
    "list": lambda written: tuple(map(value, written)),
}


def stripped(told: Any) -> Any:
    """A part of a report with every text that has a statement beside it taken away."""
    if type(told) is tuple:
        return tuple(map(stripped, told))
    if not is_dataclass(told) or not type(told).__module__.endswith(".finding"):
        return told
    names = [field.name for field in fields(told)]
    return type(told)(*("" if f"{name}{STATEMENT}" in names else stripped(getattr(told, name)) for name in names))


def texts_in(told: Any) -> Iterator[str]:
    if type(told) is tuple:
        for item in told:
            yield from texts_in(item)
    elif is_dataclass(told) and type(told).__module__.endswith(".finding"):
        names = [field.name for field in fields(told)]
        yield from (getattr(told, name) for name in names if name in TEXTS)
        for name in names:
            yield from texts_in(getattr(told, name))


def test_a_finding_says_the_same_in_other_words() -> None:
    """What the fields are for: another template, filled with the fields of a finding, is another language."""
    german = {
        "fits if {said:apart} is read as all {meant:apart}": "stimmt, wenn mit {said:apart} alle {meant:apart} gemeint sind",
        "{own:full} (suspect: {claim:publishers}): {share:.0%} of all; the others allow {whole}.": (
            "{claim:publishers}: {own:full} wären {share:.0%} von {whole}."
        ),
    }
    (finding,) = (found for found in run_over("five").before_judging.findings if found.kind == "saturated-part")
    note, slip = statements_of(finding)
    told = dict(note.fields)["clash"]
    assert isinstance(told, Statement)
    headline = replace(note, fields=(("clash", replace(told, template=german[told.template])),))
    assert [fill(headline), fill(replace(slip, template=german[slip.template]))] == [
        "China Topix: at most 1,400 soldiers arrived in South Korea in 2014 wären 90 per cent von at most 1,550 North Koreans.",
        "stimmt, wenn mit soldiers alle North Koreans gemeint sind",
    ]


def statements_of(finding: Finding) -> Iterator[Statement]:
    for said in (finding.message_statement, *(slip.text_statement for slip in finding.diagnosis)):
        assert said is not None
        yield said
