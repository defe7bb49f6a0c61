"""Kinds of finding that no law gives its name to, one a file."""
