"""From a notebook to its record."""
