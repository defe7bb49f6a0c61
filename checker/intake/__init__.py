"""Words and files in, claims out."""
