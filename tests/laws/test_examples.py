"""What stands beside every law, pattern and kind as documentation is true: the one example holds, the other breaks."""

from __future__ import annotations

import pytest

from checker.engine.findings.catalogue import patterns
from checker.engine.rules import laws
from checker.report.explain import Topic, topics
from tests.examples import report_of

TOPICS = topics()
each_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)


@each_topic
def test_what_holds_gives_nothing(topic: Topic) -> None:
    report = report_of(topic.holds)
    assert (report.findings, report.undecided) == ((), ())


@each_topic
def test_what_breaks_gives_findings_of_that_kind_only(topic: Topic) -> None:
    report = report_of(topic.breaks)
    kinds = list(dict.fromkeys(finding.kind for finding in report.findings))
    assert (kinds, report.undecided) == ([topic.kind], ())


@each_topic
def test_no_claim_of_a_clash_counts_as_not_compared(topic: Topic) -> None:
    report = report_of(topic.breaks)
    named = {part.claim.id for finding in report.findings if finding.proof for part in finding.parts}
    assert [alone.claim.id for alone in report.coverage.uncompared if alone.claim.id in named] == []


def test_names_are_unique() -> None:
    names = [topic.name for topic in TOPICS]
    assert names == list(dict.fromkeys(names))


def test_every_law_and_pattern_is_a_topic() -> None:
    assert {*laws().by_name, *patterns()} - {topic.name for topic in TOPICS} == set()


@each_topic
def test_a_topic_is_told_in_sentences(topic: Topic) -> None:
    assert topic.title and topic.says.endswith(".")
