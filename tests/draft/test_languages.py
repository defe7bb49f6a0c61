"""Articles in other languages than English: what is drafted of them stands in the article's own words."""

# ruff: noqa: E501  a claim stands in one line
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Draft, Drafter
from checker.intake.draft.tongues import draft_languages
from checker.intake.language.periods import read_period

DRAFTER = Drafter(None)
PUBLISHED = "2020-07-15"


def drafted(language: str, text: str) -> Draft:
    return DRAFTER.draft(Document(text, language=language), read_period(PUBLISHED))


def line(draft: Draft, number: int) -> str:
    """A claim as one line: its quote, its fields, and in brackets those of which it is not sure."""
    claim = draft.claims[number]
    fields = (f"{name}: {answer.text}{'' if answer.sure == 'sure' else f' ({answer.sure})'}" for name, answer in claim.fields)
    return f"“{claim.quote}” {'; '.join(fields)}"


DRAFTED = (
    ("de", "Im Jahr 2019 kamen 1.047 Boote, teilte die Polizei mit.", "“1.047” value: 1.047; period: 2019; source: Polizei"),
    ("de", "Das Ministerium zählte im ersten Halbjahr 2020 rund 135 Boote.", "“rund 135” value: rund 135; period: 2020-H1 (guess); source: Ministerium"),
    ("de", "Seit 1998 sind mehr als 33.000 Menschen gekommen.", "“mehr als 33.000” value: mehr als 33.000; period: 1998/..; source: unnamed (likely)"),
    ("de", "Am 30. Juni 2020 landeten knapp 3,4 Mio. Vögel.", "“knapp 3,4 Mio.” value: knapp 3,4 Mio.; period: 2020-06-30; source: unnamed (likely)"),
    ("de", "Von April bis Juni 2020 waren es zwölf Boote.", "“zwölf” value: zwölf; period: 2020-Q2; source: unnamed (likely)"),
    ("de", "2018 kamen laut Regierung 320 Boote.", "“320” value: 320; period: 2018; source: Regierung"),
    ("es", "En 2019 llegaron 1.047 barcos, informó el Ministerio de Pesca.", "“1.047” value: 1.047; period: 2019; source: Ministerio de Pesca"),
    ("es", "En el primer semestre de 2020 llegaron unos 135 barcos.", "“unos 135” value: unos 135; period: 2020-H1; source: unnamed (likely)"),
    ("es", "Desde 1998 han llegado más de 33.000 personas.", "“más de 33.000” value: más de 33.000; period: 1998/..; source: unnamed (likely)"),
    ("es", "Según la policía, unos 200 barcos llegaron en junio de 2020.", "“unos 200” value: unos 200; period: 2020-06; source: policía"),
    ("es", "Entre abril y junio de 2020 llegaron 3,4 millones de aves.", "“3,4 millones” value: 3,4 millones; period: 2020-Q2; source: unnamed (likely)"),
    ("es", "El 30 de junio de 2020 llegaron doce barcos.", "“doce” value: doce; period: 2020-06-30; source: unnamed (likely)"),
    ("ko", "통일부에 따르면 2019년 들어온 사람은 1,047명이다.", "“1,047” value: 1,047; period: 2019; source: 통일부"),
    ("ko", "2020년 상반기에는 135명이 입국했다.", "“135” value: 135; period: 2020-H1; source: unnamed (likely)"),
    ("ko", "1998년부터 2020년 6월까지 3만3천여 명이 입국했다.", "“3만3천여 명” value: 3만3천여 명; period: 1998-01/2020-06; source: unnamed (likely)"),
    ("ko", "지난해 6월에는 80명이 입국했다고 통일부가 밝혔다.", "“80” value: 80; period: 2019-06; source: 통일부"),
    ("ko", "2018년 320명이 입국했다고 경찰이 말했다.", "“320” value: 320; period: 2018; source: 경찰"),
    ("fr", "En 2019, près de 20 000 bateaux sont arrivés.", "“près de 20 000” value: près de 20 000; period: 2019; source: unnamed (likely)"),
    ("it", "Nel 2019 sono arrivate circa 1.047 barche.", "“circa 1.047” value: circa 1.047; period: 2019; source: unnamed (likely)"),
    ("nl", "In 2019 kwamen bijna 1.047 boten.", "“bijna 1.047” value: bijna 1.047; period: 2019; source: unnamed (likely)"),
    ("pt", "Em 2019 chegaram quase 20 mil barcos.", "“quase 20 mil” value: quase 20 mil; period: 2019; source: unnamed (likely)"),
    ("ru", "В 2019 году прибыло около полутора миллионов лодок.", "“около полутора миллионов” value: около полутора миллионов; period: 2019; source: unnamed (likely)"),
    ("uk", "У 2019 році прибуло близько двох тисяч човнів.", "“близько двох тисяч” value: близько двох тисяч; period: 2019; source: unnamed (likely)"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "claim"), DRAFTED)
def test_what_is_drafted(language: str, text: str, claim: str) -> None:
    made = drafted(language, text)
    assert [line(made, number) for number in range(len(made.claims))] == [claim]


@pytest.mark.parametrize(
    ("language", "text", "change", "base"),
    (
        ("de", "Im ersten Halbjahr 2020 kamen 135 Boote, 41 Prozent weniger als im Vorjahreszeitraum.", "41 Prozent weniger als", "2019-H1"),
        ("es", "En el primer semestre de 2020 hubo una caída del 41 por ciento respecto al mismo período del año anterior.", "caída del 41 por ciento", "2019-H1"),
        ("ko", "2020년 상반기에는 전년 동기 대비 41% 감소했다.", "41% 감소했다", "2019-H1"),
    ),
)  # fmt: skip
def test_a_change_is_held_against_its_base(language: str, text: str, change: str, base: str) -> None:
    claim = drafted(language, text).claims[-1]
    fields = dict(claim.fields)
    assert (fields["change"].text, fields["from"].text, fields["period"].text) == (change, base, "2020-H1")


def test_all_languages_in_which_figures_are_read_can_be_drafted() -> None:
    assert {language for language, _, _ in DRAFTED} | {"en"} == set(draft_languages())


_WORDS = sorted({word for _, text, _ in DRAFTED for word in text.split()})
TEXTS = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join) | st.text(max_size=80)


@given(st.sampled_from(draft_languages()), TEXTS)
def test_every_quote_stands_in_the_article_and_every_wording_is_read(language: str, text: str) -> None:
    made = drafted(language, text)
    for claim in made.claims:
        quoted = " ".join(text[slice(*claim.place)].split())
        first, _, last = claim.quote.partition(" … ")
        assert quoted.startswith(first)
        assert quoted.endswith(last)
        assert DRAFTER.gate.refusal(claim.written, made.published, made.language) == ""
