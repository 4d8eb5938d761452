"""Section 9: a learning rate that shrinks in time."""

from checking.exercise import Case, Exercise, Words
from checking.formulas.symbols import Symbols
from checking.mistakes.slips import slips
from checking.rules.entry_rule import EntryRule, Returned
from exercises.common import fixed, given_case

SYMBOLS = Symbols(
    written={
        "learning_rate0": "α₀",
        "epoch_num": "epoch",
        "decay_rate": "d",
        "time_interval": "interval",
    },
    said={"learning_rate0": "the rate at the start", "decay_rate": "the decay rate"},
    counters=frozenset({"epoch_num"}),
)
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
    rule=EntryRule(
        text="learning_rate ← learning_rate0/(1 + decay_rate*epoch_num)",
        symbols=SYMBOLS,
        arguments=NUMBERS,
        returns=RETURNS,
    ),
    cases=(
        Case("epoch 7", "a rate that is not 1", fixed(0.13, 7, 0.35)),
        Case("epoch 0", "nothing has decayed yet", fixed(0.4, 0, 0.7)),
        Case("epoch 1", "the first decay", fixed(0.4, 1, 0.7)),
        Case("epoch 1000", "far out", fixed(2.5, 1000, 1.9)),
        Case("no decay", "d = 0 keeps the rate", fixed(0.3, 50, 0.0)),
        Case("epoch 100,000", "no floor under the rate", fixed(0.02, 100_000, 1.3)),
        Case("epoch 300,000", "no floor under the rate", fixed(0.7, 300_000, 1.1)),
        Case("drawn rates", "numbers that no constant imitates", _drawn()),
        Case("drawn rates, once more", "numbers that no constant imitates", _drawn()),
        Case("plain numbers", "to be worked out by hand", fixed(1.0, 3, 1.0)),
        Case("plain numbers, d = 0.5", "the same", fixed(1.0, 2, 0.5)),
        given_case("update_lr"),
    ),
    slips=slips("""
        the decay is exponential, α₀·e^(−d·epoch)
            learning_rate ← learning_rate0*exp(-(decay_rate*epoch_num))
            why: Inverse-time decay divides by 1 + d·epoch, which grows evenly.
        the division is repeated each epoch, α₀/(1 + d)^epoch; the rule divides once, by 1 + d·epoch
            learning_rate ← learning_rate0/(1 + decay_rate)**epoch_num
            why: Inverse-time decay divides by 1 + d·epoch, which grows evenly.
        d·epoch is subtracted from α₀; it has to divide
            learning_rate ← learning_rate0 - decay_rate*epoch_num
    """),
    words=Words(
        why={"learning_rate": "At epoch 0 the rate is α₀; it has halved when d·epoch reaches 1."}
    ),
)


ARGUMENTS = (*NUMBERS, "time_interval")


schedule_lr_decay = Exercise(
    name="schedule_lr_decay",
    section=9,
    rule=EntryRule(
        text="learning_rate ← learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval))",
        symbols=SYMBOLS,
        arguments=ARGUMENTS,
        returns=RETURNS,
        defaults={"time_interval": 1000},
    ),
    cases=(
        Case("the middle of an interval", "not only at multiples", fixed(1.7, 37, 0.35, 10)),
        Case("epoch 0", "nothing has decayed yet", fixed(0.4, 0, 0.7, 10)),
        Case("one before the first drop", "floor, not round", fixed(0.4, 9, 0.7, 10)),
        Case("at the first drop", "the drop comes here", fixed(0.4, 10, 0.7, 10)),
        Case("one after the first drop", "it stays down", fixed(0.4, 11, 0.7, 10)),
        Case("plain numbers", "to be worked out by hand", fixed(1.0, 5, 0.5, 2)),
        Case("many drops", "no cap", fixed(1.7, 9_999, 0.35, 7)),
        Case("more drops", "no cap, no floor", fixed(0.4, 99_999, 1.3, 3)),
        Case("an interval of one", "a drop on each epoch", fixed(0.9, 6, 1.3, 1)),
        Case("no decay", "d = 0 keeps the rate", fixed(0.3, 50, 0.0, 10)),
        Case("interval left at its default", "1000 if not given", fixed(0.3, 2999, 0.45)),
        Case("drawn rates", "numbers that no constant imitates", _drawn(13)),
        Case("drawn rates, long interval", "numbers that no constant imitates", _drawn(250)),
        given_case("schedule_lr_decay"),
    ),
    slips=slips("""
        the rate drops only when the epoch is a multiple of the interval, and jumps back
            learning_rate ← learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval)
                *(1 - sign(epoch_num - time_interval*floor(epoch_num/time_interval))))
        the rate drops once, after the first interval, and never again
            learning_rate ← learning_rate0/(1 + decay_rate*sign(floor(epoch_num/time_interval)))
        a drop comes one epoch late: at the interval's end, epoch = interval, it is due
            learning_rate ← learning_rate0/(1 + decay_rate*
                (floor((epoch_num - 1)/time_interval) + 1 - sign(epoch_num)))
        1 is added to the number of intervals, so that the rate has dropped at epoch 0
            learning_rate ← learning_rate0/(1 + decay_rate*(floor(epoch_num/time_interval) + 1))
        the division is repeated at each drop; the rule divides once, by 1 + d·⌊epoch/interval⌋
            learning_rate ← learning_rate0/(1 + decay_rate)**floor(epoch_num/time_interval)
        the decay is an exponential staircase, α₀·d^⌊epoch/interval⌋
            learning_rate ← learning_rate0*decay_rate**floor(epoch_num/time_interval)
            why: The rule here is the staircase of inverse-time decay.
    """),
    words=Words(
        why={
            "learning_rate": "⌊epoch/interval⌋ counts the whole intervals that have passed; "
            "the rate drops when that count grows, and stays level between."
        }
    ),
)

EXERCISES = (update_lr, schedule_lr_decay)
