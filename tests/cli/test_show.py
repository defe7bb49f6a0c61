"""`check show`: a finding, a claim or a file by its name; whatever else is told with what is near."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.model.errors import Unusable
from checker.model.finding import CheckReport
from checker.report.formats import Context
from checker.report.formats.text import render
from checker.report.subject import subject
from tests.formats.sample import REPORT, STALE

Run = Callable[..., tuple[int, str, str]]
Gives = Callable[[CheckReport | BaseException], list[Any]]


def ids(text: str) -> list[str]:
    return re.findall(r"(?m)^  ([0-9a-f]{6})  ", text)


def test_a_finding_is_told_as_the_report_tells_it(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    whole = render(REPORT, Context(width=80, show="all"))
    told = run("show", STALE.fingerprint[:6])
    assert (told[0], told[2]) == (0, "")
    assert told[1] in whole
    assert told[1].endswith(f"  fingerprint {STALE.fingerprint}\n")


def test_each_id_in_the_list_tells_its_finding(folder: Path, run: Run) -> None:
    names = ids(run("--brief")[1])
    assert names
    for name in names:
        code, text, _ = run("show", name)
        assert code == 0
        assert f"\n  fingerprint {name}" in text


def test_the_list_says_how_to_name_the_folder(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "  check show ID tells one\n" in run("--brief")[1]
    folder.rename("newsroom")
    told = run("newsroom", "--brief")
    assert "  check show ID --in newsroom tells one\n" in told[1]
    assert " --in newsroom --verdict" in told[2]
    name = ids(told[1])[0]
    assert run("show", name, "--in", "newsroom")[0] == 0
    monkeypatch.chdir("newsroom")
    # Where a vocabulary lies the claims do.
    assert run("show", name)[0] == 0
    assert "  check show ID tells one\n" in run("--brief")[1]


def test_a_claim(folder: Path, run: Run) -> None:
    code, text, beside = run("show", "gazette/in-2018")
    assert (code, beside) == (0, "")
    head, _, rest = text.partition("\nCOMPARED  ")
    assert head == (
        "CLAIM  gazette/in-2018\n"
        "  “9,999 came”\n"
        "  Gazette, 2020-02-01: Many came\n"
        "  source: unnamed\n"
        "  people · arrived · South Korea, 2018\n"
        f"  claims/gazette.yaml:{text.split('gazette.yaml:')[1].split(chr(10))[0]}\n"
        "\n"
        "  value               9,999\n"
        "  literally           9,999\n"
        "  as readers take it  9,999\n"
        "  row of readings     exact\n"
    )
    assert rest.startswith("other claims could have refuted it\n  the same count (")
    assert "1 FINDING  check show ID tells one\n" in rest


def test_a_file(folder: Path, run: Run) -> None:
    by_path = run("show", "claims/gazette.yaml")
    assert by_path == run("show", "gazette") == run("show", "gazette.yaml")
    assert by_path[1].startswith("FILE  claims/gazette.yaml\n")
    assert re.search(r"in-2018 +“9,999 came”  suspect in [0-9a-f]{6}", by_path[1])


def test_a_file_elsewhere(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.rename(folder.parent / "records")
    assert run("show", "records/gazette.yaml")[1].startswith("FILE  records/gazette.yaml\n")


def test_what_is_near_is_told(folder: Path, run: Run) -> None:
    code, out, why = run("show", "gazete/in-2018", "gazzette")
    assert (code, out) == (2, "")
    first, second = why.splitlines()
    assert first.startswith("gazete/in-2018: no finding, claim or article is named so; did you mean gazette/in-2018")
    assert (
        second
        == "gazzette: no finding, claim or article is named so; did you mean gazette or gazette/in-2018 or gazette/in-japan?"
    )
    assert run("show")[0] == 2


def test_too_few_digits_and_too_many_findings() -> None:
    alike = tuple(replace(STALE, fingerprint=f"abcdef{i}123456789") for i in range(2))
    with pytest.raises(Unusable) as refused:
        subject("abcdef", (), alike)
    assert str(refused.value) == "abcdef: 2 things are named so; write abcdef0123456789 or abcdef1123456789"
    with pytest.raises(Unusable) as refused:
        subject("abc", (), alike[:1])
    assert str(refused.value) == "abc: no finding, claim or article is named so; an id has at least 6 digits: abcdef"
    assert subject("ABCDEF0", (), alike).findings == alike[:1]


def test_what_could_not_be_read_is_told_apart_from_what_is_not_there(folder: Path, run: Run) -> None:
    (folder / "torn.yaml").write_bytes(b"\xff\xfe\x00")
    torn = "claims/torn.yaml:1:1: the file is UTF-16, not UTF-8; save it in the encoding UTF-8\n"
    ending = f"{torn}1 problem; no claim of claims/torn.yaml was checked\n"
    for name in ("torn", "torn.yaml", "claims/torn.yaml", "torn/first"):
        wanted = (2, "", f"{name}: nothing of it could be read; what is wrong stands below\n{ending}")
        assert run("show", name) == wanted
        assert run("correct", name) == wanted
        assert run("extract", name, "--into", "small") == wanted
    other = "courier/none: no finding, claim or article is named so; "
    assert run("show", "courier/none")[2].startswith(other)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("claims", "a folder; check claims checks it, check show FILE tells one of its files"),
        ("claims/vocabulary.yaml", "a file without claims; check show tells of claims and findings"),
        ("“”", "names nothing; check --brief names findings, check show FILE the claims of a file"),
        (
            "00000000",
            "no finding, claim or article is named so; a finding of this id is no longer there; "
            "check --brief names those that are",
        ),
    ],
)
def test_what_names_nothing_is_told_by_what_it_is(folder: Path, run: Run, name: str, why: str) -> None:
    assert run("show", name.strip("“”")) == (2, "", f"{name}: {why}\n")


def test_a_file_says_how_to_name_the_folder(folder: Path, run: Run) -> None:
    folder.rename("newsroom")
    text = run("show", "newsroom/courier.yaml")[1]
    assert re.findall(r"check show \S+ --in newsroom tells one\n", text) == [
        "check show courier/ID --in newsroom tells one\n",
        "check show ID --in newsroom tells one\n",
    ]
    assert "  check show ID --in newsroom tells one\n" in run("show", "courier/in-japan", "--in", "newsroom")[1]


def test_a_name_that_a_shell_would_take_apart_is_quoted(folder: Path, run: Run) -> None:
    (folder / "courier.yaml").rename(folder / "the courier.yaml")
    assert "check show 'the courier/ID' tells one\n" in run("show", "claims/the courier.yaml")[1]
