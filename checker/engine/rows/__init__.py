"""Quantities, the world, and linear rows over them."""
