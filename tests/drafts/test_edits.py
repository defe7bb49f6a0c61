"""What is decided of a draft is written where it stands, and nothing else in the file changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from checker.memory.drafts.drafts import HEAD, DraftClaim, drafts_in
from checker.memory.drafts.edits import confirmed, dropped, with_field
from checker.memory.ledger.lines import in_one_line

FILE = """\
# Recorded in March.
article: {title: Fewer came, publisher: Herald, published: 2020-01-01}
claims:
  # the first one
  - id: in-2018
    quote: only 1,137 came   # as printed
    value: "1,137"
    period: 2018             # likely; or 2017-12/2018-11
    draft: true              # found in line 3
    # a remark
    source: ministry

  - {id: in-2019, quote: "1,047 came", value: "1,047", draft: true, period: 2019}
  # not recorded: "many"
  - draft: true
    id: women
    quote: two thirds were women
    share: two thirds
    scope:
      who: women
      event: arrived
    note: |
      Of all.
      Of these.

  - id: settled
    quote: 12 left
    value: 12
    draft: false
"""


UNSURE = "             # likely; or 2017-12/2018-11"
"""What drafting said of a field goes with the mark; what an editor remarked stays."""


def at(old: str, new: str) -> str:
    assert FILE.count(old) == 1
    return FILE.replace(old, new)


def test_drafts_are_shown_as_they_stand() -> None:
    one, two, three = drafts_in(FILE)
    assert one == DraftClaim(
        0,
        "in-2018",
        5,
        11,
        (
            "id: in-2018",
            "quote: only 1,137 came   # as printed",
            'value: "1,137"',
            "period: 2018             # likely; or 2017-12/2018-11",
            "# a remark",
            "source: ministry",
        ),
    )
    assert two == DraftClaim(
        1, "in-2019", 13, 13, ('{id: in-2019, quote: "1,047 came", value: "1,047", draft: true, period: 2019}',)
    )
    assert (three.id, three.line, three.lines[0], three.lines[-1]) == ("women", 15, "id: women", "  Of these.")


@pytest.mark.parametrize(
    "number, after",
    (
        (0, at("    draft: true              # found in line 3\n", "").replace(UNSURE, "")),
        (1, at("draft: true, period: 2019", "period: 2019")),
        (2, at("- draft: true\n    id: women", "- id: women")),
        (3, None),
        (4, None),
    ),
)
def test_confirming_takes_the_mark_away(number: int, after: str | None) -> None:
    assert confirmed(FILE, number) == after


@pytest.mark.parametrize(
    "number, name, value, after",
    (
        (0, "period", "2017-12/2018-11", at("period: 2018   ", "period: 2017-12/2018-11   ")),
        (0, "value", "nearly 1,137", at('value: "1,137"', "value: nearly 1,137")),
        (0, "quote", "a: b # c", at("only 1,137 came", '"a: b # c"')),
        (0, "via", "Yonhap", at("    draft: true  ", "    via: Yonhap\n    draft: true  ")),
        (1, "value", "1,048", at('value: "1,047"', 'value: "1,048"')),
        (1, "source", "a, b", at("draft: true, period", 'source: "a, b", draft: true, period')),
        (2, "scope.who", "men", at("who: women", "who: men")),
        (2, "note", "All.", None),
        (2, "scope", "arrivals", None),
        (2, "scope.where", "Seoul", None),
        (3, "value", "13", None),
    ),
)
def test_a_field_is_written(number: int, name: str, value: str, after: str | None) -> None:
    assert with_field(FILE, number, name, value) == after


FIRST, THIRD = FILE.index("  - id: in-2018"), FILE.index("  - draft: true\n    id: women")


@pytest.mark.parametrize(
    "number, after",
    (
        (0, FILE[:FIRST] + FILE[FILE.index("\n  - {id: in-2019") :]),
        (1, at('  - {id: in-2019, quote: "1,047 came", value: "1,047", draft: true, period: 2019}\n', "")),
        (2, FILE[:THIRD] + FILE[FILE.index("\n  - id: settled") :]),
        (3, None),
    ),
)
def test_dropping_takes_the_claim_away(number: int, after: str | None) -> None:
    assert dropped(FILE, number) == after


@pytest.mark.parametrize(
    "before, after",
    (
        ("claims: [{id: a, draft: true}, {id: b}]\n", "claims: [{id: b}]\n"),
        ("claims: [{id: a, draft: true}]\n", "claims: []\n"),
        ("claims: # all\n  - id: a\n    draft: true\n# end\n", "claims: [] # all\n# end\n"),
    ),
)
def test_the_first_and_the_last_one_can_be_dropped(before: str, after: str) -> None:
    assert dropped(before, 0) == after


DRAFTED = """\
claims:
  - id: ships
    # In the article: Some **12** ships sank.
    # Bo: look that up
    quote: 12 ships  # characters 5 to 13
    value: 12  # likely, by characters 5 to 7
    note: "so it was  # sure"
    of: {who: boats}  # who guess, or ferries
    scope: {who: ships, event: sank}  # who sure; event guess, which vocabulary.yaml lacks
    period: 2019  # guess; or 2018, 2017
    draft: true
  - id: more
    # In the article: There were **14**.
    value: 14  # sure
    draft: true
"""


def test_what_drafting_said_of_its_fields_goes_when_a_claim_is_confirmed() -> None:
    after = confirmed(DRAFTED, 0)
    assert after is not None
    first, second = after.split("  - id: more\n")
    assert (
        first
        == """\
claims:
  - id: ships
    # Bo: look that up
    quote: 12 ships  # characters 5 to 13
    value: 12
    note: "so it was  # sure"
    of: {who: boats}
    scope: {who: ships, event: sank}
    period: 2019
"""
    )
    assert second == DRAFTED.split("  - id: more\n")[1]


@pytest.mark.parametrize("end", ("\r\n", "\n"))
def test_ends_of_lines_stay(end: str) -> None:
    text = FILE.replace("\n", end)
    after = confirmed(text, 0)
    assert after is not None and after == at("    draft: true              # found in line 3\n", "").replace(UNSURE, "").replace(
        "\n", end
    )


NAMES = st.sampled_from(("id", "quote", "value", "period", "note"))
_ANY = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=20)
_OF_YAML = st.text("a1 ?:,#'\"{}[]&*!%@`|>-", min_size=1, max_size=8)
TEXTS = (_ANY | _OF_YAML).map(str.strip).filter(bool)
CLAIMS = st.lists(st.dictionaries(NAMES, TEXTS, min_size=1), min_size=1, max_size=4)


@given(CLAIMS, st.booleans(), st.integers(0, 3), NAMES, TEXTS)
@example([{"id": "a"}], True, 0, "note", "Of all?")
@example([{"id": "a"}], False, 0, "note", "\uf900")
def test_what_is_decided_is_all_that_changes(claims: list[dict[str, str]], flow: bool, which: int, name: str, value: str) -> None:
    number = which % len(claims)
    claims = [{**claim, "draft": "true"} if n == number else claim for n, claim in enumerate(claims)]
    text = yaml.safe_dump({"claims": claims}, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=60)
    text = text.replace("draft: 'true'", "draft: true")
    for after, wanted in (
        (confirmed(text, number), [{k: v for k, v in each.items() if k != "draft"} for each in claims]),
        (dropped(text, number), [each for n, each in enumerate(claims) if n != number]),
        (
            with_field(text, number, name, value),
            [{**each, name: in_one_line(value)} if n == number else each for n, each in enumerate(claims)],
        ),
    ):
        if after is not None:
            read = yaml.load(after, yaml.BaseLoader)["claims"]
            assert [{k: " ".join(v.split()) for k, v in each.items()} for each in read] == [
                {k: " ".join(v.split()) for k, v in each.items()} for each in wanted
            ]


@pytest.mark.parametrize("last", [confirmed, dropped])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_head_line_goes_with_the_last_draft(last: Callable[[str, int], str | None], end: str) -> None:
    body = "article:\n  title: T\nclaims:\n  - id: a\n    draft: true\n  - id: b\n    draft: true\n".replace("\n", end)
    first = confirmed(f"{HEAD}{end}{body}", 0)
    assert first is not None and first.startswith(HEAD)
    both = last(first, 1)
    assert both is not None and HEAD not in both and both.startswith(f"article:{end}")
