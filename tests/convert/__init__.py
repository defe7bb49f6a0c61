"""A tool with its tests: it made tests/corpus of labelled claims (one JSON object a line), by general rules.

`python -m tests.convert --help` says how it is called. Nothing of the product needs it.
"""
