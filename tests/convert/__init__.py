"""Labelled claims (one JSON object a line) into claim files, by general rules; see `python -m tests.convert --help`."""
