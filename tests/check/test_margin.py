"""What else would have to be wrong, were the suspect right: in words that hold."""

from __future__ import annotations

from pathlib import Path

from tests.check.small import checked

VOCABULARY = """
    who: {people: {}}
    event: {arrived: {kind: flow}}
    sources: {Ministry: {trust: 3}}
    """
ARTICLE = """
    article: {{title: A year, publisher: {name}, published: {day}}}
    claims:
      - {{id: all, quote: "{value}", value: "{value}", scope: {{who: people, event: arrived}}, period: 2020, source: {source}}}
    """


def margin(folder: Path, source: str) -> str:
    """Of a figure of 2020 beside a later one of the Ministry."""
    (finding,) = checked(
        folder,
        VOCABULARY,
        early=ARTICLE.format(name="Post", day="2021-02-01", value="12,345", source=source),
        late=ARTICLE.format(name="Star", day="2021-06-05", value="12,501", source="Ministry"),
    ).findings
    return finding.margin


def test_who_is_trusted_more_is_said_to_be(tmp_path: Path) -> None:
    assert margin(tmp_path, "Police") == "Were “12,345” right, “12,501” (Star) would have to be wrong, which is trusted more."


def test_a_later_figure_of_one_source_is_not(tmp_path: Path) -> None:
    shown = "Were “12,345” right, “12,501” (Star) would have to be wrong, which is better supported."
    assert margin(tmp_path, "Ministry") == shown


CHANGE = """
    article: {title: Two years, publisher: Post, published: 2021-02-01}
    defaults: {source: Ministry, scope: {who: people, event: arrived}}
    claims:
      - {id: a, quote: "1,003", value: "1,003", period: 2019}
      - {id: b, quote: "935", value: "935", period: 2020}
      - {id: c, quote: "down 19%", change: "down 19%", from: 2019, period: 2020}
    """
COUNTS = """
    article: {title: Two years, publisher: Star, published: 2021-03-01}
    defaults: {source: Office, scope: {who: people, event: arrived}}
    claims:
      - {id: a, quote: "1,003", value: "1,003", period: 2019}
      - {id: b, quote: "935", value: "935", period: 2020}
    """


def test_where_others_could_be_wrong_in_their_stead_it_says_so(tmp_path: Path) -> None:
    (finding,) = checked(tmp_path, VOCABULARY, change=CHANGE, counts=COUNTS).findings
    assert finding.margin == (
        "Were “down 19%” right, “1,003” (Post) and “1,003” (Star), for instance, would both have to be wrong."
    )
