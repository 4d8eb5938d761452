"""Measuring by turns: what is compared runs in the same seconds, so that ratios hold.

Not pytest-benchmark: it times one thing after the other, and on a machine that does other work the
ratio of two minutes says nothing. Here every round times each of the rivals once, in a new order,
and a ratio is the median of the rounds' own ratios. Times are the processor's: what other programs
take meanwhile does not count.
"""

import random
import time
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Spread:
    """A median with the quartiles around it; `unit` is "s" or "×".

    >>> print(Spread(0.000123, 0.00012, 0.000131, "s"))
    123 µs (120–131)
    >>> print(Spread(2.5, 2.4, 2.61, "×"))
    2.50 × (2.40–2.61)
    """

    median: float
    low: float
    high: float
    unit: str

    def __str__(self):
        scale, unit = (1, self.unit) if self.unit != "s" else unit_of(self.median)
        digits = max(0, 3 - len(str(int(self.median * scale))))
        shown = [f"{x * scale:.{digits}f}" for x in (self.median, self.low, self.high)]
        return f"{shown[0]} {unit} ({shown[1]}–{shown[2]})"


def unit_of(seconds):
    """Return (factor, unit) in which so many seconds are a number from 1 on, or below -1."""
    units = ((1, "s"), (1e3, "ms"), (1e6, "µs"))
    return next((unit for unit in units if abs(seconds) * unit[0] >= 1), units[-1])


def in_units(seconds):
    """Return seconds as text.

    >>> in_units(0.0123), in_units(2)
    ('12.3 ms', '2.00 s')
    """
    factor, unit = unit_of(seconds)
    digits = max(0, 3 - len(str(int(seconds * factor))))
    return f"{seconds * factor:.{digits}f} {unit}"


def spread(samples, unit="s"):
    """Return the Spread of some numbers; of a single one, without a spread."""
    low, _, high = quantiles(samples, n=4) if len(samples) > 1 else [samples[0]] * 3
    return Spread(median(samples), low, high, unit)


def ratio(samples, others):
    """Return the Spread of samples / others, round by round."""
    return spread([one / other for one, other in zip(samples, others, strict=True)], "×")


def compared(names, samples, base, what):
    """Return the rows of a table: each one's time and its ratio to `base`'s, or that it is absent.

    names : all that were meant to be measured; samples : {name: seconds} of those that were
    """
    rows = []
    for name in names:
        here = name in samples
        rows.append(
            {
                "what": name,
                f"time of {what}": spread(samples[name]) if here else "not installed",
                f"in times {base}": ratio(samples[name], samples[base]) if here else "–",
            }
        )
    return rows


def by_turns(calls, rounds=60, seconds=0.01):
    """Time calls by turns; return {name: [seconds of one call, a number for each round]}.

    calls : {name: function without arguments}; rounds : how often each has its turn
    seconds : about how long a turn is, one call at least; a warm-up call comes before it
    """
    repeats = {}
    for name, call in calls.items():
        call()
        begin = time.process_time()
        call()
        taken = time.process_time() - begin
        repeats[name] = max(1, round(seconds / max(taken, 1e-6)))
    samples = {name: [] for name in calls}
    order, shuffle = list(calls), random.Random(0).shuffle
    for _ in range(rounds):
        shuffle(order)
        for name in order:
            call, times = calls[name], repeats[name]
            if times > 1:
                call()
            begin = time.process_time()
            for _ in range(times):
                call()
            samples[name].append((time.process_time() - begin) / times)
    return samples
