"""Reviewing in the browser: serves the report on this machine only, with forms to judge each finding. Prints nothing."""
