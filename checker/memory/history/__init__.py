"""Time travel: what a check would have shown on each day on which something was published."""
