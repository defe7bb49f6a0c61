"""One whole may be divided in several ways at once, by who and by where: every division is a law."""

from __future__ import annotations

from pathlib import Path

from checker.run import Run

_VOCABULARY = """
who:
  islanders: {parts: [{complete: [men, women]}]}
  men: {within: islanders}
  women: {within: islanders}
event:
  arrived: {kind: flow}
where:
  mainland: {parts: [{complete: [north coast, south coast]}]}
  north coast: {within: mainland}
  south coast: {within: mainland}
"""
_ARTICLE = """
article: {title: Landings, publisher: Herald, published: 2012-01-01}
defaults: {source: Ministry, period: 2006}
claims:
  - {id: whole, quote: "14,000", value: "14,000", scope: {who: islanders, event: arrived, where: mainland}}
  - {id: south, quote: "4,083", value: "4,083", scope: {who: islanders, event: arrived, where: south coast}}
  - {id: north, quote: "12,575", value: "12,575", scope: {who: islanders, event: arrived, where: north coast}}
  - {id: women, quote: "1,200", value: "1,200", scope: {who: women, event: arrived, where: mainland}}
  - {id: men, quote: "12,800", value: "12,800", scope: {who: men, event: arrived, where: mainland}}
"""


def test_places_and_sexes_add_up_to_one_whole(tmp_path: Path) -> None:
    tmp_path.joinpath("vocabulary.yaml").write_text(_VOCABULARY, encoding="utf-8")
    tmp_path.joinpath("herald.yaml").write_text(_ARTICLE, encoding="utf-8")
    report = Run((str(tmp_path),), in_part=False).report
    assert [(finding.kind, sorted(part.claim.id for part in finding.parts)) for finding in report.findings] == [
        ("parts-do-not-add-up", ["herald/men", "herald/north", "herald/south", "herald/women"])
    ]
