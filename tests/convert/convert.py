"""From labels to the text of claim files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.records.files import COMPANIONS, VOCABULARY
from checker.records.load import load
from tests.convert.corrections import corrections
from tests.convert.forms import Drawn, draw
from tests.convert.labelled import Labelled, Paper
from tests.convert.scopes import Scopes
from tests.convert.written import LeftOut, claim_file, vocabulary_file


@dataclass(frozen=True)
class Converted:
    """Files by name, the number of claims drawn from labels, and what of the labels is not recorded."""

    files: Mapping[str, str]
    claims: int
    left_out: tuple[LeftOut, ...]


def convert(labels: Sequence[Labelled], papers: Mapping[str, Paper], beside: Path) -> Converted:
    """The claim files of the labels, and copies of those in the folder beside, under one vocabulary."""
    vocabulary = load([beside]).vocabulary
    scopes = Scopes(vocabulary)
    claims, left_out = _drawn(labels, papers, scopes)
    links = corrections(claims)
    files = {path.name: path.read_text(encoding="utf-8") for path in _copied(beside)}
    for number in dict.fromkeys(label.article for label in labels):
        own = {key: claim for key, claim in claims.items() if claim.label.article == number}
        missing = [(label, why) for label, why in left_out if label.article == number]
        files[f"{number}.yaml"] = claim_file(papers[number], own, links, missing, vocabulary.scopes)
    base = (beside / VOCABULARY).read_text(encoding="utf-8")
    files[VOCABULARY] = vocabulary_file(base, scopes.additions)
    return Converted(files, len(claims), tuple(left_out))


def _drawn(labels: Sequence[Labelled], papers: Mapping[str, Paper], scopes: Scopes) -> tuple[dict[str, Drawn], list[LeftOut]]:
    claims: dict[str, Drawn] = {}
    left_out: list[LeftOut] = []
    for label in labels:
        drawn, reasons = draw(label, papers[label.article], scopes)
        left_out += [(label, why) for why in reasons]
        for claim in drawn:
            claims[_fresh(f"{label.article}/{_slug(label.phrase)}", claims)] = claim
    return claims, left_out


def _slug(phrase: str) -> str:
    plain = unicodedata.normalize("NFKD", phrase.lower().replace("%", " per cent")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace(",", "")).strip("-") or "claim"


def _fresh(key: str, taken: Mapping[str, Drawn]) -> str:
    return next(name for name in (key, *(f"{key}-{number}" for number in range(2, 1000))) if name not in taken)


def _copied(beside: Path) -> list[Path]:
    return sorted(path for path in beside.iterdir() if path.suffix in (".yaml", ".csv") and path.name not in COMPANIONS)
