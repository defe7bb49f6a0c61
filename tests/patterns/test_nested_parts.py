"""A part that takes nearly all of its whole, where the rest is known all the same."""

from __future__ import annotations

from pathlib import Path

from tests.patterns.newsroom import check_folder, findings

VOCABULARY = """\
who: {soldiers: {}}
event: {deserted: {}}
where: {Country: {parts: [{complete: [North, East]}]}, North: {}, East: {}, Town: {within: East}}
"""
ARTICLE = """\
article: {title: A, publisher: Paper, published: 2019-05-25}
defaults: {scope: {who: soldiers, event: deserted}, source: Border Service, period: 2019-05-23/2019-05-24}
claims:
  - {id: all, quote: 183 soldiers, value: 183, scope: {where: Country}}
  - {id: north, quote: 171 in the North, value: 171, scope: {where: North}}
"""
TOWN = "  - {id: town, quote: 12 in the Town, value: 12, scope: {where: Town}}\n"


def test_a_part_of_the_other_part_is_counted(tmp_path: Path) -> None:
    assert findings(check_folder(tmp_path, vocabulary=VOCABULARY, a=ARTICLE + TOWN)) == []


def test_nobody_counts_the_rest(tmp_path: Path) -> None:
    found = findings(check_folder(tmp_path, vocabulary=VOCABULARY, a=ARTICLE))
    assert [each[:3] for each in found] == [("note", "saturated-part", ["a/north", "a/all"])]


def test_a_part_of_what_somebody_counts(tmp_path: Path) -> None:
    east = "  - {id: east, quote: 12 in the East, value: 12, scope: {where: East}}\n"
    found = findings(check_folder(tmp_path, vocabulary=VOCABULARY, a=ARTICLE + TOWN + east))
    assert [each[:3] for each in found] == [("note", "saturated-part", ["a/town", "a/east"])]
