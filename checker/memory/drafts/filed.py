"""The claims of a claim file as an editor sees them one by one: their fields, their lines, and a version of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import yaml

from checker.intake.files.tree import LOADER
from checker.memory.drafts.drafts import entry, is_draft, last_line
from checker.memory.ledger.lines import lines_of


@dataclass(frozen=True, slots=True)
class FiledClaim:
    """A claim as it stands in its file.

    `number` counts the claims from 0, `line` and `last` the lines from 1. `fields` are its texts by name, those of a scope as
    `scope.who`; `fixed` are fields that are no texts, which are edited in the file. `version` changes with any of its lines.
    """

    number: int
    id: str
    line: int
    last: int
    draft: bool
    fields: tuple[tuple[str, str], ...]
    fixed: tuple[str, ...]
    version: str

    def field(self, name: str) -> str:
        """The text of a field; "" where it has none."""
        return dict(self.fields).get(name, "")


@dataclass(frozen=True, slots=True)
class FiledArticle:
    """A claim file: its claims in their order; what it says of its article, and where claims do not say otherwise, by name."""

    claims: tuple[FiledClaim, ...]
    head: Mapping[str, str]
    defaults: Mapping[str, str]


def filed_article(text: str) -> FiledArticle:
    """What stands in the text of a claim file. Raises yaml.YAMLError for what is no YAML."""
    root: Any = yaml.compose(text, Loader=LOADER)
    claims = entry(root, "claims")
    items = claims[1].value if claims and isinstance(claims[1], yaml.SequenceNode) else []
    lines = lines_of(text)
    each = tuple(_claim(number, item, lines) for number, item in enumerate(items) if isinstance(item, yaml.MappingNode))
    return FiledArticle(each, _fields(root, "article"), _fields(root, "defaults"))


def claims_of(text: str) -> tuple[FiledClaim, ...]:
    """The claims of a file in their order. Raises as above."""
    return filed_article(text).claims


def _fields(root: Any, name: str) -> dict[str, str]:
    node = entry(root, name)
    return dict(_texts(node[1])) if node is not None and isinstance(node[1], yaml.MappingNode) else {}


def _claim(number: int, item: Any, lines: list[str]) -> FiledClaim:
    first, last = item.start_mark.line, last_line(item, lines)
    fields = tuple(_texts(item))
    names = {name.partition(".")[0] for name, _ in fields}
    fixed = tuple(key.value for key, _ in item.value if key.value not in names and key.value != "draft")
    version = sha256("".join(lines[first : last + 1]).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return FiledClaim(number, dict(fields).get("id", ""), first + 1, last + 1, is_draft(item), fields, fixed, version)


def _texts(item: Any) -> Iterator[tuple[str, str]]:
    for key, value in item.value:
        if key.value == "draft":
            continue
        if isinstance(value, yaml.ScalarNode):
            yield str(key.value), str(value.value)
        elif isinstance(value, yaml.MappingNode) and all(isinstance(each, yaml.ScalarNode) for _, each in value.value):
            for name, each in value.value:
                yield f"{key.value}.{name.value}", str(each.value)
