"""How a check works: run, compare, explain, show, score. It knows no exercise."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # older ones find nothing but a syntax error
    raise ImportError("The lesson needs Python 3.11 or newer; this is " + sys.version.split()[0])
