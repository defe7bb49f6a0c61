"""Where several figures of one article are off, each slip is told by the plainest proof that there is."""

from __future__ import annotations

from pathlib import Path

from tests.check.small import checked, told

VOCABULARY = """
who:
  spectators: {parts: [{complete: [men, women]}]}
  men: {}
  women: {}
event: {came: {}}
where: {the stadium: {}}
sources: {league office: {}}
"""
HEAD = """
article: {title: R, publisher: League Times, published: 2024-03-20}
defaults: {scope: {who: spectators, event: came, where: the stadium}, source: league office}
claims:
"""


def test_a_change_and_a_share_of_one_total_are_each_told_by_their_own_figures(tmp_path: Path) -> None:
    claims = """
      - {id: total, quote: "1,204,312", value: "1,204,312", period: 2023}
      - {id: before, quote: "1,098,451", value: "1,098,451", period: 2022}
      - {id: change, quote: up 12%, change: up 12%, from: 2022, period: 2023}
      - {id: share, quote: 31% women, share: 31%, of: spectators, scope: {who: women}, period: 2023}
      - {id: women, quote: "420,011 women", value: "420,011", scope: {who: women}, period: 2023}
    """
    assert told(checked(tmp_path, VOCABULARY, a=HEAD + claims)) == [
        ("contradiction", "change-does-not-fit", ["either a/before", "either a/change", "either a/total"]),
        ("contradiction", "share-does-not-fit", ["either a/share", "either a/total", "either a/women"]),
    ]


def test_parts_that_do_not_add_up_are_told_beside_a_change_that_does_not_fit(tmp_path: Path) -> None:
    claims = """
      - {id: total, quote: "1,248", value: "1,248", period: 2023}
      - {id: before, quote: "840", value: "840", period: 2022}
      - {id: change, quote: up 35%, change: up 35%, from: 2022, period: 2023}
      - {id: men, quote: 612 men, value: "612", scope: {who: men}, period: 2023}
      - {id: women, quote: 586 women, value: "586", scope: {who: women}, period: 2023}
      - {id: quarter, quote: "410", value: "410", period: 2023-Q1}
    """
    assert told(checked(tmp_path, VOCABULARY, a=HEAD + claims)) == [
        ("contradiction", "change-does-not-fit", ["either a/before", "either a/change", "either a/total"]),
        ("contradiction", "parts-do-not-add-up", ["either a/men", "either a/total", "either a/women"]),
    ]


def test_of_several_proofs_the_figure_told_outright_is_compared(tmp_path: Path) -> None:
    claims = """
      - {id: total, quote: "1,204,300", value: "1,204,300", period: 2023}
      - {id: before, quote: "1,098,450", value: "1,098,450", period: 2022}
      - {id: change, quote: up 12%, change: up 12%, from: 2022, period: 2023}
      - {id: monthly, quote: "140,000 a month", value: "140,000", average: month, period: 2023}
      - {id: share, quote: 31% women, share: 31%, of: spectators, scope: {who: women}, period: 2023}
      - {id: women, quote: "some 420,000 women", value: "some 420,000", scope: {who: women}, period: 2023}
    """
    assert told(checked(tmp_path, VOCABULARY, a=HEAD + claims)) == [
        ("contradiction", "change-does-not-fit", ["either a/before", "either a/change", "either a/total"]),
        ("contradiction", "share-does-not-fit", ["either a/share", "either a/total", "either a/women"]),
        ("contradiction", "share-does-not-fit", ["either a/monthly", "either a/share", "either a/women"]),
    ]


def test_a_count_is_held_against_another_figure_for_it_before_any_change(tmp_path: Path) -> None:
    rise = """
      - {id: now, quote: "12,480", value: "12,480", period: 2024-10}
      - {id: before, quote: "10,400", value: "10,400", period: 2023-10}
      - {id: change, quote: up 30%, change: up 30%, from: 2023-10, period: 2024-10}
    """
    other = """
article: {title: S, publisher: Daily, published: 2025-01-20}
defaults: {scope: {who: spectators, event: came, where: the stadium}, source: unnamed}
claims:
      - {id: before, quote: "12,480", value: "12,480", period: 2023-10}
    """
    assert told(checked(tmp_path, VOCABULARY, a=HEAD.replace("2024-03-20", "2024-11-05") + rise, b=other)) == [
        ("contradiction", "change-does-not-fit", ["either a/change", "either a/now", "premise a/before"]),
        ("contradiction", "count-clash", ["either a/before", "either b/before"]),
    ]
