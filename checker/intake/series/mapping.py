"""A mapping as an editor wrote it: which cells of a series are figures, and what their labels mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.intake.files.article_form import ARTICLE
from checker.intake.files.problems import Problems, shown
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.resolve import Resolver
from checker.intake.files.tree import MappingNode, Node, Scalar
from checker.intake.files.vocabulary_form import SCOPE
from checker.intake.language.characters import one_spelling
from checker.intake.language.periods import read_period
from checker.intake.series.form import LEAVE_OUT, MAPPING, MARK, MEANING
from checker.intake.series.unfinished import DAY_OR_PUBLISHED, PUBLISHED, LastDays, day_of
from checker.model.claim import Location
from checker.model.vocabulary import DIMENSIONS

_MEAN = f"write its fields: {{who: men}}, or {{}}, or {LEAVE_OUT}"


@dataclass(frozen=True, slots=True)
class SeriesMapping:
    """What the fields of a mapping say, texts as they were written.

    `place` is where the series is named. Of `means` and `marks` each is a mapping of fields; None leaves out what has that label.
    """

    series: str
    place: Location
    sheet: str
    separator: str
    decimal: str
    says_decimal: bool
    header: range
    labels: int
    until: int | None
    days: LastDays
    article: Mapping[str, str]
    scope: Mapping[str, str]
    source: str
    times: int
    exact: str
    means: Mapping[str, Mapping[str, str] | None]
    words: Mapping[str, str]
    marks: Mapping[str, Mapping[str, str]]


def label_of(text: str) -> str:
    """A label as it is looked up."""
    return one_spelling(" ".join(text.split()))


def read_mapping(root: Node, resolver: Resolver, problems: Problems) -> SeriesMapping | None:
    """The mapping of a file; None, with problems, where something in it is wrong."""
    before = len(problems)
    fields = fields_of(root, MAPPING, problems)
    if not fields.sound:
        return None
    first, _, last = _text(fields, "header").partition("-")
    header = range(int(first), int(last or first) + 1)
    scalar = fields.scalar("header")
    if not header and scalar is not None:
        problems.add(scalar.location, f"header: {shown(scalar.text)} ends before it begins", "write the upper row first")
    times = int(_text(fields, "times") or 1)
    article = _texts(fields_of(fields.nodes["article"], ARTICLE, problems))
    mapping = SeriesMapping(
        series=_text(fields, "series"),
        place=fields.nodes["series"].location,
        sheet=_text(fields, "sheet"),
        separator=_text(fields, "separator") or ",",
        decimal=_text(fields, "decimal") or ".",
        says_decimal=bool(_text(fields, "decimal")),
        header=header,
        labels=int(_text(fields, "labels")),
        until=int(_text(fields, "until")) if _text(fields, "until") else None,
        days=_days(fields, article.get("published", ""), problems),
        article=article,
        scope=_scope(fields.nodes["scope"], resolver, problems),
        source=_text(fields, "source"),
        times=times,
        exact=_text(fields, "exact") or ("yes" if times == 1 else "no"),
        means={label_of(key.text): _meaning(key, node, problems) for key, node in fields.named("means")},
        words={label_of(key.text): node.text for key, node in fields.named("words") if isinstance(node, Scalar)},
        marks={label_of(key.text): _texts(fields_of(node, MARK, problems)) for key, node in fields.named("marks")},
    )
    return mapping if len(problems) == before else None


def _days(fields: Fields, published: str, problems: Problems) -> LastDays:
    """The last days that the series tells of. A day that is none, or that lies after publication, is a problem."""
    of_publication, scalar = day_of(published), fields.scalar("as of")
    if scalar is None or scalar.text == PUBLISHED:
        return LastDays(of_publication, None if scalar is None else of_publication)
    day = day_of(scalar.text)
    if day is None or "/" in scalar.text:
        problems.add(scalar.location, f"as of: {shown(scalar.text)} is no day", DAY_OR_PUBLISHED)
    elif of_publication is not None and day > of_publication:
        what = f"as of: {shown(scalar.text)} lies after publication ({published})"
        problems.add(scalar.location, what, DAY_OR_PUBLISHED)
    return LastDays(of_publication, day)


def _text(fields: Fields, name: str) -> str:
    scalar = fields.scalar(name)
    return scalar.text if scalar is not None else ""


def _texts(fields: Fields) -> Mapping[str, str]:
    return {name: node.text for name, node in fields.nodes.items() if isinstance(node, Scalar)}


def _meaning(key: Scalar, node: Node, problems: Problems) -> Mapping[str, str] | None:
    if isinstance(node, MappingNode):
        texts = _texts(fields_of(node, MEANING, problems))
        if "period" in texts and ("running" in texts or "at" in texts):
            # What they make of a period they make of its notation: one that the vocabulary names has none.
            problems.attempt(node.location, f"means: {shown(key.text)}: period", lambda: read_period(texts["period"]))
        return texts
    if isinstance(node, Scalar) and node.text != LEAVE_OUT:
        problems.add(node.location, f"means: {shown(key.text)} means {shown(node.text)}", _MEAN)
    return None


def _scope(node: Node, resolver: Resolver, problems: Problems) -> Mapping[str, str]:
    if isinstance(node, Scalar):
        scope = problems.attempt(node.location, "scope", lambda: resolver.scope(node.text))
        return {name: word for name, word in scope._asdict().items() if word} if scope is not None else {}
    texts = _texts(fields_of(node, SCOPE, problems))
    return {name: texts[name] for name in DIMENSIONS if name in texts}
