"""What other findings hold against the claims of one, and against other figures for the count of its suspect, is said in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
VOCABULARY = "who: {people: {}, books: {unit: books}}\nevent: {died: {}, lent: {}}\nsources: {council: {trust: 2}}\n"
DEAD = """\
article: {{title: Flood, publisher: {name}, published: 2024-08-01}}
defaults: {{scope: {{who: people, event: died}}, source: {name}, period: 2024-07}}
claims: [{{id: dead, quote: {words}, value: {value}}}]
"""
MAIL = """\
article: {title: Books, publisher: Mail, published: 2025-10-02}
defaults: {scope: {who: books, event: lent}, source: council, period: 2024}
claims:
  - {id: all, quote: "12,480 loans", value: "12,480"}
  - {id: month, quote: "about 1,400 a month", value: "about 1,400", average: month}
"""
HERALD = """\
article: {title: Books again, publisher: Herald, published: 2025-10-09}
defaults: {scope: {who: books, event: lent}, source: unnamed, period: 2024}
claims: [{id: all, quote: "12,840 loans", value: "12,840"}]
"""
THIRDS = """\
article: {title: Thirds, publisher: Mail, published: 2025-10-02}
defaults: {scope: {who: books, event: lent}, source: council}
claims:
  - {id: first, quote: 610 in the first half, value: 610, period: 2024-H1}
  - {id: second, quote: 141 in the second, value: 141, period: 2024-H2}
  - {id: whole, quote: 710 in all, value: 710, period: 2024}
  - {id: up, quote: up by half, change: up by half, from: 2023, period: 2024}
  - {id: old, quote: 604 in 2023, value: 604, period: 2023}
"""


def _findings(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **articles: str) -> list[dict[str, object]]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    for stem, text in {"vocabulary": VOCABULARY, **articles}.items():
        (tmp_path / "claims" / f"{stem}.yaml").write_text(text, encoding="utf-8")
    findings: list[dict[str, object]] = json.loads(run("claims", "--format", "json")[1])["findings"]
    return findings


def _text(run: Run, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", "100")
    return " ".join(run("claims")[1].split())


def test_two_figures_that_a_third_refutes_differ_too(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = {"post": "37 dead", "herald": "41 dead", "gazette": "52 dead", "courier": "more than 50"}
    texts = {
        name: DEAD.format(name=name.title(), words=words, value=words.removesuffix(" dead")) for name, words in figures.items()
    }
    first, second = _findings(run, tmp_path, monkeypatch, **texts)
    names = [str(each["fingerprint"])[:6] for each in (first, second)]
    assert [each["suspected_in"] for each in (first, second)] == [
        [{"claim": "herald/dead", "finding": names[1], "role": "suspect", "rival": True, "may_settle": False}],
        [{"claim": "post/dead", "finding": names[0], "role": "suspect", "rival": True, "may_settle": False}],
    ]
    told = _text(run, monkeypatch)
    for quote, paper, name, numbers in (
        ("41 dead", "Herald", names[1], "37 against 41"),
        ("37 dead", "Post", names[0], "41 against 37"),
    ):
        assert (
            f"“{quote}” ({paper}), the suspect of {name}, is another figure for the same count: the two also differ, {numbers}."
        ) in told


def test_a_premise_that_is_in_question_is_said_to_be(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_, suspecting = _findings(run, tmp_path, monkeypatch, mail=MAIL, herald=HERALD)
    name = str(open_["fingerprint"])[:6]
    assert open_["suspected_in"] == []
    assert suspecting["suspected_in"] == [
        {"claim": "mail/month", "finding": name, "role": "either", "rival": False, "may_settle": False}
    ]
    sentence = f"“about 1,400 a month”, on which this rests, is itself in question in {name}, beside “12,480 loans”."
    assert sentence in _text(run, monkeypatch)


def test_a_figure_in_two_findings_is_told_in_each(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = _findings(run, tmp_path, monkeypatch, mail=THIRDS)
    names = [str(each["fingerprint"])[:6] for each in findings]
    held = {"claim": "mail/whole", "role": "either", "rival": False, "may_settle": False}
    assert [(each["kind"], each["suspected_in"]) for each in findings] == [
        ("change-does-not-fit", [{**held, "finding": names[1]}]),
        ("periods-do-not-add-up", [{**held, "finding": names[0]}]),
    ]
    told = _text(run, monkeypatch)
    assert f"“710 in all” is in question in {names[1]}, beside “610 in the first half” and “141 in the second”." in told
    assert f"“710 in all” is in question in {names[0]}, beside “604 in 2023” and “up by half”." in told
