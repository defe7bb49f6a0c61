"""Worlds whose truth is known, and what newspapers write about them: true claims, and errors planted among them."""
