"""Changes told by a sign or by "half as many", years before which something was, and records in words of other languages."""

# ruff: noqa: E501  a claim stands in one line

from __future__ import annotations

import pytest

from checker.intake.documents.document import Document
from checker.intake.draft.draft import Drafter
from checker.intake.language.periods import read_period

DRAFTER = Drafter(None)
Line = tuple[str, str, str]


def drafted(language: str, text: str) -> list[Line]:
    """The lead, its wording and the period of each claim, with the base of a change."""
    made = DRAFTER.draft(Document(text, language=language or None), read_period("2025-01-14"))
    lines = []
    for claim in made.claims:
        fields = {name: answer.text for name, answer in claim.fields}
        lead = claim.fields[0][0]
        lines.append((lead, fields[lead], f"{fields['from']} to {fields['period']}" if "from" in fields else fields["period"]))
    return lines


SIGNED = (
    ("", "Passengers rose in 2024 (+7.7%).", [("change", "+7.7%", "2023 to 2024")]),
    ("", "In 2024 the harbour counted 1,200 ships (-7.7 per cent).", [("value", "1,200", "2024"), ("change", "-7.7 per cent", "2023 to 2024")]),
    ("", "In 2024 the harbour counted 1,200 ships (+120).", [("value", "1,200", "2024"), ("change", "+120", "2023 to 2024")]),
    ("de", "Umsatz 2024: 1,2 Millionen Euro (+7,7 %)", [("value", "1,2 Millionen Euro", "2024"), ("change", "+7,7 %", "2023 to 2024")]),
    ("fr", "En 2024, 1 200 navires (+7,7 %) ont accosté.", [("value", "1 200", "2024"), ("change", "+7,7 %", "2023 to 2024")]),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lines"), SIGNED)
def test_a_sign_tells_a_change(language: str, text: str, lines: list[Line]) -> None:
    assert drafted(language, text) == lines


@pytest.mark.parametrize(
    ("text", "why"),
    (
        ("Call +44 20 7946 0958.", "a telephone number"),
        ("Call +442079460958.", "a telephone number"),
        ("Call +82-2-555-0134.", "a telephone number"),
        ("Inflation was -0.4 per cent in 2024.", "a rate below zero"),
        ("In 2024 the index moved (+7.7).", "no wording of it can be read"),
        ("Half as many people came in 2024.", "so many times what something else is, and no number"),
        ("Three times as many people came as they hoped.", "so many times what something else is, and no number"),
    ),
)
def test_what_counts_nothing_is_passed_over(text: str, why: str) -> None:
    made = DRAFTER.draft(Document(text), read_period("2025-01-14"))
    assert ([claim.quote for claim in made.claims], {over.why for over in made.passed_over}) == ([], {why})


AS_MANY = (
    ("", "In 2024 half as many ferries sailed as in 2023.", "half as many"),
    ("", "In 2024 the port had a third as many ferries as in 2023.", "a third as many"),
    ("", "Twice as many came in 2024 as in 2023.", "Twice as many"),
    ("", "Three times as many people came in 2024 as in 2023.", "Three times as many"),
    ("de", "2024 kamen halb so viele Gäste wie 2023.", "halb so viele"),
    ("nl", "In 2024 kwamen half zoveel schepen als in 2023.", "half zoveel"),
)


@pytest.mark.parametrize(("language", "text", "wording"), AS_MANY)
def test_a_part_as_many_is_a_change(language: str, text: str, wording: str) -> None:
    assert drafted(language, text) == [("change", wording, "2023 to 2024")]


BEFORE = (
    ("", "Before 2020 there were 300 ships.", "../2019"),
    ("de", "Vor 2020 gab es 300 Schiffe.", "../2019"),
    ("fr", "Avant 2020, il y avait 300 bateaux.", "../2019"),
    ("es", "Antes de 2020 había 300 barcos.", "../2019"),
    ("it", "Prima del 2020 c'erano 300 navi.", "../2019"),
    ("pt", "Antes de 2020 havia 300 navios.", "../2019"),
    ("ko", "2020년 이전에는 배가 300척이었다.", "../2019"),
    ("nl", "Voor 2020 waren er 300 schepen.", "../2019"),
    ("nl", "Voor 2027 moeten er 300 woningen komen.", "2025-01-15/2026"),
    ("nl", "Voor 2024 werden 300 schepen verwacht.", "2024"),
    ("nl", "De begroting voor 2027 telt 300 banen.", "2027"),
    ("ru", "Бюджет на 2027 год предусматривает 300 мест.", "2027"),
    ("uk", "Бюджет на 2027 рік передбачає 300 місць.", "2027"),
)


@pytest.mark.parametrize(("language", "text", "period"), BEFORE)
def test_before_a_year_is_not_that_year(language: str, text: str, period: str) -> None:
    assert [line[2] for line in drafted(language, text)] == [period]


RECORDS = (
    ("ko", "2024년 관광객 수는 역대 최다를 기록했다.", "역대 최다"),
    ("ko", "2024년 수출액은 사상 최고였다.", "사상 최고"),
    ("ko", "2024년 출생아 수는 역대 최저였다.", "역대 최저"),
    ("de", "Die Zahl der Gäste erreichte 2024 ein Rekordhoch.", "Rekordhoch"),
    ("es", "El número de turistas alcanzó en 2024 su máximo histórico.", "máximo histórico"),
    ("it", "Il numero di turisti ha toccato nel 2024 il massimo storico.", "massimo storico"),
    ("pt", "O número de turistas atingiu em 2024 o máximo histórico.", "máximo histórico"),
)


@pytest.mark.parametrize(("language", "text", "wording"), RECORDS)
def test_a_record_of_all_time_needs_no_number(language: str, text: str, wording: str) -> None:
    assert drafted(language, text) == [("record", wording, "2024")]
