"""The files with which a folder of claims begins: an example that holds together, and what goes with it."""
