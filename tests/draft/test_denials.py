"""What somebody denies is no claim of theirs, and no forecast; what there was at the end of a year is of its last day."""

from __future__ import annotations

import pytest

from tests.draft.told import drafted

DENIED = (
    ("en", "The ministry denied that 60 schools had been closed in 2019."),
    ("en", "The ministry denied 60 schools had been closed in 2019."),
    ("en", "The company denied reports that 60 jobs had been cut in 2019."),
    ("de", "Das Ministerium bestritt, dass 2019 60 Schulen geschlossen wurden."),
    ("es", "El ministerio negó que en 2019 se cerraran 60 escuelas."),
    ("fr", "Le ministère a démenti que 60 écoles aient fermé en 2019."),
    ("it", "Il ministero ha smentito che nel 2019 siano state chiuse 60 scuole."),
    ("nl", "Het ministerie ontkende dat in 2019 60 scholen sloten."),
    ("pt", "O ministério negou que 60 escolas fecharam em 2019."),
    ("ru", "Министерство опровергло, что в 2019 году закрыли 60 школ."),
    ("uk", "Міністерство спростувало, що у 2019 році закрили 60 шкіл."),
    ("ko", "교육부는 2019년 학교 60곳이 폐교됐다는 보도를 부인했다."),
)


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_what_is_denied_is_so_marked(language: str, text: str) -> None:
    (claim,) = drafted(language, text).claims
    assert claim.field("status").text == "denied"  # type: ignore[union-attr]


@pytest.mark.parametrize(("language", "text"), [(code, text.replace("2019", "2021")) for code, text in DENIED])
def test_what_is_denied_of_later_is_no_forecast_and_told(language: str, text: str) -> None:
    made = drafted(language, text)
    assert (made.claims, [each.why for each in made.passed_over]) == (
        (),
        ["somebody denies that it will be so, which is no claim"],
    )


def test_whoever_denied_so_many_applications_did_so() -> None:
    (claim,) = drafted("en", "The ministry denied 60 applications in 2019.").claims
    assert claim.field("status") is None


STATES = (
    ("en", "At the end of 2018 there were 412 schools."),
    ("en", "The county had 412 schools at the end of 2018."),
    ("de", "Ende 2018 gab es 412 Schulen."),
    ("es", "A finales de 2018 había 412 escuelas."),
    ("fr", "À la fin de 2018, on comptait 412 écoles."),
    ("it", "Alla fine del 2018 c'erano 412 scuole."),
    ("nl", "Eind 2018 waren er 412 scholen."),
    ("pt", "No final de 2018 havia 412 escolas."),
    ("ru", "На конец 2018 года было 412 школ."),
    ("uk", "Наприкінці 2018 року було 412 шкіл."),
    ("ko", "2018년 말 학교는 412곳이었다."),
)
TALLIES = (
    ("en", "By the end of 2018, 412 boats had arrived."),
    ("en", "At the end of 2018, 412 boats had arrived."),
    ("de", "Bis Ende 2018 kamen 412 Boote."),
    ("es", "Hasta finales de 2018 llegaron 412 barcos."),
    ("fr", "D'ici fin 2018, 412 bateaux sont arrivés."),
    ("it", "Entro la fine del 2018 sono arrivate 412 barche."),
    ("ru", "К концу 2018 года прибыло 412 лодок."),
)


@pytest.mark.parametrize(("language", "text"), STATES)
def test_what_there_was_at_the_end_of_a_year_is_of_its_last_day(language: str, text: str) -> None:
    (claim,) = drafted(language, text).claims
    period = claim.field("period")
    assert period is not None
    assert (period.text, period.sure, period.others) == ("2018-12-31", "guess", ("../2018", "2018"))


@pytest.mark.parametrize(("language", "text"), TALLIES)
def test_what_happened_until_then_is_a_tally(language: str, text: str) -> None:
    (claim,) = drafted(language, text).claims
    assert claim.field("period").text == "../2018"  # type: ignore[union-attr]
