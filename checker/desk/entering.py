"""An article that an editor pastes or drops: read, asked about where something is not sure, drafted, and put on file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from checker.desk.articles import Articles
from checker.desk.folder import Refused
from checker.desk.upload import FilledForm
from checker.drafting import article_file, is_drafted, slug
from checker.intake.documents.document import Document
from checker.intake.documents.language import language_of
from checker.intake.documents.read import read_document
from checker.intake.draft.cues import ENGLISH
from checker.intake.files.article_form import WEB
from checker.intake.language.codes import codes
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.memory.steps import step
from checker.memory.texts import keep_text, text_of
from checker.model.errors import Unusable

MOST_BYTES = 20_000_000
"""Of an article that is sent to the desk."""
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the editor has to say before an article is put on file: `questions` by field; `fields` as they are by now."""

    fields: Mapping[str, str]
    questions: Mapping[str, str]


def entered(articles: Articles, form: FilledForm) -> Path | Asked:
    """The claim file that was written of an article; the one there is where it was recorded before; or what is to be asked.

    Raises Refused where it cannot be read or written.
    """
    folder = articles.folder
    try:
        document = _document(form)
        known, questions = _known(document, form)
        if questions:
            return Asked(_fields(known), questions)
        stem, there = _stem(folder, known)
        path = folder / f"{stem}.yaml"
        if there:
            return path
        draft = articles.draft(known, articles.frame(path))
        if draft is None:
            return Asked(_fields(known), {"published": "it cannot be read; write 2018-12-18, 2015-06? or unknown"})
        keep_text(folder, stem, known)
        text = article_file(draft, known.language or "")
        step(folder, path, lambda before: _new(path, before, text), "draft")
        return path
    except Unusable as error:
        raise Refused(*error.lines) from error


def attached(folder: Path, stem: str, head: Mapping[str, str], form: FilledForm) -> None:
    """Keep the text of an article that is recorded already. Raises Refused where it cannot be read or written."""
    try:
        document = _document(form)
        language = head.get("language") or document.language or language_of(document.text)
        keep_text(folder, stem, replace(document, language=language))
    except Unusable as error:
        raise Refused(*error.lines) from error


def _document(form: FilledForm) -> Document:
    if form.data:
        return read_document(form.name or "article", form.data)
    return read_document("the text.txt", form.fields.get("text", "").encode("utf-8", "replace"))


def _known(document: Document, form: FilledForm) -> tuple[Document, dict[str, str]]:
    """The document with what the editor says of it, and what is still to be asked."""
    sure = form.field("language") or (document.language or "").casefold().partition("-")[0] or language_of(document.text) or ""
    known = replace(
        document,
        title=form.field("title") or document.title,
        publisher=form.field("publisher") or document.publisher,
        published=form.field("published") or document.published,
        url=form.field("url") or document.url,
        language=sure or None,
    )
    return known, dict(_questions(known, document))


def _questions(known: Document, document: Document) -> Iterator[tuple[str, str]]:
    if not known.title:
        yield "title", "what is its headline?"
    if not known.publisher:
        yield "publisher", "who published it? The text does not say"
    if not known.published:
        why = f": {document.dating}" if document.dating else ""
        yield "published", f"when was it published? Write 2018-12-18, 2015-06? where only the month is sure, or unknown{why}"
    elif known.published.casefold() != _UNKNOWN:
        try:
            read_period(known.published.partition("T")[0])
        except WordingError as error:
            yield "published", f"{error.what}; {error.instead}"
    if not known.language:
        yield "language", "in which language is it written? Its words do not tell for sure"
    elif known.language not in codes():
        yield "language", f"“{known.language}” is not read; choose the language by which its figures are to be read"
    if known.url and WEB.pattern and not _is_address(known.url):
        yield "url", f"write {WEB.says}, or leave it empty"


def _is_address(url: str) -> bool:
    return url.lower().startswith(("https://", "http://")) and not any(map(str.isspace, url))


def _fields(known: Document) -> dict[str, str]:
    return {
        "text": known.text,
        "title": known.title or "",
        "publisher": known.publisher or "",
        "published": known.published or "",
        "url": known.url or "",
        "language": known.language or "",
    }


def _stem(folder: Path, known: Document) -> tuple[str, bool]:
    """What the claim file is to be called, and whether the same article stands there already."""
    published = (known.published or "").partition("T")[0]
    base = slug(f"{known.publisher}-{published if published.casefold() != _UNKNOWN else known.title}")[:80].strip("-")
    number, stem = 1, base
    while os.path.lexists(folder / f"{stem}.yaml"):
        there = text_of(folder, stem)
        if there is not None and there.text == known.text:
            return stem, True
        number += 1
        stem = f"{base}-{number}"
    return stem, False


def _new(path: Path, before: str, text: str) -> str:
    if before:
        raise Unusable(f"{path.as_posix()}: stands there by now; nothing was written, send the article again")
    return text


def language_names() -> tuple[tuple[str, str], ...]:
    """The codes of the languages that are read, with whether figures are drafted in them."""
    names = {
        "en": "English",
        "de": "German",
        "es": "Spanish",
        "fr": "French",
        "it": "Italian",
        "ko": "Korean",
        "nl": "Dutch",
        "pt": "Portuguese",
        "ru": "Russian",
        "uk": "Ukrainian",
    }
    every = sorted(codes(), key=lambda code: (code != ENGLISH, names.get(code, code)))
    return tuple(
        (code, names.get(code, code) + ("" if is_drafted(code) else " (figures to be selected by hand)")) for code in every
    )
