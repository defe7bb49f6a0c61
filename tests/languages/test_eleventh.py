"""A further language is one data file, that of CONTRIBUTING: in a copy of the package it is read, and offered in the schema."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.intake.language.codes import codes

pytestmark = pytest.mark.house
ROOT = Path(__file__).parents[2]
_FILE = re.compile(r"^`(checker/\S+\.toml)`:\n\n```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CLAIMS = """
article: {title: T, publisher: Avis, published: 2018-12-18, language: da}
defaults: {scope: {who: refugees, event: arrived}, source: unnamed, period: 2017}
claims:
  - {id: a, quote: mere end 20.000 mennesker, value: mere end 20.000}
  - {id: b, quote: knap halvanden million, value: knap halvanden million}
  - {id: c, quote: toogtyvetusind, value: toogtyvetusind}
  - {id: d, quote: '3,4 mio. personer', value: '3,4 mio. personer'}
  - {id: e, quote: tusinder, value: tusinder}
  - {id: f, quote: faldt med en tredjedel, change: faldt med en tredjedel, from: 2016}
  - {id: g, quote: fordoblet, change: fordoblet, from: 2016}
"""
ENGLISH = ("more than 20,000", "nearly 1.5 million", "22 thousand", "3.4 million", "thousands", "down a third", "doubled")
PROGRAM = """
import json
from pathlib import Path
from checker.intake.files.load import load
from checker.intake.language.values import read_change, read_value
loaded = load([Path("claims")])
assert loaded.problems == (), loaded.problems
like = json.loads(Path("like.json").read_text())
readings = [claim.reading for claim in loaded.claims]
assert readings[:5] == [read_value(wording) for wording in like[:5]], readings
assert readings[5:] == [read_change(wording)[0] for wording in like[5:]], readings
"""


def python(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**{name: value for name, value in os.environ.items() if name != "PYTHONPATH"}, "CHECK_FORGET": "1", "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *words], cwd=place, env=env, capture_output=True, text=True, encoding="utf-8")


def test_it_is_one_data_file_and_no_code(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "checker", tmp_path / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    ((path, danish),) = _FILE.findall(ROOT.joinpath(".github", "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert not (tmp_path / path).exists()
    (tmp_path / path).write_text(danish, encoding="utf-8")
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "vocabulary.yaml").write_text(
        "who: {refugees: {}}\nevent: {arrived: {}}\npublishers: {Avis: {}}\n", encoding="utf-8"
    )
    (folder / "a.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "like.json").write_text(json.dumps(ENGLISH), encoding="utf-8")
    read = python(tmp_path, "-c", PROGRAM)
    assert (read.returncode, read.stderr) == (0, "")
    schema = json.loads(python(tmp_path, "-m", "checker", "schema").stdout)
    offered = schema["properties"]["article"]["properties"]["language"]["anyOf"][0]["enum"]
    assert offered == sorted([*codes(), "da"])
