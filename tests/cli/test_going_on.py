"""Where `check` goes on with what it can read, `bounds` and `history` do too, and tell the same problems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main

Told = tuple[int, str, str]
VOCABULARY = """
who: {migrants: {}}
event: {arrived: {}}
where: {Lesbos: {}}
publishers: {Diario: {}}
sources: {Ministry: {}}
"""
ARTICLE = """
article: {title: T, publisher: Diario, published: 2018-12-18}
defaults: {scope: {who: migrants, event: arrived, where: Lesbos}, source: Ministry}
claims:
  - {id: a, quote: '1,200', value: '1,200', period: 2017}
  - {id: b, quote: '1,500', value: '1,500', period: 2017}
"""
HEAD = "id,title,publisher,published,value,who,event,where,period,source\n"
ROW = "a,T,Diario,2019-01-01,{},migrants,arrived,Lesbos,2017,Ministry\n"
BAD = {
    "a claim": ("b.yaml", ARTICLE.replace("'1,500', period", "many, period")),
    "an article": ("b.yaml", ARTICLE.replace("2018-12-18", "soon")),
    "a torn file": ("b.yaml", "article: {title: T\n"),
    "no file of claims": ("b.yaml", "- 1\n"),
    "a row": ("t.csv", HEAD + ROW.format("many") + ROW.format("1200").replace("a,", "b,", 1)),
    "a short row": ("t.csv", HEAD + "a,T\n"),
    "an unknown column": ("t.csv", HEAD.replace("value", "colour") + ROW.format(5)),
    "an empty table": ("t.csv", ""),
    "a broken line": ("t.jsonl", '{"id": "a"}\n{broken\n'),
    "no workbook": ("t.xlsx", "text"),
    "no Parquet": ("t.parquet", "text"),
    "what is no text": ("t.csv", "\0\0"),
}
BOUNDS = ("bounds", "claims", "--who", "migrants", "--event", "arrived", "--where", "Lesbos", "--period", "2017")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    monkeypatch.chdir(tmp_path)
    Path("claims").mkdir()
    Path("claims/vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    Path("claims/a.yaml").write_text(ARTICLE, encoding="utf-8")

    def told(*arguments: str) -> Told:
        return main(arguments), *capsys.readouterr()

    return told


def problems(err: str) -> list[str]:
    """What stands on standard error, without what to do next, which only `check` says."""
    return [line for line in err.splitlines() if line and not line.startswith("next:")]


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_file_keeps_none_of_them_from_the_good_one(run: Callable[..., Told], bad: str) -> None:
    name, text = BAD[bad]
    good = {command: run(*command)[1] for command in (BOUNDS, ("history", "claims"))}
    Path("claims", name).write_text(text, encoding="utf-8")
    code, out, err = run("claims")
    assert code == 2 and "CONTRADICTION  count-clash  migrants · arrived · Lesbos, 2017" in out and f"claims/{name}" in err
    for command, before in good.items():
        told = run(*command)
        assert (told[0], problems(told[2])) == (2, problems(err)), command
        # A good row of a bad file is read, and may bear on what is told.
        assert told[1] == before or bad in ("a claim", "a row"), command
        assert told[1]


@pytest.mark.parametrize("name", ["vocabulary.yaml", "settings.yaml"])
def test_without_vocabulary_or_settings_none_of_them_goes_on(run: Callable[..., Told], name: str) -> None:
    Path("claims", name).write_text("colour: red\n", encoding="utf-8")
    code, _, err = run("claims")
    assert code == 2 and f"claims/{name}:1:1: unknown field “colour”" in err and "nothing was checked" in err
    for command in (BOUNDS, ("history", "claims")):
        told = run(*command)
        assert (told[0], told[1], problems(told[2])) == (2, "", problems(err)), command
