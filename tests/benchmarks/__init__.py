"""A tool, no tests: `python -m tests.benchmarks` prints how fast the checker is, and how much it finds.

No test reads a clock; these do. Nothing here runs with the tests, and the handbook (`measured`) shows what it prints.
"""
