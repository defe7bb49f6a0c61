"""Names that claims use and the vocabulary lacks: what it needs to say of them, and how that is written into it."""
