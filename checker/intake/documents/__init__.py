"""Articles as they were published: what a file's text is, and what its page says of it."""
