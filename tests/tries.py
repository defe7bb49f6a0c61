"""How many examples a property tries: many are worth their time where one is quick, few where each takes a check of its own."""

from __future__ import annotations

from hypothesis import settings

_ALL = 100
"""Those of the profile that the suite runs with."""
_LEAST = 2
"""One example alone is often the simplest there is, which says nothing."""


def tries(number: int) -> settings:
    """So many of a hundred: a profile that looks for more examples, or takes fewer, does so in proportion."""
    return settings(max_examples=max(number * settings().max_examples // _ALL, _LEAST))
