"""Wordings of a value, a share or a change as readings: the entrance to this layer."""

from __future__ import annotations

from checker.intake.language.changes import read_change
from checker.intake.language.counts import read_value
from checker.intake.language.from_to import FromTo, read_from_to
from checker.intake.language.shares import read_share

__all__ = ["FromTo", "read_change", "read_from_to", "read_share", "read_value"]
