"""The README shows what the checker does today; if not: `python -m tests.rewrite`, and look at the difference."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from checker.intake.files.article_form import CLAIM, TABLE_COLUMNS
from checker.intake.files.load import load
from checker.intake.files.vocabulary_form import VOCABULARY_FILE
from checker.report.formats import names
from tests.check.test_an_editor import AT, SLIPS
from tests.rewrite import README, ROOT, readme

TEXT = README.read_text(encoding="utf-8")
TOLD_BELOW = "1 problem; 1 claim was not checked\ncheck --fix claims/ mends 1 of these"


def test_what_is_made_is_fresh() -> None:
    assert readme(TEXT) == TEXT


@pytest.mark.parametrize("command", ["pip install . && check claims/", "pip install '.[test]' && pytest"])
def test_the_two_commands_that_set_up_all(command: str) -> None:
    assert f"```sh\n{command}\n```\n" in TEXT


def test_the_machine_of_the_project_runs_the_command_of_the_readme() -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "pip install '.[test]' && pytest" in [line.strip() for line in run.splitlines()]


def test_the_problem_shown_is_the_one_told() -> None:
    assert f"```text\n{AT}:{SLIPS['a misspelt concept'][1][0]}\n{TOLD_BELOW}\n```\n" in TEXT


def test_the_vocabulary_and_the_settings_shown_can_be_copied_as_they_stand(tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n((?:who|options):.*?)```", TEXT, re.DOTALL)
    for name, block in zip(("vocabulary.yaml", "settings.yaml"), blocks, strict=True):
        (tmp_path / name).write_text(block, encoding="utf-8")
    (tmp_path / "herald.yaml").write_text(
        "article: {title: Came, publisher: AsiaNews, published: 2019-01-01}\n"
        "claims: [{id: came, quote: 1042, value: 1042, scope: arrivals, period: since the war, source: Unification Ministry}]\n",
        encoding="utf-8",
    )
    loaded = load([tmp_path])
    assert ([str(problem) for problem in loaded.problems], len(loaded.claims)) == ([], 1)


def test_every_field_is_told() -> None:
    asked = {*TABLE_COLUMNS, *(field.name for form in (CLAIM, VOCABULARY_FILE) for field in form.fields)}
    assert sorted(name for name in asked if not re.search(rf"`{name}`|\n{name}:", TEXT)) == []


def test_every_format_is_told() -> None:
    assert [name for name in names() if f"| `{name}` |" not in TEXT] == []


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert targets and [target for target in targets if not (ROOT / target).exists()] == []


def test_layers_are_those_that_are_checked() -> None:
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = ast.literal_eval(re.search(r"^layers = (\[.*?\])", settings, re.DOTALL | re.MULTILINE)[1])  # type: ignore[index]
    assert " > ".join(layer for layer in layers if layer != "__main__") in TEXT
