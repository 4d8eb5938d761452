"""How quick everything is: `make bench` measures it and writes docs/benchmarks.md.

A module that measures has `measure(quick=False)`, which returns a table as a list of rows, each
{column: number, text or Spread}. Its docstring is what the page says: a title, then the text.
"""
