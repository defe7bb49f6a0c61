"""Series in other languages are dated and guessed by the words of their data files."""

from __future__ import annotations

import pytest

from checker.intake.language.codes import codes
from checker.intake.series.labels import joined, period_in, within_year
from checker.intake.series.words import series_words

PERIODS = {
    "May 2014": "2014-05",
    "Mai 2014": "2014-05",
    "mayo de 2014": "2014-05",
    "mai 2014": "2014-05",
    "maggio 2014": "2014-05",
    "maio de 2014": "2014-05",
    "mei 2014": "2014-05",
    "май 2014": "2014-05",
    "травень 2014": "2014-05",
    "2014년 5월": "2014-05",
    "2014 г.": "2014",
    "2014 рік": "2014",
    "2014년": "2014",
    "1. Quartal 2014": "2014-Q1",
    "T1 2014": "2014-Q1",
    "1er trimestre 2014": "2014-Q1",
    "II квартал 2014": "2014-Q2",
    "2014년 3분기": "2014-Q3",
    "total 2014": "",
    "2014 total": "",
    "gasto 2014": "",
}


@pytest.mark.parametrize("label", PERIODS)
def test_a_label_names_a_period_in_any_language(label: str) -> None:
    assert period_in(label) == PERIODS[label]


@pytest.mark.parametrize(
    ("part", "period"),
    [
        ("März", "2014-03"),
        ("sept.", "2014-09"),
        ("5월", "2014-05"),
        ("лютий", "2014-02"),
        ("dicembre", "2014-12"),
        ("2분기", "2014-Q2"),
    ],
)
def test_a_label_names_a_part_of_the_year_beside_it(part: str, period: str) -> None:
    assert joined(("2014", part)) == period and within_year(part)


def test_every_language_has_twelve_months_and_four_quarters() -> None:
    words = series_words()
    assert set(words.months.values()) == set(range(1, 13)) and set(words.quarters.values()) == {1, 2, 3, 4}
    assert len(words.months) >= 12 * (len(codes()) - 5)


def test_headings_are_told_apart_by_their_words() -> None:
    words = series_words()
    for total in ("insgesamt", "total", "ensemble", "totale", "totaal", "всего", "усього", "합계"):
        assert words.total.fullmatch(total), total
    for aside in ("bemerkung", "anteil in %", "fuente", "taux d'activité", "примечание", "비고", "change on year"):
        assert words.aside.fullmatch(aside), aside
    for count in ("no visitors", "visitors", "frauen", "mujeres", "남자"):
        assert not words.aside.fullmatch(count) and not words.total.fullmatch(count), count
    assert words.running.search("kumuliert seit januar") and words.provisional.search("vorläufiges ergebnis")
