"""What comes after a finding: a letter to the publisher, and the smallest folder that shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.extract import extracted
from checker.memory.extract.reduction import reduced
from checker.model.finding import CheckReport
from tests.check.recorded import corpus, recorded
from tests.formats.sample import REPORT, STALE

Run = Callable[..., tuple[int, str, str]]
Gives = Callable[[CheckReport | BaseException], list[Any]]


def findings(run: Run, folder: str) -> list[dict[str, Any]]:
    report = json.loads(run(folder, "--format", "json")[1])
    assert report["problems"] == []
    return list(report["findings"])


def test_a_letter_says_who_and_what_and_where(claims: Path, run: Run, gives: Gives) -> None:
    gives(REPORT)
    code, letter, beside = run("correct", STALE.fingerprint)
    assert (code, beside) == (0, "")
    suspect = STALE.parts[0].claim
    assert letter.startswith(f"To {suspect.article.publisher}\nOn “")
    plain = " ".join(letter.split())
    assert f"Your article says “{suspect.quote}”" in plain
    assert STALE.message in plain
    for number, part in enumerate(STALE.parts, 1):
        assert f"[{number}] {part.claim.article.publisher}, {part.claim.article.published.text}: “{part.claim.quote}”" in plain
    assert max(map(len, letter.splitlines())) <= 78


def test_a_letter_to_each_of_those_of_whom_one_is_wrong(folder: Path, run: Run) -> None:
    letter = run("correct", "courier/in-japan")[1]
    assert sorted(re.findall(r"(?m)^To (.*)$", letter)) == ["Courier", "Gazette"]
    assert letter.count("we cannot tell which is not") == 2


def test_a_letter_knows_no_word_of_the_report(folder: Path, run: Run) -> None:
    """Who is suspected reads it, and what is open stands in it already."""
    for claim in ("courier/in-japan", "gazette/in-2018"):
        letter = run("correct", claim)[1]
        assert "suspect" not in letter
        assert "open which is off" not in letter


def test_a_letter_names_the_further_sums(folder: Path, run: Run) -> None:
    path = folder / "courier.yaml"
    text = path.read_text(encoding="utf-8")
    more = '  - {id: more, quote: "2,184 in two years", value: "2,184", period: 2018/2019, scope: {where: South Korea}}\n'
    path.write_text(f"{text}{more}", encoding="utf-8")
    letter = " ".join(run("correct", "gazette/in-2018")[1].split())
    told = (
        "Other figures speak against it too: - Courier 2020-03-01 “2,184 in two years”: "
        "2,184 at most, against 9,999: too many by 7,815"
    )
    assert told in letter


def test_an_address_stays_on_one_line(folder: Path, run: Run) -> None:
    path, address = folder / "gazette.yaml", f"https://gazette.example/{'a' * 90}"
    path.write_text(path.read_text(encoding="utf-8").replace("published: 2020-02-01", f"published: 2020-02-01, url: {address}"))
    assert f"\n{address}\n" in run("correct", "gazette/in-2018")[1]


@pytest.mark.parametrize("rename", [(), ("--rename",)], ids=["as it is", "renamed"])
@pytest.mark.parametrize("claim", ["gazette/in-2018", "courier/in-japan"])
def test_each_finding_comes_out_of_the_smallest_folder(claim: str, rename: tuple[str, ...], folder: Path, run: Run) -> None:
    (whole,) = [each for each in findings(run, "claims") if claim in [c["id"] for c in each["claims"] if c["role"] != "premise"]]
    code, told, beside = run("extract", claim, "--into", "small", *rename)
    assert (code, beside) == (0, "")
    assert told.splitlines()[1] == f"checked: {whole['severity']} {whole['kind']} comes out of it"
    small = findings(run, "small")
    assert [(each["kind"], each["severity"]) for each in small] == [(whole["kind"], whole["severity"])]
    assert sum(len(each["claims"]) for each in small) == 2
    assert run("format", "--check", "small")[0] == 0
    assert "'" not in "".join(path.read_text(encoding="utf-8") for path in Path("small").glob("*.yaml"))
    texts = "".join(path.read_text(encoding="utf-8") for path in Path("small").iterdir())
    names = ("Gazette", "Courier", "Herald", "ministry", "Japan", "people", "arrived", "fled")
    assert [name for name in names if name in texts] == [] or not rename


def test_nothing_is_written_where_something_is(folder: Path, run: Run) -> None:
    code, out, why = run("extract", "gazette/in-2018", "--into", "claims")
    assert (code, out) == (2, "")
    assert why == "--into claims: there is something already; name a folder that is empty or not there\n"
    code, _, why = run("extract", "herald/in-2019", "--into", "small")
    assert (code, why) == (2, "herald/in-2019: name a finding: check --brief lists them\n")
    assert not Path("small").exists()


def test_a_finding_that_only_a_judgement_makes_so_comes_out_as_a_like_one(folder: Path, run: Run) -> None:
    """The editor blames the Herald; without the ledger, which the folder does not hold, either may be wrong."""
    run("judge", "herald/in-2018", "--verdict", "wrong", "--because", "A slip.")
    assert run("extract", "herald/in-2018", "--into", "small") == (
        0,
        "small: 2 claims in gazette.yaml, herald.yaml, vocabulary.yaml\n"
        "checked: contradiction count-clash comes out of it\n"
        "it is not the same finding but one like it, which accuses gazette/in-2018, herald/in-2018\n"
        "next: check small --show all\n",
        "",
    )


def test_where_it_gives_up_it_tells(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.extract.MOST", 25)
    code, told, _ = run("extract", "gazette/in-2018", "--into", "small")
    assert (code, told.splitlines()[2:]) == (
        0,
        ["kept 2 claims: no smaller folder was found within 3 trials; there may be one", "next: check small --show all"],
    )
    (shown,) = findings(run, "small")
    assert sorted(claim["id"] for claim in shown["claims"]) == ["gazette/in-2018", "herald/in-2018"]


def test_a_figure_takes_the_one_with_it_of_which_it_is_a_multiple(folder: Path, run: Run) -> None:
    herald = (folder / "herald.yaml").read_text(encoding="utf-8").replace("period: 2018}", "period: 2018, status: denied}")
    twice = "  - {id: twice, quote: twice that, value: twice that, that: in-2018, period: 2018, source: others}\n"
    (folder / "herald.yaml").write_text(herald + twice, encoding="utf-8")
    assert run("extract", "gazette/in-2018", "--into", "small")[:2] == (
        0,
        "small: 3 claims in gazette.yaml, herald.yaml, vocabulary.yaml\n"
        "checked: contradiction count-clash comes out of it\n"
        "next: check small --show all\n",
    )
    (shown,) = findings(run, "small")
    assert sorted(claim["id"] for claim in shown["claims"]) == ["gazette/in-2018", "herald/twice"]


def test_what_is_reduced_is_minimal() -> None:
    tried: list[tuple[int, ...]] = []

    def holds(some: Any) -> bool:
        tried.append(tuple(some))
        return {3, 17} <= set(some)

    assert reduced(range(100), holds) == (3, 17)
    assert len(tried) < 80
    assert reduced((), lambda some: True) == ()


@pytest.mark.own
@pytest.mark.parametrize("number", range(5))
def test_each_finding_of_our_own_claims_comes_out_of_a_few(number: int, tmp_path: Path) -> None:
    run = recorded(series=True)
    finding = run.before_judging.findings[number]
    done = extracted(finding, run.loaded.claims, tmp_path / "small")
    assert [each.fingerprint for each in done.findings] == [finding.fingerprint]
    assert (done.is_same, done.gave_up) == (True, False)
    assert done.claims <= len(finding.parts) + 1


@pytest.mark.corpus
def test_a_note_that_rests_on_claims_far_around_it_comes_out_of_them(tmp_path: Path) -> None:
    """Were no claim shown beside its own, more and more that are near are tried, until it comes out, and then fewer."""
    run = corpus()
    finding = next(each for each in run.before_judging.findings if each.fingerprint == "1dda546dcf38155d")
    for parts, gave_up in ((finding.parts, False), (finding.parts[:1], True)):
        folder = tmp_path / str(len(parts))
        done = extracted(replace(finding, parts=parts), run.loaded.claims, folder)
        assert [each.fingerprint for each in done.findings] == [finding.fingerprint]
        assert (done.claims, done.gave_up) == (4, gave_up)


def test_a_place_that_cannot_be_written_is_told(folder: Path, run: Run) -> None:
    Path("file").write_text("", encoding="utf-8")
    wanted = (2, "", "--into file/small: cannot be written: Not a directory\n")
    assert run("extract", "courier/in-japan", "--into", "file/small") == wanted


@pytest.mark.corpus
def test_a_finding_that_is_the_very_one_again_in_fewer_lines_is_called_so(tmp_path: Path) -> None:
    """By the trust that the vocabulary gives one of them is blamed alone; without that line, which nothing needs, either is."""
    run = corpus()
    accused = {"138/only-751-north-koreans", "142/710-a-year-ago"}
    finding = next(each for each in run.before_judging.findings if each.accused == accused)
    done = extracted(finding, run.loaded.claims, tmp_path / "small")
    assert [each.fingerprint for each in done.findings] == [finding.fingerprint]
    assert done.is_same
