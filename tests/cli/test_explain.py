"""`check explain` on what there really is: the pages of a law, a pattern and a slip, and the list of all."""

from __future__ import annotations

import re

import pytest

from checker.report.explain import slip_topics, topics
from checker.report.terms import terms
from tests.cli.test_check import Run
from tests.formats.golden import same_as_golden


@pytest.mark.parametrize("word", ["same-quantity", "saturated-part", "transposed-digits"], ids=["law", "pattern", "slip"])
def test_a_whole_page(word: str, run: Run) -> None:
    code, out, err = run("explain", word)
    assert (code, err) == (0, "")
    same_as_golden(out, f"explain-{word}.txt")


def test_a_kind_of_several_laws_has_a_page_for_each(run: Run) -> None:
    code, out, err = run("explain", "total-falls")
    pages = [run("explain", topic.name)[1] for topic in topics() if topic.kind == "total-falls"]
    assert (code, out, err) == (0, "\n".join(pages), "")


def test_the_list_names_everything_once(run: Run) -> None:
    code, out, err = run("explain")
    names = [topic.name if topic.kind == topic.name else f"{topic.kind}: {topic.name}" for topic in topics()]
    lines = out.splitlines()
    begin = lines.index("Slips that may explain a finding")
    assert (code, err) == (0, "")
    assert [line for line in lines[:begin] if line and not line.startswith(" ")] == sorted(names)
    assert [line[2:] for line in lines[begin:] if re.match("  [^ ]", line)] == [
        topic.name for topic in (*slip_topics(), *terms())
    ]


@pytest.mark.parametrize("width", [40, 80, 160])
def test_any_terminal_will_do(width: int, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for name in ((), ("same-quantity",)):
        assert max(map(len, run("explain", *name)[1].splitlines())) <= width


def test_what_there_is_not(run: Run) -> None:
    code, out, err = run("explain", "year-of")
    assert (code, out, err) == (2, "", "explain year-of: unknown; did you mean year-off? `check explain` lists all\n")
    pointed = "explain 2755de: unknown; if it is the fingerprint of a finding, check show 2755de tells it\n"
    assert run("explain", "2755de") == (2, "", pointed)
    assert run("explain", "xxxx")[2] == "explain xxxx: unknown; `check explain` lists all\n"


def test_several_words_are_the_one_name_that_has_them(run: Run) -> None:
    page = run("explain", "total-falls")
    assert run("explain", "total", "falls") == run("explain", "Falls") == run("explain", "Total falls") == page
    names = {topic.name for topic in (*topics(), *slip_topics())}
    digits = sorted(name for name in names if "digit" in name.split("-"))
    assert {"extra-digit", "lost-digit"} <= set(digits)
    assert run("explain", "digit") == (2, "", f"explain digit: which of these? {', '.join(digits)}\n")
    assert run("explain", "total", "fall")[2] == (
        "explain total fall: unknown; did you mean total-falls? `check explain` lists all\n"
    )


def test_colour_adds_nothing_but_colour(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run("explain", "same-quantity")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("explain", "same-quantity")[1]
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
