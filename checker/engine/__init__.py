"""Claims in, findings out."""
