"""Round figures: read no wider than "about" the same number."""

from __future__ import annotations

from pathlib import Path

from tests.check.small import checked, told

VOCABULARY = """\
who: {troops: {}}
event: {deployed: {kind: state}, deserted: {}}
where: {}
route: {}
"""
CUT = """\
article: {title: Cut, publisher: City Times, published: 2007-08-26}
defaults: {source: unnamed, scope: {who: troops, event: deployed}, period: 2007-08-20}
claims:
  - {id: head, quote: cut in troops by half, change: cut by half, from: 2007-08-01}
  - {id: to, quote: "to 200,000 troops", value: "200,000"}
  - {id: from, quote: "from 292,000", value: "292,000", period: 2007-08-01}
  - {id: n, quote: "100,000 soldiers", value: "100,000", scope: {who: troops, event: deserted}, period: 2002}
"""
COUNT = """\
article: {title: B, publisher: Paper B, published: 2012-01-02}
claims:
  - {id: n, quote: "%s soldiers", value: "%s", scope: {who: troops, event: deserted}, period: 2002, source: army}
"""


def test_a_hundred_thousand_is_not_half_of_it(tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=CUT, b=COUNT % ("53,234", "53,234"))
    assert told(report) == [
        ("contradiction", "change-does-not-fit", ["either a/from", "either a/head", "either a/to"]),
        ("contradiction", "count-clash", ["either a/n", "either b/n"]),
    ]


def test_a_hundred_thousand_may_have_been_a_few_thousand_more(tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, a=CUT, b=COUNT % ("104,211", "104,211"))
    assert ("tension", "count-clash", ["suspect a/n", "premise b/n"]) in told(report)
