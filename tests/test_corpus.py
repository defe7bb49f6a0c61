"""The corpus of real claims: it can be read whole, quotes only figures, and is in step with the recorded claims."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from checker.records.load import Loaded, load

CLAIMS, CORPUS = Path(__file__).parents[1] / "claims", Path(__file__).parent / "corpus"
AGAIN = "write the corpus again: python -m tests.convert GOLD.jsonl ARTICLES.csv tests/corpus"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load([CORPUS])


def test_every_file_is_read_without_a_problem(loaded: Loaded) -> None:
    assert [str(problem) for problem in loaded.problems] == []


def test_no_claim_is_missing(loaded: Loaded) -> None:
    numbered = Counter(claim.article.stem for claim in loaded.claims if claim.article.stem.isdigit())
    assert (len(numbered), numbered.total()) == (40, 356)


def test_quotes_are_numeric_phrases_not_sentences(loaded: Loaded) -> None:
    assert [claim.id for claim in loaded.claims if len(claim.quote.split()) > 12] == []


def test_the_recorded_claims_stand_in_it_as_they_are() -> None:
    recorded = [path for path in sorted(CLAIMS.iterdir()) if path.suffix in (".yaml", ".csv")]
    companions = ("vocabulary.yaml", "settings.yaml", "judged.yaml")
    stale = [
        path.name for path in recorded if path.name not in companions and path.read_bytes() != (CORPUS / path.name).read_bytes()
    ]
    assert stale == [], AGAIN


def test_its_vocabulary_is_the_recorded_one_with_additions() -> None:
    lines = iter((CORPUS / "vocabulary.yaml").read_text(encoding="utf-8").splitlines())
    assert [line for line in (CLAIMS / "vocabulary.yaml").read_text(encoding="utf-8").splitlines() if line not in lines] == [], (
        AGAIN
    )
