"""Article files in YAML, as rows of claims."""

from __future__ import annotations

from datetime import date
from functools import partial

from checker.intake.files.article_form import ARTICLE, ARTICLE_FILE, CLAIM, DEFAULTS
from checker.intake.files.publication import read_publication
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.scopes import over
from checker.intake.files.tree import MappingNode, Node, SequenceNode
from checker.model.claim import Article
from checker.model.scope import Scope
from checker.model.time import Period

# stands in while an article's own date is refused, so that its claims are still checked
UNKNOWN_DATE = Period(None, date(2200, 1, 1).toordinal(), "")


def read_article_file(root: Node, stem: str, context: ReadContext) -> tuple[RawClaim, ...]:
    """The rows of a claim file."""
    fields = fields_of(root, ARTICLE_FILE, context.problems)
    article, sound = read_article(fields.nodes.get("article"), stem, context)
    defaults = _defaults(fields, context)
    claims = fields.nodes.get("claims")
    items = claims.items if isinstance(claims, SequenceNode) else ()
    sound = sound and "article" not in fields.refused
    return tuple(RawClaim(fields_of(item, CLAIM, context.problems), defaults, article, sound, in_table=False) for item in items)


def read_article(node: Node | None, stem: str, context: ReadContext) -> tuple[Article, bool]:
    """The article in a mapping with its fields, and whether nothing in it was refused."""
    if not isinstance(node, MappingNode):
        return Article(stem, "", "", UNKNOWN_DATE), False
    fields = fields_of(node, ARTICLE, context.problems)
    title, publisher, url = (fields.scalar(name) for name in ("title", "publisher", "url"))
    published = read_publication(fields.scalar("published"), context)
    article = Article(
        stem,
        title.text if title else "",
        context.resolver.publisher(publisher.text) if publisher else "",
        published.day if published else UNKNOWN_DATE,
        url.text if url else "",
        published.minute if published else None,
    )
    return article, published is not None and fields.sound


def _defaults(file: Fields, context: ReadContext) -> Fields:
    """The defaults, with problems for words in them even where no claim falls back on them."""
    node = file.nodes.get("defaults")
    if node is None:
        refused = DEFAULTS.names() if "defaults" in file.refused else ()
        return Fields({}, file.location, True, refused)
    fields = fields_of(node, DEFAULTS, context.problems)
    if (scope := fields.nodes.get("scope")) is not None:
        over(Scope(), scope, "scope", context)
    if (period := fields.scalar("period")) is not None:
        context.problems.attempt(period.location, "period", lambda: context.wordings.period(period.text))
    for name in ("source", "via"):
        if (voice := fields.scalar(name)) is not None:
            context.problems.attempt(voice.location, name, partial(context.resolver.source, voice.text))
    return fields
