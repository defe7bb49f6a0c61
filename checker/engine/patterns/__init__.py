"""Patterns: what looks like a slip though nothing refutes it, one a file."""
