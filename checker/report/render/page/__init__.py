"""The report as one web page: what it shows as plain data, its templates, its style and its script."""
