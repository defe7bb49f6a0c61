from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.prose.safe import clean
from checker.report.render.markup import code, fenced, literal, prose
from tests.formats.hostile import NASTY, texts

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# What GitHub and GitLab look for in a text node, roughly, and rather too much than too little.
TRIGGERS = re.compile(
    r"(^|\W)@\w|(^|\W)[#!~%&]\w|:\w+:|://|\bwww\.|\w@\w|GH-\d|[A-Za-z]+-\d|\$\S|\b[0-9a-f]{7,40}\b", re.IGNORECASE | re.ASCII
)


def leaves(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from leaves(token.children) if token.children is not None else (token,)


def shown(markdown: str) -> str:
    """What a reader of the only paragraph sees."""
    opened, inline, closed = MARKDOWN.parse(markdown)
    assert (opened.type, inline.type, closed.type) == ("paragraph_open", "inline", "paragraph_close")
    inside = list(leaves([inline]))
    assert {token.type for token in inside} <= {"text", "html_inline"}
    assert {token.content for token in inside if token.type == "html_inline"} <= {"<span>", "</span>", "<code>", "</code>"}
    return "".join(token.content for token in inside if token.type == "text")


def nodes(markdown: str) -> list[str]:
    """The text nodes outside of code."""
    page = re.sub("<code>.*?</code>", "<code>", MARKDOWN.render(markdown), flags=re.DOTALL)
    return [html.unescape(node) for node in re.split("<[^>]*>", page)]


@given(texts)
def test_text_is_shown_and_not_obeyed(text: str) -> None:
    # The letter keeps white space at the ends, and empty text, from vanishing.
    said = f"x{text}"
    assert shown(literal(said)) == shown(prose(said)) == shown(code(said)) == clean(said)


@pytest.mark.parametrize("text", NASTY)
def test_no_line_begins_as_a_list_or_a_heading(text: str) -> None:
    for said in (text, f"{text} x"):
        if clean(said):
            assert shown(literal(said)) == shown(prose(said)) == shown(code(said)) == clean(said)


@pytest.mark.parametrize("text", NASTY)
def test_hosts_find_nothing_to_link(text: str) -> None:
    for said in (text, f"see {text} now", f"see {text}x", f"({text})"):
        assert [node for node in nodes(prose(said)) if TRIGGERS.search(node)] == []


@given(texts)
def test_hosts_find_nothing_to_link_in_any_text(text: str) -> None:
    assert [node for node in nodes(prose(text)) if TRIGGERS.search(node)] == []


@pytest.mark.parametrize("text", NASTY)
def test_no_address_in_code(text: str) -> None:
    inside = map(html.unescape, re.split("<[^>]*>", MARKDOWN.render(code(f"see {text}"))))
    assert [node for node in inside if re.search(r"://|\bwww\.|\w@\w", node, re.IGNORECASE | re.ASCII)] == []


@example("```", "<b>")
@example("````", "`````")
@given(texts, texts)
def test_nothing_gets_out_of_a_fence(one: str, other: str) -> None:
    lines = (clean(one), clean(other))
    (fence,) = MARKDOWN.parse(fenced(lines))
    assert (fence.type, fence.content) == ("fence", f"{lines[0]}\n{lines[1]}\n")
