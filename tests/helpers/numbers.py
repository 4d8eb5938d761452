"""How messages number exercises: by their places in points.toml."""

from checking.messages.show import heading
from public_tests import OPTIONAL, POINTS

NAMES = [*POINTS, *OPTIONAL]


def number_of(name):
    return NAMES.index(name) + 1


def title_of(name):
    """Return how a message speaks of an exercise: `Exercise 12 · update_lr`."""
    return heading(number_of(name), name, optional=name in OPTIONAL)


def passed_line(name):
    """Return what the check of a right answer prints."""
    return f"✓ {title_of(name)}: passed, {POINTS[name]} of {POINTS[name]} points"
