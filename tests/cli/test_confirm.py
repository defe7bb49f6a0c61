"""`check confirm`: each draft is shown, one key and Enter decide it, and every answer is in the file at once."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.drafts.test_edits import FILE, UNSURE, at

Run = Callable[..., tuple[int, str, str]]
Answers = Callable[[str], None]
SHOWN = """\
claims/a.yaml:5: draft 1 of 3
  id: in-2018
  quote: only 1,137 came   # as printed
  value: "1,137"
  period: 2018             # likely; or 2017-12/2018-11
  # a remark
  source: ministry
"""
ASK = "c confirm, e edit a field, d drop, n next, q quit: "
FIELD = "the field and its text, such as period: 2018-11, or scope.who: women; nothing to leave it: "


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    path = tmp_path / "claims" / "a.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return lambda text: monkeypatch.setattr("sys.stdin", StringIO(text))


def test_one_is_confirmed_and_the_rest_is_left(file: Path, answers: Answers, run: Run) -> None:
    answers("c\nq\n")
    code, out, err = run("confirm", "claims")
    assert (code, err) == (1, "")
    assert out.startswith(f"{SHOWN}{ASK}claims/a.yaml:12: draft 2 of 3\n  {{id: in-2019")
    assert out.endswith(f"{ASK}1 confirmed, 0 dropped, 2 drafts left\n")
    assert file.read_text(encoding="utf-8") == at("    draft: true              # found in line 3\n", "").replace(UNSURE, "")


def test_a_field_is_edited_and_the_draft_is_shown_anew(file: Path, answers: Answers, run: Run) -> None:
    answers("e\nperiod: 2017\nx\ne\nnonsense\ne\n\nq\n")
    code, out, err = run("confirm", "claims")
    assert (code, err) == (1, "")
    assert out == (
        f"{SHOWN}{ASK}{FIELD}{SHOWN.replace('period: 2018', 'period: 2017')}{ASK}“x” is none of c, e, d, n, q\n"
        f"{ASK}{FIELD}“nonsense” is no field with its text\n{ASK}{FIELD}{ASK}0 confirmed, 0 dropped, 3 drafts left\n"
    )
    assert file.read_text(encoding="utf-8") == at("period: 2018   ", "period: 2017   ")


def test_drafts_without_ids_are_known_by_what_they_say(file: Path, answers: Answers, run: Run) -> None:
    before = "claims:\n" + "".join(f"  - {{quote: {n} came, value: {n}, draft: true}}\n" for n in (11, 12, 13))
    file.write_text(before, encoding="utf-8")
    answers("d\ne\nvalue: nearly 12\nc\nd\n")
    assert run("confirm", "claims")[0] == 0
    assert file.read_text(encoding="utf-8") == "claims:\n  - {quote: 12 came, value: nearly 12}\n"


def test_all_are_settled(file: Path, answers: Answers, run: Run) -> None:
    answers("d\nd\nc\n")
    code, out, _ = run("confirm", str(file))
    assert code == 0 and out.endswith("1 confirmed, 2 dropped, 0 drafts left\n")
    answers("")
    assert run("confirm", "claims") == (0, "no drafts\n", "")


def test_nobody_answers(file: Path, answers: Answers, run: Run) -> None:
    answers("")
    assert run("confirm") == (1, f"{SHOWN}{ASK}\n0 confirmed, 0 dropped, 3 drafts left\n", "")
    assert file.read_text(encoding="utf-8") == FILE


def test_what_cannot_be_written_is_told_and_asked_again(file: Path, answers: Answers, run: Run) -> None:
    answers("n\nn\ne\nnote: All.\nq\n")
    code, _, err = run("confirm", "claims")
    assert code == 1
    assert err == "claims/a.yaml:15: cannot be done as the file is written; note: write it into the file by hand\n"


def test_what_cannot_be_read_is_told(file: Path, run: Run) -> None:
    file.write_text("claims: [", encoding="utf-8")
    code, out, err = run("confirm", "claims")
    assert (code, out) == (2, "") and err.startswith("claims/a.yaml:")
    assert run("confirm", "nowhere")[0] == 2


def test_what_the_quote_does_not_bear_out_is_not_confirmed(file: Path, answers: Answers, run: Run) -> None:
    answers('e\nvalue: "1,173"\nc\nq\n')
    code, out, err = run("confirm", "claims")
    assert (code, err) == (
        1,
        "claims/a.yaml:7:12: value: 1,173 is not in the quote “only 1,137 came”; write the number as the article has it, or mend "
        "the quote\n",
    )
    assert out.endswith(f"{ASK}{ASK}0 confirmed, 0 dropped, 3 drafts left\n")
    assert "draft: true              # found in line 3\n" in file.read_text(encoding="utf-8")
    answers("e\nvalue: 1,137\nc\nq\n")
    code, out, err = run("confirm", "claims")
    assert (code, err) == (1, "") and out.endswith("1 confirmed, 0 dropped, 2 drafts left\n")
