"""The year that something is meant for is its period, and no number of anything."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted, forms

EXPECTED = (
    ("en", "Alba expects 900 pupils for 2022."),
    ("de", "Alba erwartet 900 Schüler für 2022."),
    ("es", "Alba espera 900 alumnos para 2022."),
    ("es", "Alba espera 900 alumnos para el año 2022."),
    ("fr", "Alba attend 900 élèves pour 2022."),
    ("it", "Alba prevede 900 alunni per il 2022."),
)
BUDGETS = (
    ("en", "The budget for 2022 is 12 million euros.", "12 million euros"),
    ("de", "Der Haushalt für 2022 beträgt 12 Millionen Euro.", "12 Millionen Euro"),
    ("es", "El presupuesto para 2022 es de 12 millones de euros.", "12 millones de euros"),
    ("fr", "Le budget pour 2022 est de 12 millions d'euros.", "12 millions d'euros"),
    ("it", "Il bilancio per il 2022 è di 12 milioni di euro.", "12 milioni di euro"),
    ("it", "Il bilancio per l'anno 2022 ammonta a 12 milioni di euro.", "12 milioni di euro"),
)
COUNTS = (
    ("es", "Ayuda para 2000 alumnos."),
    ("fr", "Une aide pour 2000 élèves."),
    ("it", "Aiuti per 2000 alunni."),
)


@pytest.mark.parametrize(("language", "text"), EXPECTED)
def test_what_is_expected_for_a_year_is_a_forecast_of_it(language: str, text: str) -> None:
    (claim,) = drafted(language, text).claims
    assert [claim.field(name).text for name in ("value", "period", "status")] == ["900", "2022", "forecast"]


@pytest.mark.parametrize(("language", "text", "amount"), BUDGETS)
def test_a_budget_for_a_year_is_of_that_year(language: str, text: str, amount: str) -> None:
    assert forms(language, text) == [f"value {amount}: 2022"]


@pytest.mark.parametrize(("language", "text"), COUNTS)
def test_a_number_like_a_year_still_counts_what_stands_behind_it(language: str, text: str) -> None:
    assert forms(language, text) == ["value 2000: 2020-07/2020-07-15"]
