"""What goes out of files and commands: warned of in one release, refused from the next one on, each time with what to write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from checker import __version__
from checker.intake.language.errors import shown

TABLE_FORMS = ("a claim", "an article", "a scope")
"""The forms whose fields are columns of tables."""
_LIKE = {"a row": "a claim", "the defaults": "a claim"}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A field of the form of this title, or with `value` a text that could stand there.

    `since` is the release that warns of it, such as "0.2"; `instead` what to write, "" where nothing takes its place.
    """

    form: str
    field: str
    since: str
    instead: str = ""
    value: str | None = None

    def __str__(self) -> str:
        if self.value is not None:
            return f"{self.field}: {shown(self.value)} in {self.form}"
        return f"the field {shown(self.field)} in {self.form}"

    @property
    def advice(self) -> str:
        """What to write instead."""
        return f"{f'write {self.instead}' if self.instead else 'leave it out'}, as check upgrade does in all files"


@dataclass(frozen=True)
class Outgoings:
    """All that goes out or has gone, as a version of the checker sees it."""

    entries: tuple[Outgoing, ...] = ()
    version: str = __version__

    def __bool__(self) -> bool:
        return bool(self.entries)

    @cached_property
    def _by_place(self) -> dict[tuple[str, str, str | None], Outgoing]:
        return {(entry.form, entry.field, entry.value): entry for entry in self.entries}

    def of_field(self, form: str, name: str) -> Outgoing | None:
        """What is known of a field of a form."""
        return self._by_place.get((_LIKE.get(form, form), name, None))

    def of_value(self, form: str, name: str, value: str) -> Outgoing | None:
        """What is known of a text in a field of a form."""
        return self._by_place.get((_LIKE.get(form, form), name, value))

    def of_column(self, name: str) -> Outgoing | None:
        """What is known of a column of a table."""
        return next(filter(None, (self.of_field(form, name) for form in TABLE_FORMS)), None)

    def of_cell(self, name: str, value: str) -> Outgoing | None:
        """What is known of a text in a column of a table."""
        return next(filter(None, (self.of_value(form, name, value) for form in TABLE_FORMS)), None)

    def is_gone(self, entry: Outgoing) -> bool:
        """Whether it is refused by now: in every release after the one that warned of it."""
        return _release(self.version) > _release(entry.since)


def kind(old: str, new: str, since: str) -> tuple[Outgoing, ...]:
    """A kind of findings that goes out, wherever it is named: in ledgers, and in options."""
    places = {"a judgement": ("finding", "basis"), "the options of check": ("select", "ignore")}
    return tuple(Outgoing(form, name, since, new, old) for form, names in places.items() for name in names)


def _release(version: str) -> tuple[int, ...]:
    """The first two numbers: 0.2.1 mends 0.2, and reads the same."""
    return tuple(int(number) for number in version.split(".")[:2])


def registered(entries: Iterable[Outgoing]) -> Outgoings:
    """The registry of these entries. Raises ValueError for two of one place."""
    outgoings = Outgoings(tuple(entries))
    if len({(entry.form, entry.field, entry.value) for entry in outgoings.entries}) < len(outgoings.entries):
        raise ValueError("two entries for one field or value that goes out")
    return outgoings


REGISTRY = registered(())
"""What goes out of the product; nothing does so far. An entry stays after it is refused, for the message and the upgrade."""
