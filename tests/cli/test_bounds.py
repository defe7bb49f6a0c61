"""`check bounds` answers whatever contradicts what: from the rest, and says what it left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.small import lay_out

Run = Callable[..., tuple[int, str, str]]
ASKED = ("bounds", "claims", "--who", "people", "--event", "arrived")
BEFORE_COUNTING = """\
article: {title: Early, publisher: Courier, published: 2020-03-01}
defaults: {source: unnamed, scope: {who: people, event: arrived, where: South Korea}}
claims:
  - {id: in-1950, quote: 512 in 1950, value: 512, period: 1950}
  - {id: in-2017, quote: some 1100, value: "some 1,100", period: 2017}
  - {id: again, quote: at least 1150 in 2017, value: "at least 1,150", period: 2017}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = lay_out(tmp_path / "claims")
    text = (folder / "vocabulary.yaml").read_text(encoding="utf-8")
    (folder / "vocabulary.yaml").write_text(text.replace("kind: flow", "kind: flow, begins: 1953-07-27"), encoding="utf-8")
    (folder / "early.yaml").write_text(BEFORE_COUNTING, encoding="utf-8")
    return folder


def test_what_is_refuted_is_set_aside_and_named(folder: Path, run: Run) -> None:
    code, out, err = run(*ASKED, "--where", "South Korea", "--period", "2018")
    assert (code, err) == (0, "")
    assert out.splitlines()[:3] == [
        "people · arrived · South Korea, 2018",
        "  literally           1,137",
        "  as readers take it  1,137",
    ]
    told = out[out.index("Set aside") :].splitlines()
    assert told[:3] == [
        "Set aside: other claims or the laws refute these, or time was too short to tell",
        "  1  Courier 2020-03-01 “512 in 1950” claims/early.yaml:4",
        "  2  Gazette 2020-02-01 “9,999 came” claims/gazette.yaml:4",
    ]


@pytest.mark.parametrize(
    ("where", "period"), [("South Korea", "1950"), ("South Korea", "2017"), ("Japan", "2018"), ("", "1950/2019")]
)
def test_no_contradiction_is_in_the_way(where: str, period: str, folder: Path, run: Run) -> None:
    place = ("--where", where) if where else ()
    code, out, err = run(*ASKED, *place, "--period", period, "--format", "json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    aside = {claim["id"] for claim in found["set_aside"]}
    assert aside & {"early/in-1950", "gazette/in-japan", "courier/in-japan"}
    assert not aside & {claim["id"] for end in found["ends"] for claim in end["claims"]}
    assert found["literal"] != {"lo": None, "hi": None}


def test_what_does_not_bear_on_the_count_is_not_named(folder: Path, run: Run) -> None:
    (folder / "vocabulary.yaml").write_text((folder / "vocabulary.yaml").read_text("utf-8") + "route: {sea: {}}\n", "utf-8")
    found = json.loads(run("bounds", "claims", "--route", "sea", "--period", "2018", "--format", "json")[1])
    assert found["set_aside"] == []


def test_a_time_is_needed(folder: Path, run: Run) -> None:
    code, out, err = run("bounds", "claims", "--who", "people")
    needed = "bounds: of which time? write --period, as in a claim: --period 2014, --period 2018-01/2018-11\n"
    assert (code, out, err) == (2, "", needed)


def test_all_that_is_refused_is_told_at_once(folder: Path, run: Run) -> None:
    (folder / "broken.yaml").write_text("article: [\n", encoding="utf-8")
    code, out, err = run("bounds", "claims", "--who", "peple", "--event", "fled", "--where", "Jpan", "--period", "2O18")
    assert (code, out) == (2, "")
    assert [line.split(": ")[0] for line in err.splitlines()] == [
        "--who peple",
        "--event fled",
        "--where Jpan",
        "--period 2O18",
        "claims/broken.yaml:2:1",
        "1 problem; no claim of claims/broken.yaml was checked",
    ]
    nothing = "write at least one of --who, --event, --where, --route"
    code, out, err = run("bounds", "claims", "--period", "soon")
    assert (code, out) == (2, "")
    assert [line.split("; ")[-1] for line in err.splitlines()][:1] == [nothing]
    assert len(err.splitlines()) == 4


def test_programs_are_told_what_could_not_be_read(folder: Path, run: Run) -> None:
    (folder / "bad.yaml").write_text(BEFORE_COUNTING.replace("period: 2017}", "period: 30/11/2017}", 1), encoding="utf-8")
    asked = (*ASKED, "--where", "South Korea", "--period", "2018", "--format", "json")
    code, out, _ = run(*asked)
    (problem,) = json.loads(out)["problems"]
    assert (code, problem["what"], problem["instead"]) == (
        2,
        "period: cannot read “30/11/2017” as a date",
        "write it year first: 2017-11-30",
    )
    (folder / "vocabulary.yaml").write_text("who: [", encoding="utf-8")
    code, out, err = run(*asked)
    assert (code, set(json.loads(out))) == (2, {"format", "problems"})
    assert [problem["file"] for problem in json.loads(out)["problems"]] and err
