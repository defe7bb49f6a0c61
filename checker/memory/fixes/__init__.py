"""What readers know how to mend in the files that editors wrote: where it stands, and how it is written there."""
