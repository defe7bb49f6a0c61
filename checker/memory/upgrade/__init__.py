"""Files that editors wrote, brought up to date: what goes out is written as it is written now, and every other byte stays."""
