"""One deterministic profile for every property: the same examples on every run and every machine.

`HYPOTHESIS_PROFILE=explore pytest` looks for new examples instead; `few` takes a tenth of them, for other versions.
"""

from __future__ import annotations

import os
import signal

import pytest
from hypothesis import settings

settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("few", derandomize=True, deadline=None, max_examples=10)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

# A job in the background ignores Ctrl-C, and so would every process that a test starts and ends with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Faults that a run would survive with a line on standard error are raised in tests; those of the command line unset it.
os.environ.setdefault("CHECK_TRACEBACK", "1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks at the corpus comes first: of several processes one alone checks it, and nobody waits for it in the end."""
    items.sort(key=lambda item: item.get_closest_marker("corpus") is None)
