"""One whole may be divided in several ways at once, by who and by where: every division is a law."""

from __future__ import annotations

from pathlib import Path

import pytest

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


_WITHOUT_WHOLE = "".join(line for line in _ARTICLE.splitlines(keepends=True) if "id: whole" not in line)


@pytest.mark.parametrize(
    ("article", "parts"),
    [
        (_ARTICLE, ["either north", "either south", "premise whole"]),
        (_WITHOUT_WHOLE, ["either men", "either north", "either south", "either women"]),
    ],
    ids=["the whole is told, and is the plainer premise", "nobody tells the whole"],
)
def test_places_and_sexes_add_up_to_one_whole(tmp_path: Path, article: str, parts: list[str]) -> None:
    tmp_path.joinpath("vocabulary.yaml").write_text(_VOCABULARY, encoding="utf-8")
    tmp_path.joinpath("herald.yaml").write_text(article, encoding="utf-8")
    (finding,) = Run((str(tmp_path),), in_part=False).report.findings
    told = sorted(f"{part.role} {part.claim.id.removeprefix('herald/')}" for part in finding.parts)
    assert (finding.kind, told) == ("parts-do-not-add-up", parts)
