"""The claims of a file as they were read before, as long as the file stays the same, and what it was read by says the same."""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import Any

from checker.engine.solve.reach import Reach
from checker.engine.solve.regions import scopes_of
from checker.intake.files.links import FIELDS
from checker.intake.files.load import legible
from checker.intake.files.read_context import RawClaim
from checker.intake.files.reader import Fields
from checker.intake.files.resolve import Resolution, Resolver, still_so
from checker.intake.files.tree import Node, Scalar
from checker.memory.cache.archive import Archive, digest_of_bytes
from checker.memory.cache.claims import ClaimReader, ClaimWriter
from checker.memory.cache.codec import Unfit
from checker.model.claim import Claim, Location
from checker.model.scope import Scope
from checker.model.vocabulary import Settings, Vocabulary

_NAMED = ("id", *FIELDS)
_MOST_ROWS = 200_000
"""Of larger tables the claims are not kept: they would fill the memory as one text, and are read anew as quickly."""


class FileCache:
    """Files in an archive, for a vocabulary and settings.

    What was read by another vocabulary is taken where this one says the same: of each word that was looked up, and of what the
    claims reach of it. Periods, scopes and units that it names, and where fiscal years begin, must be the same for all files.
    """

    def __init__(self, archive: Archive, vocabulary: Vocabulary, settings: Settings) -> None:
        self._archive, self._vocabulary = archive, vocabulary
        self._shared = words_for_all(vocabulary, legible(settings)).encode()
        self._words = _digest(vocabulary)
        self._writer, self._reader = ClaimWriter(), ClaimReader()
        self._reach, self._reaches = Reach(vocabulary), dict[Hashable, str]()
        self._sames: dict[Resolution, bool] = {}

    def key(self, name: str, fingerprint: bytes) -> str:
        """What the claims of a file of this name, and of content with this digest, are kept under."""
        return f"file:{digest_of_bytes(self._shared, name.encode('utf-8', 'surrogatepass'), fingerprint)}"

    def rows(self, key: str, file: str) -> tuple[RawClaim, ...] | None:
        """The rows, each with its claim and only those fields that tie it to others; None if they are not kept."""
        text = self._archive.recall(key)
        if text is None:
            return None
        try:
            words, reach, resolutions, lines = json.loads(text)
            rows = tuple(self._row(file, *line) for line in lines) if type(lines) is list else ()
            valid = words == self._words or (
                all(self._is_same(resolution_of(*each)) for each in resolutions) and reach == self._reach_of(rows)
            )
        except (Unfit, ValueError, TypeError, RecursionError):
            return None
        return rows if rows and valid else None

    def keep(self, key: str, rows: Sequence[RawClaim], resolutions: Sequence[Resolution]) -> None:
        """Keep rows that were read without a problem, by these answers to what was asked of the vocabulary."""
        if len(rows) > _MOST_ROWS:
            return
        lines = [[_named(row), list(_place(row.fields.location)), self._writer.line(row.claim)] for row in rows if row.claim]
        if lines and len(lines) == len(rows):
            data = [self._words, self._reach_of(rows), resolutions, lines]
            self._archive.keep(key, json.dumps(data, separators=(",", ":")))

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self._vocabulary)

    def _is_same(self, resolution: Resolution) -> bool:
        if resolution not in self._sames:
            self._sames[resolution] = still_so(resolution, self._resolver)
        return self._sames[resolution]

    def _reach_of(self, rows: Sequence[RawClaim]) -> str:
        """A digest of what the claims reach of the vocabulary."""
        claims = [row.claim for row in rows if row.claim]
        spoken = frozenset(each for claim in claims for each in _spoken(claim))
        if spoken not in self._reaches:
            self._reaches[spoken] = _digest(self._reach.of(claims))
        return self._reaches[spoken]

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


def _spoken(claim: Claim) -> tuple[Hashable, ...]:
    """What decides how far a claim reaches."""
    return *scopes_of(claim), claim.source, claim.via, claim.article.publisher


def resolution_of(method: Any, arguments: Any, answer: Any) -> Resolution:
    """What was asked of a vocabulary, and its answer, from JSON. Raises Unfit or TypeError for what is no such thing."""
    parts = tuple(each if type(each) is str else Scope(*each) for each in arguments)
    if not all(type(text) is str for part in parts for text in ((part,) if type(part) is str else part)):
        raise Unfit(repr(arguments)[:80])
    return str(method), parts, str(answer)


def words_for_all(vocabulary: Vocabulary, settings: Settings) -> str:
    """A digest of what must be the same for all files, by settings that are legible."""
    fiscal = [{n.name: n.fiscal for n in names.values() if n.fiscal is not None} for names in _voices(vocabulary)]
    return _digest(vocabulary.periods, vocabulary.scopes, vocabulary.units, vocabulary.kept_units, fiscal, settings)


def _voices(vocabulary: Vocabulary) -> tuple[Any, Any]:
    return vocabulary.publishers, vocabulary.sources


def _digest(*values: object) -> str:
    return digest_of_bytes(repr(values).encode("utf-8", "surrogatepass"))


def _named(row: RawClaim) -> list[tuple[str, str, tuple[int, int, str]]]:
    scalars = ((name, row.fields.scalar(name)) for name in _NAMED)
    return [(name, scalar.text, _place(scalar.location)) for name, scalar in scalars if scalar is not None]


def _place(location: Location) -> tuple[int, int, str]:
    return location.line, location.column, location.sheet


def _location(place: Any, file: str) -> Location:
    line, column, sheet = place
    if type(line) is not int or type(column) is not int or type(sheet) is not str:
        raise Unfit(repr(place)[:80])
    return Location(file, line, column, sheet)
