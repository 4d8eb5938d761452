"""Section 9: a learning rate that shrinks in time."""

from checking.exercise import Case, Exercise, Words
from checking.rules import EntryRule, Returned
from checking.slips import Slip
from checking.symbols import Symbols
from exercises.common import fixed, given_case

WRITTEN = {
    "learning_rate0": "α₀",
    "epoch_num": "epoch",
    "decay_rate": "d",
    "time_interval": "interval",
}
SAID = {
    "learning_rate0": "the rate at the start",
    "decay_rate": "the decay rate",
}
RETURNS = (Returned("learning_rate", "learning_rate"),)
NUMBERS = ("learning_rate0", "epoch_num", "decay_rate")


def _drawn(interval=None):
    """Return a case with random rates; with an interval, an epoch somewhere in a late one."""

    def make(rng):
        args = (rng.uniform(0.05, 3), int(rng.integers(1, 500)), rng.uniform(0.05, 2))
        if interval is None:
            return args
        return (args[0], int(rng.integers(5 * interval, 9 * interval)), args[2], interval)

    return make


update_lr = Exercise(
    name="update_lr",
    section=9,
    arguments=NUMBERS,
    returns=RETURNS,
    rule=EntryRule(
        text="learning_rate ← learning_rate0/(1 + decay_rate*epoch_num)",
        symbols=Symbols(WRITTEN, SAID, frozenset({"epoch_num"})),
        arguments=NUMBERS,
        returns=RETURNS,
    ),
    cases=(
        Case("epoch 0", "nothing has decayed yet", fixed(0.4, 0, 0.7)),
        Case("epoch 1", "the first decay", fixed(0.4, 1, 0.7)),
        Case("epoch 7", "a rate that is not 1", fixed(0.13, 7, 0.35)),
        Case("epoch 1000", "far out", fixed(2.5, 1000, 1.9)),
        Case("no decay", "d = 0 keeps the rate", fixed(0.3, 50, 0.0)),
        Case("epoch 100,000", "no floor under the rate", fixed(0.02, 100_000, 1.3)),
        Case("epoch 300,000", "no floor under the rate", fixed(0.7, 300_000, 1.1)),
        Case("drawn rates", "numbers that no constant imitates", _drawn()),
        Case("drawn rates, once more", "numbers that no constant imitates", _drawn()),
        Case("plain numbers", "to be worked out by hand", fixed(1.0, 3, 1.0), by_hand=True),
        Case("plain numbers, d = 0.5", "the same", fixed(1.0, 2, 0.5), by_hand=True),
        given_case("update_lr"),
    ),
    slips=(
        Slip(
            "exponential",
            "the decay is exponential, α₀·e^(−d·epoch)",
            lines="learning_rate ← learning_rate0*exp(-(decay_rate*epoch_num))",
            why="The rule here is inverse-time decay: it divides by a number that grows evenly.",
        ),
        Slip(
            "powers of the decay rate",
            "the decay rate is raised to the epoch, α₀·d^epoch",
            lines="learning_rate ← learning_rate0*decay_rate**epoch_num",
            why="The rule here is inverse-time decay: it divides by a number that grows evenly.",
        ),
        Slip(
            "powers of a fraction",
            "the division is repeated each epoch, α₀/(1 + d)^epoch",
            lines="learning_rate ← learning_rate0/(1 + decay_rate)**epoch_num",
            why="The rule here is inverse-time decay: it divides by a number that grows evenly.",
        ),
        Slip(
            "root of time",
            "the rate falls with the root of the epoch",
            lines="learning_rate ← learning_rate0/sqrt(1 + decay_rate*epoch_num)",
        ),
        Slip(
            "linear",
            "the rate falls along a straight line, α₀·(1 − d·epoch)",
            lines="learning_rate ← learning_rate0*(1 - decay_rate*epoch_num)",
        ),
        Slip(
            "subtracted",
            "d·epoch is subtracted from α₀; it has to divide",
            lines="learning_rate ← learning_rate0 - decay_rate*epoch_num",
        ),
        Slip(
            "growing power",
            "the decay rate is raised to the epoch where it has to be multiplied by it",
            lines="learning_rate ← learning_rate0/(1 + decay_rate**epoch_num)",
        ),
        Slip(
            "power of 0.95",
            "the rate is a power of 0.95, α₀·0.95^epoch: that is exponential decay",
            lines="learning_rate ← learning_rate0*0.95**epoch_num",
        ),
        Slip(
            "staircase",
            "the epochs are counted in thousands, as in the staircase that comes next",
            lines="learning_rate ← learning_rate0/(1 + decay_rate*floor(epoch_num/1000))",
            why="Here the rate falls on every epoch.",
        ),
        Slip(
            "power law",
            "1 + epoch is raised to the power d: that is another decay",
            lines="learning_rate ← learning_rate0/(1 + epoch_num)**decay_rate",
        ),
        Slip(
            "linear, not below 0",
            "the rate falls along a straight line, down to 0: that is linear decay",
            lines="learning_rate ← learning_rate0*max(0, 1 - decay_rate*epoch_num)",
            why="Inverse-time decay falls ever more slowly, and never reaches 0.",
        ),
        Slip(
            "a share off",
            "a share d is taken off on each epoch, α₀·(1 − d)^epoch",
            lines="learning_rate ← learning_rate0*(1 - decay_rate)**epoch_num",
            why="The rule here is inverse-time decay: it divides by a number that grows evenly.",
        ),
        Slip(
            "bracket closed early",
            "the brackets close after 1 + d, so that the epoch multiplies the whole rate",
            lines="learning_rate ← learning_rate0/(1 + decay_rate)*epoch_num",
        ),
        Slip(
            "without the 1",
            "the 1 is missing under the fraction, and a tiny number stands in for it",
            lines="learning_rate ← learning_rate0/(decay_rate*epoch_num + 1e-8)",
            why="The 1 keeps the rate at α₀ at epoch 0.",
        ),
        Slip(
            "divided by the decay rate",
            "the epoch is divided by the decay rate; it has to be multiplied by it",
            lines="learning_rate ← "
            "learning_rate0/(1 + sign(decay_rate)*(epoch_num/max(decay_rate, 1e-300)))",
        ),
        Slip(
            "one epoch late",
            "the epochs are counted from 1, so that the decay comes one epoch late",
            lines="learning_rate ← learning_rate0/(1 + decay_rate*max(0, epoch_num - 1))",
        ),
        Slip(
            "over the root of the epoch",
            "d is divided by the root of the epoch: that is another decay",
            lines="learning_rate ← decay_rate/sqrt(epoch_num)*learning_rate0",
        ),
        Slip(
            "over the root of the epoch + 1",
            "d is divided by the root of the epoch + 1: that is another decay",
            lines="learning_rate ← decay_rate/sqrt(epoch_num + 1)*learning_rate0",
        ),
        Slip(
            "whole-number division",
            "α₀ is divided with //, which rounds the rate down to a whole number",
            lines="learning_rate ← floor(learning_rate0/(1 + decay_rate*epoch_num))",
        ),
        Slip("unchanged", "α₀ comes back as it was", lines="learning_rate ← learning_rate0"),
    ),
    words=Words(
        why={"learning_rate": "At epoch 0 the rate is α₀; it has halved when d·epoch reaches 1."},
        look={"": "Look again at the rule of inverse-time decay in section 9."},
    ),
)


ARGUMENTS = (*NUMBERS, "time_interval")


schedule_lr_decay = Exercise(
    name="schedule_lr_decay",
    section=9,
    arguments=ARGUMENTS,
    returns=RETURNS,
    rule=EntryRule(
        text="learning_rate ← learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval))",
        symbols=Symbols(
            WRITTEN, SAID, frozenset({"epoch_num"}), fixed={"time_interval": (1000.0,)}
        ),
        arguments=ARGUMENTS,
        returns=RETURNS,
        defaults={"time_interval": 1000},
    ),
    cases=(
        Case("epoch 0", "nothing has decayed yet", fixed(0.4, 0, 0.7, 10)),
        Case("one before the first drop", "floor, not round", fixed(0.4, 9, 0.7, 10)),
        Case("at the first drop", "the drop comes here", fixed(0.4, 10, 0.7, 10)),
        Case("one after the first drop", "it stays down", fixed(0.4, 11, 0.7, 10)),
        Case("the middle of an interval", "not only at multiples", fixed(1.7, 37, 0.35, 10)),
        Case("plain numbers", "to be worked out by hand", fixed(1.0, 5, 0.5, 2), by_hand=True),
        Case("many drops", "no cap", fixed(1.7, 9_999, 0.35, 7)),
        Case("more drops", "no cap, no floor", fixed(0.4, 99_999, 0.7, 3)),
        Case("an interval of one", "a drop on each epoch", fixed(0.9, 6, 1.3, 1)),
        Case("no decay", "d = 0 keeps the rate", fixed(0.3, 50, 0.0, 10)),
        Case("interval left at its default", "1000 if not given", fixed(0.3, 2999, 0.45)),
        Case("drawn rates", "numbers that no constant imitates", _drawn(13)),
        Case("drawn rates, long interval", "numbers that no constant imitates", _drawn(250)),
        given_case("schedule_lr_decay"),
    ),
    slips=(
        Slip(
            "floor of the product",
            "d·epoch/interval is rounded down as a whole, not epoch/interval alone",
            lines="learning_rate ← learning_rate0/(1 + floor(decay_rate*epoch_num/time_interval))",
            why="The floor counts whole intervals; the decay rate comes after the counting.",
        ),
        Slip(
            "only at multiples",
            "the rate drops only when the epoch is a multiple of the interval, and jumps back",
            lines="learning_rate ← learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval)"
            "*(1 - sign(epoch_num - time_interval*floor(epoch_num/time_interval))))",
        ),
        Slip(
            "once only",
            "the rate drops once, after the first interval, and never again",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate*sign(floor(epoch_num/time_interval)))",
        ),
        Slip(
            "smooth after the first interval",
            "the rate waits for the first interval and then falls on every epoch",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate*epoch_num*sign(floor(epoch_num/time_interval)))",
        ),
        Slip(
            "unrounded after the first interval",
            "the rate waits for the first interval; after that epoch/interval is not rounded down",
            lines="learning_rate ← learning_rate0/"
            "(1 + decay_rate*(epoch_num/time_interval)*sign(floor(epoch_num/time_interval)))",
        ),
        Slip(
            "one late",
            "a drop comes one epoch late: at the interval's end, epoch = interval, it is due",
            lines="learning_rate ← learning_rate0/(1 + decay_rate*"
            "(floor((epoch_num - 1)/time_interval) + 1 - sign(epoch_num)))",
        ),
        Slip(
            "one drop too many",
            "1 is added to the number of intervals, so that the rate has dropped at epoch 0",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate*(floor(epoch_num/time_interval) + 1))",
        ),
        Slip(
            "powers of a fraction",
            "the division is repeated at each drop, α₀/(1 + d)^⌊epoch/interval⌋",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate)**floor(epoch_num/time_interval)",
        ),
        Slip(
            "growing power",
            "the decay rate is raised to the number of intervals; it has to be multiplied by it",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate**floor(epoch_num/time_interval))",
        ),
        Slip(
            "every epoch",
            "the interval is ignored and the rate falls on every epoch",
            lines="learning_rate ← learning_rate0/(1 + decay_rate*epoch_num)",
            why="Between two drops the rate has to stay where it is.",
        ),
        Slip(
            "remainder",
            "the remainder of epoch/interval is used (% in place of //)",
            lines="learning_rate ← learning_rate0/(1 + decay_rate*"
            "(epoch_num - time_interval*floor(epoch_num/time_interval)))",
        ),
        Slip(
            "exponential staircase",
            "the decay is an exponential staircase, α₀·d^⌊epoch/interval⌋",
            lines="learning_rate ← learning_rate0*decay_rate**floor(epoch_num/time_interval)",
            why="The rule here is the staircase of inverse-time decay.",
        ),
        Slip(
            "exponential",
            "the decay is exponential, α₀·e^(−d·⌊epoch/interval⌋)",
            lines="learning_rate ← "
            "learning_rate0*exp(-(decay_rate*floor(epoch_num/time_interval)))",
            why="The rule here is the staircase of inverse-time decay.",
        ),
        Slip(
            "halved at each drop",
            "the rate is halved at each drop, whatever d is",
            lines="learning_rate ← learning_rate0*0.5**floor(epoch_num/time_interval)",
            why="The rule here is the staircase of inverse-time decay.",
        ),
        Slip(
            "a share off",
            "a share d is taken off at each drop, α₀·(1 − d)^⌊epoch/interval⌋",
            lines="learning_rate ← learning_rate0*(1 - decay_rate)**floor(epoch_num/time_interval)",
            why="The rule here is the staircase of inverse-time decay.",
        ),
        Slip(
            "upside down",
            "the interval is divided by the epoch; it is the other way round",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate*floor(time_interval/max(1, epoch_num)))",
        ),
        Slip(
            "rounded to the nearest",
            "0.5 is added before the rounding down: that rounds to the nearest whole number",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval + 0.5))",
            why="The drop would come in the middle of an interval.",
        ),
        Slip(
            "whole-number division of all",
            "α₀ is divided with //, which rounds the rate down to a whole number",
            lines="learning_rate ← "
            "floor(learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval)))",
            why="Only the count of intervals is a whole number: // belongs there alone.",
        ),
        Slip(
            "interval and one",
            "an interval counts one epoch too many (interval + 1)",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate*floor(epoch_num/(time_interval + 1)))",
        ),
        Slip(
            "bracket closed early",
            "the brackets close after 1 + d, so that the count of intervals multiplies the whole",
            lines="learning_rate ← "
            "learning_rate0/(1 + decay_rate)*floor(epoch_num/time_interval)",
        ),
        Slip("unchanged", "α₀ comes back as it was", lines="learning_rate ← learning_rate0"),
    ),
    words=Words(
        why={"learning_rate": "⌊epoch/interval⌋ counts the whole intervals that have passed; "
                              "the rate drops when that count grows, and stays level between."},
        look={"": "Look again at the staircase rule in section 9."},
    ),
)  # fmt: skip

EXERCISES = (update_lr, schedule_lr_decay)
