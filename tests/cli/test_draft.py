"""`check draft`: what it asks for, prints, writes, and tells of what the new claims clash with."""

from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.small import lay_out
from tests.cli.test_check import Run

ARTICLE = "Fewer came to South Korea\n\nIn 2019 9,999 North Koreans arrived in South Korea, the ministry said.\n"
OURS = "drafted by the vocabulary of claims; --no-vocabulary drafts by none\n"
KNOWN = ("--publisher", "Post", "--published", "2020-03-02")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out(Path("claims"))
    Path("post.txt").write_text(ARTICLE, encoding="utf-8")


def test_what_is_missing_is_asked_for_at_once(run: Run) -> None:
    code, out, err = run("draft", "post.txt")
    assert (code, out) == (2, "")
    assert "--publisher" in err
    assert "--published" in err


def test_a_draft_is_printed(run: Run) -> None:
    code, out, err = run("draft", "post.txt", *KNOWN, "--explain")
    assert (code, err) == (0, OURS)
    assert out == (
        "# Drafted, and confirmed by nobody: sure, likely or guess says how far to trust a field, “or” what else it may be.\n"
        "article:\n"
        "  title: Fewer came to South Korea\n"
        "  publisher: Post\n"
        "  published: 2020-03-02\n"
        "claims:\n"
        "  - id: 9999-north-koreans\n"
        "    # In the article: In 2019 **9,999** North Koreans arrived in South Korea, the ministry said.\n"
        "    quote: 9,999 North Koreans  # characters 35 to 54\n"
        "    value: 9,999  # sure\n"
        "    scope: {who: people, event: arrived, where: South Korea}  # who sure; event likely; where likely\n"
        "    period: 2019  # sure\n"
        "    source: ministry  # sure\n"
        "    draft: true\n"
        "\n"
        "# Passed over:\n"
    )


def test_new_claims_are_written_and_what_they_clash_with_is_told(run: Run) -> None:
    before = run("claims", "--quiet", "--fail-on", "contradiction")[0]
    code, out, err = run("draft", "post.txt", *KNOWN, "--into", "claims")
    assert (code, err) == (0, "")
    assert out.startswith("claims/post.yaml: 1 claim drafted\nthey take part in 1 finding:\nCONTRADICTION  count-clash  ")
    assert "source: ministry (draft)" in out
    assert "Draft: it rests on a claim that no editor has confirmed, and fails no check." in out
    assert run("claims", "--quiet", "--fail-on", "contradiction")[0] == before


def test_a_draft_fails_no_check_until_it_is_confirmed(run: Run) -> None:
    for name in ("gazette.yaml", "courier.yaml"):
        Path("claims", name).unlink()
    assert run("draft", "post.txt", *KNOWN, "--into", "claims")[0] == 0
    assert run("claims")[0] == 0
    file = Path("claims/post.yaml")
    file.write_text(file.read_text(encoding="utf-8").replace("    draft: true\n", ""), encoding="utf-8")
    assert run("claims")[0] == 1


def test_no_draft_takes_the_place_of_another(run: Run) -> None:
    assert run("draft", "post.txt", *KNOWN, "--into", "claims")[0] == 0
    code, out, err = run("draft", "post.txt", *KNOWN, "--into", "claims")
    assert (code, out) == (2, "")
    assert err.endswith(
        "claims/post.yaml: stands already, and was left as it is; if it is of this article, delete it to draft that anew; "
        "if it is of another, give the file of this article a name of its own\n"
    )


def test_articles_in_files_of_one_name_get_a_file_each(run: Run) -> None:
    for folder, number in (("a", "9,999"), ("b", "8,888"), ("c", "7,777")):
        Path(folder).mkdir()
        Path(folder, "x.txt").write_text(ARTICLE.replace("9,999", number), encoding="utf-8")
    Path("x-2.txt").write_text(ARTICLE.replace("9,999", "6,666"), encoding="utf-8")
    code, out, _ = run("draft", "a/x.txt", "b/x.txt", "x-2.txt", "c/x.txt", *KNOWN, "--into", "claims")
    assert (code, out.splitlines()[:4]) == (
        0,
        [f"claims/{name}.yaml: 1 claim drafted" for name in ("x", "x-3", "x-2", "x-4")],
    )
    written = {name: Path("claims", f"{name}.yaml").read_text(encoding="utf-8") for name in ("x", "x-3", "x-2", "x-4")}
    assert [
        f"value: {number}" in written[name] for name, number in zip(written, ("9,999", "8,888", "6,666", "7,777"), strict=True)
    ] == [True] * 4


def test_an_article_that_is_not_there(run: Run) -> None:
    code, out, err = run("draft", "nowhere.txt", *KNOWN)
    assert (code, out) == (2, "")
    assert "nowhere.txt: cannot be read: No such file or directory" in err


def test_articles_that_can_be_read_are_drafted_beside_others(run: Run) -> None:
    Path("empty.txt").write_text("\n", encoding="utf-8")
    Path("idle.txt").write_text(
        "Nothing happened in the harbour on Tuesday, the council said, and none of its ships was there.\n", encoding="utf-8"
    )
    names = ("nowhere.txt", "empty.txt", "post.txt", "idle.txt")
    code, out, err = run("draft", *names, *KNOWN, "--into", "claims")
    assert (code, out.splitlines()[0]) == (2, "claims/post.yaml: 1 claim drafted")
    assert err == (
        "nowhere.txt: cannot be read: No such file or directory\n"
        "empty.txt: it is empty; save the article's text in it\n"
        "idle.txt: no claim was found in the article: no figure in it counts anything\n"
        "the other article was drafted\n"
    )
    code, out, err = run("draft", *names, *KNOWN)
    assert (code, out.count("- id:"), err.splitlines()[-1]) == (2, 1, "the other article was drafted")


def test_one_that_stands_already_keeps_no_other_from_being_written(run: Run) -> None:
    assert run("draft", "post.txt", *KNOWN, "--into", "claims")[0] == 0
    Path("other.txt").write_text(ARTICLE.replace("9,999", "1,047"), encoding="utf-8")
    code, out, err = run("draft", "post.txt", "other.txt", *KNOWN, "--into", "claims")
    assert (code, out.splitlines()[0]) == (2, "claims/other.yaml: 1 claim drafted")
    assert err.startswith("claims/post.yaml: stands already") and err.endswith("\nthe other article was drafted\n")


def test_a_day_that_has_not_come_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.drafting.today", lambda: "2020-03-01")
    late = (
        "post.txt: warning: published: “2020-03-02” is later than today, 2020-03-01; mend the date, unless it is to appear then\n"
    )
    code, first, err = run("draft", "post.txt", *KNOWN)
    assert (code, err) == (0, OURS + late)
    monkeypatch.setattr("checker.drafting.today", lambda: "2020-03-02")
    assert run("draft", "post.txt", *KNOWN) == (0, first, OURS)


def test_what_cannot_be_read_is_not_said_to_agree(run: Run) -> None:
    Path("ships.txt").write_text("Ships\n\nSome 40 ships docked in 2020, the port authority said.\n", encoding="utf-8")
    code, out, _ = run("draft", "ships.txt", "--publisher", "Post", "--published", "2021-03-02", "--into", "claims")
    assert code == 0 and "“ships” is no concept of the vocabulary" in out
    assert out.endswith(
        "none of them could be compared; mend these, and check again\n"
        "next: check confirm claims goes through them beside the article; then check claims\n"
    )


def test_of_some_that_can_be_read_it_is_said_alone(run: Run) -> None:
    sound = ARTICLE.replace("9,999", "1,047")
    Path("ships.txt").write_text(f"{sound}\nSome 40 ships docked in 2020, the port authority said.\n", encoding="utf-8")
    code, out, _ = run("draft", "ships.txt", *KNOWN, "--into", "claims")
    assert code == 0 and "“ships” is no concept of the vocabulary" in out
    assert "those that can be read clash with nothing on file; mend the others, and check again\n" in out


def test_a_model_of_the_editor_s_own_may_propose(run: Run) -> None:
    Path("model.py").write_text(
        "import json, sys\n"
        "assert '9,999' in sys.stdin.read()\n"
        "quotes = ['9,999 North Koreans', *('foreign words' for _ in range(7))]\n"
        "print(json.dumps([{'quote': each, 'value': '9,999', 'period': '2018'} for each in quotes]))\n",
        encoding="utf-8",
    )
    code, out, err = run("draft", "post.txt", *KNOWN, "--propose", f"{sys.executable} model.py")
    assert code == 0
    assert "    period: 2019  # sure; the model proposes 2018, which the article does not say\n" in out
    assert err == (
        f"{OURS}"
        "post.txt: of the model's proposals 1 got into the draft, in a field or beside it; 7 refused:\n"
        + "  refused: “9,999: foreign words”: its quote does not stand in the text\n" * 5
        + "  and 2 more; --explain tells them all\n"
    )


def test_a_model_that_does_not_answer_is_told_and_nothing_is_written(run: Run) -> None:
    code, out, err = run("draft", "post.txt", *KNOWN, "--into", "claims", "--propose", "/no/such/model")
    assert (code, out) == (2, "")
    assert "--propose /no/such/model: cannot be run: No such file or directory" in err
    assert not Path("claims/post.yaml").exists()


def test_the_time_of_a_model_may_stand_in_the_settings_and_the_model_may_not(run: Run) -> None:
    settings = Path("claims/settings.yaml")
    before = settings.read_text(encoding="utf-8") if settings.exists() else ""
    settings.write_text(f"{before}options:\n  draft: {{propose-seconds: 1, propose-model: small}}\n", encoding="utf-8")
    assert run("draft", "post.txt", *KNOWN)[0] == 0
    code, _, err = run("draft", "post.txt", *KNOWN, "--propose", f"{sys.executable} -c 'import time; time.sleep(60)'")
    assert code == 2
    assert "no answer in 1 seconds" in err
    settings.write_text(f"{before}options:\n  draft: {{propose: rm}}\n", encoding="utf-8")
    assert run("draft", "post.txt", *KNOWN)[0] == 2


def test_a_language_that_is_none_is_told(run: Run) -> None:
    code, _, err = run("draft", "post.txt", *KNOWN, "--language", "xx")
    assert code == 2
    assert "--language xx: articles can be drafted in “de”, “en”" in err


def test_an_article_in_german_is_drafted_and_checked(run: Run) -> None:
    Path("post.txt").write_text("Im Jahr 2019 kamen knapp 9.999 Menschen, teilte die Polizei mit.\n", encoding="utf-8")
    code, out, err = run("draft", "post.txt", *KNOWN, "--language", "de", "--into", "claims")
    assert (code, err) == (0, "")
    assert out.startswith("claims/post.yaml: 1 claim drafted\n")
    written = Path("claims/post.yaml").read_text(encoding="utf-8")
    assert "  language: de\n" in written
    assert "    value: knapp 9.999  # sure\n" in written


GERMAN = "Die Zahl der Boote ist nach Angaben der Polizei auf 9.999 gestiegen. Im Jahr 2019 kamen 412.\n"


def test_an_article_that_does_not_name_its_language_is_read_as_its_words_are_and_that_is_told(run: Run) -> None:
    Path("post.txt").write_text(GERMAN, encoding="utf-8")
    code, out, err = run("draft", "post.txt", *KNOWN)
    assert (code, err) == (0, f"{OURS}post.txt: it is read as “de”, as its words are; if it is not, give --language\n")
    assert "  language: de\n" in out and "    value: 9.999  # sure\n" in out


def test_words_too_few_to_tell_a_language_are_english_and_that_is_told(run: Run) -> None:
    Path("post.txt").write_text("Boote: 412\n", encoding="utf-8")
    code, out, err = run("draft", "post.txt", *KNOWN)
    assert code == 0 and "    value: 412  # sure\n" in out
    assert err == (
        f"{OURS}"
        "post.txt: its words do not tell in which language it is, and it is read as English; if it is not, give --language de\n"
    )
    assert run("draft", "post.txt", *KNOWN, "--language", "en")[::2] == (0, OURS)


def test_words_too_few_to_tell_a_language_are_in_that_of_the_settings(run: Run) -> None:
    settings = Path("claims/settings.yaml")
    settings.write_text(f"{settings.read_text(encoding='utf-8') if settings.exists() else ''}language: de\n", encoding="utf-8")
    Path("post.txt").write_text("Boote: 4.122\n", encoding="utf-8")
    code, out, err = run("draft", "post.txt", *KNOWN)
    assert (code, err) == (0, OURS)
    assert "  language: de\n" in out and "    value: 4.122  # sure\n" in out
    Path("post.txt").write_text(ARTICLE + "They came by way of the sea, as others had.\n", encoding="utf-8")
    code, out, err = run("draft", "post.txt", *KNOWN)
    assert (code, err) == (
        0,
        f"{OURS}post.txt: it is read as “en”, as its words are, though the settings say “de”; if it is not, give --language\n",
    )
    assert "  language: en\n" in out


@pytest.mark.parametrize("arguments", (("-", *KNOWN), (*KNOWN, "-"), (*KNOWN, "--", "-"), ("--explain", "-", *KNOWN)))
def test_a_hyphen_is_the_article_on_standard_input(arguments: tuple[str, ...], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(ARTICLE.encode())))
    code, out, _ = run("draft", *arguments)
    assert code == 0
    assert "value: 9,999" in out


def test_whose_vocabulary_is_read_is_told_and_can_be_chosen(run: Run) -> None:
    told = "drafted by the vocabulary of claims; --no-vocabulary drafts by none"
    ours, none = run("draft", "post.txt", *KNOWN), run("draft", "post.txt", *KNOWN, "--no-vocabulary")
    assert (told in ours[2], told in none[2]) == (True, False)
    assert ("event: arrived" in ours[1], "scope: {who: North Koreans}  # who guess" in none[1]) == (True, True)
    Path("claims").rename("elsewhere")
    assert run("draft", "post.txt", *KNOWN, "--vocabulary", "elsewhere")[1] == ours[1]
    assert run("draft", "post.txt", *KNOWN)[1] == none[1]


def test_a_vocabulary_that_is_none_or_unwanted_is_refused(run: Run) -> None:
    assert "--vocabulary nowhere: there is no vocabulary" in run("draft", "post.txt", *KNOWN, "--vocabulary", "nowhere")[2]
    both = run("draft", "post.txt", *KNOWN, "--vocabulary", "claims", "--no-vocabulary")
    assert (both[0], both[2]) == (2, "--vocabulary and --no-vocabulary: give one of the two\n")
