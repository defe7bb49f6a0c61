"""Slips of the pen that may explain a refuted claim, one a file."""
