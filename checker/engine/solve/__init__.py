"""Solving: conflicts, the minimum repair, exact proofs, and what the claims together allow."""
