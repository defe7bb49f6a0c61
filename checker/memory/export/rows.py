"""Claims as rows of a table, which say what their files say: read back, they give the same findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.intake.files.article_form import OF_ARTICLE, TABLE_COLUMNS
from checker.intake.files.links import FIELDS as LINKS
from checker.intake.files.typed_numbers import TypedNumber, in_words_of
from checker.memory.extract.material import material, usual
from checker.model.claim import Claim
from checker.model.vocabulary import DIMENSIONS

ExportedRow = Mapping[str, str]
_OF_CLAIM = frozenset(TABLE_COLUMNS).difference(OF_ARTICLE)
_NO_SLUG = re.compile(r"[^a-z0-9]+")


def exported_rows(claims: Sequence[Claim]) -> tuple[ExportedRow, ...]:
    """A row for each claim, in the order of their files; ids have the name of the file before them, for one table holds all."""
    ordered = sorted(claims, key=lambda claim: (claim.location.file, claim.location.sheet, claim.location.line, claim.id))
    files = tuple(dict.fromkeys(Path(claim.location.file) for claim in ordered))
    held = material(files, {claim.id for claim in ordered}, notes=True)
    own, ids = {**held.claims, **held.rows}, _ids([claim.id for claim in ordered])
    return tuple(_row(claim, held.heads.get(claim.article.stem, {}), own[claim.id], ids) for claim in ordered)


def columns_of(rows: Sequence[ExportedRow]) -> tuple[str, ...]:
    """The columns that any of the rows has, in the usual order."""
    return tuple(name for name in TABLE_COLUMNS if any(name in row for row in rows))


def _ids(names: Sequence[str]) -> Mapping[str, str]:
    """By full id an id that no other claim has."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        slug = plain = _NO_SLUG.sub("-", name.casefold()).strip("-") or "claim"
        number = 1
        while slug in taken:
            number += 1
            slug = f"{plain}-{number}"
        taken.add(slug)
        ids[name] = slug
    return ids


def _row(claim: Claim, head: Mapping[str, Any], own: Mapping[str, Any], ids: Mapping[str, str]) -> ExportedRow:
    """`head` is the article with its defaults, empty of a claim in a table; `own` what stands in the claim or the row itself."""
    article, defaults = head.get("article", own), head.get("defaults", {})
    given = {**usual(defaults, claim), **own}
    cells = {
        **{name: article[name] for name in OF_ARTICLE if name in article},
        **{name: text for name, text in given.items() if name in _OF_CLAIM and isinstance(text, str)},
        **{name: word for name, word in claim.scope._asdict().items() if word},
        **dict(_whole(own.get("of"))),
        **{name: ids[_target(claim.article.stem, own[name])] for name in LINKS if name in own},
        **({"language": claim.article.language} if claim.article.language else {}),
        "id": ids[claim.id],
    }
    texts = {name: _text(cells[name], claim.article.language) for name in TABLE_COLUMNS if name in cells}
    return {name: text for name, text in texts.items() if text}


def _whole(of: Any) -> Iterator[tuple[str, str]]:
    """The columns of a whole that is told by its dimensions."""
    if isinstance(of, Mapping):
        yield from ((f"of {name}", of[name]) for name in DIMENSIONS if name in of)


def _target(stem: str, link: str) -> str:
    return link if "/" in link else f"{stem}/{link}"


def _text(cell: str, language: str) -> str:
    return in_words_of(cell, language) if isinstance(cell, TypedNumber) else cell
