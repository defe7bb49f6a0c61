"""Rows of tables that say no more than how many of what, when, and by whom: most rows of large tables.

What their cells come to hangs on few texts each: the scope on its own four, the reading on the value and on what kind of thing is
counted. So each text is read once, as in any row; another row with texts that were all read without a word of complaint is put
together from what they came to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from fractions import Fraction
from typing import NamedTuple

from checker.intake.files.article_form import OF_ARTICLE, SLUG
from checker.intake.files.claims import read_claim
from checker.intake.files.form_reading import begins_that_day
from checker.intake.files.read_context import RawClaim, ReadContext
from checker.intake.files.reader import Fields
from checker.intake.files.tree import Scalar
from checker.model.claim import Article, Claim, Location
from checker.model.forms import Form
from checker.model.numbers import Reading
from checker.model.scope import Scope
from checker.model.time import Period
from checker.model.units import MEASURES
from checker.model.vocabulary import DIMENSIONS

_OWN = ("id", "value", *DIMENSIONS, "period", "source", "via")
_COLUMNS = frozenset((*_OWN, *OF_ARTICLE))
_NEEDED = frozenset(("id", "value", "period", "source"))
_KINDS = ("flow", "state")
"""What a claim may be of for its reading to hang on these cells alone."""
_LONGEST = 200
"""Characters of a cell; what is longer has something to complain of, or is no plain value."""
_SLUG = re.compile(SLUG.pattern, re.ASCII)
_NO_DEFAULTS = Fields({}, Location("", 0), True)
"""Of a row there are none."""


class _Figure(NamedTuple):
    """What a value came to."""

    form: Form
    reading: Reading | None
    unit: str


class _Vouched(NamedTuple):
    source: str
    via: str
    trust: Fraction


class PlainRows:
    """What the cells of the plain rows of one table came to so far."""

    def __init__(self, context: ReadContext) -> None:
        self._context = context
        self._scopes: dict[Hashable, Scope] = {}
        self._periods: dict[Hashable, Period] = {}
        self._figures: dict[Hashable, _Figure] = {}
        self._voices: dict[Hashable, _Vouched] = {}
        self._kinds: dict[Scope, Hashable] = {}

    def row(
        self, cells: Mapping[str, str], place: Location, article: Article, written: Callable[[], RawClaim]
    ) -> RawClaim | None:
        """The row with its claim, and of its fields the id alone; None if it is not plain, or there is anything to tell of it.

        `written` gives the row with all its fields. The article is sound.
        """
        if not self._context.sound or self._context.problems.full or not _is_plain(cells):
            return None
        claim = self._known(cells, place, article) or self._read(cells, written)
        if claim is None:
            return None
        fields = Fields({"id": Scalar(cells["id"], place)}, place, True)
        return RawClaim(fields, _NO_DEFAULTS, article, True, in_table=True, claim=claim)

    def _known(self, cells: Mapping[str, str], place: Location, article: Article) -> Claim | None:
        """The claim, if what each of its cells comes to is known."""
        scope = self._scopes.get(_scope(cells))
        period = self._periods.get(_period(cells, article))
        voices = self._voices.get(_voices(cells))
        if scope is None or period is None or voices is None:
            return None
        figure = self._figures.get(self._figure(cells, article, scope, period))
        if figure is None:
            return None
        return Claim(
            id=f"{article.stem}/{cells['id']}",
            article=article,
            quote=cells["value"],
            wording=cells["value"],
            form=figure.form,
            scope=scope,
            period=period,
            reading=figure.reading,
            unit=figure.unit,
            source=voices.source,
            via=voices.via,
            trust=voices.trust,
            status="asserted",
            location=place,
        )

    def _read(self, cells: Mapping[str, str], written: Callable[[], RawClaim]) -> Claim | None:
        """The claim as rows are read; what its cells came to is known from now on."""
        problems = self._context.problems
        before, row = (len(problems), len(problems.warned)), written()
        claim = read_claim(row, self._context)
        silent = (len(problems), len(problems.warned)) == before
        if claim is None or not silent:
            return None
        # Of what is told in a measure there may be a warning, which names what is counted.
        if claim.unit not in MEASURES and self._context.vocabulary.kind(claim.scope) in _KINDS:
            self._scopes[_scope(cells)] = claim.scope
            self._periods[_period(cells, claim.article)] = claim.period
            self._voices[_voices(cells)] = _Vouched(claim.source, claim.via, claim.trust)
            key = self._figure(cells, claim.article, claim.scope, claim.period)
            self._figures[key] = _Figure(claim.form, claim.reading, claim.unit)
        return claim

    def _figure(self, cells: Mapping[str, str], article: Article, scope: Scope, period: Period) -> Hashable:
        """All that the reading of a value hangs on."""
        if scope not in self._kinds:
            vocabulary = self._context.vocabulary
            concept = vocabulary.concept("who", scope.who)
            self._kinds[scope] = vocabulary.kind(scope), vocabulary.measure(scope), concept and (concept.unit, concept.base)
        return cells["value"], article.language, self._kinds[scope], begins_that_day(article, period)


def _is_plain(cells: Mapping[str, str]) -> bool:
    """Whether there are no cells but those that plain rows have, each with a text that may stand there."""
    if not (cells.keys() <= _COLUMNS and cells.keys() >= _NEEDED) or _SLUG.fullmatch(cells["id"]) is None:
        return False
    for name in _OWN:
        text = cells.get(name)
        if text is not None and not (type(text) is str and 0 < len(text) <= _LONGEST and text.isascii()):
            return False
    return True


def _scope(cells: Mapping[str, str]) -> Hashable:
    return tuple(map(cells.get, DIMENSIONS))


def _period(cells: Mapping[str, str], article: Article) -> Hashable:
    """A fiscal year is that of the source, or else of the publisher; what is open lasts until publication."""
    return cells["period"], cells["source"], article.publisher, article.published.days


def _voices(cells: Mapping[str, str]) -> Hashable:
    return cells["source"], cells.get("via")
