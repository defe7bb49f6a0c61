"""Words that were misread, from the file to the finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.run import Run

VOCABULARY = """\
who: {soldiers: {}}
event: {deserted: {}}
where: {Europe: {}, Ukraine: {within: Europe}}
sources: {Office: {trust: 3}}
"""
ARTICLE = """\
article: {{title: {name}, publisher: Paper {name}, published: 2024-02-01}}
defaults: {{scope: {{who: soldiers, event: deserted}}, source: Army}}
claims:
"""


def told(folder: Path, monkeypatch: pytest.MonkeyPatch, **claims: str) -> tuple[list[str], list[str]]:
    """The problems of such files, and the messages of all findings with the laws of their proofs."""
    monkeypatch.chdir(folder)
    Path("claims").mkdir()
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    for name, text in claims.items():
        Path(f"claims/{name}.yaml").write_text(ARTICLE.format(name=name.upper()) + text, encoding="utf-8")
    read = Run(("claims",))
    findings = read.report.findings
    laws = [step.text for finding in findings if finding.proof for step in finding.proof.steps if not step.claim]
    return [str(problem) for problem in read.problems], [finding.message for finding in findings] + laws


def test_ranges_share_their_thousands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problems, messages = told(
        tmp_path,
        monkeypatch,
        a="  - {id: a, quote: '30-40,000 soldiers', value: '30-40,000', period: 2008}\n"
        "  - {id: b, quote: '14 to 15,000 soldiers', value: '14 to 15,000', period: 2009}\n"
        "  - {id: c, quote: 'between 5 and 7,000', value: 'between 5 and 7,000', period: 2010}\n",
        b="  - {id: a, quote: '2,011 soldiers', value: '2,011', period: 2008}\n"
        "  - {id: b, quote: '9,512 soldiers', value: '9,512', period: 2009}\n"
        "  - {id: c, quote: '1,204 soldiers', value: '1,204', period: 2010}\n",
    )
    assert problems == []
    assert messages == [
        "“30-40,000”, 27,750 to 43,000 soldiers deserted in 2008 (Paper A), but 2,011 (Paper B). It is open which is off.",
        "9,512 soldiers deserted in 2009 (Paper B), but “14 to 15,000”, 13,500 to 15,500 (Paper A). It is open which is off.",
        "“between 5 and 7,000”, 4,625 to 7,500 soldiers deserted in 2010 (Paper A), but 1,204 (Paper B). "
        "It is open which is off.",
    ]


def test_a_point_between_thousands_is_asked_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problems, messages = told(
        tmp_path,
        monkeypatch,
        a="  - {id: over, quote: More than 20.000 soldiers, value: more than 20.000, period: 2022}\n"
        "  - {id: upto, quote: up to 1.400 soldiers, value: up to 1.400, period: 2014}\n",
        b="  - {id: n24, quote: '9,512 soldiers', value: '9,512', period: 2022}\n"
        "  - {id: n14, quote: '1,397 soldiers', value: '1,397', period: 2014}\n",
    )
    told_of = "may be {} or a decimal; write {}, or, if it is a decimal, {} with its unit"
    assert problems == [
        "claims/a.yaml:4:57: value: “20.000” in “more than 20.000” " + told_of.format("20,000", "20,000", "20.0"),
        "claims/a.yaml:5:52: value: “1.400” in “up to 1.400” " + told_of.format("1,400", "1,400", "1.4"),
    ]
    assert messages == []


def test_written_with_commas_it_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problems, messages = told(
        tmp_path,
        monkeypatch,
        a="  - {id: over, quote: More than 20.000 soldiers, value: 'more than 20,000', period: 2022}\n"
        "  - {id: upto, quote: up to 1.400 soldiers, value: 'up to 1,400', period: 2014}\n",
        b="  - {id: n24, quote: '9,512 soldiers', value: '9,512', period: 2022}\n"
        "  - {id: n14, quote: '1,397 soldiers', value: '1,397', period: 2014}\n",
    )
    assert problems == []
    assert messages == ["at least 20,001 soldiers deserted in 2022 (Paper A), but 9,512 (Paper B). It is open which is off."]


def test_two_suspects_mean_and_a_place_is_no_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scope = "scope: {who: soldiers, event: deserted, where: Ukraine}"
    problems, messages = told(
        tmp_path,
        monkeypatch,
        a=f"  - {{id: a, quote: exactly 512 came, value: exactly 512, period: 2022, {scope}}}\n"
        f"  - {{id: b, quote: 512 soldiers, value: 512, period: 2022, {scope}}}\n",
        b="  - {id: c, quote: 411 soldiers, value: 411, period: 2022, source: Office}\n",
    )
    assert problems == []
    assert messages == [
        "411 soldiers deserted anywhere in 2022 (Paper B), but 512 in Ukraine (suspect: Paper A).",
        "no more in Ukraine than anywhere: 2022",
    ]
