"""From labels to the text of claim files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.intake.files.files import COMPANIONS, VOCABULARY
from checker.intake.files.load import load
from checker.intake.language.errors import WordingError
from checker.intake.language.periods import read_period
from checker.model.vocabulary import Vocabulary
from tests.convert.corrections import corrections
from tests.convert.forms import Drawn, draw
from tests.convert.labelled import Labelled, Paper
from tests.convert.refused import refused
from tests.convert.scopes import Scopes
from tests.convert.written import LeftOut, claim_file, vocabulary_file


@dataclass(frozen=True)
class Converted:
    """Files by name, the label of each claim in them, and what of the labels is not recorded."""

    files: Mapping[str, str]
    recorded: tuple[Labelled, ...]
    left_out: tuple[LeftOut, ...]


def convert(labels: Sequence[Labelled], papers: Mapping[str, Paper], beside: Path) -> Converted:
    """The claim files of the labels, and copies of those in the folder beside, under one vocabulary.

    What the checker's own reader refuses is left out as well, with what it says of it.
    """
    vocabulary = load([beside]).vocabulary
    scopes = Scopes(vocabulary)
    copies = {path.name: path.read_text(encoding="utf-8") for path in _copied(beside)}
    claims, left_out = _drawn(labels, papers, scopes, frozenset(Path(name).stem for name in copies))
    copies[VOCABULARY] = vocabulary_file((beside / VOCABULARY).read_text(encoding="utf-8"), scopes)
    while True:
        files = _files(claims, left_out, papers, vocabulary)
        unread = refused({**files, VOCABULARY: copies[VOCABULARY]}, claims) if files else {}
        if not unread:
            return Converted({**files, **copies}, tuple(claim.label for claim in claims.values()), tuple(left_out))
        left_out += [(claims[key].label, why) for key, why in unread.items()]
        claims = {key: claim for key, claim in claims.items() if key not in unread}


def _drawn(
    labels: Sequence[Labelled], papers: Mapping[str, Paper], scopes: Scopes, recorded: frozenset[str]
) -> tuple[dict[str, Drawn], list[LeftOut]]:
    claims: dict[str, Drawn] = {}
    left_out: list[LeftOut] = []
    for label in labels:
        unusable = _unusable(label.article, papers, recorded)
        if unusable:
            left_out.append((label, unusable))
            continue
        drawn, reasons = draw(label, papers[label.article], scopes)
        left_out += [(label, why) for why in reasons]
        for claim in drawn:
            claims[_fresh(f"{label.article}/{_slug(label.phrase)}", claims)] = claim
    return claims, left_out


def _unusable(article: str, papers: Mapping[str, Paper], recorded: frozenset[str]) -> str:
    """Why nothing of an article can be recorded, or ""."""
    if article in recorded:
        return "its article is recorded already"
    if article not in papers:
        return "its article is not listed"
    try:
        dated = read_period(papers[article].published).end is not None
    except WordingError:
        dated = False
    return "" if dated else f"its article's date of publication, “{papers[article].published}”, is none"


def _files(
    claims: Mapping[str, Drawn], left_out: Sequence[LeftOut], papers: Mapping[str, Paper], vocabulary: Vocabulary
) -> dict[str, str]:
    links, corrected = corrections(claims)
    told = {key: replace(claim, status="superseded") if key in corrected else claim for key, claim in claims.items()}
    files = {}
    for number in dict.fromkeys(claim.label.article for claim in claims.values()):
        own = {key: claim for key, claim in told.items() if claim.label.article == number}
        missing = [(label, why) for label, why in left_out if label.article == number]
        files[f"{number}.yaml"] = claim_file(papers[number], own, links, missing, vocabulary.scopes)
    return files


def _slug(phrase: str) -> str:
    plain = unicodedata.normalize("NFKD", phrase.lower().replace("%", " per cent")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace(",", "")).strip("-") or "claim"


def _fresh(key: str, taken: Mapping[str, Drawn]) -> str:
    return next(name for name in (key, *(f"{key}-{number}" for number in range(2, 1000))) if name not in taken)


def _copied(beside: Path) -> list[Path]:
    return sorted(path for path in beside.iterdir() if path.suffix in (".yaml", ".csv") and path.name not in COMPANIONS)
