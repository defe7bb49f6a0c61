"""Kinds of sentences as news agencies write them, each with all that is drafted of it."""

# ruff: noqa: E501  a claim stands in one line
from __future__ import annotations

import pytest

from tests.draft.newsroom import written
from tests.draft.told import drafted

DRAFTED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "en",
        "The queue fell to 800 at the end of October 2024, down from 900 a month earlier.",
        ("“800” value: 800; period: 2024-10-31; people", "“900” value: 900; period: 2024-09-30; people"),
    ),
    (
        "en",
        "In 2024 there were 212 assaults on staff, up from 154 in 2023.",
        ("“212” value: 212; period: 2024; assaults", "“154” value: 154; period: 2023; assaults"),
    ),
    (
        "en",
        "The line employs 2,140 drivers, about 300 fewer than it needs.",
        ("“2,140” value: 2,140; period: 2025-02/2025-02-11; drivers",),
    ),
    ("en", "In 2024 rain came to less than half the average.", ()),
    ("en", "Loans are still below the 24 million of 2012.", ("“24 million” value: 24 million; period: 2012; people",)),
    ("en", "Arrivals fell below the 2,000 mark in 2012.", ("“below the 2,000” value: below the 2,000; period: 2012; people",)),
    ("en", "Ten years ago the club had 91,000 members.", ("“91,000” value: 91,000; period: 2015; members",)),
    (
        "en",
        "The club has 130,000 members, ten years ago it was 91,000.",
        ("“130,000” value: 130,000; period: 2025-02/2025-02-11; members", "“91,000” value: 91,000; period: 2015; members"),
    ),
    (
        "en",
        "In 2024, 412 ships called. That compares with 300 in 2018. Some 12 were sunk.",
        (
            "“412” value: 412; period: 2024; ships",
            "“300” value: 300; period: 2018; ships",
            "“Some 12” value: Some 12; period: 2024; ships",
        ),
    ),
    (
        "en",
        "Cargo fell by 5 per cent in 2024.",
        ("“fell by 5 per cent” change: fell by 5 per cent; from: 2023; period: 2024; Cargo",),
    ),
    (
        "en",
        "The agency put the damage at 310 million euros in 2024.",
        ("“310 million euros” value: 310 million euros; period: 2024; source: agency; damage in euros",),
    ),
    (
        "en",
        "Guards worked 480,000 hours of overtime in 2024.",
        ("“480,000 hours” value: 480,000 hours; period: 2024; overtime in days",),
    ),
    (
        "en",
        "Half of the guards are older than 58.",
        ("“Half” share: Half; period: 2025-02/2025-02-11; older than 58 among guards of guards",),
    ),
    (
        "en",
        "According to the national library, 412 ships called in 2024.",
        ("“412” value: 412; period: 2024; source: national library; ships",),
    ),
    (
        "en",
        "The fisheries directorate said 412 ships called in 2024.",
        ("“412” value: 412; period: 2024; source: fisheries directorate; ships",),
    ),
    (
        "en",
        "The directorate expects the quota to be cut by 20 per cent in 2025.",
        (
            "“cut by 20 per cent” change: cut by 20 per cent; from: 2024-01/2024-02-11; period: 2025-01/2025-02-11; status: forecast; quota",
        ),
    ),
    (
        "en",
        "In 2023, 38,412 people came. That compares with 27,950 in 2022, an increase of 37 percent.",
        (
            "“38,412” value: 38,412; period: 2023; people",
            "“27,950” value: 27,950; period: 2022; people",
            "“increase of 37 percent” change: increase of 37 percent; from: 2022; period: 2023; people",
        ),
    ),
    (
        "en",
        "The number of patients waiting for planned surgery fell to 184,300 in 2024.",
        ("“184,300” value: 184,300; period: 2024; patients",),
    ),
    (
        "de",
        "2023 kamen 455 Schiffe. Der Umsatz ging 2024 um 5 Prozent zurück.",
        (
            "“455” value: 455; period: 2023; Schiffe",
            "“ging … 5 Prozent” change: ging um 5 Prozent zurück; from: 2023; period: 2024; Umsatz",
        ),
    ),
    (
        "es",
        "En 2023 hubo 455 barcos. Las bodas aumentaron un 20,4 %.",
        (
            "“455” value: 455; period: 2023; barcos",
            "“aumentaron un 20,4 %” change: aumentaron un 20,4 %; from: 2022; period: 2023; bodas",
        ),
    ),
    (
        "de",
        "Die Zahl der Ziegen ging 2024 um 1,8 Prozent auf 366.600 zurück.",
        (
            "“ging … 1,8 Prozent” change: ging um 1,8 Prozent zurück; from: 2023; period: 2024; Ziegen",
            "“366.600” value: 366.600; period: 2024; Ziegen",
        ),
    ),
    (
        "de",
        "Der Umsatz legte 2024 um 5 Prozent zu.",
        ("“legte … 5 Prozent” change: legte um 5 Prozent zu; from: 2023; period: 2024; Umsatz",),
    ),
    (
        "de",
        "2024 kamen 412 Ziegen, so wenige wie zuletzt 1978.",
        (
            "“412” value: 412; period: 2024; Ziegen",
            "“so wenige wie zuletzt 1978” record: niedrigste; since: 1978; period: 2024; Ziegen",
        ),
    ),
    ("de", "Vor zehn Jahren gab es 91.000 Ziegen.", ("“91.000” value: 91.000; period: 2015; Ziegen",)),
    ("de", "Der Rat fordert Tempo 130.", ()),
    (
        "es",
        "En 2024 hubo 412 casos, la cifra más baja en un mes de agosto desde 2008.",
        ("“412” value: 412; period: 2024; casos",),
    ),
    (
        "es",
        "En 2022 nacieron 412 niños, la cifra más baja desde que hay registros, en 1941.",
        (
            "“412” value: 412; period: 2022; niños",
            "“la cifra más baja desde que hay registros, en 1941” record: la cifra más baja; among: 1941/..; period: 2022; niños",
        ),
    ),
    (
        "es",
        "En 2025 hubo 412 incendios, el doble que en todo 2024.",
        (
            "“412” value: 412; period: 2025-01/2025-02-11; incendios",
            "“el doble” change: el doble; from: 2024-01/2024-02-11; period: 2025-01/2025-02-11; incendios",
        ),
    ),
    (
        "es",
        "Según los datos publicados este martes por el Ministerio de Trabajo, en 2024 hubo 412 casos.",
        ("“412” value: 412; period: 2024; source: Ministerio de Trabajo; casos",),
    ),
    ("es", "Hace diez años había 400 cabras.", ("“400” value: 400; period: 2015; cabras",)),
    ("ko", "공원은 지난해 쓰레기 34톤을 수거했다.", ("“34톤” value: 34톤; period: 2024; 쓰레기 in kilograms",)),
    (
        "ko",
        "사망자는 2023년 214명에서 25.7% 감소했다.",
        ("“214” value: 214; period: 2023; 사망자", "“25.7% 감소했다” change: 25.7% 감소했다; from: 2023; period: 2024; 사망자"),
    ),
)


@pytest.mark.parametrize(("language", "text", "claims"), DRAFTED)
def test_what_news_tells(language: str, text: str, claims: tuple[str, ...]) -> None:
    made = drafted(language, text, "2025-02-11").claims
    assert tuple(written(each).replace("; source: unnamed", "") for each in made) == claims
