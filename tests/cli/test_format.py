"""`check format`: one order and style, whoever wrote the file; nothing that is said or remarked is lost."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.problems import Problems
from checker.memory.style import styled
from tests.cli.small import FILES, lay_out
from tests.tries import tries

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[2]
RECORDED = sorted((ROOT / "claims").glob("*-*.yaml")) + sorted((ROOT / "tests" / "corpus").glob("[01]*.yaml"))
ORDERLY = """\
# Who recorded it: an intern.
article:
  title: Many came
  publisher: Gazette
  published: 2020-02-01
  note: >-
    Seen in print,
    page 3.
defaults:
  source: unnamed
claims:
  # the headline
  - id: in-2018
    quote: 9,999 came
    value: 9,999  # sic
    scope:
      who: people
      event: arrived
      # the capital only?
      where: South Korea
    period: 2018

  - {id: in-japan, quote: 17 went to Japan, value: 17, scope: {who: people, event: arrived, where: Japan}, period: 2018}

  - id: most
    quote: most of them women
    share: most
    of: people
    scope: {who: women}
    # perhaps of 2018 alone
    period: 2017/2018
# more to come
"""
UNTIDY = """\
# Who recorded it: an intern.
article: {publisher: Gazette, title: Many came, published: 2020-02-01}
claims:
  - period: 2018

    value: "9,999"   # sic
    # the words
    quote: 9,999 came
    id: in-2018


  - {quote: 17 went, id: in-japan, period: 2018, value: "17"}
  # nothing else
defaults:
  source: unnamed
  scope: {who: people, event: arrived, where: South Korea}
"""
TIDY = """\
# Who recorded it: an intern.
article:
  title: Many came
  publisher: Gazette
  published: 2020-02-01
defaults:
  scope: {who: people, event: arrived, where: South Korea}
  source: unnamed
claims:
  - id: in-2018
    # the words
    quote: 9,999 came
    value: "9,999"   # sic
    period: 2018

  - id: in-japan
    quote: 17 went
    value: "17"
    period: 2018
  # nothing else
"""


def in_order(text: str) -> str:
    problems = Problems()
    after = styled(text, "a.yaml", problems)
    assert len(problems) == 0
    return after


def comments(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


def test_an_untidy_file() -> None:
    assert in_order(UNTIDY) == TIDY
    assert in_order(TIDY) == TIDY


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_recorded_files_keep_all_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    after = in_order(text)
    assert in_order(after) == after
    assert comments(after) == comments(text)


@given(st.data())
def test_any_order_of_fields_becomes_the_same(data: st.DataObject) -> None:
    canonical = in_order(ORDERLY)
    assert comments(canonical) == comments(ORDERLY)
    fields = {
        "quote": ["    quote: 9,999 came"],
        "value": ["    value: 9,999  # sic"],
        "scope": ["    scope:", "      who: people", "      # the capital only?", "      event: arrived", "      where: Japan"],
        "note": ["    # first seen on page 3", "    note: >-", "      a", "", "      b"],
        "period": ["    period: 2018"],
        "source": ["    source: 'unnamed'"],
    }
    head = "article:\n  title: Many came\n  publisher: Gazette\n  published: 2020-02-01\nclaims:\n"
    order = data.draw(st.permutations(sorted(fields)))
    empty = data.draw(st.lists(st.booleans(), min_size=len(order), max_size=len(order)))
    lines = ["  - id: in-2018"]
    for name, blank in zip(order, empty, strict=True):
        lines += ([""] if blank else []) + fields[name]
    text = head + "\n".join(lines) + "\n" * data.draw(st.integers(0, 3))
    whole = [line for name in ("quote", "value", "scope", "period", "source", "note") for line in fields[name]]
    assert in_order(text) == head + "\n".join(["  - id: in-2018", *whole]) + "\n"


@tries(12)
@given(order=st.permutations(["id", "quote", "value", "period"]), braces=st.booleans(), gaps=st.integers(0, 2))
def test_formatting_never_changes_the_findings(
    order: list[str], braces: bool, gaps: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from checker.run import Run as Checked

    folder = tmp_path_factory.mktemp("claims")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    fields = {"id": "in-2018", "quote": "'9,999 came'", "value": "'9,999'", "period": "2018"}
    pairs = [f"{name}: {fields[name]}" for name in order]
    claim = f"  - {{{', '.join(pairs)}}}\n" if braces else "  - " + ("\n" * (gaps + 1) + "    ").join(pairs) + "\n"
    head = FILES["gazette.yaml"].partition("claims:")[0]
    (folder / "gazette.yaml").write_text(f"{head}claims:\n{claim}", encoding="utf-8")

    def found() -> list[tuple[str, str, str, tuple[str, ...]]]:
        findings = Checked((str(folder),)).report.findings
        return [(f.severity, f.kind, f.fingerprint, tuple(part.claim.id for part in f.parts)) for f in findings]

    before = found()
    assert before
    path = folder / "gazette.yaml"
    path.write_text(in_order(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert found() == before


def test_the_command(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    before = json.loads(run("claims", "--format", "json")[1])["findings"]
    code, out, err = run("format", "claims", "--check")
    assert (code, err) == (1, "")
    assert out.endswith("\n3 of 3 files not in order; nothing was written\n")
    code, out, err = run("format", "claims", "--diff")
    assert (code, err) == (1, "")
    assert "+  - id: in-2018\n" in out
    assert run("format", "claims")[0] == 0
    assert run("format", "claims", "--check") == run("format", "claims", "--diff") == (0, "3 files in order\n", "")
    after: list[dict[str, Any]] = json.loads(run("claims", "--format", "json")[1])["findings"]
    assert [each["fingerprint"] for each in after] == [each["fingerprint"] for each in before]


def test_what_is_no_yaml_is_told_and_left(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path / "claims")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "claims" / "gazette.yaml"
    path.write_text("article: [\n", encoding="utf-8")
    code, _, err = run("format")
    assert code == 2
    assert err.startswith("claims/gazette.yaml:2:1: this is no YAML")
    assert path.read_text(encoding="utf-8") == "article: [\n"
    assert run("format", "--check")[:2] == (2, "2 files in order\n")
