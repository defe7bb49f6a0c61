"""Solvers are silent, whatever the library prints when the first one is made, and nothing that others print gets lost."""

import ast
import os
import random
import subprocess
import sys
from pathlib import Path

import highspy
import numpy as np
import pytest

import checker
from checker.engine.solve.highs import lent
from checker.engine.solve.linear_program import FARKAS_OPTIONS, Matrix, farkas_program

MAKE = "from checker.engine.solve.highs import solver\n"
THREADS = """
import os, sys
from threading import Barrier, Thread
import highspy
from checker.engine.solve.highs import solver

class Slow(highspy.Highs):
    def __init__(self):
        made.append(len(made))
        if len(made) == 1:
            inside.wait()
            # All the others ask for a solver now.
            late.join(0.3)
            assert late.is_alive() and len(made) == 1
            os.write(1, b"greeting")
        super().__init__()

def ask():
    inside.wait()
    solver()
    os.write(1, b"second ")

made, inside, highspy.Highs = [], Barrier(2), Slow
late = Thread(target=ask)
late.start()
solver()
late.join()
print("made", len(made))
"""
FORKS = """
import os, sys, warnings
from threading import Event, Thread
import highspy
from checker.engine.solve.highs import solver

class Slow(highspy.Highs):
    def __init__(self):
        inside.set()
        forking.wait(5)
        super().__init__()

inside, forking, highspy.Highs = Event(), Event(), Slow
first = Thread(target=solver)
first.start()
inside.wait()
# That is what is tried here; newer Pythons warn of it.
warnings.simplefilter("ignore", DeprecationWarning)
Thread(target=lambda: (forking.wait(0.3), forking.set())).start()
if (child := os.fork()) == 0:
    os.write(1, b"child ")
    solver()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
first.join()
print("parent")
"""
POOL = """
import multiprocessing, os, sys
from concurrent.futures import ProcessPoolExecutor
from checker.engine.solve.highs import solver

def work(number):
    solver()
    os.write(1, b"worker\\n")
    return number

if __name__ == "__main__":
    if sys.argv[2] == "made":
        solver()
    with ProcessPoolExecutor(2, multiprocessing.get_context(sys.argv[1])) as pool:
        assert sorted(pool.map(work, range(4))) == [0, 1, 2, 3]
    solver()
"""


def run(code: str, *words: str, **options: object) -> str:
    """What a new process prints on standard output, in which nothing fails."""
    environment = {**os.environ, "PYTHONPATH": str(Path(checker.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, env=environment, timeout=120, **options
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_only_one_function_makes_solvers() -> None:
    root = Path(checker.__file__).parent
    makers = {
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Highs"
    }
    assert makers == {"engine/solve/highs.py"}


def test_a_solver_is_made_and_used_in_silence() -> None:
    code = MAKE + "from checker.engine.solve.elastic_program import feasible\nfor _ in range(3): solver().run()\n"
    assert run(code) == ""


def test_what_was_said_before_and_after_stays() -> None:
    said = "print('before'); print('kept', end='')\nsolver()\nprint(' after'); solver()\n"
    assert run(MAKE + said) == "before\nkept after\n"


def test_what_c_said_before_stays() -> None:
    said = "import ctypes\nctypes.CDLL(None).printf(b'from C ')\nsolver()\nprint('after')\n"
    assert run(MAKE + said) == "from C after\n"


def test_a_second_thread_waits_until_the_first_solver_is_made() -> None:
    assert run(THREADS) == "second made 2\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system forks no processes")
def test_a_child_forked_meanwhile_has_its_standard_output() -> None:
    assert run(FORKS) == "child parent\n"


@pytest.mark.parametrize("way", ["fork", "forkserver", "spawn"])
@pytest.mark.parametrize("before", ["made", "none"])
def test_workers_of_a_pool_are_silent(way: str, before: str, tmp_path: Path) -> None:
    script = tmp_path / "pool.py"
    script.write_text(POOL, encoding="utf-8")
    assert run(f"import runpy; runpy.run_path({str(script)!r}, run_name='__main__')", way, before) == "worker\n" * 4


@pytest.mark.parametrize(
    "closed",
    [
        "os.close(1)",
        "os.close(1); os.close(0)",
        "os.close(0); os.close(1); os.close(2)",
        "sys.stdout = None; os.close(1)",
    ],
)
def test_standard_output_closed_stays_closed(closed: str) -> None:
    look = "try: os.fstat(1); sys.exit('open')\nexcept OSError: pass\nos._exit(0)\n"
    assert run(f"import os, sys\n{MAKE}{closed}\nsolver(); solver()\n{look}") == ""


def test_standard_output_closed_in_the_eyes_of_python_alone() -> None:
    assert run(f"import os, sys\n{MAKE}sys.stdout.close()\nsolver()\nos._exit(0)\n") == ""


def test_a_file_that_got_the_number_of_standard_output_is_not_written_to(tmp_path: Path) -> None:
    file = tmp_path / "claims"
    code = f"import os\n{MAKE}os.close(1)\nf = open({str(file)!r}, 'w')\nassert f.fileno() == 1\n"
    code += "f.write('mine')\nsolver()\nassert not os.get_inheritable(1)\nf.write(' still')\nf.close()\nos._exit(0)\n"
    assert run(code) == ""
    assert file.read_text(encoding="utf-8") == "mine still"


def test_a_solver_that_was_lent_before_answers_as_a_new_one() -> None:
    rng = random.Random(1)
    for size in (3, 12, 5, 30, 1, 8):
        rows = [[(place, rng.choice((-1.0, 1.0))) for place in rng.sample(range(size), min(size, 3))] for _ in range(2 * size)]
        matrix = Matrix(
            np.cumsum([0, *map(len, rows)]).astype(np.int32),
            np.array([place for row in rows for place, _ in row], np.int32),
            np.array([times for row in rows for _, times in row]),
            np.array([float(rng.randint(-9, 9)) for _ in rows]),
            size,
        )
        costs = np.arange(1.0, len(rows) + 1)
        with lent(**FARKAS_OPTIONS) as used:
            again = answer(farkas_program(matrix, costs, highs=used))
        assert again == answer(farkas_program(matrix, costs))


def answer(highs: highspy.Highs) -> tuple[highspy.HighsModelStatus, list[float]]:
    highs.run()
    return highs.getModelStatus(), list(highs.getSolution().col_value)
