"""How fast the checker is: `python -m tests.benchmarks` prints one table. No test reads a clock; these do."""
