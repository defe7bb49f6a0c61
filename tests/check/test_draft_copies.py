"""What drafts repeat of confirmed claims takes nothing from a finding that stands by these alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.engine.check import check_claims
from checker.intake.files.load import load
from checker.model.finding import Finding

VOCABULARY = """\
who: {passengers: {parts: [{complete: [tourists, locals]}]}, tourists: {}, locals: {}}
event: {travelled: {}}
sources: {Company: {}}
"""
TOTAL = "{id: total, quote: '412,300', value: '412,300'}"
AVERAGE = "{id: average, quote: 'an average of 29,000 a month', value: '29,000', average: month}"
OTHER = "{id: other, quote: '9,999', value: '9,999'}"
PARTS = (
    "{id: tourists, quote: '300,100 tourists', value: '300,100', scope: {who: tourists}}",
    "{id: locals, quote: '212,200 locals', value: '212,200', scope: {who: locals}}",
)


def written(name: str, published: str, *claims: str) -> None:
    lines = "".join(f"  - {claim}\n" for claim in claims)
    Path(f"{name}.yaml").write_text(
        f"article: {{title: {name}, publisher: Echo, published: {published}}}\n"
        f"defaults: {{scope: {{who: passengers, event: travelled}}, source: Company, period: 2023}}\nclaims:\n{lines}",
        encoding="utf-8",
    )


def drafted(claim: str) -> str:
    return claim[:-1] + ", draft: true}"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")


def only_finding() -> Finding:
    loaded = load([Path()])
    assert loaded.problems == ()
    (finding,) = check_claims(loaded.claims, loaded.vocabulary, loaded.settings).findings
    return finding


@pytest.mark.parametrize("copy", ["a", "z"])
@pytest.mark.parametrize("claims", [(TOTAL, AVERAGE), (TOTAL, *PARTS), (TOTAL, OTHER)], ids=["average", "parts", "other"])
def test_a_draft_that_repeats_a_claim_takes_nothing_from_a_finding(claims: tuple[str, ...], copy: str) -> None:
    for one in range(len(claims)):
        written("m", "2024-02-10", *claims)
        written(copy, "2024-01-02" if copy == "a" else "2024-08-01", drafted(claims[one]))
        finding = only_finding()
        assert not finding.is_draft
        confirmed = {part.claim.id for part in finding.parts if not part.claim.draft}
        assert confirmed == {f"m/{claim[1:].split(',')[0].removeprefix('id: ')}" for claim in claims}


@pytest.mark.parametrize("claims", [(TOTAL, AVERAGE), (TOTAL, *PARTS), (TOTAL, OTHER)], ids=["average", "parts", "other"])
def test_a_finding_that_only_a_draft_makes_is_one(claims: tuple[str, ...]) -> None:
    for one in range(len(claims)):
        written("m", "2024-02-10", *claims[:one], *claims[one + 1 :])
        written("z", "2024-08-01", drafted(claims[one]))
        assert only_finding().is_draft
