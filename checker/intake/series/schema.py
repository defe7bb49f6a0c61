"""The JSON Schema of mappings, for completion in editors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.intake.files.schema import NOTHING, Schema, form_schema
from checker.intake.series.form import MAPPING


def mapping_schema(offered: Mapping[str, Sequence[str]] = NOTHING) -> Schema:
    """The schema (draft 2020-12) of a mapping; `offered` are names that editors complete in its fields."""
    return form_schema(MAPPING, offered)
