"""Wordings of a value, a share or a change as readings: the entrance to this layer."""

from __future__ import annotations

from checker.intake.language.changes import read_change
from checker.intake.language.counts import read_value
from checker.intake.language.shares import read_share

__all__ = ["read_change", "read_share", "read_value"]
