"""Known mistakes in the two schedules, with words of their own."""

from checking.mistakes.slips import Slip

EACH_EPOCH = (
    Slip(
        "exponential",
        "the decay is exponential, α₀·e^(−d·epoch)",
        lines="learning_rate ← learning_rate0*exp(-(decay_rate*epoch_num))",
        why="The rule here is inverse-time decay: it divides by 1 + d·epoch, which grows evenly.",
    ),
    Slip(
        "powers of a fraction",
        "the division is repeated each epoch, α₀/(1 + d)^epoch",
        lines="learning_rate ← learning_rate0/(1 + decay_rate)**epoch_num",
        why="The rule here is inverse-time decay: it divides by 1 + d·epoch, which grows evenly.",
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
        "staircase",
        "the epochs are counted in thousands, as in the staircase that comes next",
        lines="learning_rate ← learning_rate0/(1 + decay_rate*floor(epoch_num/1000))",
        why="Here the rate falls on every epoch.",
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
        why="The rule here is inverse-time decay: it divides by 1 + d·epoch, which grows evenly.",
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
        "whole-number division",
        "α₀ is divided with //, which rounds the rate down to a whole number",
        lines="learning_rate ← floor(learning_rate0/(1 + decay_rate*epoch_num))",
    ),
)
STAIRCASE = (
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
        lines="learning_rate ← learning_rate0/(1 + decay_rate)**floor(epoch_num/time_interval)",
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
        lines="learning_rate ← learning_rate0*exp(-(decay_rate*floor(epoch_num/time_interval)))",
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
        "whole-number division of all",
        "α₀ is divided with //, which rounds the rate down to a whole number",
        lines="learning_rate ← "
        "floor(learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval)))",
        why="Only the count of intervals is a whole number: // belongs there alone.",
    ),
    Slip(
        "bracket closed early",
        "the brackets close after 1 + d, so that the count of intervals multiplies the whole",
        lines="learning_rate ← learning_rate0/(1 + decay_rate)*floor(epoch_num/time_interval)",
    ),
)
