"""A topic on a page: what it means, why it matters, what to do, and what the checker says of claims that break and keep it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.model.finding import Finding
from checker.report.explain import Example, Topic, topic_name
from checker.report.render.finding import remarks
from checker.report.render.layout import Matter, Passage, Table
from checker.report.render.paper import FAINT, SEVERITY, STRONG, grid, indented, lay_out, words
from checker.report.render.sums import step_by_step


def topic_text(topic: Topic, width: int, color: bool, checked: Callable[[str], Example]) -> str:
    """The page of one topic; `checked` gives what the checker says of its examples."""
    return lay_out(_blocks(topic, checked), width, color)


def topics_text(topics: tuple[Topic, ...], slips: tuple[Topic, ...], terms: tuple[Topic, ...], width: int, color: bool) -> str:
    """A list of all topics: what can be found by kind, what may explain it, and the words in which it is told."""
    return lay_out(_list(topics, slips, terms), width, color)


def _list(topics: tuple[Topic, ...], slips: tuple[Topic, ...], terms: tuple[Topic, ...]) -> Iterator[Matter]:
    for topic in sorted(topics, key=lambda topic: (topic.kind, topic.name)):
        yield from _entry(topic)
    yield Passage("")
    yield words(("Slips that may explain a finding", STRONG))
    for slip in slips:
        yield from (indented(block) for block in _entry(slip))
    yield Passage("")
    yield words(("Words of the report", STRONG))
    for term in terms:
        yield from (indented(block) for block in _entry(term))
    yield Passage("")
    yield words("`check explain KIND`, or NAME where a kind has several laws, tells more.")


def _entry(topic: Topic) -> Iterator[Matter]:
    yield words((topic_name(topic), STRONG))
    yield indented(words(topic.title))


def _blocks(topic: Topic, checked: Callable[[str], Example]) -> Iterator[Matter]:
    yield words((topic_name(topic), STRONG))
    if topic.title != topic.says.rstrip("."):
        yield indented(words(topic.title))
    for heading, text in (("", topic.says), ("Why it matters: ", topic.why), ("What to do: ", topic.do)):
        if text:
            yield Passage("")
            yield words((heading, STRONG), text) if heading else words(text)
    for heading, claims in (("Breaks:", topic.breaks), ("Holds:", topic.holds)):
        if claims.strip():
            yield Passage("")
            yield words((heading, STRONG))
            yield from (indented(block) for block in _example(checked(claims)))


def _example(example: Example) -> Iterator[Matter]:
    """The claims, numbered, and what a check of them says."""
    yield _numbered(example.claims)
    for finding in example.report.findings:
        yield Passage("")
        yield words((finding.severity.upper(), SEVERITY[finding.severity]), "  ", (finding.kind, STRONG))
        yield from (indented(block) for block in _finding_lines(finding, example))
    if not example.report.findings:
        yield Passage("")
        yield words(("nothing is found", FAINT))


def _numbered(claims: tuple[str, ...]) -> Table:
    table = grid("right", "left")
    for number, claim in enumerate(claims, 1):
        table.add_row(words(str(number)), words(claim))
    return table


def _finding_lines(finding: Finding, example: Example) -> Iterator[Matter]:
    yield words(finding.message)
    if finding.proof:
        yield Passage("")
        yield indented(step_by_step(finding.proof, {claim: number for number, claim in enumerate(example.ids, 1)}))
        yield Passage("")
    yield from remarks(finding)
