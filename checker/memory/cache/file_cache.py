"""The claims of a file as they were read before, as long as the file, the vocabulary and the settings stay the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from checker.intake.files.links import FIELDS
from checker.intake.files.read_context import RawClaim
from checker.intake.files.reader import Fields
from checker.intake.files.tree import Node, Scalar
from checker.memory.cache.archive import Archive, digest_of_bytes
from checker.memory.cache.claims import ClaimReader, ClaimWriter
from checker.memory.cache.codec import Unfit
from checker.model.claim import Location
from checker.model.vocabulary import Settings, Vocabulary

_NAMED = ("id", *FIELDS)


class FileCache:
    """Files in an archive, for the vocabulary and the settings on which all readings depend."""

    def __init__(self, archive: Archive, vocabulary: Vocabulary, settings: Settings) -> None:
        self._archive = archive
        self._words = digest_of_bytes(repr((vocabulary, settings)).encode("utf-8", "surrogatepass")).encode()
        self._writer, self._reader = ClaimWriter(), ClaimReader()

    def key(self, name: str, fingerprint: bytes) -> str:
        """What the claims of a file of this name, and of content with this digest, are kept under."""
        return f"file:{digest_of_bytes(self._words, name.encode('utf-8', 'surrogatepass'), fingerprint)}"

    def rows(self, key: str, file: str) -> tuple[RawClaim, ...] | None:
        """The rows, each with its claim and only those fields that tie it to others; None if they are not kept."""
        text = self._archive.recall(key)
        if text is None:
            return None
        try:
            lines = json.loads(text)
            return tuple(self._row(file, *line) for line in lines) if type(lines) is list and lines else None
        except (Unfit, ValueError, TypeError, RecursionError):
            return None

    def keep(self, key: str, rows: Sequence[RawClaim]) -> None:
        """Keep rows that were read without a problem."""
        lines = [[_named(row), list(_place(row.fields.location)), self._writer.line(row.claim)] for row in rows if row.claim]
        if rows and len(lines) == len(rows):
            self._archive.keep(key, json.dumps(lines, separators=(",", ":")))

    def _row(self, file: str, named: Any, place: Any, line: Any) -> RawClaim:
        location = _location(place, file)
        claim = self._reader.claim(line, location)
        nodes: dict[str, Node] = {}
        for name, text, at in named:
            if name not in _NAMED or type(text) is not str:
                raise Unfit(repr(name)[:80])
            nodes[name] = Scalar(text, _location(at, file))
        own = nodes.get("id")
        if not isinstance(own, Scalar) or claim.id != f"{claim.article.stem}/{own.text}":
            raise Unfit(claim.id)
        return RawClaim(Fields(nodes, location, True), Fields({}, location, True), claim.article, True, False, claim)


def _named(row: RawClaim) -> list[tuple[str, str, tuple[int, int]]]:
    scalars = ((name, row.fields.scalar(name)) for name in _NAMED)
    return [(name, scalar.text, _place(scalar.location)) for name, scalar in scalars if scalar is not None]


def _place(location: Location) -> tuple[int, int]:
    return location.line, location.column


def _location(place: Any, file: str) -> Location:
    line, column = place
    if type(line) is not int or type(column) is not int:
        raise Unfit(repr(place)[:80])
    return Location(file, line, column)
