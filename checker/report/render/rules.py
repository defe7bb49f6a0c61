"""The kinds of finding there can be, as other tools know rules: one each, whatever laws it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from checker.engine.findings.catalogue import severity
from checker.model.finding import Severity
from checker.report.explain import Topic, topics


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding, how bad it usually is, and what is told of it."""

    kind: str
    severity: Severity
    topics: tuple[Topic, ...]


def rules() -> tuple[Rule, ...]:
    """Every kind that can be found, sorted by name."""
    known = sorted(topics(), key=lambda topic: (topic.kind, topic.name))
    return tuple(Rule(kind, severity(kind), tuple(told)) for kind, told in groupby(known, key=lambda topic: topic.kind))
