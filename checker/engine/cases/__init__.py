"""What patterns and slips look at."""
