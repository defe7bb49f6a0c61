"""An editor judges; then only what is new counts."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.intake.files.load import load
from checker.memory.ledger.entry import claim_digest, former_digests
from tests.cli.small import COURIER, GAZETTE, lay_out

Run = Callable[..., tuple[int, str, str]]
WHY = ("--because", "the ministry has 1,137")
NEXT = (
    "next: check show ID: it is open which is off, gazette/in-japan or courier/in-japan; then check judge CLAIM "
    '--verdict wrong --because "…"\n'
)
HEAD = "# What editors have judged: `check judge` writes it, `check` reads it. In git, .gitattributes has it merged by lines.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory holds the folder; it is no repository, and the editor is Ann."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Ann Editor")
    monkeypatch.setattr("checker.run.today", lambda: "2026-05-31")
    monkeypatch.setattr("checker.cli.judge.today", lambda: "2026-05-31")
    return lay_out(tmp_path / "claims")


def text(folder: Path) -> str:
    return (folder / "judged.yaml").read_text(encoding="utf-8")


def block(claim: str, says: str, verdict: str = "wrong", because: str = "the ministry has 1,137", more: str = "") -> str:
    return (
        f"- claim: {claim}\n  finding: count-clash\n  basis: contradiction\n  verdict: {verdict}\n  says: {says}\n"
        f"  because: {because}\n  by: Ann Editor\n  on: 2026-05-31\n{more}  digest: DIGEST\n"
    )


def without_digests(text: str) -> str:
    import re

    return re.sub(r"\b[0-9a-f]{16}\b", "DIGEST", text)


GAZETTE_2018 = block("gazette/in-2018", "“9,999 came” (Gazette, 2020-02-01)")


def _without_id(text: str) -> str:
    return re.sub(r"check show [0-9a-f]{6}", "check show ID", text)


def test_one_claim(folder: Path, run: Run) -> None:
    assert run("claims")[0] == 1
    code, out, err = run("judge", "gazette/in-2018", "--verdict", "wrong", *WHY)
    assert (code, _without_id(out), err) == (
        0,
        f"claims/judged.yaml: 1 judgement written\n  gazette/in-2018: wrong, the ministry has 1,137\n{NEXT}",
        "",
    )
    assert without_digests(text(folder)) == f"{HEAD}{GAZETTE_2018}...\n"


def test_the_rest_and_then_nothing_is_new(folder: Path, run: Run) -> None:
    run("judge", "gazette/in-2018", "--verdict", "wrong", *WHY)
    assert run("judge", "--all") == (
        0,
        "claims/judged.yaml: 2 judgements written\n  courier/in-japan: accepted, stood when the ledger was begun\n"
        "  gazette/in-japan: accepted, stood when the ledger was begun\nno finding is new\n",
        "",
    )
    both = [
        block(
            f"{one}/in-japan",
            says,
            "accepted",
            "stood when the ledger was begun",
            f"  against: {{{other}/in-japan: DIGEST}}\n",
        )
        for one, other, says in (
            ("courier", "gazette", "“23 fled to Japan” (Courier, 2020-03-01)"),
            ("gazette", "courier", "“17 went to Japan” (Gazette, 2020-02-01)"),
        )
    ]
    assert without_digests(text(folder)) == f"{HEAD}{both[0]}{GAZETTE_2018}{both[1]}...\n"
    assert run("claims")[0] == 0
    assert run("judge", "--all") == (0, "no finding is new\n", "")


def test_known_findings_in_brief_and_in_full(folder: Path, run: Run) -> None:
    run("judge", "gazette/in-2018", "--verdict", "wrong", *WHY)
    _, out, err = run("claims")
    assert (
        "KNOWN  --show all tells them in full, check show ID one\n  ID contradiction count-clash gazette/in-2018\n"
        "    “9,999 came”: wrong, by Ann Editor on 2026-05-31: the ministry has 1,137\n"
        in re.sub(r"(?m)^  [0-9a-f]{6} ", "  ID ", out)
    )
    assert _without_id(err) == NEXT
    assert "  Known: wrong, by Ann Editor on 2026-05-31: the ministry has 1,137\n" in run("claims", "--show", "all")[1]
    assert "1 contradiction, 0 tensions, 0 notes new, 1 known;" in out.replace("\n", " ")


def test_what_changed_since_the_last_run(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECK_FORGET")
    assert run("claims")[2].splitlines()[:-1] == []
    (folder / "gazette.yaml").write_text(GAZETTE.replace("9,999", "1,137").replace("17", "18"), encoding="utf-8")
    # Of the two findings one is a dispute, which is the same one while another figure is given in it.
    assert run("claims")[2].splitlines()[0] == "since the last run: 0 added, 1 fixed, 1 changed, 0 unchanged"
    assert run("claims")[2].splitlines()[0] == "since the last run: 0 added, 0 fixed, 1 unchanged"
    (folder / ".check" / "last.json").write_text('{"format": 2, "runs": {"x": 3}}', encoding="utf-8")
    assert len(run("claims")[2].splitlines()) == 1
    assert (folder / ".check" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_figure_more_changes_a_dispute(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECK_FORGET")
    run("claims")
    (folder / "post.yaml").write_text(COURIER.replace("Courier", "Post").replace("23", "29"), encoding="utf-8")
    assert run("claims")[2].splitlines()[0] == "since the last run: 0 added, 0 fixed, 1 changed, 1 unchanged"
    assert run("claims")[2].splitlines()[0] == "since the last run: 0 added, 0 fixed, 2 unchanged"


def test_another_title_changes_nothing(folder: Path, run: Run) -> None:
    """It is no part of what a claim says: findings keep their ids, judgements stand."""
    names = [each["fingerprint"] for each in json.loads(run("claims", "--format", "json")[1])["findings"]]
    run("judge", "--all", "--because", "Seen.")
    (folder / "gazette.yaml").write_text(GAZETTE.replace("Many came", "More came than ever"), encoding="utf-8")
    report = json.loads(run("claims", "--format", "json")[1])
    assert [each["fingerprint"] for each in report["findings"]] == names
    assert {each["status"] for each in report["findings"]} == {"known"} and report["stale"] == []


SUM = """\
article: {title: Arrivals, publisher: Post, published: 2020-03-03}
defaults: {source: police, scope: {who: people, event: arrived}}
claims:
  - {id: old, quote: "1,204 in 2014", value: "1,204", period: 2014}
  - {id: new, quote: 192 in 2015, value: 192, period: 2015}
  - {id: down, quote: down 48 per cent, change: down 48 per cent, from: 2014, period: 2015}
"""


def test_a_judgement_that_moves_the_blame_adds_and_mends_no_finding(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in folder.glob("*.yaml"):
        if each.name not in ("vocabulary.yaml", "settings.yaml"):
            each.unlink()
    (folder / "post.yaml").write_text(SUM, encoding="utf-8")
    monkeypatch.delenv("CHECK_FORGET")
    run("claims")
    assert run("judge", "post/down", "--verdict", "wrong", *WHY)[0] == 0
    moved = "since the last run: 0 added, 0 fixed, 1 unchanged; 1 with the blame elsewhere than before"
    assert run("claims")[2].splitlines()[0] == moved
    # The article mended, it is fixed all the same.
    (folder / "post.yaml").write_text(SUM.replace("48", "84"), encoding="utf-8")
    assert run("claims")[2].splitlines()[0] == "since the last run: 0 added, 1 fixed, 0 unchanged"


@pytest.mark.parametrize("verdict", ["accepted", "disputed"])
def test_who_takes_blame_back_judges_what_is_open_again(verdict: str, folder: Path, run: Run) -> None:
    """Without the blame all three may be off, so that the judgement has to stand against the other two."""
    for each in folder.glob("*.yaml"):
        if each.name not in ("vocabulary.yaml", "settings.yaml"):
            each.unlink()
    (folder / "post.yaml").write_text(SUM, encoding="utf-8")
    run("judge", "post/down", "--verdict", "wrong", *WHY)
    assert run("claims")[0] == 0
    code, out, err = run("judge", "post/down", "--verdict", verdict, *WHY)
    written = f"claims/judged.yaml: 1 judgement written\n  post/down: {verdict}, the ministry has 1,137\nno finding is new\n"
    assert (code, out, err) == (0, written, "")
    assert run("claims", "--strict")[0] == 0
    assert re.findall(r"verdict: (\w+)|against: \{(\S+): \w+, (\S+): \w+\}", text(folder)) == [
        (verdict, "", ""),
        ("", "post/new", "post/old"),
    ]


def test_blame_of_what_nothing_else_accuses_is_taken_back_in_the_ledger(folder: Path, run: Run) -> None:
    run("judge", "--all")
    run("judge", "herald/in-2018", "--verdict", "wrong", "--because", "a slip")
    before = text(folder)
    line = before[: before.index("- claim: herald/in-2018")].count("\n") + 1
    assert run("judge", "herald/in-2018", "--verdict", "accepted", *WHY) == (
        2,
        "",
        f"herald/in-2018: nothing accuses it but your judgement; to take that back, delete it at claims/judged.yaml:{line}:3\n",
    )
    assert text(folder) == before


def test_of_two_rivals_one_is_wrong(folder: Path, run: Run) -> None:
    run("judge", "--all")
    assert run("judge", "courier/in-japan", "--verdict", "wrong", *WHY)[0] == 0
    assert run("claims")[0] == 0
    (folder / "herald.yaml").write_text((folder / "herald.yaml").read_text() + COURIER.partition("claims:\n")[2].replace(
        "period", "scope: {where: Japan}, period").replace("23", "17"), encoding="utf-8")  # fmt: skip
    assert run("claims")[0] == 0


def test_the_blame_can_be_put_on_a_premise(folder: Path, run: Run) -> None:
    run("judge", "--all")
    code, out, _ = run("judge", "herald/in-2018", "--verdict", "wrong", "--because", "a slip")
    assert (code, out.splitlines()[-1]) == (0, "no finding is new")
    assert run("judge", "--prune")[1] == (
        "claims/judged.yaml: 1 judgement removed\n  gazette/in-2018: nothing speaks against it any more\n"
    )
    assert run("claims", "--strict")[0] == 0


def test_stale_judgements(folder: Path, run: Run) -> None:
    run("judge", "--all")
    (folder / "gazette.yaml").write_text(GAZETTE.replace("9,999", "1,137"), encoding="utf-8")
    code, out, _ = run("claims")
    assert (code, run("claims", "--strict")[0]) == (0, 1)
    assert (
        "STALE  judgements that settle nothing any more; check judge --prune removes them\n"
        "  claims/judged.yaml:12 gazette/in-2018, accepted: gazette/in-2018 says\n  something else by now\n" in out
    )
    assert "STALE" not in run("claims/courier.yaml")[1] + run("claims", "--as-of", "2020-02-15")[1]
    assert run("judge", "--prune")[1] == (
        "claims/judged.yaml: 1 judgement removed\n  gazette/in-2018: gazette/in-2018 says something else by now\n"
    )
    assert run("claims", "--strict")[0] == 0


def test_a_ledger_of_an_earlier_release_is_migrated(folder: Path, run: Run) -> None:
    """A digest of then is known, though the file was renamed too; what says something else by now is listed."""
    (folder / "gazette.yaml").write_text(GAZETTE.replace("period: 2018}", "period: 2018, so far: yes}", 1), encoding="utf-8")
    run("judge", "--all", "--because", "Seen.")
    tally = next(claim for claim in load([folder]).claims if claim.id == "gazette/in-2018")
    now, then = claim_digest(tally), former_digests(tally)[-1]
    written = text(folder)
    (folder / "judged.yaml").write_text(written.replace(now, then), encoding="utf-8")
    (folder / "gazette.yaml").rename(folder / "gazette-2020.yaml")
    (folder / "courier.yaml").write_text(COURIER.replace("23", "24"), encoding="utf-8")
    assert now != then and run("claims", "--select", "total-falls")[0] == 0
    assert run("judge", "--migrate") == (
        0,
        "claims/judged.yaml: 1 judgement rewritten; 1 in force\n"
        f"  gazette/in-2018: claim gazette/in-2018 -> gazette-2020/in-2018; digest {then} -> {now}\n"
        "2 judgements settle nothing; check judge --prune removes them\n"
        "  courier/in-japan: courier/in-japan says something else by now\n"
        "  gazette/in-japan: courier/in-japan says something else by now\n",
        "",
    )
    assert text(folder) == written.replace("gazette/in-2018", "gazette-2020/in-2018")
    assert run("judge", "--migrate")[1].splitlines()[0] == "claims/judged.yaml: 0 judgements rewritten; 1 in force"


def test_a_judgement_ends(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("judge", "gazette/in-2018", "in-2019", "--verdict", "wrong", *WHY)
    run("judge", "--all", "--until", "2026-06-02")
    monkeypatch.setattr("checker.run.today", lambda: "2026-06-01")
    assert run("claims")[0] == 0
    monkeypatch.setattr("checker.run.today", lambda: "2026-06-02")
    code, out, _ = run("claims")
    assert (code, "accepted: it was to end on 2026-06-02" in out.replace("\n ", "")) == (1, True)


def test_by_fingerprint(folder: Path, run: Run) -> None:
    import json

    told = json.loads(run("claims", "--format", "json")[1])["findings"]
    prints = {f["claims"][0]["id"]: f["fingerprint"] for f in told}
    assert run("judge", prints["gazette/in-2018"][:8], "--verdict", "wrong", *WHY)[0] == 0
    rivals = prints["gazette/in-japan"]
    assert run("judge", rivals, "--verdict", "wrong", *WHY) == (
        2,
        "",
        f"{rivals}: say which claim is wrong: gazette/in-japan or courier/in-japan\n",
    )
    assert run("judge", rivals, "--verdict", "disputed", *WHY)[1].splitlines()[-1] == "no finding is new"


REFUSED = {
    "nothing to judge": (
        ("--verdict", "wrong", *WHY),
        "say what to judge: ids of claims, or --all, --prune or --migrate; check claims/ names what is new",
    ),
    "all at once": (
        ("--in", "nowhere", "--until", "soon"),
        "say what to judge: ids of claims, or --all, --prune or --migrate; check claims/ names what is new\n"
        "--in nowhere: no such folder; name the folder of the claims\n"
        "say what you decide: --verdict wrong, superseded, disputed or accepted\n"
        'say why: --because "…"\n'
        "--until soon: no date; write one such as 2027-01-31",
    ),
    "too much": (
        ("x", "--all"),
        "say what to judge: ids of claims, or --all, --prune or --migrate; check claims/ names what is new",
    ),
    "no verdict": (("gazette/in-2018", *WHY), "say what you decide: --verdict wrong, superseded, disputed or accepted"),
    "no reason": (("gazette/in-2018", "--verdict", "wrong"), 'say why: --because "…"'),
    "all wrong": (
        ("--all", "--verdict", "wrong", *WHY),
        "--all --verdict wrong: that would call every suspect wrong unread; judge these one by one: "
        "check judge ID --verdict wrong; --all takes accepted and disputed",
    ),
    "all superseded": (
        ("--all", "--verdict", "superseded"),
        "--all --verdict superseded: that would call every suspect superseded unread; judge these one by one: "
        "check judge ID --verdict superseded; --all takes accepted and disputed",
    ),
    "the reason of the hint": (("gazette/in-2018", "--verdict", "wrong", "--because", "…"), 'say why: --because "…"'),
    "a blank reason": (("gazette/in-2018", "--verdict", "wrong", "--because", " "), 'say why: --because "…"'),
    "no folder": (
        ("x", "--in", "nowhere", "--verdict", "wrong", *WHY),
        "--in nowhere: no such folder; name the folder of the claims",
    ),
    "no date": (("x", "--verdict", "wrong", *WHY, "--until", "soon"), "--until soon: no date; write one such as 2027-01-31"),
    "a day gone by": (
        ("x", "--verdict", "wrong", *WHY, "--until", "2026-05-31"),
        "--until 2026-05-31: that day has come already; write a later one",
    ),
    "misspelt": (
        ("gazete/in-2018", "--verdict", "wrong", *WHY),
        "gazete/in-2018: no claim on file has this id, and no finding this fingerprint;"
        " did you mean gazette/in-2018 or gazette/in-japan?",
    ),
    "ambiguous": (
        ("in-japan", "--verdict", "wrong", *WHY),
        "in-japan: 2 claims have this id; write courier/in-japan or gazette/in-japan",
    ),
    "agreed": (
        ("herald/in-2019", "--verdict", "wrong", *WHY),
        "herald/in-2019: no finding speaks against it; there is nothing to judge",
    ),
    "a premise": (
        ("herald/in-2018", "--verdict", "accepted", *WHY),
        "herald/in-2018: it is not suspected, it speaks against gazette/in-2018; judge that, or say --verdict wrong of this one",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused(what: str, folder: Path, run: Run) -> None:
    arguments, said = REFUSED[what]
    assert run("judge", *arguments) == (2, "", f"{said}\n")
    assert not (folder / "judged.yaml").exists()


def test_a_broken_ledger_is_no_empty_one(folder: Path, run: Run) -> None:
    run("judge", "--all")
    whole = text(folder)
    (folder / "judged.yaml").write_text(whole[:-9], encoding="utf-8")
    said = (
        "claims/judged.yaml:30:1: the ledger does not end with ..., so the rest of it may be lost; bring the file back whole"
        " from git; or, if nothing is missing, write ... as its last line\n"
    )
    digest = "claims/judged.yaml:30:11: digest: “"
    for command in (("judge", "--all"), ("judge", "--prune")):
        code, out, err = run(*command)
        assert (code, out, err.startswith(said), digest in err) == (2, "", True, True)
        assert err.endswith("\n2 problems; nothing was checked\n")
    # As with claims that cannot be read: the rest is checked, and the judgements that can be read stand.
    code, out, err = run("claims")
    assert (code, err.startswith(said), digest in err) == (2, True, True)
    assert err.endswith("\n2 problems; the rest was checked\n")
    assert out.splitlines()[-2].startswith("0 contradictions, 0 tensions, 0 notes new, 2 known; 2 problems in the files; ")
    assert text(folder) == whole[:-9]


def test_nobody_to_name(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GIT_AUTHOR_NAME")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    assert run("judge", "gazette/in-2018", "--verdict", "wrong", *WHY) == (
        2,
        "",
        'nobody knows who judges: write --by "Your Name", or once and for all: git config --global user.name "Your Name"\n',
    )
    monkeypatch.setenv("PATH", str(folder))
    assert run("judge", "gazette/in-2018", "--verdict", "wrong", *WHY) == (
        2,
        "",
        "nobody knows who judges: git cannot be run; install git, or put it on the PATH, or write --by\n",
    )
    assert run("judge", "gazette/in-2018", "--verdict", "wrong", "--by", "Bob", *WHY)[0] == 0
    assert "  by: Bob\n" in text(folder)


def test_git_is_told_how_to_merge(folder: Path, run: Run) -> None:
    subprocess.run(["git", "init", "--quiet", str(folder.parent)], check=True)
    _, _, err = run("judge", "--all")
    assert err == "claims/.gitattributes: written, so that git merges judgements by itself; commit it with judged.yaml\n"
    assert (folder / ".gitattributes").read_text(encoding="utf-8") == "judged.yaml merge=union\n"


def test_attributes_of_others_are_left_alone(folder: Path, run: Run) -> None:
    subprocess.run(["git", "init", "--quiet", str(folder.parent)], check=True)
    (folder / ".gitattributes").write_text("*.csv text\n", encoding="utf-8")
    _, _, err = run("judge", "--all")
    assert err == "write “judged.yaml merge=union” into claims/.gitattributes, so that git merges judgements by itself\n"
    (folder / ".gitattributes").write_text("*.csv text\njudged.yaml merge=union\n", encoding="utf-8")
    (folder / "judged.yaml").unlink()
    assert run("judge", "--all")[2] == ""


def test_accents_apart_from_their_letters_are_the_same(folder: Path, run: Run) -> None:
    (folder / "e\u0301dition.yaml").write_text((folder / "gazette.yaml").read_text("utf-8").replace("Gazette", "E\u0301dition"))
    (folder / "gazette.yaml").unlink()
    judged = ("--verdict", "wrong", "--because", "the ministe\u0300re counts more", "--by", "Andre\u0301")
    assert run("judge", "e\u0301dition/in-2018", *judged)[0] == 0
    assert "claim: \u00e9dition/in-2018\n" in text(folder) and "minist\u00e8re" in text(folder)
    assert "1 known" in run("claims")[1]
