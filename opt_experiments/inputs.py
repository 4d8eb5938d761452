"""What an experiment asks of the numbers that it is given."""

import numpy as np


def check_whole(least, **numbers):
    """Raise ValueError unless all these are whole numbers, `least` or more; True is none.

    >>> check_whole(1, epochs=9, every=3)
    >>> check_whole(1, epochs=2.5)
    Traceback (most recent call last):
    ValueError: epochs must be a whole number (an int) from 1 on, got 2.5
    """
    for name, number in numbers.items():
        whole = isinstance(number, int | np.integer) and not isinstance(number, bool)
        if not whole or number < least:
            raise ValueError(
                f"{name} must be a whole number (an int) from {least} on, got {number!r}"
            )
