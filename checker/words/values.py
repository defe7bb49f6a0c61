"""Wordings of a value, a share or a change as readings: the entrance to this layer."""

from __future__ import annotations

from checker.words.changes import read_change
from checker.words.counts import read_value
from checker.words.shares import read_share

__all__ = ["read_change", "read_share", "read_value"]
