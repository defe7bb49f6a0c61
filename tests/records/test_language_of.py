"""In which language a text is written: also where it is no more than two sentences."""

from __future__ import annotations

import pytest

from checker.intake.documents.language import language_of

SHORT = (
    ("en", "Some 412 boats landed in Seaport last year. The Harbour Ministry said 30 of them were towed."),
    ("en", "Norland counted 1,204 thefts in 2019. That is 12 per cent more than in the year before."),
    ("de", "In Seestadt kamen 2019 rund 412 Boote an. Nach Angaben der Polizei waren es 12 Prozent mehr als im Vorjahr."),
    ("es", "En 2019 llegaron 412 barcos. Según la policía, unos 30 fueron remolcados."),
    ("fr", "En 2019, près de 412 bateaux sont arrivés. Selon la police, 30 ont été remorqués."),
    ("it", "Nel 2019 sono arrivate circa 412 barche. Secondo la polizia 30 sono state trainate."),
    ("pt", "Em 2019 chegaram cerca de 412 barcos. Segundo a polícia, 30 foram rebocados."),
    ("nl", "In 2019 kwamen ongeveer 412 boten aan. Volgens de politie werden er 30 gesleept."),
    ("ko", "2019년에 412척이 들어왔다. 경찰은 30척이 예인됐다고 밝혔다."),
    ("ru", "В 2019 году прибыло 412 лодок. По данным полиции, 30 из них были отбуксированы."),
    ("uk", "У 2019 році прибуло 412 човнів. За даними поліції, 30 із них відбуксирували."),
)


@pytest.mark.parametrize(("language", "text"), SHORT)
def test_two_sentences_tell_the_language(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ("", "412", "Seaport 412, Hillport 30", "Rovers 3, United 1."))
def test_where_no_word_tells_nobody_knows(text: str) -> None:
    assert language_of(text) is None
