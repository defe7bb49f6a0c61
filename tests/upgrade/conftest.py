"""A folder of claims in which much goes out, and a registry that says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main
from checker.intake.files import outgoing
from checker.intake.files.outgoing import Outgoing, Outgoings, kind

ENTRIES = (
    Outgoing("a claim", "figure", "0.2", "value"),
    Outgoing("a claim", "status", "0.2", "forecast", value="foretold"),
    Outgoing("an article", "link", "0.2", "url"),
    Outgoing("an event", "comes after", "0.2", "follows"),
    Outgoing("an event", "kind", "0.2", "state", value="stock"),
    Outgoing("the settings", "patience", "0.2", "seconds"),
    Outgoing("the settings", "saturated", "0.2"),
    Outgoing("the options of check", "fresh", "0.2", "no-cache"),
    Outgoing("a judgement", "reason", "0.2", "because"),
    *kind("total-drops", "total-falls", "0.2"),
)
HERALD = """\
# what the Herald wrote
article: {title: Fewer c🙂me, publisher: Herald, published: 2020-01-01, "link": https://herald.example/1}   # flow style
defaults: {source: ministry, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - id: in-2018
    quote: 1,137 came
    figure: 1,137   # figure: stays in a remark
    period: 2018
  - {id: total, quote: "9,999 in all", 'figure': "9,999", period: ../2019}
  - id: next-year
    quote: 900 are to come
    figure:
      900
    status: foretold
    period: 2021
"""
GAZETTE = '''\
id,title,publisher,published,link,quote,figure,who,event,where,period,source,status
lower,"So, many",Gazette,2021-02-01,https://g.example/1,"only 5,000 in all","5,000",people,arrived,South Korea,../2020,unnamed,
soon,"So, many",Gazette,2021-02-01,https://g.example/1,"""800"" to come",800,people,arrived,South Korea,2022,unnamed, foretold
'''
COURIER = """\
{"id": "one", "title": "figure", "publisher": "Courier", "published": "2020-03-01", "figure": "1,100", "quote": "1,100",\
 "who": "people", "event": "arrived", "where": "South Korea", "period": "2017", "source": "unnamed"}
"""
VOCABULARY = """\
who: {people: {}}
event:
  arrived: {kind: flow}
  residing:
    kind: stock
    comes after: arrived
where: {South Korea: {}}
sources: {ministry: {trust: 3}}
"""
SETTINGS = """\
# ours
patience: 30
saturated: 95%   # to be left out
rounding: rounded
options:
  check:
    fresh: yes
    select: [total-drops, count-clash]
"""
JUDGED = """\
# The ledger.
- claim: herald/gone
  finding: total-drops
  basis: contradiction
  verdict: wrong
  says: 5 came
  reason: It was five thousand.
  by: Ann Editor
  on: 2021-01-01
  digest: 0123456789abcdef
...
"""
FILES = {
    "herald.yaml": HERALD,
    "gazette.csv": GAZETTE,
    "courier.jsonl": COURIER,
    "vocabulary.yaml": VOCABULARY,
    "settings.yaml": SETTINGS,
    "judged.yaml": JUDGED,
}
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `claims` of the current folder, and no wish about colour or memory."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "claims"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def version(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`version("0.2")`: what goes out is seen as that version of the checker sees it."""
    return lambda number: monkeypatch.setattr(outgoing, "REGISTRY", Outgoings(ENTRIES, number))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("claims")` gives exit code, standard output and standard error of a command."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call
