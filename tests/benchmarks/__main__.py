"""Print all figures: `python -m tests.benchmarks`, or some of them: `python -m tests.benchmarks process first`."""

from __future__ import annotations

import sys

from tests.benchmarks import first, process, repairs
from tests.benchmarks.line import table

ALL = {"process": process.measure, "repairs": repairs.measure, "first": first.measure}

if __name__ == "__main__":
    print(table([line for name in sys.argv[1:] or ALL for line in ALL[name]()]))
