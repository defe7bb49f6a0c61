"""What somebody's own model proposes as claims of an article, and what of it is let through."""
