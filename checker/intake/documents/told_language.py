"""In which language an article is read: as it is said to be, else as its words tell, else as the folder's settings say."""

from __future__ import annotations

from checker.intake.documents.document import Document
from checker.intake.documents.language import language_of
from checker.intake.language.codes import ENGLISH, base_of, is_english


def told_language(document: Document, usual: str) -> tuple[str | None, str]:
    """The language of an article, None for English, and what to tell the editor of it, "" where it was said.

    `usual` is that of articles that name none, "" where the settings do not say.
    """
    if document.language:
        return document.language, ""
    hit = language_of(document.text)
    if usual and (hit is None or base_of(usual) == hit):
        return (None if is_english(usual) else usual), ""
    code = None if hit == ENGLISH else hit
    if usual:
        return code, f"it is read as “{hit}”, as its words are, though the settings say “{usual}”; if it is not, give --language"
    if hit is None:
        return None, "its words do not tell in which language it is, and it is read as English; if it is not, give --language de"
    return code, f"it is read as “{code}”, as its words are; if it is not, give --language" if code else ""
