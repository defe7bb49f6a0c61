"""What is told of a rule, as plain text and as Markdown, for tools that show it beside its findings."""

from __future__ import annotations

from checker.report.explain import Topic
from checker.report.render.rules import Rule


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
