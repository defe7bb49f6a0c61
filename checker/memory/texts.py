"""The texts of articles that were recorded, kept beside the claims where git does not see them: they are their publishers'."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from checker.intake.documents.document import Document, LeftOut
from checker.intake.files.files import posix_name
from checker.memory.writing import FOLDER, begin, write_whole
from checker.model.errors import Unusable

TEXTS = "articles"
"""The folder of the texts, in that of what no editor wrote."""


def keep_text(folder: Path, stem: str, document: Document) -> None:
    """Keep the text of the article of this stem. Raises Unusable where it cannot be written."""
    path = _path(folder, stem)
    try:
        begin(folder / FOLDER)
        path.parent.mkdir(exist_ok=True)
        write_whole(path, json.dumps(asdict(document), ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise Unusable(f"{posix_name(path)}: cannot be written: {error.strerror}") from error


def text_of(folder: Path, stem: str) -> Document | None:
    """The text kept of an article; None where there is none that can be read."""
    try:
        stored = json.loads(_path(folder, stem).read_bytes().decode("utf-8", "surrogatepass"))
        return _document(stored)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _document(stored: Any) -> Document:
    known = {field.name: stored[field.name] for field in fields(Document) if field.name in stored}
    known["pages"] = tuple(int(page) for page in known.get("pages", ()))
    known["left_out"] = tuple(LeftOut(str(each["text"]), str(each["why"])) for each in known.get("left_out", ()))
    if not isinstance(known["text"], str):
        raise TypeError("text")
    return Document(**known)


def _path(folder: Path, stem: str) -> Path:
    return folder / FOLDER / TEXTS / f"{stem}.json"
