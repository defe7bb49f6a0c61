"""What earlier runs worked out, kept as text between runs: nothing in it is ever run, and what does not fit is forgotten."""
