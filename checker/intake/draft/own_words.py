"""Words as they stand in articles, by the tables of a language's file: what tells rates, and clauses."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from checker.intake.draft.cues import ENGLISH

_FOLDER = Path(__file__).parent


@cache
def own_words(language: str, table: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of words of a table by their names, "" being English; empty where a language has none."""
    file = f"{ENGLISH}.toml" if language in ("", ENGLISH) else f"translations/{language}.toml"
    data = tomllib.loads((_FOLDER / file).read_text(encoding="utf-8")).get(table, {})
    return {name: tuple(words) for name, words in data.items()}
