"""Whom a repair accuses that is hardly cheaper than another: nobody alone."""

from __future__ import annotations

from pathlib import Path

from tests.check.small import checked, told

VOCABULARY = """
    who: {patients: {}}
    event: {treated: {}}
    sources: {Board: {trust: 3}, Nurses: {trust: 2}, Office: {trust: 3}, Union: {trust: 3}, Church: {trust: 4}, Abbey: {trust: 4}}
    """
ARTICLE = """
    article: {{title: A year, publisher: {name}, published: 2023-01-12}}
    claims:
      - {{id: all, quote: "{value}", value: "{value}", scope: {{who: patients, event: treated}}, source: {name}, period: 2022}}
    """


def accused(folder: Path, **values: str) -> list[list[str]]:
    """Who is accused, and beside what, where each of these sources gives one figure for one count."""
    articles = {name.lower(): ARTICLE.format(name=name, value=value) for name, value in values.items()}
    return [parts for _, _, parts in told(checked(folder, VOCABULARY, **articles))]


def test_two_against_two_who_weigh_little_more_are_all_left_open(tmp_path: Path) -> None:
    assert accused(tmp_path, Board="8,412", Nurses="under 8,500", Office="9,779", Union="over 9,700") == [
        ["either board/all", "either nurses/all", "either office/all", "either union/all"]
    ]


def test_two_against_two_each_of_whom_weighs_more_are_suspects(tmp_path: Path) -> None:
    assert accused(tmp_path, Board="8,412", Office="under 8,500", Church="9,779", Abbey="over 9,700") == [
        ["suspect board/all", "premise church/all"],
        ["suspect office/all", "premise church/all"],
    ]


def test_of_two_figures_the_lesser_trusted_is_the_suspect(tmp_path: Path) -> None:
    assert accused(tmp_path, Office="8,412", Church="9,779") == [["suspect office/all", "premise church/all"]]


def test_what_one_source_says_of_one_count_in_several_wordings_is_one_voice(tmp_path: Path) -> None:
    """Neither wording follows from the other; an equal source with one figure is not outvoted by them."""
    once = {"union": ARTICLE.format(name="Union", value="about 1,500"), "board": ARTICLE.format(name="Board", value="1,047")}
    wording = ARTICLE.format(name="Union", value="over 1,450")
    again = {
        "union-2": wording.replace("publisher: Union", "publisher: Gazette"),
        "office": ARTICLE.format(name="Office", value="over 1,450"),
    }
    alone = [["either board/all", "either union/all"]]
    assert [parts for _, _, parts in told(checked(tmp_path, VOCABULARY, **once))] == alone
    one_voice = told(checked(tmp_path, VOCABULARY, **once, **{"union-2": again["union-2"]}))
    assert [parts for _, _, parts in one_voice] == [["either board/all", "either union-2/all", "either union/all"]]
    (tmp_path / "union-2.yaml").unlink()
    two_voices = told(checked(tmp_path, VOCABULARY, **once, office=again["office"]))
    assert [parts for _, _, parts in two_voices] == [["suspect board/all", "premise union/all"]]
