"""An oracle: whether claims can hold together, decided by z3 from what the handbook says, without any code of the checker."""
