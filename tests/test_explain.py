"""What is told of laws, patterns, kinds and slips: all of it there, in sentences, and true of what the checker says."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.engine.findings.catalogue import slips
from checker.report.explain import Topic, slip_topics, topics, topics_for
from tests.examples import example_of, report_of
from tests.formats.sample import BROKEN, SATURATED, STALE, step

EVERYTHING = (*topics(), *slip_topics())
SLIPS = slip_topics()
each_topic = pytest.mark.parametrize("topic", EVERYTHING, ids=lambda topic: topic.name)
each_slip = pytest.mark.parametrize("topic", SLIPS, ids=lambda topic: topic.name)


@each_topic
def test_everything_is_told_in_sentences(topic: Topic) -> None:
    for text in (topic.says, topic.why, topic.do):
        assert re.fullmatch(r"[“A-Z][^\n]*[^.\s]\.", text), text
        assert text.count(". ") <= 1
    assert topic.title and topic.holds.strip() and topic.breaks.strip()


def test_every_slip_is_a_topic() -> None:
    assert [topic.name for topic in SLIPS] == list(slips())


@each_slip
def test_what_a_slip_breaks_is_explained_by_it(topic: Topic) -> None:
    report = report_of(topic.breaks)
    assert topic.name in [slip.name for finding in report.findings for slip in finding.diagnosis]


@each_slip
def test_what_keeps_to_it_gives_nothing(topic: Topic) -> None:
    report = report_of(topic.holds)
    assert (report.findings, report.undecided) == ((), ())


@each_topic
def test_every_claim_of_an_example_has_a_number(topic: Topic) -> None:
    for text in (topic.breaks, topic.holds):
        example = example_of(text)
        named = {part.claim.id for finding in example.report.findings for part in finding.parts}
        assert len(example.claims) == len(example.ids) == example.report.coverage.claims
        assert named <= set(example.ids)


def test_each_kind_of_a_report_is_told_once_in_its_order() -> None:
    told = topics_for((BROKEN, STALE, SATURATED, STALE))
    assert [(topic.kind, topic.name) for topic in told] == [
        ("record-broken", "record"),
        ("stale-figure", "stale-figure"),
        ("saturated-part", "saturated-part"),
    ]


def test_of_several_laws_those_at_work_are_told() -> None:
    assert BROKEN.proof is not None
    begun = replace(BROKEN.proof, steps=(*BROKEN.proof.steps, step(1, None, "nothing before", law="counting-begins")))
    one = replace(BROKEN, kind="total-falls", proof=begun)
    unknown = replace(BROKEN, kind="total-falls", proof=None)
    assert [topic.name for topic in topics_for((one,))] == ["counting-begins"]
    assert [topic.name for topic in topics_for((unknown,))] == [topic.name for topic in topics() if topic.kind == "total-falls"]


def test_nothing_found_needs_no_explanation() -> None:
    assert topics_for(()) == ()
