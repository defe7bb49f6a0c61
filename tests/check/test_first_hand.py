"""What an origin printed itself, against what papers print of it: these may have misquoted it, it has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.small import checked, told

VOCABULARY = """
    who: {patients: {}}
    event: {treated: {}}
    sources: {Board: {also: [Health Board], trust: 2}, Union: {trust: 2}}
    """
HEAD = "article: {{title: Patients, publisher: {publisher}, published: {day}}}\n"
SHARED = "defaults: {{scope: {{who: patients, event: treated}}, source: {source}}}\nclaims:\n"
SERIES = [
    "value: '1,190', period: 2019",
    "value: '1,220', period: 2020",
    "value: '1,213', period: 2021",
    "value: '1,130', period: 2022",
]
OWN = ("Health Board", "2024-01-15", "Board", *SERIES)
MISQUOTED = "value: '2,210', period: 2020"
ROSE = "trend: rising, over: 2019/2022, period: 2022"


def article(publisher: str, day: str, source: str, *claims: str) -> str:
    """A claim file of one source."""
    figures = (claim.split(": ")[1].split(", period")[0].split(", over")[0] for claim in claims)
    lines = (
        f"  - {{id: c{at}, quote: {figure}, {claim}}}\n" for at, (figure, claim) in enumerate(zip(figures, claims, strict=True))
    )
    return HEAD.format(publisher=publisher, day=day) + SHARED.format(source=source) + "".join(lines)


@pytest.mark.parametrize(
    ("papers", "parts"),
    [
        ({"post": ("Post", "2024-01-18", "Board", MISQUOTED)}, [["suspect post/c0", "premise board/c1"]]),
        ({"post": ("Post", "2024-01-18", "Board", ROSE)}, [["suspect post/c0", "premise board/c2", "premise board/c3"]]),
        # However many copy it.
        (
            {name: (name, "2024-01-18", "Board", MISQUOTED) for name in ("herald", "post")},
            [["suspect herald/c0", "suspect post/c0", "premise board/c1"]],
        ),
        # A month later the board may have given it anew; and between two origins it decides nothing.
        ({"post": ("Post", "2024-03-18", "Board", MISQUOTED)}, [["either board/c1", "either post/c0"]]),
        ({"post": ("Post", "2024-01-18", "Union", MISQUOTED)}, [["either board/c1", "either post/c0"]]),
        ({"post": ("Post", "2024-01-18", "unnamed", MISQUOTED)}, [["suspect post/c0", "premise board/c1"]]),
        (
            {
                "post": ("Post", "2024-01-18", "Board", MISQUOTED),
                "star": ("Star", "2024-01-18", "Union", "value: '1,580', period: 2020"),
            },
            [["either board/c1", "either post/c0", "either star/c0"]],
        ),
    ],
)
def test_what_an_origin_printed_itself_nobody_misquoted(
    tmp_path: Path, papers: dict[str, tuple[str, ...]], parts: list[list[str]]
) -> None:
    report = checked(tmp_path, VOCABULARY, board=article(*OWN), **{name: article(*paper) for name, paper in papers.items()})
    assert [each for _, _, each in told(report)] == parts
