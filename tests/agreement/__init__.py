"""Notebooks on which the checks in the notebook and the marker have to agree."""
