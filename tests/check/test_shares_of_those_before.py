"""Shares of all whom an earlier event had: of those who arrived so many live there still, of those who left so many arrived."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.intake.files.load import load
from tests.check.small import checked

VOCABULARY = """
    who: {people: {parts: [{complete: [men, women]}]}}
    event: {left: {}, arrived: {follows: left}, living: {kind: state, follows: arrived}}
    where: {island: {}}
    sources: {Office: {trust: 2}}
    """
OFFICE = """
    article: {title: Counts, publisher: Office, published: 2024-01-20}
    defaults: {source: Office, scope: {who: people, event: arrived, where: island}, period: ../2023-12-31}
    claims:
      - {id: living, quote: 503 live there, value: 503, scope: {event: living}, period: 2023-12-31}
      - {id: women, quote: 300 women live there, value: exactly 300, scope: {who: women, event: living}, period: 2023-12-31}
      - {id: arrived, quote: "1,001 arrived", value: "1,001"}
      - {id: left, quote: "2,017 left", value: "2,017", scope: {event: left}}
    """


def paper(share: str, who: str, event: str, of: str, period: str) -> str:
    return f"""
    article: {{title: Shares, publisher: Post, published: 2024-02-20}}
    claims:
      - {{id: share, quote: {share}, share: {share}, of: {{who: people, event: {of}}}, source: unnamed, period: {period},
         scope: {{who: {who}, event: {event}, where: island}}}}
    """


@pytest.mark.parametrize(
    ("share", "who", "event", "of", "period", "message"),
    [
        ("50 per cent", "people", "living", "arrived", "2023-12-31", ""),
        ("30 per cent", "women", "living", "arrived", "2023-12-31", ""),
        ("25 per cent", "people", "living", "left", "2023-12-31", ""),
        ("50 per cent", "people", "arrived", "left", "../2023-12-31", ""),
        (
            "70 per cent",
            "people",
            "living",
            "arrived",
            "2023-12-31",
            "503 living on 31 December 2023 of 1,001 people arrived in island by the end of 2023 is 50.2 per cent (Office), "
            "not 70 (suspect: Post).",
        ),
        (
            "70 per cent",
            "people",
            "arrived",
            "left",
            "../2023-12-31",
            "1,001 arrived of 2,017 people left in island by the end of 2023 is 49.6 per cent (Office), not 70 (suspect: Post).",
        ),
    ],
)
def test_the_part_is_held_against_all_who_came_before(
    tmp_path: Path, share: str, who: str, event: str, of: str, period: str, message: str
) -> None:
    found = checked(tmp_path, VOCABULARY, office=OFFICE, post=paper(share, who, event, of, period)).findings
    assert [finding.message for finding in found] == ([message] if message else [])
    assert [finding.kind for finding in found] == (["share-does-not-fit"] if message else [])


@pytest.mark.parametrize(
    ("event", "of", "period", "problem"),
    [
        (
            "arrived",
            "left",
            "2022",
            "of: whom “left” counts in “2022”, “arrived” may count at another time; write as period all up to a day, such as "
            "../2022-12-31, or leave the claim out",
        ),
        (
            "living",
            "arrived",
            "2023",
            "of: whom “arrived” counts in “2023”, “living” may count at another time; write as period the day on which it held, "
            "such as 2022-12-31, or leave the claim out",
        ),
        (
            "arrived",
            "living",
            "2023-12-31",
            "of: the scope of the claim is no part of it; “arrived” is counted over a time, but “living” holds on a day: write "
            "as `of` a whole that is counted as its part is, or leave the claim out",
        ),
    ],
)
def test_a_share_of_those_of_another_time_is_refused(tmp_path: Path, event: str, of: str, period: str, problem: str) -> None:
    (tmp_path / "vocabulary.yaml").write_text(VOCABULARY.replace("\n    ", "\n"), encoding="utf-8")
    (tmp_path / "post.yaml").write_text(
        paper("70 per cent", "people", event, of, period).replace("\n    ", "\n"), encoding="utf-8"
    )
    assert [f"{each.what}; {each.instead}" for each in load([tmp_path]).problems] == [problem]
