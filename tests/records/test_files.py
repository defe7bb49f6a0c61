"""Which files a run reads, and what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.intake.files import files
from checker.intake.files.load import load
from tests.records.conftest import ARTICLE, VOCABULARY

SOUND = ARTICLE + "  - {id: a, quote: 710, value: 710, scope: arrivals, period: 2017, source: unnamed}\n"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current directory with claims/vocabulary.yaml, claims/b.yaml, claims/sub/a.yaml and what is passed over."""
    (tmp_path / "claims" / "sub").mkdir(parents=True)
    (tmp_path / "claims" / ".hidden").mkdir()
    for name in ("b.yaml", "sub/a.yaml", ".hidden/c.yaml", ".d.yaml"):
        (tmp_path / "claims" / name).write_text(SOUND)
    (tmp_path / "claims" / "judged.yaml").write_text("not: read\n")
    (tmp_path / "claims" / "README.md").write_text("not read\n")
    (tmp_path / "claims" / "vocabulary.yaml").write_text(VOCABULARY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "files"),
    [
        (["claims"], ("claims/b.yaml", "claims/sub/a.yaml")),
        (["."], ("claims/b.yaml", "claims/sub/a.yaml")),
        (["claims/sub"], ("claims/sub/a.yaml",)),
        (["claims/sub/a.yaml"], ("claims/sub/a.yaml",)),
        (["./claims//b.yaml", "claims", "claims/b.yaml"], ("claims/b.yaml", "claims/sub/a.yaml")),
    ],
)
def test_names_are_as_the_user_gave_them(tree: Path, given: list[str], files: tuple[str, ...]) -> None:
    loaded = load([Path(path) for path in given])
    assert (loaded.files, loaded.problems) == (files, ())
    assert [claim.id for claim in loaded.claims] == sorted(f"{Path(file).stem}/a" for file in files)


def test_the_order_of_paths_changes_nothing(tree: Path) -> None:
    paths = [Path("claims/b.yaml"), Path("claims/sub")]
    assert load(paths) == load(paths[::-1])


def test_an_absolute_path_stays_absolute(tree: Path) -> None:
    loaded = load([tree / "claims"])
    assert loaded.problems == ()
    assert loaded.files == (f"{tree.as_posix()}/claims/b.yaml", f"{tree.as_posix()}/claims/sub/a.yaml")


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("nowhere", "nowhere: no such file or folder; mend the path"),
        ("nowhere.yaml", "nowhere.yaml: no such file or folder; mend the path"),
        ("clams/", "clams: no such file or folder; did you mean claims/?"),
        ("claims/c.yaml", "claims/c.yaml: no such file or folder; did you mean claims/b.yaml?"),
        ("claims/sud/a.yaml", "claims/sud/a.yaml: no such file or folder; mend the path"),
        (
            "claims/README.md",
            "claims/README.md: this is no claim file; give a .yaml, .csv, .jsonl, .parquet or .xlsx file",
        ),
        (
            "claims/vocabulary.yaml",
            "claims/vocabulary.yaml: no claim files in “claims/vocabulary.yaml”; "
            "record an article there in YAML, or give another path",
        ),
    ],
)
def test_a_path_without_claims_is_a_problem(tree: Path, given: str, problem: str) -> None:
    loaded = load([Path(given)])
    assert [str(p) for p in loaded.problems] == [problem]
    assert loaded.claims == ()


def test_no_vocabulary_at_all(tree: Path) -> None:
    (tree / "claims" / "vocabulary.yaml").unlink()
    (tree / "vocabulary.txt").write_text(VOCABULARY)
    assert [str(p) for p in load([Path("claims/b.yaml")]).problems] == [
        "claims/b.yaml:3:44: scope: “arrivals” is no scope of the vocabulary; add it to vocabulary.yaml under scopes"
    ]


def test_other_encodings_are_refused_and_byte_order_marks_passed_over(tree: Path) -> None:
    (tree / "claims" / "b.yaml").write_bytes(b"\xef\xbb\xbf" + SOUND.encode())
    (tree / "claims" / "e.yaml").write_bytes(SOUND.encode() + b"# caf\xe9\n")
    loaded = load([Path("claims")])
    assert [str(p) for p in loaded.problems] == ["claims/e.yaml:4:1: the file is not UTF-8; save it in the encoding UTF-8"]
    assert [claim.id for claim in loaded.claims] == ["a/a", "b/a"]


def test_control_characters_are_refused_at_their_place(tree: Path) -> None:
    (tree / "claims" / "b.yaml").write_bytes(b"article: x\n b: \x1b[31m\n")
    (tree / "claims" / "e.yaml").write_bytes(b"article: x\x00y\n")
    assert [str(p) for p in load([Path("claims/b.yaml"), Path("claims/e.yaml")]).problems] == [
        "claims/b.yaml:2:5: a character that YAML does not allow; delete the control character",
        "claims/e.yaml:1:11: a character that YAML does not allow; delete the control character",
    ]


def test_a_folder_of_much_else_is_not_walked_to_its_end(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MOST_OTHERS", 20)
    for number in range(20):
        (tree / "claims" / "sub" / f"{number}.txt").write_text("")
    given = "more than 20 files and folders in it hold no claims; give the folder that holds the claims alone, such as claims/"
    assert [str(problem) for problem in load([Path("claims"), Path("claims/b.yaml")]).problems] == [f"claims: {given}"]
    assert load([Path("claims/sub")]).problems == ()
    (tree / "more").mkdir()
    for number in range(30):
        (tree / "more" / f"{number}.yaml").write_text(SOUND)
    assert len(load([Path("more"), Path("claims/b.yaml")]).claims) == 31
    assert [str(problem) for problem in load([Path()]).problems] == [f".: {given}"]
