"""Headline and sum tell a change in one way, which is the quote's: in per cent, in whatever language, or as so many times."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.report.render.sums import sum_in_one_line
from tests.check.small import checked

VOCABULARY = "who: {cases: {}}\nevent: {told: {}}\n"
PAPER = """\
article: {title: Title, publisher: Paper, published: 2024-01-20, language: %s}
defaults: {source: Office, scope: {who: cases, event: told}}
claims:
  - {id: new, quote: "1248", value: "1248", period: 2023}
  - {id: old, quote: "840", value: "840", period: 2022}
  - {id: change, quote: "%s", change: "%s", from: 2022, period: 2023}
"""
TOLD = [
    ("en", "up 35 per cent", "per cent"),
    ("en", "up 80 percent", "per cent"),
    ("en", "rose by a third", "per cent"),
    ("en", "unchanged", "per cent"),
    ("en", "halved", "per cent"),
    ("en", "doubled", "times"),
    ("en", "three times as many", "times"),
    ("de", "um 35 Prozent gestiegen", "per cent"),
    ("es", "un 80 por ciento más", "per cent"),
    ("fr", "en hausse de 35 pour cent", "per cent"),
    ("it", "in aumento del 35 per cento", "per cent"),
    ("nl", "met 35 procent gestegen", "per cent"),
    ("pt", "subiu 35 por cento", "per cent"),
    ("ru", "выросло на 35 процентов", "per cent"),
    ("uk", "зросла на 35 відсотків", "per cent"),
    ("ko", "35퍼센트 증가", "per cent"),
    ("de", "verdoppelt", "times"),
]


@pytest.mark.parametrize(("language", "words", "way"), TOLD, ids=[words for _, words, _ in TOLD])
def test_headline_and_sum_are_in_one_language(language: str, words: str, way: str, tmp_path: Path) -> None:
    report = checked(tmp_path, VOCABULARY, one=PAPER % (language, words, words))
    (finding,) = (finding for finding in report.findings if finding.proof)
    assert finding.proof is not None
    line = sum_in_one_line(finding.proof)
    assert ("times" in finding.message, " per cent" in finding.message) == (way == "times", way == "per cent")
    assert (" times" in line, bool(re.search(r"(?:up|down) (?:at (?:least|most) )?[\d.]+%|unchanged", line))) == (
        *(way == "times", way == "per cent"),
    )
