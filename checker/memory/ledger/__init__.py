"""What editors have judged: read, matched with findings, and edited as text. Pure: nothing here opens a file."""
