"""Files in, resolved claims out: every problem in what editors wrote is collected with its place and its remedy."""
