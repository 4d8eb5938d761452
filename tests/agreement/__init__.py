"""Notebooks that the notebook's own checks and the marker have to judge alike."""
