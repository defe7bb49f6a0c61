"""The rows of an archive as lines of text, and back; what many rows share is kept once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any
from zlib import crc32

from checker.intake.files.links import FIELDS
from checker.intake.files.read_context import RawClaim
from checker.intake.files.reader import Fields
from checker.intake.files.tree import Node, Scalar
from checker.memory.cache.claims import ClaimReader, ClaimWriter
from checker.memory.cache.codec import Unfit, writer
from checker.model.claim import Article, Location

_NAMED = ("id", *FIELDS)
_SHARED = (11, 12, 13, 14, 15)
"""Where in the line of a claim stand its article, form, scope, period and reading."""


class LineWriter:
    """Turns rows into lines for a database, and writes what these share into it."""

    def __init__(self) -> None:
        self._claims, self._article = ClaimWriter(), writer(Article, {})
        self._numbers: dict[str, int | str] = {}

    def line(self, row: RawClaim, into: sqlite3.Connection) -> str:
        """The line of a row; of one without a usable claim it has the fields that tie it to others, and its article."""
        head = [_named(row), _place(row.fields.location)]
        if row.claim is None or not row.sound_article:
            article = json.dumps(self._article(row.article), separators=(",", ":"))
            return json.dumps([*head, self._number(article, into), row.sound_article], separators=(",", ":"))
        texts: list[Any] = self._claims.line(row.claim)
        for place in _SHARED:
            texts[place] = self._number(texts[place], into)
        return json.dumps([*head, texts], separators=(",", ":"))

    def _number(self, text: str, into: sqlite3.Connection) -> int | str:
        """The number under which a text is kept; the text itself where another one has that number."""
        if text not in self._numbers:
            number = number_of_text(text)
            into.execute("INSERT OR IGNORE INTO text VALUES (?, ?)", (number, text))
            content = into.execute("SELECT content FROM text WHERE number=?", (number,)).fetchone()[0]
            self._numbers[text] = number if content == text else text
        return self._numbers[text]

    def forget(self) -> None:
        """Forget what was written, as it may not have come to stay."""
        self._numbers = {}


class LineReader:
    """The way back. Raises Unfit for what is no such line."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._claims, self._database = ClaimReader(), database
        self._texts: dict[int, str] = {}

    def row(self, name: str, line: str, file: str) -> RawClaim:
        """The row of this full id, which stands in the file."""
        try:
            named, place, *rest = json.loads(line)
            location = Location(file, *place)
            nodes: dict[str, Node] = {field: Scalar(text, Location(file, *at)) for field, text, at in named}
            if len(rest) == 2:
                article, sound = self._claims.article(self._text(rest[0])), bool(rest[1])
                fields = Fields(nodes, location, False)
                row = RawClaim(fields, Fields({}, location, True), article, sound, False)
            else:
                texts = rest[0]
                for each in _SHARED:
                    texts[each] = self._text(texts[each])
                claim = self._claims.claim(texts, location)
                fields = Fields(nodes, location, True)
                row = RawClaim(fields, Fields({}, location, True), claim.article, True, False, claim)
        except (ValueError, TypeError, IndexError, RecursionError) as error:
            raise Unfit(line[:80]) from error
        own = row.fields.scalar("id")
        if own is None or name != f"{row.article.stem}/{own.text}" or not set(nodes) <= set(_NAMED):
            raise Unfit(name)
        return row

    def _text(self, number: object) -> str:
        if type(number) is str:
            return number
        if type(number) is not int:
            raise Unfit(repr(number)[:80])
        if number not in self._texts:
            content = self._database.execute("SELECT content FROM text WHERE number=?", (number,)).fetchone()
            if content is None or type(content[0]) is not str or number_of_text(content[0]) != number:
                raise Unfit(str(number))
            self._texts[number] = content[0]
        return self._texts[number]


def number_of_text(text: str) -> int:
    """A digest of the text, from 0 to 2^63 - 1."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


def checksum(name: str, tie: int | None, line: str) -> int:
    """By which a row is known to be as it was written."""
    return crc32(f"{name}\n{tie}\n{line}".encode("utf-8", "surrogatepass"))


def links_of(name: str, row: RawClaim) -> Mapping[str, str]:
    """The full ids of the claims that a row links to, by field."""
    targets = {field: scalar.text for field in FIELDS if (scalar := row.fields.scalar(field)) is not None}
    stem = name.rpartition("/")[0]
    return {field: text if "/" in text else f"{stem}/{text}" for field, text in targets.items()}


def _named(row: RawClaim) -> list[tuple[str, str, tuple[int, int, str]]]:
    scalars = ((name, row.fields.scalar(name)) for name in _NAMED)
    return [(name, scalar.text, _place(scalar.location)) for name, scalar in scalars if scalar is not None]


def _place(location: Location) -> tuple[int, int, str]:
    return location.line, location.column, location.sheet
