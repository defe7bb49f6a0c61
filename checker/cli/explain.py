"""`check explain`: what a law, pattern, kind, slip or word means, and what is said of claims that break and keep a rule."""

from __future__ import annotations

import re
from typing import Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.hints import choose
from checker.model.errors import Unusable

_FINGERPRINT = re.compile(r"[0-9a-f]{6,16}")


def explain(
    *name: Annotated[str, Parameter(help="A law, a pattern, a kind of finding, a slip, or a word of the report.")],
) -> int:
    """Explain a law, a pattern, a kind of finding, a slip or a word of the report; without a name, list them all."""
    from checker.examples import run_example
    from checker.report.explain import slip_topics, topics
    from checker.report.render.topic import topic_text, topics_text
    from checker.report.terms import terms

    rules, slips, words = topics(), slip_topics(), terms()
    width, color = screen.width(), screen.color()
    if not name:
        screen.write(topics_text(rules, slips, words, width, color), None)
        return 0
    known = (*rules, *slips, *words)
    word = named(" ".join(name))
    chosen = [topic for topic in known if topic.name == word] or [topic for topic in known if topic.kind == word]
    screen.write("\n".join(topic_text(topic, width, color, run_example) for topic in chosen), None)
    return 0


def named(words: str) -> str:
    """The name that these words are, or the only one that holds them all: "total falls".

    Raises Unusable naming those that hold them all, or else the nearest.
    """
    sought = words.casefold().replace("-", " ").split()
    names = sorted(set(topic_names()))
    if "-".join(sought) in names:
        return "-".join(sought)
    holding = [name for name in names if sought and all(word in name.split("-") for word in sought)]
    if len(holding) > 1:
        raise Unusable(f"explain {words}: which of these? {', '.join(holding)}")
    if not holding and _FINGERPRINT.fullmatch(words):
        raise Unusable(f"explain {words}: unknown; if it is the fingerprint of a finding, check show {words} tells it")
    return holding[0] if holding else choose("explain", words, names, "`check explain` lists all")


def topic_names() -> tuple[str, ...]:
    """All that can be explained."""
    from checker.report.explain import slip_topics, topics
    from checker.report.terms import terms

    return tuple(name for topic in (*topics(), *slip_topics(), *terms()) for name in (topic.name, topic.kind) if name)
