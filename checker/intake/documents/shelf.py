"""The texts of articles in a folder, and which is that of an article on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from checker.intake.documents.document import Document
from checker.intake.documents.formats import formats
from checker.intake.documents.read import read_document
from checker.intake.documents.source import MOST_BYTES, refused
from checker.intake.files.files import posix_name, stem_of
from checker.intake.files.names import comparable
from checker.intake.files.source import Unreadable, bytes_of
from checker.model.claim import Article
from checker.model.errors import Unusable


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The text of an article in a file of this name, and by what it was known: its name, its address, its headline."""

    name: str
    document: Document
    by: str


class Shelf:
    """The articles' texts in a folder and those below it; each is read once, when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        suffixes = {suffix for each in formats().values() for suffix in each.SUFFIXES}
        paths = (path for path in folder.rglob("*") if path.suffix.lower() in suffixes and path.is_file())
        self._paths = sorted(path for path in paths if not any(part.startswith(".") for part in path.relative_to(folder).parts))
        self._documents: dict[Path, Document | Unusable] = {}

    def __len__(self) -> int:
        return len(self._paths)

    def text_of(self, article: Article) -> ArticleText | Unusable | None:
        """The text of an article: that of the file named as its claims are, else of the one of its address, or its headline.

        Unusable says why the file so named cannot be read; None where there is no text.
        """
        for path in self._paths:
            if stem_of(path).casefold() == article.stem.casefold():
                document = self._document(path)
                return document if isinstance(document, Unusable) else ArticleText(posix_name(path), document, "its name")
        for by, key, keys in (
            ("its address", _address(article.url), self._by_address),
            ("its headline", comparable(article.title), self._by_title),
        ):
            if key and (other := keys.get(key)) is not None:
                document = self._document(other)
                assert not isinstance(document, Unusable)
                return ArticleText(posix_name(other), document, by)
        return None

    @property
    def refusals(self) -> tuple[Unusable, ...]:
        """Why files cannot be read of those that were looked at so far."""
        return tuple(each for each in self._documents.values() if isinstance(each, Unusable))

    @cached_property
    def _by_address(self) -> dict[str, Path]:
        return _once((_address(document.url or ""), path) for path, document in self._readable())

    @cached_property
    def _by_title(self) -> dict[str, Path]:
        return _once((comparable(document.title or ""), path) for path, document in self._readable())

    def _readable(self) -> Iterator[tuple[Path, Document]]:
        for path in self._paths:
            document = self._document(path)
            if isinstance(document, Document):
                yield path, document

    def _document(self, path: Path) -> Document | Unusable:
        if path not in self._documents:
            name = posix_name(path)
            try:
                self._documents[path] = read_document(name, bytes_of(path, MOST_BYTES))
            except Unreadable as error:
                self._documents[path] = refused(name, error.what, error.instead)
            except Unusable as error:
                self._documents[path] = error
        return self._documents[path]


def _once(keys: Iterator[tuple[str, Path]]) -> dict[str, Path]:
    """The first path of each key, but none of those that several have: nobody knows which is meant."""
    paths: dict[str, list[Path]] = {}
    for key, path in keys:
        paths.setdefault(key, []).append(path)
    return {key: those[0] for key, those in paths.items() if key and len(those) == 1}


def _address(url: str) -> str:
    """An address as it is compared: without scheme, www, fragment and the stroke at its end."""
    return re.sub(r"^https?://(?:www\.)?|#.*$", "", url.strip().casefold()).rstrip("/")
