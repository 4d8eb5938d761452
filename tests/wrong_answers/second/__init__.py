"""Wrong answers of a second author: see the docstring of the package around this one."""
