"""The notebook around the checks: its cells, its points, what has passed in it."""
