"""Find the numeric claims of news articles that cannot hold together, and prove it."""

__version__ = "0.1.0"
