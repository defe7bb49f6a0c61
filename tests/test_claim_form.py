"""What CONTRIBUTING.md says of adding a claim form: mypy names the files that a form needs, and once they know it, it acts."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.test_contributing import ROOT, check, python

pytestmark = pytest.mark.house
_SECTION = re.compile(r"^## To add a claim form$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^`(checker/\S+\.py)`:\n\n```(?:diff|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MODEL, LAW = "checker/model/forms.py", "checker/engine/laws/outnumbers.py"
_MYPY = ("-m", "mypy", "--config-file=", "--ignore-missing-imports", "--no-site-packages", "--cache-dir=cache", "checker")
"""The types of other packages are no matter here, and take longer than ours."""


def shown() -> Mapping[str, str]:
    """What the section shows, by file: a whole new one, or the parts of an edit."""
    ((section,),) = [_SECTION.findall(ROOT.joinpath(".github", "CONTRIBUTING.md").read_text(encoding="utf-8"))]
    return dict(_FILE.findall(section))


EDITS = shown()


def edited(path: str, text: str) -> str:
    """A file after its edit. Every part of that has to fit in just one place."""
    for part in EDITS[path].rstrip("\n").split("\n@@\n"):
        lines = part.split("\n")
        before = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
        after = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
        assert f"\n{text}".count(f"\n{before}") == 1, f"show in CONTRIBUTING.md what {path} has now in place of:\n{before}"
        text = f"\n{text}".replace(f"\n{before}", f"\n{after}")[1:]
    return text


def write(path: str, place: Path) -> None:
    """Make the edit of one file, or the file, in a copy of the package."""
    file = place / path
    text = EDITS[path] if path == LAW else edited(path, file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")


def copied(place: Path, *folders: str) -> Path:
    for folder in folders:
        shutil.copytree(ROOT / folder, place / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", place)
    return place


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and its tests with the form in all files."""
    place = copied(tmp_path_factory.mktemp("copy"), "checker", "tests")
    for path in EDITS:
        write(path, place)
    return place


def test_mypy_names_every_file_that_forgets_the_form(tmp_path: Path) -> None:
    place = copied(tmp_path, "checker")
    write(MODEL, place)
    forgetful = named_by_mypy(place)
    assert forgetful == {*EDITS} - {MODEL, LAW}
    for path in forgetful:
        write(path, place)
    assert named_by_mypy(place) == set()


def named_by_mypy(place: Path) -> set[str]:
    """The files with an error that names the form."""
    code, out, err = python(place, *_MYPY)
    assert (code in (0, 1), err) == (True, ""), out
    return {Path(path).as_posix() for path in re.findall(r"^(\S+?):\d+: error: .*outnumbers", out, re.MULTILINE | re.IGNORECASE)}


def test_a_form_without_rows_is_refused(copy: Path) -> None:
    law = copy / LAW
    law.unlink()
    try:
        code, out, err = check(copy, "explain", "share")
    finally:
        write(LAW, copy)
    assert (code, out) == (3, "")
    assert "no law gives the rows of Outnumbers; write one in engine/laws with FORMS = (Outnumbers,)" in err


def test_the_form_is_read_checked_and_told(copy: Path) -> None:
    folder = copy / "claims"
    folder.mkdir()
    shutil.copy(copy / "checker" / "examples.yaml", folder / "vocabulary.yaml")
    head = "id,title,publisher,published,who,event,where,period,source,value,outnumbers\n"
    place = "arrived,South Korea,2014,unnamed"
    rows = (f"a,women,{place},,men", f"b,women,{place},305,", f'c,men,{place},"1,092",')
    text = head + "".join(f"{row[:2]}Example,Example News,2025-12-31,{row[2:]}\n" for row in rows)
    folder.joinpath("example.csv").write_text(text, encoding="utf-8")
    code, out, err = check(copy, "claims", "--format", "json")
    assert (code, err) == (1, "")
    (finding,) = json.loads(out)["findings"]
    assert (finding["kind"], finding["severity"]) == ("majority-does-not-fit", "contradiction")
    assert {claim["id"]: claim["form"] for claim in finding["claims"]}["example/a"] == "outnumbers"
    assert "more than men · arrived · South Korea" in check(copy, "claims")[1]


@pytest.mark.parametrize("of", ["claims", "output"])
def test_schemas_know_the_form(of: str, copy: Path) -> None:
    assert '"outnumbers"' in check(copy, "schema", "--of", of)[1]


def test_the_tests_of_the_copy_take_it_in(copy: Path) -> None:
    files = ("laws/test_examples.py", "formats/test_json.py", "records/test_schema.py", "test_explain.py", "test_rules.py")
    mine = "outnumbers or Outnumbers or test_each_form or test_rules or unique or test_every_law or test_every_field"
    words = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--assert=plain", "-k", mine, *(f"tests/{file}" for file in files))
    code, out, _ = python(copy, *words)
    assert (code, "passed" in out) == (0, True), out
