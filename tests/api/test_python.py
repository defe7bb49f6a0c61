"""The checker in Python: what README and the handbook show, in an interpreter and in the kernel of a notebook."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from dataclasses import is_dataclass
from fractions import Fraction
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import checker
from checker.cli import main
from tests.cli.small import lay_out

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "checker" / "manual" / "python.md")
SESSION, LONGER = ("".join(re.findall(r"```python\n(.*?)```", file.read_text(encoding="utf-8"), re.DOTALL)) for file in DOCUMENTS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of claims, of which 9,999 for 2018 is refuted."""
    return lay_out(tmp_path / "claims")


@pytest.mark.parametrize(("session", "lines"), [(SESSION, 4), (LONGER, 6)])
def test_what_the_documents_show(session: str, lines: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    told = doctest.DocTestParser().get_doctest(session, {}, "session", "session", 0)
    failed, tried = doctest.DocTestRunner().run(told)
    assert (failed, tried) == (0, lines)


def test_it_runs_in_a_notebook() -> None:
    lines = [line[4:] for line in LONGER.splitlines() if line[:4] in (">>> ", "... ")]
    code = "\n".join(lines)
    cells = [nbformat.v4.new_code_cell(code), nbformat.v4.new_code_cell("report")]  # type: ignore[no-untyped-call]
    notebook = nbformat.v4.new_notebook(cells=cells)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}).execute()
    (shown,) = (output for output in notebook.cells[1].outputs if output.output_type == "execute_result")
    assert "record-broken" in shown.data["text/html"]
    assert "<script" not in shown.data["text/html"]


def test_every_public_name_is_there() -> None:
    assert sorted(checker.__all__) == checker.__all__
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    assert set(checker.__all__) <= set(dir(checker))
    with pytest.raises(AttributeError, match="module 'checker' has no attribute 'nothing'"):
        checker.nothing  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("asked", ["import checker", "from checker.cli import main; main(['--version'])"])
def test_nothing_is_imported_before_it_is_asked_for(asked: str) -> None:
    line = f"import sys; {asked}; print(sorted(m for m in sys.modules if m.startswith('checker.') and m != 'checker.cli'))"
    done = subprocess.run([sys.executable, "-c", line], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_all_that_is_found_is_data(folder: Path) -> None:
    report = checker.check(folder)
    finding = next(each for each in report.findings if each.severity == "contradiction")
    assert finding.proof is not None
    for each in (report, finding, finding.proof, *finding.proof.steps, *report.claims, report.coverage):
        assert is_dataclass(each) and each.__dataclass_params__.frozen
    assert isinstance(finding.proof.gap, Fraction)
    assert [claim.id for claim in report.claims] == [claim.id for claim in checker.load(folder).claims]


def test_paths_may_stand_in_lists(folder: Path) -> None:
    one, other = folder / "herald.yaml", folder / "gazette.yaml"
    claims = checker.load(one, other).claims
    assert checker.load([one, str(other)]).claims == checker.check([one], [other]).claims == claims
    assert checker.load(path for path in (one, other)).claims == claims
    asked = {"who": "people", "event": "arrived", "where": "South Korea", "period": "2019"}
    assert checker.bounds([one, other], **asked) == checker.bounds(one, other, **asked)
    assert checker.history([[one], other]) == checker.history(one, other)
    with pytest.raises(TypeError, match="None is no path; write the folder or files with the claims: "):
        checker.check(None)  # type: ignore[arg-type]
    with pytest.raises(checker.Unusable, match="no path given"):
        checker.check([])


def test_everything_is_told_in_words(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder.parent)
    monkeypatch.setenv("CHECK_FORGET", "1")
    claims = checker.load("claims/")
    assert str(claims) == repr(claims) == "<Claims: 5 claims in 3 articles>"
    report = checker.check("claims/")
    commands = {
        "claims/ --no-cache": report,
        "bounds claims/ --who people --event arrived --period 2019": checker.bounds(
            "claims/", who="people", event="arrived", period="2019"
        ),
        "history claims/": checker.history("claims/"),
    }
    for command, told in commands.items():
        main(command.split())
        assert capsys.readouterr().out == f"{told}\n"
    assert repr(report) == ("<Report: 2 contradictions, 0 tensions, 0 notes; 5 claims in 3 articles, 4 compared>")
    (folder / "broken.yaml").write_text("article: [", encoding="utf-8")
    assert str(checker.load(folder)) == "<Claims: 5 claims in 3 articles; 1 problem>"


def test_tables(folder: Path) -> None:
    report = checker.check(folder)
    findings, claims, coverage = report.to_pandas()
    assert list(findings.index) == [finding.fingerprint for finding in report.findings]
    assert list(findings["message"]) == [finding.message for finding in report.findings]
    assert list(claims.index) == list(coverage.index) == [claim.id for claim in report.claims]
    ends = [claim.reading.literal.lo if claim.reading else None for claim in report.claims]
    assert [None if end is None else Fraction(end) for end in claims["literal_lo"]] == ends
    assert coverage["compared"].sum() == report.coverage.compared
    assert not set(coverage.index[coverage["compared"]]) & {left.claim.id for left in report.coverage.uncompared}


def test_what_cannot_be_read_is_told_and_the_rest_is_checked(folder: Path) -> None:
    whole = checker.check(folder)
    (folder / "broken.yaml").write_text("article: [", encoding="utf-8")
    report = checker.check(folder)
    assert report.findings == whole.findings
    assert [problem.location.file.rpartition("/")[2] for problem in report.problems] == ["broken.yaml"]
    with pytest.raises(checker.Unusable) as error:
        checker.check(folder / "nowhere")
    assert "no such file or folder" in error.value.lines[0]


def test_markup_in_a_notebook_is_only_text(folder: Path) -> None:
    article = (folder / "gazette.yaml").read_text(encoding="utf-8")
    (folder / "gazette.yaml").write_text(article.replace("publisher: ", "publisher: <b>", 1), encoding="utf-8")
    html = checker.check(folder)._repr_html_()
    assert "<b>" not in html and "&lt;b&gt;" in html


def test_nothing_is_kept_unless_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECK_FORGET", raising=False)
    checker.check(folder)
    assert not (folder / ".check").exists()
    assert checker.check(folder, cache=True) == checker.check(folder, cache=True)
    assert (folder / ".check" / "cache").exists()


def test_explanations() -> None:
    (topic,) = checker.explain("stale-figure")
    assert topic.says.startswith("A lower bound is true")
    assert {topic.name for topic in checker.explain()} >= {"stale-figure", "record", "year-off"}
    with pytest.raises(checker.Unusable, match="explain nothing: unknown"):
        checker.explain("nothing")
