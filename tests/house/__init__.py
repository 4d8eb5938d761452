"""The house itself: imports, sizes, links, docstrings."""
