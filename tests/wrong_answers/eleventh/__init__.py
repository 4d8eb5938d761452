"""Wrong answers of another author: see the docstring of the package around this one."""
