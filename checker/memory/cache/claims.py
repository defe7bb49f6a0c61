"""Claims as lines of text. What many claims share is turned into text, and back, once."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_type_hints

from checker.memory.cache.codec import Unfit, reader, writer
from checker.model.claim import Article, Claim, Location, Status
from checker.model.forms import Form
from checker.model.numbers import Reading
from checker.model.scope import Scope
from checker.model.time import Period

T = TypeVar("T")
JsonLine = list[Any]
_TEXTS = ("id", "quote", "wording", "unit", "source", "via", "status", "restates", "supersedes", "note", "superseded_by")
_SHARED: dict[str, Any] = {
    "article": Article,
    "form": Form,
    "scope": Scope,
    "period": Period,
    "reading": Reading | None,
    "trust": Fraction,
    "own_status": Literal["", "asserted", "estimate", "forecast", "denied", "superseded"],
    "draft": Literal["", "draft"],
    "in_per_cent": Literal["", "in_per_cent"],
}
_BARE = ("own_status", "draft", "in_per_cent")
"""What is written as the text that it is, "" for none."""
_SAID_BESIDE = ("note", "draft")
"""What no rule looks at: whether a claim is confirmed, and what its editor remarks, changes nothing that is found."""
_STATUS = get_args(Status)
_ALL_TEXT = (str,) * (len(_TEXTS) + len(_SHARED))


class ClaimWriter:
    """Turns claims into lists of texts; where they stand is left out."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[int, tuple[object, str]]] = {name: {} for name in _SHARED}
        self._turns = {name: writer(kind, {}) for name, kind in _SHARED.items()}

    def line(self, claim: Claim) -> JsonLine:
        """The texts of a claim, those of its own before those that it shares with others."""
        return [*(getattr(claim, name) for name in _TEXTS), *(self._shared(name, claim) for name in _SHARED)]

    def compared(self, claim: Claim) -> JsonLine:
        """The same without what no finding hangs on."""
        own = (getattr(claim, name) for name in _TEXTS if name not in _SAID_BESIDE)
        return [*own, *(self._shared(name, claim) for name in _SHARED if name not in _SAID_BESIDE)]

    def _shared(self, name: str, claim: Claim) -> str:
        value = getattr(claim, name)
        if name in _BARE:
            return (name if value is True else value) or ""
        # Equal values are mostly one object; to compare fractions would take longer than to write them.
        seen = self._seen[name]
        if id(value) not in seen:
            seen[id(value)] = value, json.dumps(self._turns[name](value), separators=(",", ":"))
        return seen[id(value)][1]


class ClaimReader:
    """The way back. Raises Unfit for what is no claim."""

    def __init__(self) -> None:
        turns = {name: _of_text(reader(kind, {})) for name, kind in _SHARED.items() if name not in _BARE}
        self.article: Callable[[str], Article] = turns["article"]
        self._form, self._scope, self._period = turns["form"], turns["scope"], turns["period"]
        self._reading, self._trust = turns["reading"], turns["trust"]

    def claim(self, line: JsonLine, location: Location) -> Claim:
        """The claim of a line, that stands at a place. Raises Unfit for a line that no claim was written as."""
        if tuple(map(type, line)) != _ALL_TEXT:
            raise Unfit(repr(line)[:80])
        id_, quote, wording, unit, source, via, status, restates, supersedes, note, superseded_by, *shared = line
        article, form, scope, period, reading, trust, own_status, draft, in_per_cent = shared
        if status not in _STATUS or own_status not in ("", *_STATUS):
            raise Unfit(status)
        if draft not in ("", "draft") or in_per_cent not in ("", "in_per_cent"):
            raise Unfit(draft)
        return Claim(
            id_, self.article(article), quote, wording, self._form(form), self._scope(scope), self._period(period),
            self._reading(reading), unit, source, via, self._trust(trust), status, location, restates, supersedes, note,
            superseded_by, own_status or None, draft == "draft", bool(in_per_cent),
        )  # fmt: skip


def _of_text(turn: Callable[[Any], T]) -> Callable[[str], T]:
    @cache
    def read(text: str) -> T:
        try:
            return turn(json.loads(text))
        except (ValueError, RecursionError) as error:
            raise Unfit(text[:80]) from error

    return read


assert set(get_type_hints(Claim)) == {*_TEXTS, *_SHARED, "location"}
