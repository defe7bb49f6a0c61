"""Regions worked out by the workers of a dask cluster, on other machines."""
