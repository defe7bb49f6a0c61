"""Claims of whatever files as one table with the fields of a claim as columns."""
