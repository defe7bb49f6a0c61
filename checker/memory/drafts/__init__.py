"""Claims that `check draft` proposed, and what an editor decides of each: the file is edited where they stand."""
