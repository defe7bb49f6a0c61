"""Building blocks that formats share: safe text, exact numbers, what a claim says, sums, tables."""
