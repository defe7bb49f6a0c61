"""The text of a ledger: what is put in can be read again, and nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from checker.intake.files.problems import Problems
from checker.memory.ledger.edit import NotALedger, edit
from checker.memory.ledger.entry import Entry
from checker.memory.ledger.lines import in_one_line, scalar
from checker.memory.ledger.read import read_ledger
from tests.ledger.entries import EMPTY, LEDGERS, against, entries, entry

REMARKS = (["\n"], ["# why\n"], ["\n", "# why\n"], ["# why\n", "# and more\n", "\n"])
THREE = """\
# What editors have judged
- claim: asianews/total
  finding: total-falls
  basis: contradiction
  verdict: wrong
  says: “asianews/total” (Herald, 2018-12-18)
  because: the ministry counts more
  by: Ann Editor
  on: 2026-05-31
  digest: 0ae4f0a5bcd1bf0a
- claim: ians/first
  finding: count-clash
  basis: contradiction
  verdict: disputed
  says: “ians/first” (Herald, 2018-12-18)
  because: nobody can tell
  by: Ann Editor
  on: 2026-05-31
  until: 2027-01-01
  against: {asianews/total: 5f9a1e2f3d6d0c7b}
  digest: 0ae4f0a5bcd1bf0a
- claim: ians/soldiers
  finding: saturated-part
  basis: saturated-part
  verdict: accepted
  says: “ians/soldiers” (Herald, 2018-12-18)
  because: "asked: they are right, #1"
  by: Ann Editor
  on: 2026-05-31
  digest: 5c2b1cf8a7d0b4d9
...
"""
ASKED = "asked: they are right, #1"
TOLD = (
    entry(
        "ians/soldiers", finding="saturated-part", basis="saturated-part", verdict="accepted", because="asked: they are right, #1"
    ),
    against("ians/first", "asianews/total"),
    entry("asianews/total"),
)


def read(text: str) -> tuple[Entry, ...]:
    problems = Problems()
    found = read_ledger(text, "judged.yaml", problems)
    assert [str(problem) for problem in problems.in_order()] == []
    return found


def in_place(told: Sequence[Entry]) -> list[Entry]:
    """As they stand in a ledger: by claim and basis, accents composed with their letters."""
    return sorted(map(composed, told), key=lambda each: each.place)


def composed(told: Entry) -> Entry:
    return replace(
        told,
        because=normalize("NFC", told.because),
        says=normalize("NFC", told.says),
        by=normalize("NFC", told.by),
        claim=normalize("NFC", told.claim),
        against=tuple((normalize("NFC", claim), digest) for claim, digest in told.against),
    )


def test_the_whole_text() -> None:
    digests = iter([digest for each in in_place(TOLD) for digest in (*(d for _, d in each.against), each.digest)])
    expected = re.sub("[0-9a-f]{16}", lambda _: next(digests), THREE)
    assert edit(EMPTY, TOLD) == expected


@given(LEDGERS, st.randoms(use_true_random=False))
def test_what_is_put_in_is_read_again_in_any_order(told: list[Entry], rng: object) -> None:
    whole = edit(EMPTY, told)
    assert list(read(whole)) == in_place(told)
    rng.shuffle(told)  # type: ignore[attr-defined]
    text = EMPTY
    for each in told:
        text = edit(text, [each])
    assert text == whole


@given(LEDGERS)
def test_other_readers_of_yaml_read_the_same(told: list[Entry]) -> None:
    for each, got in zip(in_place(told), yaml.load(edit(EMPTY, told), yaml.BaseLoader), strict=True):
        assert got["because"] == each.because
        assert got.get("against", {}) == dict(each.against)


@given(LEDGERS, entries())
def test_taking_out_undoes_putting_in(told: list[Entry], new: Entry) -> None:
    text = edit(EMPTY, [each for each in told if each.place != new.place])
    more = edit(text, [new])
    assert edit(more, remove=[each for each in read(more) if each.place == new.place]) == text


@given(LEDGERS, entries(), st.data())
def test_comments_and_blank_lines_survive(told: list[Entry], new: Entry, data: st.DataObject) -> None:
    lines = edit(EMPTY, told).splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if line.startswith(("- ", "..."))]
    for number in sorted(data.draw(st.sets(st.sampled_from(starts))), reverse=True):
        lines[number:number] = data.draw(
            st.sampled_from((["\n"], ["# why\n"], ["\n", "# why\n"], ["# why\n", "# and more\n", "\n"]))
        )
    text = "".join(lines)
    extra = [line for line in lines if line.startswith("#") or not line.strip()]
    more = edit(text, [new])
    less = edit(more, remove=read(more))
    assert [line for line in more.splitlines(keepends=True) if line.startswith("#") or not line.strip()] == extra
    assert less == "".join([*extra_but_end(less, extra), "...\n"])


def extra_but_end(less: str, extra: Sequence[str]) -> list[str]:
    """The comments and blank lines, with [] where it stands."""
    kept = list(extra)
    kept.insert(less.splitlines(keepends=True).index("[]\n"), "[]\n")
    return kept


def test_everything_else_stays_byte_for_byte() -> None:
    by_hand = (
        "\ufeff---\r\n# head\r\n\r\n  # about b\r\n  - {claim: b/b, finding: f, basis: tension, verdict: wrong, says: s,\r\n"
        "     because: 'so', by: me, on: 2026-01-01, digest: 0123456789abcdef}   # kept\r\n\r\n  # about d\r\n  -\r\n"
        "    because: |\r\n      one\r\n\r\n      # two\r\n    claim: d/d\r\n    digest: 0123456789abcdef\r\n    # inner\r\n"
        "    basis: tension\r\n    finding: f\r\n    by: me\r\n    on: 2026-01-01\r\n    says: s\r\n    verdict: wrong\r\n\r\n"
        "# tail\r\n...\r\n"
    )
    whole = edit(by_hand, [entry(f"{name}/{name}") for name in "ace"])
    new = {name: edit(EMPTY, [entry(f"{name}/{name}")]).splitlines()[1:-1] for name in "ace"}
    lines = by_hand.splitlines(keepends=True)
    a, c, e = (["  " + line + "\r\n" for line in new[name]] for name in "ace")
    assert whole == "".join([*lines[:3], *a, *lines[3:6], *c, *lines[6:22], *e, *lines[22:]])
    assert edit(whole, remove=[each for each in read(whole) if each.claim[0] in "ace"]) == by_hand


def test_a_new_judgement_replaces_the_old_one_in_its_place() -> None:
    text = edit(EMPTY, TOLD)
    assert edit(text, [entry("asianews/total", verdict="accepted")]) == text.replace("verdict: wrong", "verdict: accepted")


def test_a_text_with_problems_is_not_edited() -> None:
    with pytest.raises(NotALedger):
        edit("- claim: x\n...\n", [entry("a/a")])


@given(st.text().map(in_one_line).filter(bool))
@example("null")
@example("~")
@example("a: b")
@example("- a")
@example("a #b")
@example("of all?")
@example("“20,000”: ")
@example("a\u202eb")
@example("\ufeffa")
@example("😀‍!")
def test_a_scalar_reads_as_its_text(text: str) -> None:
    assert yaml.load(f"a: {scalar(text)}", yaml.BaseLoader) == {"a": text}
    assert yaml.load(f"a: [{scalar(text, listed=True)}, b]", yaml.BaseLoader) == {"a": [text, "b"]}


@pytest.mark.parametrize(
    "text", ["the ministry counts more", "“1,042” (AsiaNews, 2018-12-18)", "at 12:30, see no.4#5", "2018 or 2019?"]
)
def test_plain_text_stays_plain(text: str) -> None:
    assert scalar(text) == text
