"""Where two sides name two figures, each is of the side that names it, and none is surely of the other."""

from __future__ import annotations

import pytest

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Drafter
from checker.intake.language.periods import read_period
from tests.draft.newsroom import vocabulary_of

WORDS = """\
who: {farmhands: {}}
event: {employed: {kind: state}}
where: {Norland: {}}
sources:
  farm union:
    also: [Gewerkschaft der Landarbeiter, sindicato de jornaleros, syndicat des ouvriers agricoles, sindacato dei braccianti,
      "farmhands' union"]
  growers: {also: [Bauernverband, patronal agraria, fédération des exploitants, growers' association]}
"""
TWO_SIDES = (
    ("en", "Wages rose by 4 per cent in 2019, claims the farmhands' union; the growers' association says 9 per cent."),
    (
        "de",
        "Die Löhne stiegen 2019 um 4 Prozent, behauptet die Gewerkschaft der Landarbeiter; der Bauernverband nennt 9 Prozent.",
    ),
    ("es", "Los salarios subieron un 4 % en 2019, afirma el sindicato de jornaleros; la patronal agraria habla de un 9 %."),
    (
        "fr",
        "Les salaires ont augmenté de 4 % en 2019, affirme le syndicat des ouvriers agricoles; "
        "la fédération des exploitants parle de 9 %.",
    ),
)


def sources(language: str, text: str) -> list[tuple[str, str]]:
    """The source of each figure, and how sure it is."""
    document = Document(text, language=None if language == "en" else language)
    claims = Drafter(vocabulary_of(WORDS)).draft(document, read_period("2020-07-15")).claims
    return [(dict(claim.fields)["source"].text, dict(claim.fields)["source"].sure) for claim in claims]


@pytest.mark.parametrize(("language", "text"), TWO_SIDES)
def test_each_figure_is_of_the_side_that_names_it(language: str, text: str) -> None:
    assert sources(language, text) == [("farm union", "likely"), ("growers", "likely")]


@pytest.mark.parametrize(
    ("language", "text"),
    (
        ("de", "Die Löhne stiegen 2019 um 4 Prozent, behauptet die Gewerkschaft der Landarbeiter; der Verband nennt 9 Prozent."),
        ("en", "Wages rose by 4 per cent in 2019, claims the farmhands' union; the millers put it down to 9 per cent."),
        ("it", "I salari sono aumentati del 4 % nel 2019, afferma il sindacato dei braccianti; l'associazione arriva al 9 %."),
    ),
)
def test_no_figure_is_surely_of_the_other_side(language: str, text: str) -> None:
    (first, _), (_, sure) = sources(language, text)
    assert (first, sure) == ("farm union", "guess")
