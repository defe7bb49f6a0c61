"""What a claim says, apart from where it is written: by this it is known again, sorted and judged."""

from __future__ import annotations

from dataclasses import MISSING, fields

from checker.model.claim import Claim
from checker.model.forms import Multiple
from checker.model.numbers import Reading


def content(claim: Claim) -> tuple[str, ...]:
    """What a claim says, as text that does not depend on files, ids or order."""
    article = claim.article
    return (
        *claim.scope,
        _days(claim.period.days),
        claim.unit,
        claim.wording,
        _form(claim),
        claim.quote,
        article.publisher,
        _days(article.published.days),
        article.title,
        claim.source,
        claim.via,
        claim.status,
    )


def _days(days: tuple[int | None, int | None]) -> str:
    return "/".join(".." if day is None else f"{day:07d}" for day in days)


def _form(claim: Claim) -> str:
    """The form with its fields, but for those that are left open; of a reading, the wording says what it is."""
    form = claim.form
    parts = [type(form).__name__]
    for field in fields(form):
        value = getattr(form, field.name)
        if field.default is not MISSING and (value is None or isinstance(value, Reading)):
            continue
        if isinstance(value, Multiple):
            parts.extend(value.wordings)
            continue
        parts.append(_days(value.days) if hasattr(value, "days") else "/".join(value) if isinstance(value, tuple) else str(value))
    return " ".join(parts)
