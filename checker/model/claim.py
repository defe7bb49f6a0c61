"""A claim: one number that an article states, with its scope, period and source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.model.forms import Form
from checker.model.location import Location, letters_of
from checker.model.numbers import Reading
from checker.model.scope import Scope
from checker.model.time import Period

__all__ = ["Article", "Claim", "Location", "Status", "letters_of"]

Status = Literal["asserted", "estimate", "forecast", "denied", "superseded"]


_PER_CENT = re.compile(r"%|per ?cent", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one publisher. `stem` is the name of its claim file without extension; it starts the ids of its claims.

    `minute` is that of the day on which it was published, counted from midnight, where the hour is told. `language` is the code
    of that in which its figures are written, "" for English.
    """

    stem: str
    title: str
    publisher: str
    published: Period
    url: str = ""
    minute: int | None = None
    language: str = ""

    @property
    def heading(self) -> str:
        """What it is known by, in however many files it is recorded; without a title and an address, its file."""
        own = (self.title, self.url) if self.title or self.url else (self.stem,)
        return "\n".join((self.publisher, self.published.text, str(self.minute), *own))

    @property
    def address(self) -> str:
        """Where it stands on the web; "" for an address of any other kind, which a browser might obey."""
        return self.url if self.url[:8].lower().startswith(("https://", "http://")) else ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with every word resolved.

    `id` is "file-stem/claim-id". `reading` is None for records and for changes that only tell a direction. `wording` is the
    value as the editor wrote it. `restates` and `supersedes` hold full claim ids or "". `source` is the canonical name of who
    vouches for the number, "" if unnamed; `via` through whom. `trust` is the weight of that source (1 unless the
    vocabulary says otherwise). `note` is the editor's remark. Where a later claim corrects this one, `superseded_by` is its id,
    `status` is "superseded", and `own_status` is what the editor wrote. A `draft` was proposed, and no editor has confirmed it.
    `in_per_cent`: the wording says per cent in another language than English.
    """

    id: str
    article: Article
    quote: str
    wording: str
    form: Form
    scope: Scope
    period: Period
    reading: Reading | None
    unit: str
    source: str
    via: str
    trust: Fraction
    status: Status
    location: Location
    restates: str = ""
    supersedes: str = ""
    note: str = ""
    superseded_by: str = ""
    own_status: Status | None = None
    draft: bool = False
    in_per_cent: bool = False

    @property
    def tells_per_cent(self) -> bool:
        """Whether its wording gives a change in per cent, and not as so many times what was."""
        return self.in_per_cent or _PER_CENT.search(self.wording) is not None

    @property
    def voice(self) -> str:
        """Who says so: the source, else whom the article had it from, else its publisher."""
        return self.source or self.via or self.article.publisher

    @property
    def asserts(self) -> bool:
        """Forecasts, denials and figures since corrected are on record but assert nothing."""
        return self.status in ("asserted", "estimate")
