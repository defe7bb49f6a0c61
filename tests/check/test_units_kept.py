"""Figures told in the unit that the vocabulary declares for what is counted, where it is one; judged by the same content."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.intake.files.load import load
from checker.memory.cache.file_cache import words_for_all
from checker.model.finding import CheckReport
from checker.model.vocabulary import Settings
from tests.check.small import checked

VOCABULARY = """
    who: {{fish: {{unit: {fish}, parts: [{{complete: [herring, cod]}}]}}, herring: {{unit: {herring}}}, cod: {{within: fish}}}}
    event: {{landed: {{}}}}
    sources: {{Board: {{trust: 2}}}}
    """
BOARD = """
    article: {title: Landings, publisher: Board, published: 2023-02}
    defaults: {scope: {who: fish, event: landed}, source: Board, period: 2022}
    claims:
      - {id: all, quote: "402,700 tonnes", value: "402,700 tonnes"}
      - {id: kilos, quote: 402.7 million kilos, value: 402.7 million kilos, restates: all}
      - {id: herring, quote: "195,060 tonnes", value: "195,060 tonnes", scope: {who: herring}}
    """
HERALD = """
    article: {title: Landings, publisher: Herald, published: 2023-03}
    defaults: {scope: {who: fish, event: landed}, source: unnamed, period: 2022}
    claims:
      - {id: all, quote: "420,700 tonnes", value: "420,700 tonnes"}
      - {id: trend, quote: falling, trend: falling, over: 2021/2022}
    """


def report(folder: Path, fish: str, herring: str) -> CheckReport:
    return checked(folder, VOCABULARY.format(fish=fish, herring=herring), board=BOARD, herald=HERALD)


@pytest.mark.parametrize(
    ("fish", "herring", "own", "other"),
    [
        ("tonne", "tonnes", "402,700 tonnes of fish", "420,700 tonnes"),
        ("kilograms", "kg", "402.7 million kilograms of fish", "420.7 million kilograms"),
        # In tonnes as in kilograms: all is kept in the base.
        ("tonne", "kg", "402.7 million kilograms of fish", "420.7 million kilograms"),
    ],
)
def test_amounts_are_told_in_the_unit_of_the_vocabulary(tmp_path: Path, fish: str, herring: str, own: str, other: str) -> None:
    found = report(tmp_path, fish, herring).findings
    assert [finding.message for finding in found] == [f"{own} landed in 2022 (Board), but {other} (suspect: Herald)."]


@pytest.mark.parametrize(("unit", "base"), [("weeks", "days"), ("hours", "days"), ("months", "years")])
def test_lengths_of_time_are_told_in_the_unit_of_the_vocabulary(tmp_path: Path, unit: str, base: str) -> None:
    vocabulary = "who: {cases: {unit: UNIT}}\nevent: {waited: {measure: mean}}\n"
    paper = """
    article: {title: Waiting, publisher: PAPER, published: 2023-02}
    defaults: {scope: {who: cases, event: waited}, source: unnamed, period: 2022}
    claims:
      - {id: mean, quote: NUMBER UNIT, value: NUMBER UNIT}
    """

    def message(told_in: str) -> list[str]:
        papers = {
            paper_name.lower(): paper.replace("PAPER", paper_name).replace("NUMBER", number).replace("UNIT", unit)
            for paper_name, number in (("Herald", "9"), ("Post", "11"))
        }
        return [each.message for each in checked(tmp_path, vocabulary.replace("UNIT", told_in), **papers).findings]

    assert message(unit) == [f"9 {unit} as waited of cases in 2022 (Herald), but 11 (Post). It is open which is off."]
    assert [base in each for each in message(base)] == [True]


def test_the_unit_in_which_figures_are_kept_changes_no_fingerprint(tmp_path: Path) -> None:
    prints = [[each.fingerprint for each in report(tmp_path, *units).findings] for units in (("tonne", "tonne"), ("tonne", "kg"))]
    assert prints[0] == prints[1] != []


def test_what_was_read_is_read_anew_where_figures_are_kept_in_another_unit(tmp_path: Path) -> None:
    """Also what nobody is counted in: 5 tonnes of anything."""
    words = set()
    for herring in ("tonne", "kg"):
        report(tmp_path, "tonne", herring)
        words.add(words_for_all(load([tmp_path]).vocabulary, Settings()))
    assert len(words) == 2
