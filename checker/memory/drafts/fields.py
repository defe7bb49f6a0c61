"""Fields of a claim written into the text of its file: changed, added, taken out; every other character stays as it is.

What comes out is read again: it holds just what it held, and the fields as they were wished.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from typing import Any

import yaml

from checker.intake.files.article_form import CLAIM
from checker.intake.files.problems import Problems
from checker.intake.files.tree import parse_yaml, plain
from checker.memory.drafts.drafts import claim_nodes, entry, last_line, offset
from checker.memory.ledger.lines import in_one_line, lines_of, scalar, starts_of
from checker.memory.upgrade.edits import Edit, Edits

ORDER = CLAIM.names()
"""In which order fields of a claim are written."""
_Pairs = Sequence[tuple[Any, Any]]


def rewritten(text: str, number: int, fields: Mapping[str, str]) -> str | None:
    """The text with these fields of a claim as given, by name (`period`, `scope.who`); "" takes one out.

    None where the file is written so that this cannot be done by itself. Raises yaml.YAMLError for what is no YAML.
    """
    content = claims_content(text)
    if content is None or not 0 <= number < len(content["claims"]):
        return None
    wanted = deepcopy(content)
    item = wanted["claims"][number]
    after: str | None = text
    for name, value in _whole_scopes_last(fields, item):
        new = in_one_line(value)
        if not _change(item, name.split("."), new) or after is None:
            continue
        after = _edited(after, number, name.split("."), new)
    if after == text:
        return text
    return after if after is not None and claims_content(after) == wanted else None


def with_claim(text: str, lines: Sequence[str]) -> str | None:
    """The text with a claim more behind the others; `lines` are those of a list of one, not indented. None as above."""
    content = claims_content(text, none_yet=True)
    added = plain_of("\n".join(lines))
    if content is None or not isinstance(added, list) or len(added) != 1:
        return None
    items, all_lines = claim_nodes(text), lines_of(text)
    end = "\r\n" if all_lines and all_lines[0].endswith("\r\n") else "\n"
    if items:
        root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
        claims = entry(root, "claims")
        if claims is None or claims[1].flow_style:
            return None
        last = last_line(items[-1], all_lines)
        column, at = items[-1].start_mark.column, starts_of(text)[last + 1]
        first = all_lines[items[-1].start_mark.line]
        column = first.index("-") if first.lstrip().startswith("-") else column
        new = "".join(f"{' ' * column}{line}{end}" for line in lines)
        gap = "" if all_lines[last].endswith(("\n", "\r")) else end
        after = f"{text[:at]}{gap}{end}{new}{text[at:]}"
    else:
        after = _first_claim(text, [f"  {line}" for line in lines], end) or ""
    again = claims_content(after)
    wanted = {**content, "claims": [*(content.get("claims") or []), *added]}
    return after if again == wanted else None


def claims_content(text: str, none_yet: bool = False) -> Any:
    """What a claim file says, as mappings, lists and texts; None if something is wrong in it."""
    content = plain_of(text)
    if not isinstance(content, dict):
        return None
    claims = content.get("claims")
    return content if isinstance(claims, list) or (none_yet and not claims) else None


def plain_of(text: str) -> Any:
    """What a YAML text says; None if something is wrong in it."""
    problems = Problems()
    tree = parse_yaml(text, "", problems)
    return plain(tree) if tree is not None and not len(problems) else None


def _first_claim(text: str, lines: Sequence[str], end: str) -> str | None:
    """The text with the first entry of its list of claims, which is empty."""
    root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    claims, new = entry(root, "claims"), "".join(f"{line}{end}" for line in lines)
    if claims is None:
        return f"{text}{'' if text.endswith(end) else end}claims:{end}{new}"
    starts = starts_of(text)
    start, stop = offset(claims[0].end_mark, starts), offset(claims[1].end_mark, starts)
    return f"{text[:start]}:{end}{new.rstrip(end)}{text[stop:] or end}" if stop >= start else None


def _whole_scopes_last(fields: Mapping[str, str], item: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The fields, those to take out behind the others, so that no mapping is empty in between."""
    return sorted(fields.items(), key=lambda pair: not pair[1].strip())


def _change(item: dict[str, Any], path: Sequence[str], new: str) -> bool:
    """Do to the content of a claim what is wished; whether that is anything."""
    inner = item.get(path[0])
    if len(path) == 1:
        if (inner or "") == new:
            return False
        if new:
            item[path[0]] = new
        else:
            item.pop(path[0], None)
        return True
    within = inner if isinstance(inner, dict) else {}
    if within.get(path[1], "") == new:
        return False
    within = {**within, path[1]: new} if new else {name: each for name, each in within.items() if name != path[1]}
    if within:
        item[path[0]] = within
    else:
        item.pop(path[0], None)
    return True


def _edited(text: str, number: int, path: Sequence[str], new: str) -> str | None:
    item, lines, starts = claim_nodes(text)[number], lines_of(text), starts_of(text)
    if not isinstance(item, yaml.MappingNode):
        return None
    outer = entry(item, path[0])
    if len(path) == 2 and outer is not None and isinstance(outer[1], yaml.MappingNode) and outer[1].value:
        inner = entry(outer[1], path[1])
        if new or len(outer[1].value) > 1:
            edit = _field(outer[1], inner, path[1], scalar(new, listed=outer[1].flow_style) if new else "", lines, starts)
            return Edits((edit,)).applied(text) if edit is not None else None
        new = ""
    elif len(path) == 2 and new:
        written = f"{{{path[1]}: {scalar(new, listed=True)}}}"
        edit = _field(item, outer, path[0], written, lines, starts)
        return Edits((edit,)).applied(text) if edit is not None else None
    edit = _field(item, outer, path[0], scalar(new, listed=item.flow_style) if new else "", lines, starts)
    return Edits((edit,)).applied(text) if edit is not None else None


def _field(
    within: Any, there: tuple[Any, Any] | None, name: str, written: str, lines: list[str], starts: list[int]
) -> Edit | None:
    """The edit that gives a field of a mapping this text, adds it, or takes it out where the text is empty."""
    if there is None:
        return _addition(within, name, written, lines, starts) if written else None
    if not written:
        return _removal(within, there, lines, starts)
    value = there[1]
    if isinstance(value, yaml.ScalarNode) and value.style in ("|", ">"):
        return None
    start, end = offset(value.start_mark, starts), offset(value.end_mark, starts)
    if not isinstance(value, yaml.ScalarNode) and not value.flow_style:
        return None
    gap = " " if start == end and text_before(lines, value.start_mark).endswith(":") else ""
    return Edit(start, end, gap + written)


def text_before(lines: Sequence[str], mark: Any) -> str:
    """What stands before a mark in its line."""
    return lines[mark.line][: mark.column] if mark.line < len(lines) else ""


def _addition(within: Any, name: str, written: str, lines: list[str], starts: list[int]) -> Edit | None:
    """The field behind those that are written before it."""
    pairs: _Pairs = within.value
    rank: Callable[[str], int] = lambda each: ORDER.index(each) if each in ORDER else len(ORDER)  # noqa: E731
    dimensions = ("who", "event", "where", "route")
    if name in dimensions:
        rank = lambda each: dimensions.index(each) if each in dimensions else 0  # noqa: E731
    before = [pair for pair in pairs if rank(pair[0].value) <= rank(name) and pair[0].value != "draft"] or list(pairs[:1])
    key, value = before[-1]
    if within.flow_style:
        at = offset(value.end_mark, starts)
        return Edit(at, at, f", {name}: {written}")
    last = last_line(value, lines)
    end = lines[last][len(lines[last].rstrip("\r\n")) :]
    new = f"{' ' * key.start_mark.column}{name}: {written}"
    at = starts[last + 1]
    return Edit(at, at, f"{new}{end}" if end else f"\n{new}")


def _removal(within: Any, there: tuple[Any, Any], lines: list[str], starts: list[int]) -> Edit | None:
    key, value = there
    keys = [each for each, _ in within.value]
    at = keys.index(key)
    start = offset(key.start_mark, starts)
    if within.flow_style:
        if at + 1 < len(keys):
            return Edit(start, offset(keys[at + 1].start_mark, starts), "")
        end = offset(value.end_mark, starts)
        return Edit(offset(within.value[at - 1][1].end_mark, starts), end, "") if at else Edit(start, end, "")
    line = key.start_mark.line
    if not lines[line][: key.start_mark.column].strip():
        return Edit(starts[line], starts[last_line(value, lines) + 1], "")
    following = keys[at + 1] if at + 1 < len(keys) else None
    return Edit(start, offset(following.start_mark, starts), "") if following is not None else None
