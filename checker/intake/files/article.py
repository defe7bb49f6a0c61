"""Article files in YAML, as rows of claims."""

from __future__ import annotations

from datetime import date
from functools import partial

from checker.intake.files.article_form import ARTICLE, ARTICLE_FILE, CLAIM, DEFAULTS
from checker.intake.files.desk import Desk, Row
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.scopes import over
from checker.intake.files.tree import Mapping, Node, Scalar, Sequence
from checker.model.claim import Article
from checker.model.scope import Scope
from checker.model.time import Period

# stands in while an article's own date is refused, so that its claims are still checked
UNKNOWN_DATE = Period(None, date(2200, 1, 1).toordinal(), "")


def read_article_file(root: Node, stem: str, desk: Desk) -> tuple[Row, ...]:
    """The rows of a claim file."""
    fields = fields_of(root, ARTICLE_FILE, desk.problems)
    article, sound = read_article(fields.nodes.get("article"), stem, desk)
    defaults = _defaults(fields, desk)
    claims = fields.nodes.get("claims")
    items = claims.items if isinstance(claims, Sequence) else ()
    sound = sound and "article" not in fields.refused
    return tuple(Row(fields_of(item, CLAIM, desk.problems), defaults, article, sound, in_table=False) for item in items)


def read_article(node: Node | None, stem: str, desk: Desk) -> tuple[Article, bool]:
    """The article in a mapping with its fields, and whether nothing in it was refused."""
    if not isinstance(node, Mapping):
        return Article(stem, "", "", UNKNOWN_DATE), False
    fields = fields_of(node, ARTICLE, desk.problems)
    title, publisher, url = (fields.scalar(name) for name in ("title", "publisher", "url"))
    published = _published(fields.scalar("published"), desk)
    article = Article(
        stem,
        title.text if title else "",
        desk.resolver.publisher(publisher.text) if publisher else "",
        published or UNKNOWN_DATE,
        url.text if url else "",
    )
    return article, published is not None and fields.sound


def _published(scalar: Scalar | None, desk: Desk) -> Period | None:
    if scalar is None:
        return None
    period = desk.problems.attempt(scalar.location, "published", lambda: desk.wordings.period(scalar.text))
    if period is not None and (period.start is None or period.end is None):
        desk.problems.add(scalar.location, "published: it has an open side", "write a date: 2018-12-18, or 2015-06?")
        return None
    return period


def _defaults(file: Fields, desk: Desk) -> Fields:
    """The defaults, with problems for words in them even where no claim falls back on them."""
    node = file.nodes.get("defaults")
    if node is None:
        refused = DEFAULTS.names() if "defaults" in file.refused else ()
        return Fields({}, file.location, True, refused)
    fields = fields_of(node, DEFAULTS, desk.problems)
    if (scope := fields.nodes.get("scope")) is not None:
        over(Scope(), scope, "scope", desk)
    if (period := fields.scalar("period")) is not None:
        desk.problems.attempt(period.location, "period", lambda: desk.wordings.period(period.text))
    for name in ("source", "via"):
        if (voice := fields.scalar(name)) is not None:
            desk.problems.attempt(voice.location, name, partial(desk.resolver.source, voice.text))
    return fields
