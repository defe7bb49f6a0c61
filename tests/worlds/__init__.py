"""Worlds in which everything that happened is known, and claims about them, true or planted wrong: as objects, and as papers."""
