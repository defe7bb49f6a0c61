"""One deterministic profile for every property: the same examples on every run and every machine.

`HYPOTHESIS_PROFILE=explore pytest` looks for new examples instead.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
