"""New compared with a revision of git."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.small import GAZETTE, lay_out

Run = Callable[..., tuple[int, str, str]]
MORE = '  - {id: in-2019, quote: "8,888 more", value: "8,888", period: 2019}\n'


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory is a repository with one commit."""
    top = tmp_path / "top"
    claims = lay_out(top / "claims")
    monkeypatch.chdir(top)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    git(top, "init", "--quiet")
    git(top, "add", ".")
    git(top, "commit", "--quiet", "--message", "one")
    return claims


def add_to(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def counts(run: Run, *arguments: str) -> tuple[int, str]:
    code, out, err = run(*arguments)
    assert all(line.startswith("next: ") for line in err.splitlines())
    return code, out.replace("\n", " ").rstrip().rpartition("  ")[2].partition(";")[0]


def test_what_stood_there_is_known(folder: Path, run: Run) -> None:
    assert counts(run, "claims", "--against", "HEAD") == (0, "0 contradictions, 0 tensions, 0 notes new, 2 there before")
    assert "“9,999 came”: not judged; it stood in the claims before\n" in run("claims", "--against", "HEAD")[1]


def test_what_a_change_brings_is_new(folder: Path, run: Run) -> None:
    add_to(folder / "gazette.yaml", MORE)
    assert counts(run, "claims", "--against", "HEAD") == (1, "1 contradiction, 0 tensions, 0 notes new, 2 there before")
    git(folder, "commit", "--quiet", "--all", "--message", "two")
    assert counts(run, "claims", "--against", "HEAD") == (0, "0 contradictions, 0 tensions, 0 notes new, 3 there before")
    assert counts(run, "claims", "--against", "HEAD~1")[0] == 1


def test_a_finding_is_shown_where_the_change_is(folder: Path, run: Run) -> None:
    told = (folder / "herald.yaml").read_text(encoding="utf-8")
    gazette = (folder / "gazette.yaml").read_text(encoding="utf-8")
    (folder / "herald.yaml").unlink()
    (folder / "gazette.yaml").write_text(gazette.replace("17", "23"), encoding="utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "two")
    (folder / "herald.yaml").write_text(told, encoding="utf-8")
    out = run("claims", "--against", "HEAD", "--format", "github")[1]
    assert "::error file=claims/herald.yaml,line=4,col=5,title=contradiction%3A count-clash::" in out
    assert "file=claims/gazette.yaml" not in out


def test_the_same_again_is_new_and_a_move_is_not(folder: Path, run: Run) -> None:
    (folder / "gazette.yaml").rename(folder / "moved.yaml")
    assert counts(run, "claims", "--against", "HEAD")[0] == 0
    (folder / "again.yaml").write_text(GAZETTE, encoding="utf-8")
    assert counts(run, "claims", "--against", "HEAD")[0] == 1


def test_an_edit_is_new(folder: Path, run: Run) -> None:
    (folder / "gazette.yaml").write_text(GAZETTE.replace("9,999", "9,998"), encoding="utf-8")
    assert counts(run, "claims", "--against", "HEAD") == (1, "1 contradiction, 0 tensions, 0 notes new, 1 there before")


def test_from_elsewhere_and_by_file(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "else").mkdir()
    monkeypatch.chdir(folder.parent / "else")
    assert counts(run, "../claims", "--against", "HEAD")[0] == 0
    assert counts(run, str(folder), "--against", "HEAD")[0] == 0
    monkeypatch.chdir(folder.parent.parent)
    assert counts(run, "top/claims", "--against", "HEAD")[0] == 0
    monkeypatch.chdir(folder)
    files = sorted(path.name for path in folder.glob("*.yaml") if path.name != "vocabulary.yaml")
    assert counts(run, *files, "--against", "HEAD")[0] == 0


def test_a_vocabulary_above_the_claims(folder: Path, run: Run) -> None:
    (folder / "vocabulary.yaml").rename(folder.parent / "vocabulary.yaml")
    git(folder.parent, "add", "--all")
    git(folder, "commit", "--quiet", "--all", "--message", "two")
    assert counts(run, "claims", "--against", "HEAD")[0] == 0


def test_where_there_were_none_all_is_new(folder: Path, run: Run) -> None:
    git(folder.parent, "rm", "--quiet", "--cached", "-r", "claims")
    git(folder.parent, "commit", "--quiet", "--message", "two")
    assert counts(run, "claims", "--against", "HEAD") == (1, "2 contradictions, 0 tensions, 0 notes")


def test_a_broken_revision_does_not_bar_the_way(folder: Path, run: Run) -> None:
    vocabulary = folder / "vocabulary.yaml"
    whole = vocabulary.read_text(encoding="utf-8")
    vocabulary.write_text("who: [\n", encoding="utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "two")
    vocabulary.write_text(whole, encoding="utf-8")
    code, out, err = run("claims", "--against", "HEAD")
    assert (code, "2 contradictions" in out) == (1, True)
    assert err.startswith("--against HEAD: nothing can be read there, so all findings are new: claims/vocabulary.yaml:")


def test_judgements_count_too(folder: Path, run: Run) -> None:
    run("judge", "gazette/in-2018", "--verdict", "wrong", "--because", "so", "--by", "Ann")
    add_to(folder / "gazette.yaml", MORE)
    _, out, _ = run("claims", "--against", "HEAD")
    assert "“9,999 came”: wrong, by Ann on" in out
    assert "“17 went to Japan” and 1 other claim: not judged; it stood in the claims before" in " ".join(out.split())


@pytest.mark.parametrize("revision", ["nowhere", "--help", "HEAD:claims", "HEAD~9"])
def test_no_such_revision(revision: str, folder: Path, run: Run) -> None:
    assert run("claims", f"--against={revision}") == (
        2,
        "",
        f"--against {revision}: no such revision; git log shows which there are\n",
    )


def test_a_shallow_clone(folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "two")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{folder.parent}", "clone")
    monkeypatch.chdir(tmp_path / "clone")
    assert counts(run, "claims", "--against", "HEAD")[0] == 0
    assert run("claims", "--against", "HEAD~1") == (
        2,
        "",
        "--against HEAD~1: this clone is shallow and does not hold it;"
        " git fetch --unshallow, or fetch-depth: 0 in the workflow\n",
    )


def test_no_repository(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, out, err = run("claims", "--against", "HEAD")
    advice = "not a git repository; git init and a first commit begin one, check judge needs none"
    assert (code, out, err) == (2, "", f"--against HEAD: {advice}\n")


def test_paths_of_two_repositories(folder: Path, tmp_path: Path, run: Run) -> None:
    (folder / "vocabulary.yaml").rename(tmp_path / "vocabulary.yaml")
    lay_out(tmp_path / "more")
    for name in ("vocabulary.yaml", "herald.yaml", "courier.yaml", "gazette.yaml"):
        (tmp_path / "more" / name).rename(tmp_path / "more" / f"other-{name}") if name != "vocabulary.yaml" else None
    (tmp_path / "vocabulary.yaml").unlink()
    code, out, err = run("claims", str(tmp_path / "more"), "--against", "HEAD")
    top = folder.parent.resolve()
    assert (code, out) == (2, "")
    assert err == f"--against HEAD: {tmp_path / 'more'} lies outside the repository {top}; check one repository at a time\n"


def test_no_git(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert run("claims", "--against", "HEAD") == (2, "", "git cannot be run; install git, or put it on the PATH\n")
