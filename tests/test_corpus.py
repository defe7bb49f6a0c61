"""The corpus of real claims: it can be read whole, quotes only figures, is in step with the recorded claims, and is judged so.

`REWRITE_GOLDEN=1 pytest tests/test_corpus.py` writes anew what is found in it; then look at git diff.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.model.finding import CheckReport
from checker.report.render.calculation import addition_in_one_line
from tests.check.recorded import CORPUS, FOLDER, corpus

pytestmark = pytest.mark.corpus
FOUND = Path(__file__).parent / "corpus-findings.txt"
AGAIN = "write the corpus again: python -m tests.convert GOLD.jsonl ARTICLES.csv tests/corpus"


def test_every_file_is_read_without_a_problem() -> None:
    assert [str(problem) for problem in corpus().problems] == []


def test_no_claim_is_missing() -> None:
    numbered = Counter(claim.article.stem for claim in corpus().loaded.claims if claim.article.stem.isdigit())
    assert (len(numbered), numbered.total()) == (40, 356)


def test_quotes_are_numeric_phrases_not_sentences() -> None:
    assert [claim.id for claim in corpus().loaded.claims if len(claim.quote.split()) > 12] == []


def test_the_recorded_claims_stand_in_it_as_they_are() -> None:
    recorded = [path for path in sorted(FOLDER.iterdir()) if path.suffix in (".yaml", ".csv")]
    companions = ("vocabulary.yaml", "settings.yaml", "judged.yaml")
    stale = [
        path.name for path in recorded if path.name not in companions and path.read_bytes() != (CORPUS / path.name).read_bytes()
    ]
    assert stale == [], AGAIN


def test_its_vocabulary_is_the_recorded_one_with_additions() -> None:
    lines = iter((CORPUS / "vocabulary.yaml").read_text(encoding="utf-8").splitlines())
    assert [line for line in (FOLDER / "vocabulary.yaml").read_text(encoding="utf-8").splitlines() if line not in lines] == [], (
        AGAIN
    )


def test_what_is_found_in_it() -> None:
    found = "\n".join(_told(corpus().before_judging)) + "\n"
    if os.environ.get("REWRITE_GOLDEN"):
        FOUND.write_text(found, encoding="utf-8", newline="\n")
    assert found == FOUND.read_text(encoding="utf-8")


def test_notes_show_the_sum_by_which_the_others_bound_a_count() -> None:
    # Of so many claims those nearest to a count may not do for the sum.
    notes = [finding for finding in corpus().before_judging.findings if finding.kind == "confusable-scope"]
    assert [addition_in_one_line(finding.evidence) for finding in notes if finding.evidence] == [
        "30,212 + 1,127 + 1,042 = 32,381 North Koreans · arrived · South Korea, all to the end of November 2018",
        "33,752 North Koreans · arrived · South Korea, all to the end of 2020",
        "1,502 + 1,514 + 1,397 + 1,275 + 1,418 + 1,127 + 1,137 + 1,047 + 135 + 12 + 48 + 34 + 63 + 19 - 1 = 10,727 at most: "
        "North Koreans · arrived · South Korea, 5 January 2012 to 4 January 2022",
    ]


def _told(report: CheckReport) -> Iterator[str]:
    """Every finding with its claims, and what may explain it; every group left undecided."""
    for finding in report.findings:
        yield f"{finding.severity} {finding.kind}"
        yield from (f"  {part.role} {part.claim.id}" for part in finding.parts)
        yield from (f"  perhaps: {slip.text}" for slip in finding.diagnosis)
    for unknown in report.undecided:
        yield f"undecided: {unknown.why}"
        yield from (f"  {claim.id}" for claim in unknown.claims)
