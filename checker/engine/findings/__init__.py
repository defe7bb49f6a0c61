"""From what the solver found to what an editor reads: roles, kinds, severities, diagnoses, patterns, coverage."""
