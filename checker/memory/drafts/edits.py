"""What an editor decides of a draft, written into the text of its file; every other character stays as it is.

Each gives the text afterwards, or None where the file is written so that it cannot be done by itself. What comes out is read
again: it holds just what it held, and what was decided.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from checker.intake.files.problems import Problems
from checker.intake.files.tree import parse_yaml, plain
from checker.memory.drafts.drafts import FIELD, HEAD, SENTENCE, claim_nodes, entry, is_draft, last_line, offset
from checker.memory.ledger.lines import in_one_line, lines_of, scalar, starts_of
from checker.memory.upgrade.edits import Edit, Edits

ClaimContent = dict[str, Any]
_GUESS = re.compile(r"[ \t]+# (?:(?:who|event|where|route) )?(?:sure|likely|guess)(?![\w-])[^\r\n]*")
"""How sure drafting was of a field, with what else it may be."""


def confirmed(text: str, number: int) -> str | None:
    """The draft is a claim from now on: its mark is gone, and so is what was said of how sure each field is."""

    def unmarked(claims: list[ClaimContent]) -> None:
        del claims[number][FIELD]

    after = _edited(text, number, _without_mark, unmarked)
    return None if after is None else _without_head(_without_guesses(after, number))


def with_field(text: str, number: int, name: str, value: str) -> str | None:
    """The draft with another text in a field, `scope.who` for one within another; a field that it lacks is added."""
    path, new = name.split("."), in_one_line(value)

    def changed(claims: list[ClaimContent]) -> None:
        inner = claims[number]
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = new

    return _edited(text, number, lambda item, lines, starts: _field(item, path, new, lines, starts), changed)


def dropped(text: str, number: int, drafts_alone: bool = True) -> str | None:
    """The file without the draft; or without `drafts_alone` any claim."""

    def without(claims: list[ClaimContent]) -> None:
        del claims[number]

    after = _edited(text, number, lambda item, lines, starts: _removal(text, number, item, lines, starts), without, drafts_alone)
    return _without_head(after)


def _without_guesses(text: str, number: int) -> str:
    """The text without the comments that drafting wrote beside the fields of a claim, and without its sentence; others stay."""
    item, lines = claim_nodes(text)[number], lines_of(text)
    wanted = _content(text)
    for at in range(item.start_mark.line, last_line(item, lines) + 1):
        bare = "" if lines[at].lstrip().startswith(SENTENCE) else _GUESS.sub("", lines[at])
        # What looks like a comment may stand within a text.
        if bare != lines[at] and _content("".join((*lines[:at], bare, *lines[at + 1 :]))) == wanted:
            lines[at] = bare
    return "".join(lines)


def _without_head(text: str | None) -> str | None:
    """The text without the line that says that nobody has confirmed it, once there are no drafts in it."""
    if text is None or not text.startswith(HEAD) or any(map(is_draft, claim_nodes(text))):
        return text
    first, rest = text.split("\n", 1) if "\n" in text else (text, "")
    return rest if first.rstrip("\r") == HEAD else text


Place = Callable[[Any, list[str], list[int]], Edit | None]


def _edited(
    text: str, number: int, place: Place, change: Callable[[list[ClaimContent]], None], drafts_alone: bool = True
) -> str | None:
    """The text with the edit made for a claim, if it does just what the change does to what the text says."""
    wanted = _content(text)
    items = claim_nodes(text)
    if wanted is None or not 0 <= number < len(items) or (drafts_alone and not is_draft(items[number])):
        return None
    edit = place(items[number], lines_of(text), starts_of(text))
    if edit is None:
        return None
    after = Edits((edit,)).applied(text)
    try:
        change(wanted["claims"])
        return after if _content(after) == wanted else None
    except (KeyError, TypeError, yaml.YAMLError):
        return None


def _content(text: str) -> Any:
    """What the text says; None if there is something wrong in it."""
    problems = Problems()
    tree = parse_yaml(text, "", problems)
    content = plain(tree) if tree is not None and not len(problems) else None
    return content if isinstance(content, dict) and isinstance(content.get("claims"), list) else None


def _without_mark(item: Any, lines: list[str], starts: list[int]) -> Edit | None:
    marked = entry(item, FIELD)
    assert marked is not None
    key, value = marked
    keys = [each for each, _ in item.value]
    at = keys.index(key)
    start, end = offset(key.start_mark, starts), offset(value.end_mark, starts)
    line = key.start_mark.line
    if item.flow_style:
        if at + 1 < len(keys):
            return Edit(start, offset(keys[at + 1].start_mark, starts), "")
        return Edit(offset(item.value[at - 1][1].end_mark, starts), end, "") if at else None
    if not lines[line][: key.start_mark.column].strip():
        return Edit(starts[line], starts[line + 1], "")
    # It stands behind the hyphen: the next field takes its place.
    following = keys[at + 1] if at + 1 < len(keys) else None
    if following is None or following.start_mark.line != line + 1:
        return None
    return Edit(start, offset(following.start_mark, starts), "")


def _field(item: Any, path: list[str], new: str, lines: list[str], starts: list[int]) -> Edit | None:
    node, within = item, item
    for step in path:
        within = node
        inner = entry(node, step)
        if inner is None:
            return _addition(item, path, new, lines, starts) if len(path) == 1 else None
        node = inner[1]
    if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
        return None
    start, end = offset(node.start_mark, starts), offset(node.end_mark, starts)
    written = scalar(new, listed=within.flow_style or item.flow_style)
    return Edit(start, end, written)


def _addition(item: Any, path: list[str], new: str, lines: list[str], starts: list[int]) -> Edit | None:
    """The field right before the mark of the draft."""
    marked = entry(item, FIELD)
    assert marked is not None
    key = marked[0]
    at, written = offset(key.start_mark, starts), f"{path[0]}: {scalar(new, listed=item.flow_style)}"
    if item.flow_style:
        return Edit(at, at, f"{written}, ")
    line = lines[key.start_mark.line]
    end = line[len(line.rstrip("\r\n")) :] or "\n"
    return Edit(at, at, f"{written}{end}{' ' * key.start_mark.column}")


def _removal(text: str, number: int, item: Any, lines: list[str], starts: list[int]) -> Edit | None:
    """The lines of the claim, from its hyphen on; comments before and behind it stay. In a list in brackets its text."""
    root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    claims = entry(root, "claims")
    assert claims is not None
    items = claims[1].value
    first, last = item.start_mark.line, last_line(item, lines)
    if claims[1].flow_style:
        if number + 1 < len(items):
            return Edit(offset(item.start_mark, starts), offset(items[number + 1].start_mark, starts), "")
        before = items[number - 1] if number else None
        start = offset(before.end_mark if before is not None else item.start_mark, starts)
        return Edit(start, offset(item.end_mark, starts), "")
    if not lines[first].lstrip().startswith("-"):
        return None
    if len(items) > 1:
        return Edit(starts[first], starts[last + 1], "")
    # A list without entries is written in brackets, or it is nothing.
    line = lines[claims[0].end_mark.line]
    colon = offset(claims[0].end_mark, starts) + line[claims[0].end_mark.column :].index(":") + 1
    return Edit(colon, starts[last + 1], f" []{text[colon : starts[first]]}")
