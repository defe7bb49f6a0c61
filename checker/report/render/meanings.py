"""What the kinds of finding in a report mean, each once."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from checker.model.finding import Finding
from checker.report.explain import Topic, told_of
from checker.report.render.paper import STRONG, indented, words


def meaning_blocks(findings: tuple[Finding, ...]) -> Iterator[RenderableType]:
    """What each kind means and what to do about it; nothing where nothing was found."""
    topics = told_of(findings)
    if not topics:
        return
    yield words(("WHAT THE KINDS MEAN", STRONG), "  (more: check explain KIND)")
    for topic in topics:
        yield indented(words((name_of(topic), STRONG)))
        yield indented(words(f"{topic.says} {topic.do}"), 4)
    yield Text("")


def name_of(topic: Topic) -> str:
    """ "total-falls: counts-never-fall"; the name alone where it is that of the kind, or of a slip."""
    return topic.name if topic.kind in ("", topic.name) else f"{topic.kind}: {topic.name}"
