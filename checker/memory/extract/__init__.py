"""The smallest folder of claims that shows a finding: what is on file as plain data, made smaller, renamed and written."""
