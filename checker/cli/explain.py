"""`check explain`: what a law or pattern says, with an example that holds and one that breaks."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent, wrap
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from checker.cli import screen
from checker.cli.nearest import choose

if TYPE_CHECKING:
    from checker.explain import Topic


def explain(name: Annotated[str | None, Parameter(help="A law, a pattern or a kind of finding.")] = None, /) -> int:
    """Explain a law, a pattern or a kind of finding; without a name, list them all."""
    from checker.explain import topics

    known = topics()
    if name is None:
        screen.write(_list(known), None)
        return 0
    word = choose("explain", name, (n for topic in known for n in (topic.name, topic.kind)))
    chosen = [topic for topic in known if topic.name == word] or [topic for topic in known if topic.kind == word]
    screen.write("\n".join(_page(topic) for topic in chosen), None)
    return 0


def _list(known: tuple[Topic, ...]) -> str:
    lines = []
    for kind, name, title in sorted((topic.kind, topic.name, topic.title) for topic in known):
        lines.append(kind if kind == name else f"{kind}: {name}")
        lines += wrap(title.rstrip("."), screen.width() - 2, initial_indent="  ", subsequent_indent="  ")
    return "\n".join([*lines, "", "`check explain KIND`, or NAME where a kind has several laws, tells more."]) + "\n"


def _page(topic: Topic) -> str:
    return "\n".join(_parts(topic)) + "\n"


def _parts(topic: Topic) -> Iterator[str]:
    yield topic.kind if topic.kind == topic.name else f"{topic.kind}: {topic.name}"
    if topic.title != topic.says:
        yield f"  {topic.title}"
    yield ""
    yield from wrap(topic.says, screen.width() - 2, break_long_words=False, break_on_hyphens=False)
    for heading, example in (("Holds:", topic.holds), ("Breaks:", topic.breaks)):
        if example.strip():
            yield f"\n{heading}"
            yield indent(example.strip("\n"), "  ")
