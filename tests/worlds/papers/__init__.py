"""What newspapers write about a world, as files that the checker reads: all true, but for what they correct."""
