"""Names that nobody declared are told once, as they are to be pasted, and `check vocabulary add` writes just that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.memory.words.added import with_entries
from tests.cli.test_check import Run

ARTICLE = """\
article: {title: A year of bicycles, publisher: Harbour Post, published: 2025-03-01}
defaults: {source: unnamed, scope: {who: bikes, event: sold, where: Utrecht}}
claims:
  - {id: all, quote: "1,200 bikes", value: "1,200", period: 2024}
  - {id: electric, quote: "1,000 e-bikes", value: "1,000", period: 2024, scope: {who: e-bikes}}
  - {id: turnover, quote: €2 million, value: €2 million, period: 2024, scope: {who: turnover, event: earned}}
  - {id: before, quote: €3 million, value: €3 million, period: 2023, scope: {who: turnover, event: earned}}
  - {id: fair, quote: "90 came", value: "90", period: 2023, scope: bicycle fair}
"""
TOLD = """\
claims/a.yaml:2:42: scope: who: “bikes” is no concept of the vocabulary; add it to vocabulary.yaml under who
claims/a.yaml:2:56: scope: event: “sold” is no concept of the vocabulary; add it to vocabulary.yaml under event
claims/a.yaml:2:69: scope: where: “Utrecht” is no concept of the vocabulary; add it to vocabulary.yaml under where
claims/a.yaml:5:87: scope: who: “e-bikes” is no concept of the vocabulary; add it to vocabulary.yaml under who
claims/a.yaml:6:85: scope: who: “turnover” is no concept of the vocabulary; add it to vocabulary.yaml under who \
(and in 1 more place)
claims/a.yaml:6:102: scope: event: “earned” is no concept of the vocabulary; add it to vocabulary.yaml under event \
(and in 1 more place)
claims/a.yaml:8:68: scope: “bicycle fair” is no scope of the vocabulary; add it to vocabulary.yaml under scopes
9 problems; nothing was checked
vocabulary.yaml needs:
  who:
    bikes: {}
    e-bikes: {}
    turnover: {unit: euro}
    bicycle fair: {}
  event:
    sold: {} # counted over a period; at a date: {kind: state}; a mean or a rate: {measure: mean}
    earned: {} # counted over a period; at a date: {kind: state}; a mean or a rate: {measure: mean}
  where:
    Utrecht: {}
  scopes:
    bicycle fair: {who: bicycle fair} # taken for who is counted; if it is what happened to them, write who and event
check vocabulary add claims writes that
"""
ADDED = """\
claims/vocabulary.yaml: 8 names added
  who: bikes: {}
  who: e-bikes: {}
  who: turnover: {unit: euro}
  who: bicycle fair: {}
  event: sold: {}
  event: earned: {}
  where: Utrecht: {}
  scopes: bicycle fair: {who: bicycle fair}
what they mean to each other is for you to say: other names, parts, what lies within what, units
next: check claims
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "claims"


def test_what_is_missing_is_told_once(folder: Path, run: Run) -> None:
    assert run("claims") == (2, "", TOLD)


def test_the_whole_of_a_share_is_told_beside_its_part(folder: Path, run: Run) -> None:
    share = "  - {id: share, quote: 40%, share: 40%, scope: {who: e-bikes}, of: {who: two-wheelers}, period: 2024}\n"
    (folder / "a.yaml").write_text(ARTICLE + share, encoding="utf-8")
    assert "    e-bikes: {within: two-wheelers}\n" in run("claims")[2]
    assert "    two-wheelers: {}\n" in run("claims")[2]
    assert run("vocabulary", "add", "claims")[0] == 0
    assert run("claims")[2] == ""


def test_a_part_that_drafting_names_lies_within_its_whole(folder: Path, run: Run) -> None:
    part = '  - {id: old, quote: "12", value: "12", scope: {who: old among bikes}, period: 2024}\n'
    (folder / "a.yaml").write_text(ARTICLE + part, encoding="utf-8")
    assert "  who: old among bikes: {within: bikes}\n" in run("vocabulary", "add", "claims")[1]
    assert run("claims")[2] == ""


def test_no_name_is_written_that_lies_within_itself(folder: Path, run: Run) -> None:
    both = """\
  - {id: one, quote: 40%, share: 40%, scope: {who: e-bikes}, of: {who: two-wheelers}, period: 2024}
  - {id: other, quote: 60%, share: 60%, scope: {who: two-wheelers}, of: {who: e-bikes}, period: 2024}
"""
    (folder / "a.yaml").write_text(ARTICLE + both, encoding="utf-8")
    told = run("vocabulary", "add", "claims")[1]
    assert ("  who: e-bikes: {}\n" in told, "  who: two-wheelers: {}\n" in told) == (True, True)


def test_what_is_told_runs_when_it_is_pasted(folder: Path, run: Run) -> None:
    pasted = TOLD.partition("needs:\n")[2].rpartition("check vocabulary")[0]
    (folder / "vocabulary.yaml").write_text("".join(f"{line[2:]}\n" for line in pasted.splitlines()), encoding="utf-8")
    code, _, err = run("claims")
    assert (code, err) == (0, "")


def test_it_is_written(folder: Path, run: Run) -> None:
    assert run("vocabulary", "add") == (0, ADDED, "")
    code, _, err = run("claims")
    assert (code, err) == (0, "")
    written = (folder / "vocabulary.yaml").read_text(encoding="utf-8")
    assert run("vocabulary", "add", "claims") == (
        0,
        "claims/vocabulary.yaml: it lacks no name that claims use; nothing was written\n",
        "",
    )
    assert (folder / "vocabulary.yaml").read_text(encoding="utf-8") == written


def test_what_is_checked_in_part_tells_it_too(folder: Path, run: Run) -> None:
    (folder / "vocabulary.yaml").write_text(
        "who: {bikes: {}, e-bikes: {}}\nevent: {sold: {}}\nwhere: {Utrecht: {}}\n", encoding="utf-8"
    )
    code, out, err = run("claims")
    assert (code, "3 claims could not be read (5 problems)" in out) == (2, True)
    assert "5 problems; 3 claims were not checked\nvocabulary.yaml needs:\n  who:\n    turnover: {unit: euro}\n" in err


def test_a_misspelt_name_is_mended_and_not_added(folder: Path, run: Run) -> None:
    (folder / "a.yaml").write_text(ARTICLE.replace("who: e-bikes", "who: bkies"), encoding="utf-8")
    (folder / "vocabulary.yaml").write_text(
        "who: {bikes: {}, turnover: {}}\nevent: {sold: {}, earned: {}}\nwhere: {Utrecht: {}}\n", encoding="utf-8"
    )
    assert "bkies" not in run("claims")[2].partition("needs:")[2]
    assert "bkies" not in run("vocabulary", "add")[1]


def test_a_broken_vocabulary_is_mended_first(folder: Path, run: Run) -> None:
    (folder / "vocabulary.yaml").write_text("who: {bikes: {unti: bikes}}\n", encoding="utf-8")
    code, out, err = run("vocabulary", "add")
    assert (code, out, err.splitlines()[-1]) == (2, "", "claims/vocabulary.yaml: mend it first; nothing was written")


def test_without_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("vocabulary", "add")[:2] == (2, "")


def test_where_there_are_no_claims(folder: Path, run: Run) -> None:
    (folder / "empty").mkdir()
    assert run("vocabulary", "add", "claims/empty") == (
        2,
        "",
        "claims/empty: no claim files in “claims/empty”; record an article there in YAML, or give another path\n"
        "nothing was written\n",
    )
    assert run("vocabulary", "add", "nowhere")[:2] == (2, "")


def test_of_two_vocabularies_neither_is_written(folder: Path, run: Run) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "vocabulary.yaml").write_text("who: {boats: {}}\n", encoding="utf-8")
        (folder / name / f"{name}.yaml").write_text(ARTICLE, encoding="utf-8")
    assert run("vocabulary", "add") == (
        2,
        "",
        "claims/two/vocabulary.yaml: a second vocabulary.yaml beside claims/one/vocabulary.yaml; "
        "keep one of them, or check the folders one by one\n"
        "claims/one/vocabulary.yaml: mend it first; nothing was written\n",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "who:\n  b: {}\n"),
        ("# none yet\n", "# none yet\n\nwho:\n  b: {}\n"),
        ("who: {a: {}} # people\n", "who: {a: {}, b: {}} # people\n"),
        ("who: {}\nevent: {}\n", "who: {b: {}}\nevent: {}\n"),
        (
            "who:\n    a:\n        also: [x,\n          y] # two\n    # no more\n\nevent: {}",
            "who:\n    a:\n        also: [x,\n          y] # two\n    b: {}\n    # no more\n\nevent: {}",
        ),
        ("who:\n  a: {}", "who:\n  a: {}\n  b: {}"),
        ("who:\r\n  a: {}\r\n", "who:\r\n  a: {}\r\n  b: {}\r\n"),
        ("event: {}\r\n", "event: {}\r\n\r\nwho:\r\n  b: {}\r\n"),
        ("who:\n  a:\n    also:\n    - x\n    - y\r\n", "who:\n  a:\n    also:\n    - x\n    - y\r\n  b: {}\n"),
        ("event: {e: {}}", "event: {e: {}}\n\nwho:\n  b: {}\n"),
        ("{who: {a: {}}}\n", "{who: {a: {}, b: {}}}\n"),
    ],
)
def test_all_else_stays_as_it_was(before: str, after: str) -> None:
    assert with_entries(before, {"who": {"b": "{}"}}) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("who:\n  a: {}\n", "who:\n  a: {}\n  b: {}\n\nwhere:\n  c: {}\n"),
        ("who:\n  a: {}", "who:\n  a: {}\n  b: {}\n\nwhere:\n  c: {}\n"),
        ("who: {a: {}}", "who: {a: {}, b: {}}\n\nwhere:\n  c: {}\n"),
    ],
)
def test_a_new_section_stands_behind_what_is_added_to_the_last_one(before: str, after: str) -> None:
    assert with_entries(before, {"who": {"b": "{}"}, "where": {"c": "{}"}}) == after


@pytest.mark.parametrize("before", ["who: [a]\n", "- who\n", "who: {a: {}}\n...\nmore", "{event: {}}\n", "who: {a: {\n"])
def test_what_cannot_be_put_in_is_left_to_the_editor(before: str) -> None:
    assert with_entries(before, {"who": {"b": "{}"}}) is None


def test_names_are_quoted_where_they_need_it() -> None:
    written = with_entries("", {"who": {"a: b": "{}", "x, y": "{}", "#1": "{}"}})
    assert written == 'who:\n  "a: b": {}\n  "x, y": {}\n  "#1": {}\n'


def test_singular_and_plural_are_one_name_with_the_unit_of_most_values(folder: Path, run: Run) -> None:
    lines = ARTICLE.splitlines()[:3]
    for number, (who, value) in enumerate((("eel", "3 tonnes"), ("eels", "4 tonnes"), ("eels", "5 tonnes"), ("eels", "€6"))):
        lines.append(f"  - {{id: c{number}, quote: {value}, value: {value}, scope: {{who: {who}}}, period: 201{number}}}")
    (folder / "a.yaml").write_text("\n".join((*lines, "")), encoding="utf-8")
    assert "\n  who: eel: {unit: tonnes}\n" in run("vocabulary", "add")[1]
    code, _, err = run("claims")
    assert code == 0
    assert err.startswith("claims/a.yaml:7:") and "“€6” is an amount in euro, but “eel” has the unit tonnes" in err


def test_the_unit_of_a_whole_scope_is_that_of_its_values_and_not_of_those_by_default(folder: Path, run: Run) -> None:
    takings = "  - {id: t%d, quote: €2 million, value: €2 million, period: 202%d, scope: takings}"
    (folder / "a.yaml").write_text(
        "\n".join((*ARTICLE.splitlines()[:4], takings % (1, 1), takings % (2, 2), "")), encoding="utf-8"
    )
    out = run("vocabulary", "add")[1]
    assert "\n  who: bikes: {}\n" in out and "\n  who: takings: {unit: euro}\n" in out
    code, _, err = run("claims")
    assert (code, err) == (0, "")


@pytest.mark.parametrize(
    ("language", "noun", "values"),
    [
        ("en", "boats", ("610 boats", "1 boat")),
        ("es", "embarcaciones", ("610 embarcaciones", "más de 600 embarcaciones")),
        ("de", "Boote", ("610 Boote", "rund 600 Boote")),
    ],
)
def test_a_thing_that_is_counted_beside_its_number_is_its_unit(
    folder: Path, run: Run, language: str, noun: str, values: tuple[str, str]
) -> None:
    head = ARTICLE.splitlines()[:3]
    claims = [
        f"  - {{id: b{n}, quote: {value}, value: {value}, period: 202{n}, scope: {{who: {noun}}}}}"
        for n, value in enumerate(values)
    ]
    text = "\n".join((*head, *claims, "")).replace("article: {", f"article: {{language: {language}, ")
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    assert f"\n  who: {noun}: {{unit: {noun}}}\n" in run("vocabulary", "add")[1]
    code, _, err = run("claims")
    assert (code, err) == (0, "")


def test_editors_complete_the_names_that_were_added(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init")[0] == 0
    schema = Path("claims/.schema/claims.json")
    assert json.loads(run("schema", "--for", "claims")[1]) == json.loads(schema.read_text(encoding="utf-8"))
    Path("claims/a.yaml").write_text(ARTICLE, encoding="utf-8")
    assert run("vocabulary", "add", "claims")[0] == 0
    offered = json.loads(schema.read_text(encoding="utf-8"))["$defs"]["who"]["enum"]
    assert {"bikes", "e-bikes", "turnover", "kids", "visitors"} <= set(offered)
    assert json.loads(run("schema", "--for", "claims")[1]) == json.loads(schema.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--for", "claims", "--of", "output"), "--for: only with the schema of claims or of mappings, not with --of output\n"),
        (("--for", "nowhere"), "no vocabulary.yaml goes with nowhere; begin one with: check init\n"),
    ],
)
def test_a_schema_for_what_has_no_names(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("schema", *arguments) == (2, "", told)


def test_a_slip_is_left_out_and_told(folder: Path, run: Run) -> None:
    vocabulary = "who: {bikes: {}, e-bikes: {}, turnover: {}}\nevent: {sold: {}, earned: {}}\nwhere: {Utrecht: {}}\n"
    (folder / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    more = ARTICLE.replace("who: turnover, event: earned", "who: turnovr, event: earned").replace(
        "bicycle fair}", "{who: guests}}"
    )
    (folder / "a.yaml").write_text(more, encoding="utf-8")
    left_out = """\
left out, as it may be a slip:
claims/a.yaml:6:85: scope: who: “turnovr” is no concept of the vocabulary; write turnover, or add it \
to vocabulary.yaml under who (and in 1 more place)
"""
    added = """\
claims/vocabulary.yaml: 1 name added
  who: guests: {}
what they mean to each other is for you to say: other names, parts, what lies within what, units
next: check claims
"""
    nothing = "claims/vocabulary.yaml: it lacks no other name that claims use; nothing was written\n"
    assert run("vocabulary", "add") == (0, left_out + added, "")
    assert run("vocabulary", "add") == (0, left_out + nothing, "")
    assert "vocabulary.yaml needs" not in run("claims")[2]


def test_a_publisher_that_is_a_known_one_but_for_a_slip_is_warned_of(folder: Path, run: Run) -> None:
    assert run("vocabulary", "add")[0] == 0
    vocabulary = (folder / "vocabulary.yaml").read_text(encoding="utf-8")
    assert run("claims")[2] == ""
    (folder / "vocabulary.yaml").write_text(f"{vocabulary}publishers: {{Harbour Posts: {{}}}}\n", encoding="utf-8")
    warning = (
        "claims/a.yaml:1:49: warning: publisher: “Harbour Post” is much like “Harbour Posts”, and taken for another one; "
        "write Harbour Posts, or add Harbour Post to vocabulary.yaml under publishers\n"
    )
    for _ in range(2):
        code, _, err = run("claims")
        assert (code, warning in err) == (0, True)
