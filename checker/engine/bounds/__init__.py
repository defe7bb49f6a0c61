"""What the claims together allow: for one count with its sums, and for many at once."""
