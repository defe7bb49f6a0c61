"""Print all figures of speed: `python -m tests.benchmarks`, or some of them: `python -m tests.benchmarks process first`.

`python -m tests.benchmarks planted` prints how errors planted in worlds of a known truth are found.
`python -m tests.benchmarks large` prints what the check of large tables costs, and whether all that is wrong in them is told.
`python -m tests.benchmarks sums` prints what one whole of many parts, and many figures of one count, cost to check.
`python -m tests.benchmarks cluster` prints what checks by processes and by workers of a cluster cost.
`python -m tests.benchmarks peers` prints what pandas, DuckDB, z3 and we find in the same claims, and what it costs.
`python -m tests.benchmarks drafting --dev DIR` prints how well `check draft` fills claims of articles.
`python -m tests.benchmarks vocabularies --stories DIR` prints how near `check init --from` comes to a vocabulary.
`python -m tests.benchmarks desk DIR` prints how fast the desk is, and what recording the articles of a folder at it costs.
`python -m tests.benchmarks painted DIR` prints how long the desk takes until a browser has painted what was asked for.
"""

from __future__ import annotations

import sys

from tests.benchmarks import (
    against,
    archive,
    cluster,
    desk,
    drafting,
    first,
    large,
    loop,
    painted,
    planted,
    process,
    repairs,
    side_by_side,
    startup,
    store,
    sums,
    telling,
    vocabularies,
    whole,
)
from tests.benchmarks.line import table

ALL = {
    "process": process.measure,
    "startup": startup.measure,
    "repairs": repairs.measure,
    "first": first.measure,
    "against": against.measure,
    "archive": archive.measure,
    "whole": whole.measure,
    "loop": loop.measure,
    "store": store.measure,
    "telling": telling.measure,
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["planted"]:
        print(planted.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["sums"]:
        print(sums.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["large"]:
        print(large.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["cluster"]:
        print(cluster.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["peers"]:
        print(side_by_side.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["drafting"]:
        print(drafting.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["vocabularies"]:
        print(vocabularies.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["desk"]:
        print(desk.main(sys.argv[2:]))
    elif sys.argv[1:2] == ["painted"]:
        print(painted.main(sys.argv[2:]))
    else:
        print(table([line for name in sys.argv[1:] or ALL for line in ALL[name]()]))
