"""Shares and changes of money: counted in the unit of the amounts, whatever the vocabulary calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.intake.files.load import load
from tests.check.small import checked, told

VOCABULARY = """\
who: {proceeds: {%s parts: [{some: [fees]}]}, fees: {%s}}
event: {counted: {}}
where: {}
route: {}
"""
OFFERING = """\
article: {title: Offering, publisher: City Times, published: 2014-09-06}
defaults: {scope: {who: fees, event: counted}, source: unnamed, period: 2014-09-05}
claims:
  - {id: fee, quote: just over $3 billion, value: just over $3 billion}
  - {id: pc, quote: fees of 1 percent, share: 1 percent, of: proceeds}
  - {id: ipo, quote: $31.2 billion, value: $31.2 billion, scope: {who: proceeds}}
"""


@pytest.mark.parametrize("unit", ["dollar", "dollars", "USD", "US dollars", ""])
def test_a_share_of_money(unit: str, tmp_path: Path) -> None:
    vocabulary = VOCABULARY % ((f"unit: {unit},", f"unit: {unit}") if unit else ("", ""))
    assert told(checked(tmp_path, vocabulary, a=OFFERING)) == [
        ("contradiction", "share-does-not-fit", ["either a/fee", "either a/ipo", "either a/pc"])
    ]


@pytest.mark.parametrize(
    ("unit", "others", "problem"),
    [
        (
            "bucks",
            "",
            "a.yaml:5:5: the vocabulary counts “fees” in “bucks”, but a/fee is in dollar, so that they cannot be compared; "
            "write `unit: dollar` for “fees” in vocabulary.yaml",
        ),
        (
            "",
            "  - {id: euros, quote: 2 billion euros, value: 2 billion euros, scope: {who: proceeds}}\n",
            "a.yaml:5:5: “fees” is counted in dollar and euro, and the vocabulary does not say in which it is to be compared; "
            "write `unit: dollar` or `unit: euro` for “fees” in vocabulary.yaml",
        ),
    ],
)
def test_a_unit_that_no_figure_is_in(unit: str, others: str, problem: str, tmp_path: Path) -> None:
    declared = (f"unit: {unit},", f"unit: {unit}") if unit else ("", "")
    (tmp_path / "vocabulary.yaml").write_text(VOCABULARY % declared, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(OFFERING + others, encoding="utf-8")
    read = load([tmp_path])
    assert [str(found).removeprefix(f"{tmp_path}/") for found in read.problems] == [problem]
    assert [claim.id for claim in read.claims if claim.unit == "one"] == []


def test_what_is_measured_of_things_is_compared_in_the_unit_of_its_figures(tmp_path: Path) -> None:
    """Tickets are counted, and their fare is in euros: a change of the fare has nothing to do with how many there are."""
    vocabulary = "who: {tickets: {unit: tickets}}\nevent: {sold: {}, fare: {measure: mean}}\n"
    article = """
    article: {title: Fares, publisher: Today, published: 2024-02-20}
    defaults: {source: unnamed}
    claims:
      - {id: sold, quote: "18,403 tickets", value: "18,403", scope: {who: tickets, event: sold}, period: 2023}
      - {id: fare, quote: 2.90 euros, value: 2.90 euros, scope: {who: tickets, event: fare}, period: 2023}
      - {id: before, quote: 2.60 euros, value: 2.60 euros, scope: {who: tickets, event: fare}, period: 2022}
      - {id: up, quote: up 8 per cent, change: up 8 per cent, from: 2022, scope: {who: tickets, event: fare}, period: 2023}
    """
    (finding,) = checked(tmp_path, vocabulary, today=article).findings
    assert finding.message == (
        "2.6 euros as fare of tickets in 2022 to 2.9 in 2023 is up 11.5 per cent, not 8 (Today). It is open which is off."
    )
