"""README and handbook show what the checker does today; if not: `python -m tests.rewrite`, and look at the difference."""

from __future__ import annotations

import ast
import json
import re
import shlex
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent, indent

import pytest
import yaml

from checker.cli import main
from checker.cli.commands import COMMANDS
from checker.cli.explain import topic_names
from checker.intake.files.article_form import CLAIM, TABLE_COLUMNS
from checker.intake.files.load import load
from checker.intake.files.vocabulary_form import VOCABULARY_FILE
from checker.intake.language.periods import read_period
from checker.memory.start.files import begun
from checker.report import manual
from checker.report.formats import names
from checker.run import Run
from tests.rewrite import DOCUMENTS, HERALD, MISSPELT, README, ROOT, document

TEXTS = {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in DOCUMENTS}
PAGES = {page.name: page.text for page in manual.pages()}
TEXT = README.read_text(encoding="utf-8")
MOST_LINES, MOST_OUTPUT = 200, 25


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_made_is_fresh(name: str) -> None:
    assert document(TEXTS[name]) == TEXTS[name]


def test_the_readme_is_short() -> None:
    assert len(TEXT.splitlines()) <= MOST_LINES
    outputs = re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL)
    assert outputs and max(len(output.splitlines()) for output in outputs) <= MOST_OUTPUT


@pytest.mark.parametrize("command", ["pip install . && check claims/", "pip install '.[test]' && pytest"])
def test_the_two_commands_that_set_up_all(command: str) -> None:
    assert f"```sh\n{command}\n```\n" in TEXT


def test_the_machine_of_the_project_runs_the_command_of_the_readme() -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "pip install '.[test]' && pytest" in [line.strip() for line in run.splitlines()]


def _blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


def test_the_walk_through_runs_in_a_fresh_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = PAGES["recording"]
    enter, *commands = _blocks(page, "sh")[0].splitlines()
    assert enter == "mkdir ../newsroom && cd ../newsroom"
    (tmp_path / "newsroom").mkdir()
    monkeypatch.chdir(tmp_path / "newsroom")
    assert [main(command.split()[1:]) for command in commands] == [0, 0]
    (name,) = re.findall(r"^`(claims/.*?\.yaml)`\.$", page, re.MULTILINE)
    Path(name).write_text(_blocks(page, "yaml")[0], encoding="utf-8")
    capsys.readouterr()
    assert main(["claims/"]) == 1
    following = 'next: check judge riverside-herald-2025-02-11/all-visitors --verdict VERDICT --because "…"'
    assert capsys.readouterr().err.splitlines() == ["since the last run: 1 added, 0 fixed, 0 unchanged", following]


def test_what_the_misspelt_article_shows_is_mended_as_the_page_tells(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    article = tmp_path / "claims" / HERALD.name
    begun(tmp_path / "claims")
    article.write_text(HERALD.read_text(encoding="utf-8").replace(*MISSPELT), encoding="utf-8")
    main([str(tmp_path / "claims"), "--fix"])
    assert article.read_text(encoding="utf-8") == HERALD.read_text(encoding="utf-8")


def test_the_series_that_is_shown_is_guessed_and_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    begun(Path("claims"))
    Path("series").mkdir()
    page = PAGES["tables"]
    Path("series/visitors.csv").write_text(_blocks(page, "text")[0], encoding="utf-8")
    assert main(["import", "series/visitors.csv", "--into", "claims/visitors.csv"]) == 0
    Path("claims/visitors.import.yaml").write_text(_blocks(page, "yaml")[0], encoding="utf-8")
    assert main(["import", "claims/visitors.import.yaml"]) == 0
    capsys.readouterr()
    assert main(["claims/"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "0 contradictions, 0 tensions, 0 notes; 12 claims in 2 articles, 11 compared"
    assert err == ""


def test_python_and_the_command_give_one_answer_to_one_question() -> None:
    (call,) = re.findall(r'checker\.bounds\("claims/", (.*?)\)\.literal\n(.*)\n', PAGES["python"])
    (command,) = re.findall(r"\$ check bounds claims/ (.*)\n.*\n  literally +(.*)\n", PAGES["bounds-and-history"])
    asked = dict(re.findall(r'(\w+)="(.*?)"', call[0]))
    words = shlex.split(command[0])
    assert asked == dict(zip((word.removeprefix("--") for word in words[::2]), words[1::2], strict=True))
    low, high = (Fraction(int(number)) for number in re.findall(r"Fraction\((\d+), 1\)", call[1]))
    assert (low, f"at most {high}") == (0, command[1])


def test_the_vocabulary_and_the_settings_shown_can_be_copied_as_they_stand(tmp_path: Path) -> None:
    (vocabulary,) = re.findall(r"```yaml\n(who:.*?)```", PAGES["concepts"], re.DOTALL)
    (settings,) = re.findall(r"```yaml\n(options:.*?)```", PAGES["running"], re.DOTALL)
    (tmp_path / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    (tmp_path / "settings.yaml").write_text(settings, encoding="utf-8")
    (tmp_path / "herald.yaml").write_text(
        "article: {title: Came, publisher: AsiaNews, published: 2019-01-01}\n"
        "claims: [{id: came, quote: 1042, value: 1042, scope: arrivals, period: since the war, source: Unification Ministry}]\n",
        encoding="utf-8",
    )
    loaded = load([tmp_path])
    assert ([str(problem) for problem in loaded.problems], len(loaded.claims)) == ([], 1)


RECORDED = """article: {{title: Came, publisher: AsiaNews, published: {published}}}
defaults: {{scope: arrivals, period: 2017, source: unnamed}}
claims:
  - {{id: first-id, quote: 100 people, value: 100}}
  - {{id: its-id, quote: "1,500", value: "1,500"}}
  - id: shown
    quote: {quote}
    {text}
"""
_FORMS = ("value", "change", "share", "record", "trend")


def _shown() -> list[tuple[str, tuple[str, ...]]]:
    """What a text says, and the fields of a claim to write for it, as the page on recording has them; ";" parts claims."""
    table = PAGES["recording"].partition("| the text says | write |\n| --- | --- |\n")[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines()]
    return [(says, tuple(re.findall(r"`([^`]+)`", claim))) for says, write in rows for claim in write.split(";")]


@pytest.mark.parametrize(("says", "fields"), _shown())
def test_what_the_handbook_says_to_write_can_be_read(says: str, fields: tuple[str, ...], tmp_path: Path) -> None:
    (vocabulary,) = re.findall(r"```yaml\n(who:.*?)```", PAGES["concepts"], re.DOTALL)
    (tmp_path / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    # Some rows show only what becomes of a figure.
    whole = fields if fields[0].startswith(_FORMS) else (f"value: {re.findall('[0-9,]+', says)[0]}", *fields)
    text = "\n    ".join(field.replace("other-file/", "") for field in whole)
    # A year that was not over ended on the day of publication.
    today = re.findall(r"period: \d{4}/(\d{4}-\d\d-\d\d)", text) or ["2021-01-01"]
    herald = RECORDED.format(text=text, quote=json.dumps(says), published=today[0])
    (tmp_path / "herald.yaml").write_text(herald, encoding="utf-8")
    loaded = load([tmp_path])
    assert ([str(problem) for problem in loaded.problems], len(loaded.claims)) == ([], 3), says


def test_every_field_is_told() -> None:
    asked = {*TABLE_COLUMNS, *(field.name for form in (CLAIM, VOCABULARY_FILE) for field in form.fields)}
    text = "".join(PAGES.values())
    assert sorted(name for name in asked if not re.search(rf"`{name}`|\n{name}:", text)) == []


def test_every_format_is_told() -> None:
    assert [name for name in names() if f"| `{name}` |" not in PAGES["outputs"]] == []


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", TEXTS[name])
    folder = (ROOT / name).parent
    assert [target for target in targets if "://" not in target and not (folder / target).exists()] == []


def test_every_page_is_a_topic_of_its_own() -> None:
    assert set(PAGES).isdisjoint({*COMMANDS, *topic_names()})
    assert [text for text in PAGES.values() if not text.startswith("# ")] == []


def test_layers_are_those_that_are_checked() -> None:
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = ast.literal_eval(re.search(r"^layers = (\[.*?\])", settings, re.DOTALL | re.MULTILINE)[1])  # type: ignore[index]
    contributing = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert " > ".join(layer for layer in layers if layer != "__main__") in contributing


OTHERS_TRY = {
    "ci": ("tests/hooks/snippets.py", '"ci.md"'),
    "concepts": ("tests/test_fresh_documents.py", 'PAGES["concepts"]'),
    "python": ("tests/api/test_python.py", '"python.md"'),
}
"""By which test, and by what there, an example is tried that is no output of a command."""


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_an_example_that_runs(name: str) -> None:
    if name == "measured":
        modules = re.findall(r"`python -m (tests[.\w]*)", PAGES[name])
        assert len(modules) >= 3 and [each for each in modules if find_spec(each) is None] == []
    elif name in OTHERS_TRY:
        file, by = OTHERS_TRY[name]
        assert by in (ROOT / file).read_text(encoding="utf-8")
    else:
        assert f"checker/manual/{name}.md" in TEXTS and "<!-- made: " in TEXTS[f"checker/manual/{name}.md"]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_at_its_end_what_comes_next(name: str) -> None:
    last = PAGES[name].rstrip().rpartition("\n\n")[2]
    assert last.startswith("Next: ") and ("](" in last or "`check " in last)


FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_issues_are_told_with_what_is_needed(file: Path) -> None:
    form = yaml.safe_load(file.read_text(encoding="utf-8"))
    asked = {field["id"]: field for field in form["body"] if field["type"] != "markdown"}
    assert form["name"] and form["description"] and len(asked) == sum(field["type"] != "markdown" for field in form["body"])
    assert all(field["attributes"]["label"] and field["validations"]["required"] for field in asked.values())
    assert list(asked)[-1] == "version"
    named = set(re.findall(r"`check ([a-z]+)", file.read_text(encoding="utf-8")))
    assert named <= set(COMMANDS)


def test_a_false_contradiction_comes_with_its_extract() -> None:
    names = [file.stem for file in FORMS]
    assert names == ["false-contradiction", "fault", "missed-contradiction", "wording"]
    text = FORMS[0].read_text(encoding="utf-8")
    assert "`check extract ID --into FOLDER`" in text and "`--rename`" in text


def _periods() -> list[str]:
    """The periods of the table that tells how to write them; that of the vocabulary left out."""
    rows = (
        PAGES["forms"].partition("## Periods\n\n| the text says | write |\n| --- | --- |\n")[2].partition("\n\n")[0].splitlines()
    )
    return [period for row in rows for period in re.findall("`(.*?)`", row) if period != "since the war"]


def test_the_periods_that_the_handbook_says_to_write_can_be_read() -> None:
    assert len(_periods()) == 10
    assert [read_period(period).text for period in _periods()] == _periods()


def test_the_claim_that_readme_adds_to_the_folder_of_init_cannot_be(tmp_path: Path) -> None:
    claim = TEXT.partition("   ```yaml\n")[2].partition("   ```\n")[0]
    example = tmp_path / "claims" / "harbour-post-2025-01-14.yaml"
    begun(tmp_path / "claims")
    example.write_text(example.read_text(encoding="utf-8") + "\n" + indent(dedent(claim), "  "), encoding="utf-8")
    found = Run((str(tmp_path / "claims"),)).report.findings
    assert [(each.severity, each.kind) for each in found] == [("contradiction", "periods-do-not-add-up")]
