"""Sums of many figures alike are told as one can read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import Run

VOCABULARY = "who: {visitors: {}}\nevent: {came: {}}\nwhere: {museum: {}}\n"
ARTICLE = """\
article: {title: T, publisher: Post, published: 2023-02-01}
defaults: {source: office, scope: {who: visitors, event: came, where: museum}}
claims:
  - {id: a, quote: at least 2 a day, value: at least 2, each: day, period: 2022}
  - {id: b, quote: "53", value: "53", period: 2022}
"""


@pytest.mark.parametrize("command", [("claims", "--no-cache"), ("correct", "a/b", "--in", "claims")])
def test_a_figure_of_each_day_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claims").mkdir()
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    Path("claims/a.yaml").write_text(ARTICLE, encoding="utf-8")
    _, out, _ = run(*command)
    assert (
        "    730  365 × 2, at least: 1 January 2022, and so on to 31 December 2022 [2]\n"
        "    ───\n"
        "    730  at least: visitors · came · museum, 2022\n"
        "     53  at most, by the words “53”: short by at least 677\n"
    ) in out
