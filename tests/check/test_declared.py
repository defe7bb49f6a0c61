"""A proof names the lines of the vocabulary on which it rests among its premises: what they say, and where."""

from __future__ import annotations

import json
from pathlib import Path

from checker.model.finding import Finding
from checker.report.formats import Context
from checker.report.formats.json import render as as_json
from checker.report.formats.text import render as as_text
from checker.run import Run, opened
from tests.check.small import checked

VOCABULARY = """
# what is counted
who:
  islanders:
    parts:
      - complete: [women, men]
  women: {}
  men: {}
  sailors:
    within: men
event:
  left: {kind: flow, begins: 1960-01-01}
  arrived: {kind: flow, follows: left}
  residing:
    kind: state
    follows: arrived
where: {the isle: {}}
"""
ARTICLE = """
article: {{title: Landings, publisher: Herald, published: 2012-01-01}}
defaults: {{source: Ministry, period: {period}, scope: {{where: the isle}}}}
claims:
"""


def found(folder: Path, *claims: str, period: str = "2006") -> list[Finding]:
    """What is found of claims in one article."""
    herald = ARTICLE.format(period=period) + "".join(f"  - {claim}\n" for claim in claims)
    return list(checked(folder, VOCABULARY, herald=herald).findings)


def rests_on(finding: Finding) -> list[str]:
    """The lines of the vocabulary, each with its place."""
    assert finding.proof is not None
    return [f"{Path(line.location.file).name}:{line.location.line} {line.text}" for line in finding.proof.declared]


def test_complete_parts(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        '{id: all, quote: "1,001", value: "1,001", scope: {who: islanders, event: arrived}}',
        '{id: women, quote: "402", value: "402", scope: {who: women, event: arrived}}',
        '{id: men, quote: "301", value: "301", scope: {who: men, event: arrived}}',
    )
    assert rests_on(finding) == ["vocabulary.yaml:6 women and men are complete parts of islanders"]


def test_within_itself_or_by_a_list_of_parts(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        '{id: all, quote: "301", value: "301", scope: {who: islanders, event: arrived}}',
        '{id: sailors, quote: "402", value: "402", scope: {who: sailors, event: arrived}}',
    )
    assert rests_on(finding) == [
        "vocabulary.yaml:10 sailors: within men",
        "vocabulary.yaml:6 women and men are complete parts of islanders",
    ]


def test_stations_one_after_the_other(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        '{id: living, quote: "402", value: "402", scope: {who: men, event: residing}, period: 2006-12-31}',
        '{id: left, quote: "301", value: "301", scope: {who: men, event: left}, period: ../2006-12-31}',
    )
    assert rests_on(finding) == ["vocabulary.yaml:16 residing: follows arrived", "vocabulary.yaml:13 arrived: follows left"]


def test_the_day_on_which_counting_begins_at_an_earlier_station(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, '{id: early, quote: "402", value: "402", scope: {who: men, event: arrived}}', period="1950")
    assert rests_on(finding) == ["vocabulary.yaml:13 arrived: follows left", "vocabulary.yaml:12 left: begins on 1 January 1960"]


def test_it_is_told_by_its_number_in_text_and_json(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        VOCABULARY,
        herald=ARTICLE.format(period="2006")
        + '  - {id: all, quote: "301", value: "301", scope: {who: islanders, event: arrived}}\n'
        + '  - {id: sailors, quote: "402", value: "402", scope: {who: sailors, event: arrived}}\n',
    )
    text = as_text(report, Context(width=200)).replace(f"{tmp_path}/", "")
    assert [line.strip() for line in text.splitlines() if "vocabulary.yaml" in line or "are no more than" in line] == [
        "3 premise  sailors: within men vocabulary.yaml:10",
        "4 premise  women and men are complete parts of islanders vocabulary.yaml:6",
        "sailors are no more than islanders: 2006 [3, 4]",
    ]
    (finding,) = json.loads(as_json(report, Context()))["findings"]
    assert [(line["text"], Path(line["file"]).name, line["line"]) for line in finding["declared"]] == [
        ("sailors: within men", "vocabulary.yaml", 10),
        ("women and men are complete parts of islanders", "vocabulary.yaml", 6),
    ]


def test_a_report_that_was_kept_names_the_line_where_it_stands_now(tmp_path: Path) -> None:
    herald = ARTICLE.format(period="1950") + '  - {id: early, quote: "402", value: "402", scope: {who: men, event: left}}\n'
    (first,) = checked(tmp_path, VOCABULARY, herald=herald).findings
    assert rests_on(first) == ["vocabulary.yaml:12 left: begins on 1 January 1960"]
    before = Run((str(tmp_path),), store=opened([str(tmp_path)]))
    assert [rests_on(finding) for finding in before.before_judging.findings] == [rests_on(first)]
    before.keep()
    (tmp_path / "vocabulary.yaml").write_text(f"\n\n{VOCABULARY}", encoding="utf-8")
    after = Run((str(tmp_path),), store=opened([str(tmp_path)]))
    (again,) = after.before_judging.findings
    assert rests_on(again) == ["vocabulary.yaml:14 left: begins on 1 January 1960"]
    assert again.fingerprint == first.fingerprint
    assert after.store is not None and not after.store.news
