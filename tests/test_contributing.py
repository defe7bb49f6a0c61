"""What CONTRIBUTING.md says of adding a rule: each example, as one new file in a copy of the package, acts and is explained."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.house
ROOT = Path(__file__).parents[1]
_SECTION = re.compile(r"^## To add a (law|pattern|slip|format)$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^`(checker/\S+/(\w+)\.py)`:\n\n```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WORDINGS = ("value", "change", "share", "record")


@dataclass(frozen=True)
class Rule:
    """A rule as its section has it."""

    path: str
    name: str
    text: str

    def constant(self, name: str) -> str:
        found = re.search(rf'^{name} = (?:"""(.*?)"""|"(.*?)")$', self.text, re.MULTILINE | re.DOTALL)
        assert found, f"{self.path} has no {name}"
        return found[1] or found[2]


def examples() -> Mapping[str, Rule]:
    """The one file of each section, by what the section adds."""
    text = ROOT.joinpath(".github", "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = {}
    for what, section in _SECTION.findall(text):
        ((path, stem, rule),) = _FILE.findall(section)
        found[what] = Rule(path, stem.replace("_", "-"), rule)
    return found


EXAMPLES = examples()


def python(place: Path, *words: str, compiles: bool = True) -> tuple[int, str, str]:
    """Exit code, output and errors of a Python in a folder that holds a copy of the package; the next one finds it compiled.

    What is compiled is told apart by second and size alone, so that nothing `compiles` of a file that is soon written anew.
    """
    left_out = ("FORCE_COLOR", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    env = {**kept, "COLUMNS": "100", "CHECK_FORGET": "1", **({} if compiles else {"PYTHONDONTWRITEBYTECODE": "1"})}
    done = subprocess.run([sys.executable, *words], cwd=place, env=env, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def check(place: Path, *words: str, compiles: bool = True) -> tuple[int, str, str]:
    return python(place, "-m", "checker", *words, compiles=compiles)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and its tests with one new file for each section."""
    place = tmp_path_factory.mktemp("copy")
    for folder in ("checker", "tests"):
        shutil.copytree(ROOT / folder, place / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", place)
    for rule in EXAMPLES.values():
        assert not (place / rule.path).exists()
        (place / rule.path).write_text(rule.text, encoding="utf-8")
    return place


def claims_of(place: Path, rule: Rule) -> str:
    """A folder with the claims that break a rule, in an article beside the vocabulary of the examples."""
    folder = place / f"claims-{rule.name}"
    folder.mkdir(exist_ok=True)
    shutil.copy(place / "checker" / "examples.yaml", folder / "vocabulary.yaml")
    claims = yaml.load(rule.constant("BREAKS"), Loader=yaml.BaseLoader)
    said = [
        {"id": f"claim-{number}", "quote": next(claim[word] for word in _WORDINGS if word in claim), "source": "unnamed", **claim}
        for number, claim in enumerate(claims)
    ]
    article = {"title": "Example", "publisher": "Example News", "published": "2025-12-31"}
    text = json.dumps({"article": article, "claims": said}, ensure_ascii=False)
    folder.joinpath("example-news.yaml").write_text(text, encoding="utf-8")
    return folder.name


def findings(place: Path, rule: Rule) -> list[dict[str, Any]]:
    code, out, err = check(place, claims_of(place, rule), "--format", "json")
    assert code in (0, 1), err
    return list(json.loads(out)["findings"])


def test_the_drawing_names_every_room_and_what_lies_in_it() -> None:
    text = ROOT.joinpath(".github", "CONTRIBUTING.md").read_text(encoding="utf-8")
    drawing = text[text.index("```text\ncli ") : text.index("Where to look")]
    inside = {
        path.relative_to(ROOT / "checker").as_posix()
        for path in (ROOT / "checker").glob("*/*")
        if path.is_dir() and path.name != "__pycache__" and not path.name.startswith(".")
    }
    rooms = {path.name for path in (ROOT / "checker").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert [room for room in sorted(rooms) if not re.search(rf"^{room}\b", drawing, re.MULTILINE)] == []
    assert [name for name in sorted(inside) if f"{name.partition('/')[2]}/" not in drawing] == []


def test_where_to_look_leads_somewhere() -> None:
    text = ROOT.joinpath(".github", "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text[text.index("| for | look in |") : text.index("## House rules")]
    named = re.findall(r"`([\w/]+/[\w.]*)`", table)
    assert len(named) >= 10
    assert [place for place in named if not (ROOT / "checker" / place).exists()] == []


def test_every_kind_of_rule_has_its_section() -> None:
    assert list(EXAMPLES) == ["law", "pattern", "slip", "format"]


@pytest.mark.parametrize(("what", "severity"), [("law", "contradiction"), ("pattern", "note")])
def test_a_law_and_a_pattern_find(what: str, severity: str, copy: Path) -> None:
    rule = EXAMPLES[what]
    found = {(finding["severity"], finding["kind"]) for finding in findings(copy, rule)}
    assert found == {(severity, rule.constant("KIND"))}


def test_the_sum_of_a_law_tells_its_row(copy: Path) -> None:
    code, out, _ = check(copy, claims_of(copy, EXAMPLES["law"]))
    assert code == 1
    assert re.search(r"^ *20,040  nothing is farther than half the way around the earth$", out, re.MULTILINE), out


def test_a_slip_explains(copy: Path) -> None:
    rule = EXAMPLES["slip"]
    found = [[slip["name"] for slip in finding["diagnosis"]] for finding in findings(copy, rule)]
    assert [names[0] for names in found] == [rule.constant("NAME")]


def test_a_format_writes(copy: Path) -> None:
    pattern, format_ = EXAMPLES["pattern"], EXAMPLES["format"]
    code, out, err = check(copy, claims_of(copy, pattern), "--format", format_.constant("NAME"))
    told = "“33,333” is one digit over and over: is it a placeholder?"
    assert (code, out, err) == (0, f"note: repeated-digit: {told}\n", "")
    assert format_.constant("NAME") in check(copy, "--help")[1]


@pytest.mark.parametrize("what", ["law", "pattern", "slip"])
def test_a_rule_is_explained_and_listed(what: str, copy: Path) -> None:
    rule = EXAMPLES[what]
    name = rule.constant("KIND" if what == "pattern" else "NAME")
    code, out, err = check(copy, "explain", name)
    assert (code, err) == (0, "")
    assert rule.constant("SAYS") in " ".join(out.split())
    assert "nothing is found" in out
    assert name in check(copy, "explain")[1]


def test_the_tests_of_the_copy_take_them_in(copy: Path) -> None:
    files = ("laws/test_examples.py", "slips/test_examples.py", "test_explain.py", "formats/test_discovery.py", "test_rules.py")
    mine = " or ".join(
        (*(rule.name for rule in EXAMPLES.values()), "test_rules", "test_every_law", "test_every_slip", "there_are", "unique")
    )
    words = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--assert=plain", "-k", mine, *(f"tests/{file}" for file in files))
    code, out, _ = python(copy, *words)
    assert (code, "passed" in out) == (0, True), out


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        ('DO = ".*"\n', "checker.engine.laws.way_around: no DO; a Law defines it"),
        ('SHAPE = "other"', "way-around: no SHAPE is called round; there are monotone, nested"),
        ('NAME = "way-around"', "checker.engine.laws.way_around: NAME is that of checker.engine.laws.never_falls"),
        (r"def statement\(.*", "way-around: rows, but no statement"),
        ("import ONE", "checker.engine.laws.way_around: cannot import name 'TWO' from 'checker.engine.rows.row'"),
    ],
)
def test_what_a_law_lacks_is_said(lost: str, said: str, copy: Path) -> None:
    rule = EXAMPLES["law"]
    instead = {'SHAPE = "other"': 'SHAPE = "round"', 'NAME = "way-around"': 'NAME = "counts-never-fall"'}
    instead["import ONE"] = "import TWO, ONE"
    text, times = re.subn(lost, instead.get(lost, ""), rule.text, flags=re.DOTALL if lost.startswith("def") else 0)
    assert times == 1
    path = copy / rule.path
    path.write_text(text, encoding="utf-8")
    try:
        code, out, err = check(copy, "explain", "share", compiles=False)
    finally:
        path.write_text(rule.text, encoding="utf-8")
    assert (code, out) == (3, "")
    assert said in err
