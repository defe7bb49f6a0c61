"""A name in which two neighbouring letters have changed places is known for what it is, however many names there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.intake.files.names import LEAST_SWAPPED, Lookup, comparable
from checker.model.problem import Fix

WORD = st.text("abAÄß1", min_size=3, max_size=5)
PHRASE = st.builds("{}{}{}".format, WORD, st.sampled_from([" ", "-", "  "]), WORD) | WORD


def with_swaps(text: str) -> set[str]:
    """What comes of a text, as names are compared, when two neighbouring letters of a word in it change places."""
    words = comparable(text).split()
    return {
        " ".join((*words[:n], word[:i] + word[i + 1] + word[i] + word[i + 2 :], *words[n + 1 :]))
        for n, word in enumerate(words)
        if len(word) >= LEAST_SWAPPED and word.isalpha()
        for i in range(len(word) - 1)
        if word[i] != word[i + 1]
    }


@st.composite
def asked(draw: st.DrawFn) -> tuple[list[str], str]:
    """Names, and a text that is like one of them, or not."""
    names = draw(st.lists(PHRASE, min_size=1, max_size=12, unique_by=comparable))
    swapped = sorted(each for name in names for each in with_swaps(name))
    return names, draw(st.sampled_from(swapped) | PHRASE if swapped else PHRASE)


@given(asked())
def test_it_is_the_one_that_a_look_at_every_name_gives(named: tuple[list[str], str]) -> None:
    names, text = named
    meant = [name for name in names if comparable(name) in with_swaps(text)]
    fix = Fix(text, meant[0], "two letters have changed places") if len(meant) == 1 else None
    assert Lookup((name, ()) for name in names).certain(text) == fix
