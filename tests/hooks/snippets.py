"""The files that the handbook shows editors to copy."""

from __future__ import annotations

import re
from typing import Any

import yaml

from tests.hooks.newsroom import ROOT


def snippet(name: str) -> str:
    """The text of the file of this name, with a commit where the reader is to put one."""
    text = (ROOT / "checker" / "manual" / "ci.md").read_text(encoding="utf-8")
    (found,) = re.findall(rf"<!-- snippet: {re.escape(name)} -->\n```yaml\n(.*?)```\n", text, re.DOTALL)
    return str(found).replace("COMMIT", "0123456789abcdef0123456789abcdef01234567")


def parsed(text: str) -> Any:
    """The YAML; `on` is no truth value where GitHub reads it, so every scalar but true and false is text."""
    return yaml.load(text, yaml.BaseLoader)
