"""The handbook speaks as editors do: words of the code stand in it only where they are explained, or a link leads to that."""

from __future__ import annotations

import re

import pytest

from checker.report import manual

PAGES = {page.name: page.text for page in manual.pages()}
NEVER = ("component", "testify", "echo", "origin", "pragmatic", "scalar", "axis", "row generator", "unsat", "witness")
"""Words of the code for which an editor has others."""
EXPLAINED = (
    *("suspect", "premise", "either", "contradiction", "tension", "note", "refuted", "set aside", "trust", "voice"),
    *("ledger", "fingerprint", "undecided", "scope"),
    *("region", "screen", "solver", "core", "chain", "conflict", "repair", "peer", "ratio", "busy", "tellable", "refutable"),
)
"""Words that mean something of their own here."""
USUAL = {"either", "note", "trust", "scope", "conflict", "screen", "ratio", "chain", "refuted"}
"""Of these, words that readers also know otherwise: only where they are marked or stand in a table of words are they meant."""
GLOSSARY = "findings"
_TABLE = re.compile(r"^\| word \| means \|\n\| --- \| --- \|\n((?:\|.*\n)+)", re.MULTILINE)


def prose(page: str) -> str:
    """What a page says in its own words: no output, no code, no fields of a report."""
    text = re.sub(r"^```.*?^```$|<!-- made: fields.*?<!-- end -->", "", PAGES[page], flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`]*`|\]\([^)]*\)", " ", text)


def explained(page: str) -> set[str]:
    """The words of the page's table of words, and those that it marks where it tells what they mean."""
    rows = [row.strip("| ").partition(" | ")[0] for table in _TABLE.findall(PAGES[page]) for row in table.splitlines()]
    return {word for row in rows for word in row.split(", ")} | set(re.findall(r"(?<!\*)\*([a-z ]+?)s?\*(?!\*)", PAGES[page]))


def uses(page: str, word: str) -> bool:
    return re.search(rf"\b{word}s?\b", prose(page), re.IGNORECASE) is not None


@pytest.mark.parametrize("page", PAGES)
def test_no_word_of_the_code_stands_there(page: str) -> None:
    assert [word for word in NEVER if uses(page, word)] == []


@pytest.mark.parametrize("page", PAGES)
def test_each_word_of_our_own_is_explained_there_or_by_a_link(page: str) -> None:
    known = explained(page) | (explained(GLOSSARY) if f"]({GLOSSARY}.md" in PAGES[page] else set())
    assert [word for word in EXPLAINED if uses(page, word) and word not in known and word not in USUAL] == []


def test_the_words_of_a_report_are_all_in_the_glossary() -> None:
    known = explained(GLOSSARY)
    own = EXPLAINED[: EXPLAINED.index("region")]
    assert [word for word in own if word not in known] == []


def test_the_words_of_the_figures_are_explained_before_them() -> None:
    text = PAGES["measured"]
    known = explained("measured")
    assert [word for word in EXPLAINED if uses("measured", word) and word not in known | explained(GLOSSARY)] == []
    assert text.index("| word | means |") < text.index("| what | n |")
    for word in ("tellable", "told", "told first", "refutable", "found", "in every cheapest repair"):
        assert text.index(f"*{word}*") < text.index("| error | planted |")
