"""Up to when a count goes that nobody ends: a sentence about something else ends none, and a guess is never sure."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted

PUBLISHED = "2020-10-20"


def period(language: str, text: str) -> tuple[str, str, tuple[str, ...]]:
    """The period of the first claim of a text, how sure it is, and what else it may be."""
    answer = drafted(language, text, PUBLISHED).claims[0].field("period")
    assert answer is not None
    return answer.text, answer.sure, answer.others


@pytest.mark.parametrize(
    ("language", "text"),
    (
        ("en", "Since 2015 the valley has lost 9,400 jobs. The mayor took office in June."),
        ("en", "Since 2015 the valley has lost 9,400 jobs. From March to June the bridge was closed."),
        ("de", "Seit 2015 hat das Tal 9.400 Stellen verloren. Die Bürgermeisterin kam im Juni ins Amt."),
        ("es", "Desde 2015 el valle ha perdido 9.400 empleos. La alcaldesa asumió el cargo en junio."),
    ),
)
def test_a_month_of_something_else_ends_nothing_that_goes_on(language: str, text: str) -> None:
    assert period(language, text) == ("2015/..", "sure", ())


@pytest.mark.parametrize(
    ("language", "text"),
    (
        ("en", "In 2020 the town built 320 flats. The mayor took office in April."),
        ("de", "Im Jahr 2020 baute die Stadt 320 Wohnungen. Der Bürgermeister kam im April ins Amt."),
        ("es", "En 2020 la ciudad construyó 320 viviendas. El alcalde asumió el cargo en abril."),
        ("fr", "En 2020, la ville a construit 320 logements. Le maire a pris ses fonctions en avril."),
    ),
)
def test_a_month_of_something_else_ends_no_year(language: str, text: str) -> None:
    assert period(language, text) == ("2020-01/2020-10-20", "likely", ())


def test_a_month_in_which_something_else_was_counted_is_a_guess() -> None:
    text = "Since 2015 the valley has lost 9,400 jobs. In June 12 people drowned in the lake."
    assert period("en", text) == ("2015-01/2020-06", "guess", ("2015/..",))


def test_the_end_of_data_is_likely() -> None:
    text = "Since 2015 the valley has lost 9,400 jobs. The figures go to the end of June."
    assert period("en", text) == ("2015-01/2020-06", "likely", ("2015/..",))
