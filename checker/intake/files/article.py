"""Article files in YAML, as rows of claims; and when an article was published."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from checker.intake.files.article_form import ARTICLE, ARTICLE_FILE, CLAIM, DEFAULTS
from checker.intake.files.problems import shown
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.reader import Fields, fields_of
from checker.intake.files.scopes import over
from checker.intake.files.tree import MappingNode, Node, Scalar, SequenceNode
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import HOW, read_period
from checker.model.claim import Article
from checker.model.scope import Scope
from checker.model.time import Period

# stands in while an article's own date is refused, so that its claims are still checked
_NO_DATE = Period(None, date(2200, 1, 1).toordinal(), "")
_UNKNOWN = "unknown"
_DATE = "write a date: 2018-12-18, or 2015-06?, or unknown"
_HOUR = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::\d\d)?", re.ASCII)
_ZONE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)\S*", re.ASCII)


def read_article_file(root: Node, stem: str, context: ReadContext) -> tuple[RawClaim, ...]:
    """The rows of a claim file."""
    fields = fields_of(root, ARTICLE_FILE, context.problems)
    defaults = _defaults(fields, context)
    usual = defaults.scalar("language")
    article, sound = read_article(fields.nodes.get("article"), stem, context, usual.text if usual else "")
    claims = fields.nodes.get("claims")
    items = claims.items if isinstance(claims, SequenceNode) else ()
    sound = sound and "article" not in fields.refused
    return tuple(RawClaim(fields_of(item, CLAIM, context.problems), defaults, article, sound, in_table=False) for item in items)


def read_article(node: Node | None, stem: str, context: ReadContext, language: str = "") -> tuple[Article, bool]:
    """The article in a mapping with its fields, and whether nothing in it was refused; `language` is what its defaults say."""
    if not isinstance(node, MappingNode):
        return Article(stem, "", "", _NO_DATE), False
    fields = fields_of(node, ARTICLE, context.problems)
    title, publisher, url, own = (fields.scalar(name) for name in ("title", "publisher", "url", "language"))
    if publisher and (meant := context.resolver.misspelt_publisher(publisher.text)):
        what = f"publisher: {shown(publisher.text)} is much like {shown(meant)}, and taken for another one"
        instead = f"write {meant}, or add {publisher.text} to vocabulary.yaml under publishers"
        context.problems.warn(publisher.location, what, instead)
    published = _read_publication(fields.scalar("published"), context)
    article = Article(
        stem,
        title.text if title else "",
        context.resolver.publisher(publisher.text) if publisher else "",
        published.day if published else _NO_DATE,
        url.text if url else "",
        published.minute if published else None,
        own.text if own else language or context.language,
    )
    return article, published is not None and fields.sound


def _defaults(file: Fields, context: ReadContext) -> Fields:
    """The defaults, with problems for words in them even where no claim falls back on them."""
    node = file.nodes.get("defaults")
    if node is None:
        refused = DEFAULTS.names() if "defaults" in file.refused else ()
        return Fields({}, file.location, True, refused)
    fields = fields_of(node, DEFAULTS, context.problems)
    if not context.sound:
        return fields
    if (scope := fields.nodes.get("scope")) is not None:
        over(Scope(), scope, "scope", context)
    if (period := fields.scalar("period")) is not None:
        context.problems.attempt(period.location, "period", lambda: context.wordings.period(period.text))
    for name in ("source", "via"):
        if (voice := fields.scalar(name)) is not None:
            context.problems.attempt(voice.location, name, partial(context.resolver.source, voice.text))
    return fields


@dataclass(frozen=True, slots=True)
class _Publication:
    """The day, or what is known of it, if anything, and the minute of the day from midnight where the hour is told."""

    day: Period
    minute: int | None = None


def _read_publication(scalar: Scalar | None, context: ReadContext) -> _Publication | None:
    """When an article was published; None, with a problem, where that cannot be read."""
    if scalar is None:
        return None
    if scalar.text.casefold() == _UNKNOWN:
        return _Publication(Period(None, None, scalar.text))
    hour = _HOUR.fullmatch(scalar.text)
    if hour is None and (zoned := _ZONE.fullmatch(scalar.text)) is not None:
        what = f"published: {shown(scalar.text)} is more than a date and its hour"
        context.problems.add(scalar.location, what, f"write the local hour: {zoned[1]}")
        return None
    day = hour[1] if hour else scalar.text
    period = context.problems.attempt(scalar.location, "published", lambda: _read_date(day))
    if period is None:
        return None
    if period.start is None or period.end is None:
        context.problems.add(scalar.location, "published: it has an open side", _DATE)
        return None
    if hour is None:
        return _Publication(period)
    minute = 60 * int(hour[2]) + int(hour[3])
    if int(hour[2]) > 23 or int(hour[3]) > 59:
        what = f"published: there is no hour {hour[2]}:{hour[3]}"
        context.problems.add(scalar.location, what, "write it from 00:00 to 23:59")
        return None
    return _Publication(replace(period, text=scalar.text), minute)


def _read_date(text: str) -> Period:
    """A day, or a month or a longer time in which it lies. Raises WordingError."""
    if "fy" in text.casefold():
        raise WordingError(f"{shown(text)} is a fiscal year, and no day of publication", _DATE)
    try:
        return read_period(text)
    except WordingError as error:
        raise WordingError(error.what, _DATE if error.instead == HOW else error.instead) from error
