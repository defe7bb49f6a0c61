"""`check init --from`: the vocabulary and the claims of articles, which are checked as they are written."""

# ruff: noqa: E501  a paragraph stands in one line
from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.cli.test_check import Run

ARTICLE = """\
Sailors leave

In 2019, 1,047 sailors deserted in Norland, the Harbour Ministry said, including 202 officers. In 2018 there were 900 sailors who deserted \
in Norland. About 80 percent of them were women. Of 400 women and 500 men who deserted in 2018, 30 drowned.

Desertions rose 12 percent from a year earlier. Since 1998, more than 33,000 sailors have fled to Norland, the police said.
"""
CLASHING = "Sailors\n\nIn 2019, 1,047 sailors deserted, the police said.\n\nIn 2019, 1,148 sailors deserted, the police said.\n"
KNOWN = ("--publisher", "Post", "--published", "2020-02-01")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("post.txt").write_text(ARTICLE, encoding="utf-8")


def test_what_is_drafted_is_checked_as_it_is_written(run: Run) -> None:
    code, out, err = run("init", "new", "--from", "post.txt", *KNOWN)
    assert (code, err) == (0, "")
    assert out.startswith("new/vocabulary.yaml: written\nnew/post.yaml: written\nnew/settings.yaml: written\n")
    assert out.endswith(
        "9 claims drafted; 4 with a scope of their own, as it is a guess what they count\n"
        "next: go through new/vocabulary.yaml, in which nothing is confirmed; check new; check confirm new\n"
    )
    assert yaml.safe_load(Path("new/vocabulary.yaml").read_text(encoding="utf-8")) == {
        "who": {
            "sailors": {"parts": [{"complete": ["men", "women"]}, {"some": ["officers"]}]},
            "officers": {},
            "women": {},
            "men": {},
            "sailors, all of those told as about-80-percent": {},
            "women told as about-80-percent": {"within": "sailors, all of those told as about-80-percent"},
            "women told as 400-women": {},
            "sailors told as 30": {},
            "sailors told as rose-12-percent": {},
        },
        "event": {"deserted": {"also": ["desertions"]}, "fled": {}},
        "where": {"Norland": {}},
        "sources": {"Harbour Ministry": {}, "police": {}},
    }
    code, out, err = run("new")
    assert (code, err) == (0, "")
    assert "0 contradictions, 0 tensions, 0 notes; 9 claims in 1 article" in out


def test_some_of_others_that_stand_apart_lie_within_nothing(run: Run) -> None:
    came = "In 2019, 100 sailors came to Norland, the office said. In 2019, {} of them were hurt.\n"
    Path("post.txt").write_text(f"Sailors\n\n{came.format(31)}\n{came.format(47)}", encoding="utf-8")
    code, out, err = run("init", "new", "--from", "post.txt", *KNOWN)
    assert (code, err) == (0, "")
    assert "4 claims drafted; 2 with a scope of their own" in out
    drafts = yaml.safe_load(Path("new/post.yaml").read_text(encoding="utf-8"))["claims"]
    assert [each["scope"]["who"] for each in drafts] == [
        "sailors",
        "hurt, some of sailors told as 31",
        "sailors",
        "hurt, some of sailors told as 47",
    ]
    code, out, err = run("new")
    assert (code, err) == (0, "")


def test_what_contradicts_for_certain_is_left_to_contradict(run: Run) -> None:
    Path("post.txt").write_text(CLASHING, encoding="utf-8")
    assert run("init", "new", "--from", "post.txt", *KNOWN)[0] == 0
    code, out, _ = run("new")
    assert code == 0
    assert "CONTRADICTION  count-clash" in out


def test_nothing_is_begun_of_some_articles_alone(run: Run) -> None:
    code, out, err = run("init", "new", "--from", "nowhere.txt", "post.txt", *KNOWN)
    assert (code, out, Path("new").exists()) == (2, "", False)
    assert err == (
        "nowhere.txt: cannot be read: No such file or directory\n"
        "the other article can be read; nothing was begun: mend these, or leave them out and draft them later\n"
    )


def test_a_vocabulary_that_stands_is_left_as_it_is(run: Run) -> None:
    Path("new").mkdir()
    Path("new/vocabulary.yaml").write_text("who: {people: {}}\n", encoding="utf-8")
    code, out, err = run("init", "new", "--from", "post.txt", *KNOWN)
    assert (code, out) == (2, "")
    assert "new/vocabulary.yaml: stands already; draft articles by it: check draft ARTICLE --into new" in err
    assert sorted(path.name for path in Path("new").iterdir()) == ["vocabulary.yaml"]


def test_what_is_missing_is_asked_for(run: Run) -> None:
    code, out, err = run("init", "new", "--from", "post.txt")
    assert (code, out) == (2, "")
    assert "--publisher" in err
    assert "--published" in err
    assert not Path("new").exists()


def test_articles_alone_are_published(run: Run) -> None:
    code, _, err = run("init", "new", *KNOWN)
    assert code == 2
    assert "only with --from, which names articles" in err


def test_articles_that_make_no_claim_begin_nothing(run: Run) -> None:
    Path("post.txt").write_text("Nothing was counted.\n", encoding="utf-8")
    code, _, err = run("init", "new", "--from", "post.txt", *KNOWN)
    assert code == 2
    assert "no claim was found in the articles" in err
    assert not Path("new").exists()


def test_an_article_whose_names_are_all_lacking_is_begun_too(run: Run) -> None:
    Path("post.txt").write_text("Cut off\n\nThen 1,042 of the\n\nOthers: 20,000 in the\n", encoding="utf-8")
    assert run("init", "new", "--from", "post.txt", *KNOWN)[0] == 0
    code, out, err = run("new")
    assert code == 0 and "problem" not in err
    assert "2 claims in 1 article" in out


@pytest.mark.parametrize(
    ("one", "other"),
    (
        ("In 2019, 412 ships sank, and 30 sailors drowned.", "In 2019, 512 ships sank."),
        ("In 2019, 412 dockers deserted, while 30 drowned.", "In 2019, 512 dockers deserted."),
        ("In 2019, 412 ships sank.", "The Navy Board counted 512 ships that sank in 2019."),
    ),
)
def test_two_articles_that_tell_the_same_in_the_same_words_clash(one: str, other: str, run: Run) -> None:
    for name, text in (("one.txt", one), ("two.txt", other)):
        Path(name).write_text(f"The harbour in 2019\n\n{text}\n", encoding="utf-8")
    assert run("init", "new", "--from", "one.txt", "two.txt", *KNOWN)[0] == 0
    assert "count-clash" in run("new", "--format", "json")[1]


def test_articles_in_files_of_one_name_get_a_file_each(run: Run) -> None:
    for folder, number in (("a", "9,999"), ("b", "8,888")):
        Path(folder).mkdir()
        Path(folder, "x.txt").write_text(f"Sailors\n\nIn 2019, {number} sailors deserted.\n", encoding="utf-8")
    assert run("init", "new", "--from", "a/x.txt", "b/x.txt", *KNOWN)[0] == 0
    values = [
        yaml.safe_load(Path("new", name).read_text(encoding="utf-8"))["claims"][0]["value"] for name in ("x.yaml", "x-2.yaml")
    ]
    assert values == ["9,999", "8,888"]
