"""What is drafted of a text in a language without a vocabulary, as short lines."""

from __future__ import annotations

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Draft, Drafter
from checker.intake.language.periods import read_period

DRAFTER = Drafter(None)
PUBLISHED = "2020-07-15"


def drafted(language: str, text: str, published: str = PUBLISHED) -> Draft:
    """The draft of a text in a language of that day."""
    return DRAFTER.draft(Document(text, language=None if language == "en" else language), read_period(published))


def forms(language: str, text: str) -> list[str]:
    """Of each claim its form, its wording and its period, and in a change what it is held against."""
    told = []
    for claim in drafted(language, text).claims:
        (form, wording), fields = claim.fields[0], dict(claim.fields)
        against = f" against {fields['from'].text}" if form == "change" else ""
        told.append(f"{form} {wording.text}: {fields['period'].text}{against}")
    return told
