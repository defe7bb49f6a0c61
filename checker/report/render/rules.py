"""The kinds of finding as other tools know rules, whatever laws they come from, and what is told of each beside its findings."""

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
    return tuple(Rule(kind, severity(kind), tuple(of_kind)) for kind, of_kind in groupby(known, key=lambda topic: topic.kind))


def help_text(rule: Rule) -> str:
    """Each law or pattern behind the rule: what it says, why it matters, what to do, and claims that hold and that break it."""
    return "\n\n".join(_text(topic) for topic in rule.topics)


def help_markdown(rule: Rule) -> str:
    """The same as Markdown."""
    return "\n\n".join(_markdown(topic) for topic in rule.topics)


def _text(topic: Topic) -> str:
    examples = (f"{heading}\n{example}" for heading, example in _examples(topic))
    return "\n\n".join((*_paragraphs(topic), *examples))


def _markdown(topic: Topic) -> str:
    examples = (f"{heading}\n\n```yaml\n{example}\n```" for heading, example in _examples(topic))
    return "\n\n".join((*_paragraphs(topic), *examples))


def _paragraphs(topic: Topic) -> tuple[str, ...]:
    return tuple(filter(None, (topic.says, topic.why, topic.do)))


def _examples(topic: Topic) -> tuple[tuple[str, str], ...]:
    both = (("Holds:", topic.holds.strip("\n")), ("Breaks:", topic.breaks.strip("\n")))
    return tuple((heading, example) for heading, example in both if example)
