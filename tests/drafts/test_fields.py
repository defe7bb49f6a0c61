"""Fields of a claim are written where they stand, and nothing else in the file changes; or it is said that they cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.memory.drafts.fields import claims_content, rewritten, with_claim
from checker.memory.drafts.filed import claims_of
from checker.memory.ledger.lines import in_one_line

FILE = """\
# Recorded in March.
article: {title: Fewer came, publisher: Herald, published: 2020-01-01}
claims:
  # the first one
  - id: in-2018
    quote: only 1,137 came   # as printed
    value: "1,137"
    scope: {who: people, event: arrived}  # who sure
    period: 2018             # likely; or 2017-12/2018-11
    draft: true              # found in line 3

  - {id: in-2019, quote: "1,047 came", value: "1,047", scope: {who: people}, period: 2019}
  # not recorded: "many"
  - quote: two thirds were women
    id: women
    share: two thirds
    of: {who: people}
    scope:
      who: women
      event: arrived
    note: |
      Of all.
      Of these.
# the end
"""
NAMES = ("value", "share", "period", "source", "via", "status", "scope.who", "scope.event", "scope.where", "of.who", "quote")


@pytest.mark.parametrize(
    ("number", "fields", "old", "new"),
    [
        (0, {"period": "2017"}, "period: 2018             # likely", "period: 2017             # likely"),
        (0, {"period": "2018"}, "", ""),
        (0, {"source": "ministry"}, "2017-12/2018-11\n", "2017-12/2018-11\n    source: ministry\n"),
        (0, {"scope.where": "Japan"}, "event: arrived}  #", "event: arrived, where: Japan}  #"),
        (0, {"scope.who": ""}, "{who: people, event: arrived}  # who sure", "{event: arrived}  # who sure"),
        (0, {"scope.who": "", "scope.event": ""}, "    scope: {who: people, event: arrived}  # who sure\n", ""),
        (0, {"value": "", "share": "1 %"}, '    value: "1,137"\n', "    share: 1 %\n"),
        (0, {"note": 'a: b # "c"'}, "    draft: true", '    note: "a: b # \\"c\\""\n    draft: true'),
        (1, {"source": "a, b"}, "period: 2019}", 'period: 2019, source: "a, b"}'),
        (1, {"period": ""}, ", period: 2019}", "}"),
        (1, {"scope.event": "left"}, "{who: people}, period", "{who: people, event: left}, period"),
        (1, {"scope.who": ""}, "scope: {who: people}, ", ""),
        (2, {"scope.route": "sea"}, "      event: arrived\n", "      event: arrived\n      route: sea\n"),
        (2, {"scope.who": ""}, "      who: women\n", ""),
        (2, {"of.who": "sailors"}, "of: {who: people}", "of: {who: sailors}"),
        (2, {"note": ""}, "    note: |\n      Of all.\n      Of these.\n", ""),
    ],
)
def test_a_field_where_it_stands(number: int, fields: dict[str, str], old: str, new: str) -> None:
    after = rewritten(FILE, number, fields)
    head, _, tail = FILE.partition("  - {id: in-2019")
    middle, _, last = tail.partition("  # not recorded")
    parts = [head, f"  - {{id: in-2019{middle}", f"  # not recorded{last}"]
    assert old in parts[number]
    parts[number] = parts[number].replace(old, new, 1)
    assert after == "".join(parts)


def test_what_is_written_as_a_block_is_left_to_the_editor() -> None:
    assert rewritten(FILE, 2, {"note": "Of some."}) is None


@given(
    st.integers(0, 2),
    st.dictionaries(st.sampled_from(NAMES), st.text(max_size=12), max_size=5),
    st.sampled_from(("\n", "\r\n")),
)
def test_it_holds_just_what_it_held_and_the_fields(number: int, fields: dict[str, str], end: str) -> None:
    text = FILE.replace("\n", end)
    after = rewritten(text, number, fields)
    if after is None:
        return
    before, now = claims_content(text), claims_content(after)
    flat = dict(claims_of(after)[number].fields)
    for name, value in fields.items():
        assert flat.get(name, "") == in_one_line(value)
    for content in (before, now):
        del content["claims"][number]
    assert before == now
    # A field that is taken out takes along what stands behind it in its line.
    assert all(
        f"# {comment}" in after for comment in ("Recorded in March.", "the first one", "found in line 3", 'not recorded: "many"')
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "after"),
    [
        (FILE, FILE.replace("# the end\n", "\n  - id: more\n    value: 3  # sure\n# the end\n")),
        ("article: {a: b}\nclaims: []\n", "article: {a: b}\nclaims:\n  - id: more\n    value: 3  # sure\n"),
        ("claims:\n- id: a\n  value: 1", "claims:\n- id: a\n  value: 1\n\n- id: more\n  value: 3  # sure\n"),
        ("claims: [{id: a}]\n", None),
        ("claims: {id: a}\n", None),
    ],
)
def test_a_claim_more(text: str, after: str | None, end: str) -> None:
    got = with_claim(text.replace("\n", end), ("- id: more", "  value: 3  # sure"))
    assert got == (None if after is None else after.replace("\n", end))
