"""Claims as they are drafted of an article, and what of it was passed over."""

from __future__ import annotations

from dataclasses import dataclass

from checker.intake.documents.document import Document
from checker.intake.draft.answers import FieldAnswer, TextPlace
from checker.intake.draft.gate import DraftedValue


@dataclass(frozen=True, slots=True)
class DraftedClaim:
    """A claim proposed from an article's text; `quote` stands in the text at `place`.

    `fields` are those of a claim file in their order but for the scope, of which `scope` and, for the whole of a share, `whole`
    have the dimensions.
    """

    id: str
    quote: str
    place: TextPlace
    figure: TextPlace
    fields: tuple[tuple[str, FieldAnswer], ...]
    scope: tuple[tuple[str, FieldAnswer], ...]
    whole: tuple[tuple[str, FieldAnswer], ...] = ()

    def field(self, name: str) -> FieldAnswer | None:
        """A field by its name; None where it has none."""
        return dict(self.fields).get(name)

    @property
    def measured(self) -> FieldAnswer | None:
        """The event of a mean or a rate, which is measured and not counted; None for all else."""
        event = dict(self.scope).get("event")
        return event if event is not None and event.assumed else None

    @property
    def written(self) -> dict[str, DraftedValue]:
        """The fields as a claim file has them."""
        written: dict[str, DraftedValue] = {"id": self.id, "quote": self.quote}
        written |= {name: each.text for name, each in self.fields if name != "source" and each.text}
        if self.whole:
            written["of"] = {name: each.text for name, each in self.whole}
        written["scope"] = {name: each.text for name, each in self.scope}
        written |= {name: each.text for name, each in self.fields if name == "source"}
        return written


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A figure, or a line, that is no claim, where it stands, and why."""

    text: str
    place: TextPlace
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The claims proposed from an article, in the order of its text, and what was passed over; `language` is "" for English."""

    document: Document
    claims: tuple[DraftedClaim, ...]
    passed_over: tuple[PassedOver, ...]
    published: str
    language: str = ""
