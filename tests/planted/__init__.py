"""Errors planted in what newspapers write about a world, and what the checker makes of them."""
