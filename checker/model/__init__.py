"""The words of the checker as frozen dataclasses; they know nothing of files, solvers or screens."""
