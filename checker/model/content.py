"""What a claim says, apart from where it is written: by this it is known again, sorted and judged."""

from __future__ import annotations

from dataclasses import MISSING, fields

from checker.model.claim import Claim
from checker.model.forms import Multiple
from checker.model.numbers import Reading
from checker.model.units import BASES


def content(claim: Claim) -> tuple[str, ...]:
    """What a claim says, as text that does not depend on files, ids or order, nor on how the article is called."""
    return _content(claim, _form(claim))


def former_contents(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """The same as earlier releases told it: with the title of the article, and before that without open fields of forms."""
    title = claim.article.title
    return tuple(dict.fromkeys(_content(claim, form, title) for form in (_form(claim), _form(claim, with_open=False))))


def _content(claim: Claim, form: str, *title: str) -> tuple[str, ...]:
    article = claim.article
    return (
        *claim.scope,
        _days(claim.period.days),
        _unit(claim),
        claim.wording,
        form,
        claim.quote,
        article.publisher,
        _days(article.published.days),
        *title,
        claim.source,
        claim.via,
        claim.status,
    )


def _unit(claim: Claim) -> str:
    """The unit of a figure, whichever the vocabulary has it kept in: it says the same."""
    return claim.unit if claim.reading is None else BASES.get(claim.unit, claim.unit)


def _days(days: tuple[int | None, int | None]) -> str:
    return "/".join(".." if day is None else f"{day:07d}" for day in days)


def _form(claim: Claim, with_open: bool = True) -> str:
    """The form with its fields, but for those that are left open; of a reading, the wording says what it is."""
    form = claim.form
    parts = [type(form).__name__]
    for field in fields(form):
        value = getattr(form, field.name)
        if field.default is not MISSING and (not with_open or value is None or isinstance(value, Reading)):
            continue
        if isinstance(value, Multiple):
            parts.extend(value.wordings)
            continue
        parts.append(_days(value.days) if hasattr(value, "days") else "/".join(value) if isinstance(value, tuple) else str(value))
    return " ".join(parts)
