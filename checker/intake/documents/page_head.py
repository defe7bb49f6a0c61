"""What a page of the web says of its article beside the text: JSON-LD, meta tags, time elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.intake.documents.candidate import Candidate
from checker.intake.documents.dates import printed_dates

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$")
_META = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate"),
    *(
        "publishdate",
        "publish-date",
        "publish_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "cxenseparse:recs:publishtime",
    ),
    *("citation_publication_date", "article.published", "date", "dc.date.created", "dcterms.created"),
)
_META_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "revised")
_ZONE_OF_GREENWICH = re.compile(r"T\d{2}:\d{2}.*(?:Z|\+00:?00)$")
_DEEPEST = 8
_LIVE = "liveBlogUpdate"


@dataclass(frozen=True, slots=True)
class PageHead:
    """Title, publisher, address and language of a page, None where it tells none, and its dates, the most believed first.

    `paid` is True where the page says that not all of the article is on it.
    """

    title: str | None
    publisher: str | None
    url: str | None
    language: str | None
    dates: tuple[Candidate, ...]
    paid: bool


def read_head(tree: Any) -> PageHead:
    """What the head of a parsed page says; `tree` is of lxml."""
    meta, articles = _meta(tree), tuple(_articles(tree))
    title = next(filter(None, (_text(each.get("headline")) for each in articles)), None) if len(articles) == 1 else None
    headings = [" ".join(each.text_content().split()) for each in tree.iter("h1")]
    heading = headings[0] if len(headings) == 1 else None
    publishers = [each["publisher"].get("name") for each in articles if isinstance(each.get("publisher"), dict)]
    canonical = next((each.get("href") for each in tree.iter("link") if (each.get("rel") or "").lower() == "canonical"), None)
    url = canonical or meta.get("og:url")
    return PageHead(
        heading or title or meta.get("og:title") or _of_tag(tree, "title"),
        _text(next(iter(publishers), None)) or meta.get("og:site_name"),
        url if url and url.lower().startswith(("https://", "http://")) else None,
        _language(tree.get("lang") or meta.get("content-language") or next((_text(a.get("inLanguage")) for a in articles), None)),
        (*_of_articles(articles), *_of_meta(meta), *_of_times(tree)),
        any(str(each.get("isAccessibleForFree")).lower() == "false" for each in articles),
    )


def _language(tag: str | None) -> str | None:
    return tag.replace("_", "-").split("-")[0].lower() or None if tag else None


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _of_tag(tree: Any, tag: str) -> str | None:
    return next((" ".join(each.text_content().split()) or None for each in tree.iter(tag)), None)


def _meta(tree: Any) -> Mapping[str, str]:
    """The first content of each meta tag, by its name in small letters."""
    contents: dict[str, str] = {}
    for each in tree.iter("meta"):
        name = each.get("property") or each.get("name") or each.get("itemprop") or each.get("http-equiv")
        content = (each.get("content") or "").strip()
        if name and content:
            contents.setdefault(name.strip().lower(), content)
    return contents


def _articles(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The articles of the page's JSON-LD; entries of a live blog, comments and pictures are none."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _within(data, 0)


def _within(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _within(each, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if any(isinstance(each, str) and _ARTICLE.search(each) for each in (types if isinstance(types, list) else [types])):
            yield data
        elif "@graph" in data or "mainEntity" in data:
            yield from _within([data.get("@graph"), data.get("mainEntity")], depth + 1)


def _of_articles(articles: tuple[Mapping[str, Any], ...]) -> Iterator[Candidate]:
    for each in articles:
        yield from _dated(each.get("datePublished"), "datePublished of its JSON-LD")
        yield from _dated(each.get("dateModified"), "dateModified of its JSON-LD", changed=True)


def _of_meta(meta: Mapping[str, str]) -> Iterator[Candidate]:
    for name in _META:
        yield from _dated(meta.get(name), f"the meta tag {name}")
    for name in _META_CHANGED:
        yield from _dated(meta.get(name), f"the meta tag {name}", changed=True)


def _of_times(tree: Any) -> Iterator[Candidate]:
    """Time elements that say themselves that they are of publication; others are of comments and links."""
    for each in tree.iter("time"):
        marks = (each.get("itemprop"), each.get("class"), "pubdate" if each.get("pubdate") is not None else None)
        of = " ".join(filter(None, marks)).lower()
        if "datepublished" in of or "pubdate" in of or "published" in of:
            yield from _dated(each.get("datetime") or each.text_content(), "its time element of publication")


def _dated(value: object, place: str, changed: bool = False) -> Iterator[Candidate]:
    if not isinstance(value, str):
        return
    compact = re.fullmatch(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*", value)
    dates = printed_dates(f"{compact[1]}-{compact[2]}-{compact[3]}" if compact else value[:100])
    if len(dates) == 1 and dates[0].edtf:
        other = "" if dates[0].other is None else f"{dates[0].year:04}-{dates[0].other[0]:02}-{dates[0].other[1]:02}"
        greenwich = bool(_ZONE_OF_GREENWICH.search(value.strip()))
        yield Candidate(dates[0].edtf, place, "updated" if changed else "published", other=other, in_utc=greenwich)
