"""Whatever is wrong in a ledger is told with its place; it is never taken for an empty one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.problems import Problems
from checker.memory.ledger.edit import edit
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.read import read_ledger
from tests.ledger.entries import EMPTY, LEDGERS, against, entry

ONE = edit(EMPTY, [entry("a/a")])
TWO = edit(EMPTY, [entry("a/a"), against("b/b", "c/c")])
RESOLVE = "keep the judgements of both sides, and delete the lines <<<<<<<, ======= and >>>>>>>"
CLASH = "a merge conflict that nobody has resolved"


def problems_of(text: str) -> list[str]:
    """What is wrong in a ledger; what can be read of it stands, and is whole."""
    problems = Problems()
    entries = read_ledger(text, "judged.yaml", problems)
    assert all(each.claim and each.digest and each.verdict and each.because and each.by and each.on for each in entries)
    return [str(problem) for problem in problems.in_order()]


WRONG = TWO.replace("on: 2026-05-31", "on: 2026-02-31").replace("until: 2027-01-01", "until: soon")
WRONG = WRONG.replace("  by: Ann Editor\n", "")
INLINE = (
    "{claim: a/a, finding: b, basis: b, verdict: wrong, says: s, because: b, by: b, on: 2026-01-01, digest: 0123456789abcdef}"
)
BROKEN = {
    "a merge conflict": (
        ONE.replace("  verdict: wrong\n", "<<<<<<< HEAD\n  verdict: wrong\n=======\n  verdict: disputed\n>>>>>>> other\n"),
        [f"judged.yaml:{line}:1: {CLASH}; {RESOLVE}" for line in (5, 7, 9)],
    ),
    "nothing": (
        "# What editors have judged\n",
        ["judged.yaml:1:1: this is no list of judgements; begin each judgement with a hyphen, or write [] where there is none"],
    ),
    "no list": (
        "judged: []\n...\n",
        ["judged.yaml:1:1: this is no list of judgements; begin each judgement with a hyphen, or write [] where there is none"],
    ),
    "the end is missing": (
        ONE.removesuffix("...\n"),
        [
            "judged.yaml:10:1: the ledger does not end with ..., so the rest of it may be lost; bring the file back"
            " whole from git; or, if nothing is missing, write ... as its last line"
        ],
    ),
    "an unknown field": (
        ONE.replace("  by:", "  bye:"),
        ["judged.yaml:8:3: unknown field “bye” in a judgement; write by"],
    ),
    "a basis misspelt": (
        ONE.replace("basis: contradiction", "basis: contradictory"),
        [
            "judged.yaml:4:10: basis: “contradictory” is not how grave a finding is; write contradiction or tension, "
            "or for a note its kind, total-falls"
        ],
    ),
    "a verdict misspelt": (
        ONE.replace("verdict: wrong", "verdict: worng"),
        ["judged.yaml:5:12: verdict: “worng” is not known; write wrong, superseded, disputed or accepted"],
    ),
    "all at once": (
        WRONG,
        [
            "judged.yaml:2:3: a judgement without by; write by: who decided",
            "judged.yaml:8:7: on: “2026-02-31” is no date; write a date such as 2026-05-31",
            "judged.yaml:10:3: a judgement without by; write by: who decided",
            "judged.yaml:16:7: on: “2026-02-31” is no date; write a date such as 2026-05-31",
            "judged.yaml:17:10: until: “soon” does not fit; write a date such as 2026-05-31",
        ],
    ),
    "a digest cut short": (
        ONE.replace(entry("a/a").digest, entry("a/a").digest[:9]),
        [
            f"judged.yaml:10:11: digest: “{entry('a/a').digest[:9]}” does not fit;"
            " write the 16 hex digits that `check judge` wrote"
        ],
    ),
    "a rival without a digest": (
        TWO.replace("against: {c/c: ", "against: {c/c: x"),
        ["judged.yaml:20:18: against: “c/c” without a digest; write the 16 hex digits that `check judge` wrote"],
    ),
    "rivals as a list": (
        TWO.replace("against: {c/c: ", "against: [c/c, ").replace("}\n", "]\n"),
        ["judged.yaml:20:12: against must be a mapping; write names with what they stand for, or against: {}"],
    ),
    "no claim": (
        ONE.replace("- claim: a/a\n  finding", "- finding"),
        [
            "judged.yaml:2:3: a judgement without claim;"
            " write claim: the full id of the claim judged, for people: the digest is what counts"
        ],
    ),
    "judged twice": (
        ONE.replace("...\n", "") + ONE.removeprefix("# What editors have judged\n").replace("wrong", "accepted"),
        ["judged.yaml:11:3: a/a: judged on line 2 already; keep one of the two judgements"],
    ),
    "one verdict after the other, as a merge by lines leaves them": (
        ONE.replace("  verdict: wrong\n", "  verdict: wrong\n  verdict: disputed\n"),
        ["judged.yaml:6:3: “verdict” twice (line 5); keep one of them"],
    ),
    "brackets": ("[\n]\n...\n", ["judged.yaml:1:1: an empty list; write [] on a line of its own"]),
    "in one line": (
        f"[{INLINE}]\n...",
        ["judged.yaml:1:2: a judgement in the middle of a line; begin it with a hyphen on a line of its own"],
    ),
    "no YAML": (
        ONE.replace("because: ", "because: ministry: "),
        ["judged.yaml:7:20: this is no YAML: mapping values are not allowed in this context; mind the indentation, and put text"
         " that holds “: ”, “ #” or a leading sign in quotation marks"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_ledger(what: str) -> None:
    text, said = BROKEN[what]
    assert problems_of(text) == said


def test_the_judgements_that_can_be_read_stand() -> None:
    problems = Problems()
    entries = read_ledger(ONE.replace("...\n", "- claim: b/b\n...\n"), "judged.yaml", problems)
    assert ([each.claim for each in entries], len(problems) > 0) == (["a/a"], True)
    for nothing in ("<<<<<<<\n" + ONE, ONE + "]"):
        assert read_ledger(nothing, "judged.yaml", problems) == ()


@pytest.mark.parametrize("text", [EMPTY, ONE, TWO])
def test_a_whole_one(text: str) -> None:
    assert problems_of(text) == []


@given(LEDGERS, st.data())
def test_whatever_is_cut_off_is_noticed(told: list[Entry], data: st.DataObject) -> None:
    text = edit(EMPTY, told)
    assert problems_of(text[: data.draw(st.integers(0, len(text) - 2))]) != []


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    problems_of(text)


@given(LEDGERS, st.data())
def test_nor_is_any_change_of_a_ledger(told: list[Entry], data: st.DataObject) -> None:
    lines = edit(EMPTY, told).splitlines(keepends=True)
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number : number + data.draw(st.integers(0, 2))] = [data.draw(st.text()) + data.draw(st.sampled_from(("", "\n")))]
    problems_of("".join(lines))
