"""Known mistakes in the two schedules, with words of their own."""

from checking.mistakes.slips import slips

EACH_EPOCH = slips("""
    the decay is exponential, α₀·e^(−d·epoch)
        learning_rate ← learning_rate0*exp(-(decay_rate*epoch_num))
        why: The rule here is inverse-time decay: it divides by 1 + d·epoch, which grows evenly.
    the division is repeated each epoch, α₀/(1 + d)^epoch
        learning_rate ← learning_rate0/(1 + decay_rate)**epoch_num
        why: The rule here is inverse-time decay: it divides by 1 + d·epoch, which grows evenly.
    the rate falls along a straight line, α₀·(1 − d·epoch)
        learning_rate ← learning_rate0*(1 - decay_rate*epoch_num)
    d·epoch is subtracted from α₀; it has to divide
        learning_rate ← learning_rate0 - decay_rate*epoch_num
    the epochs are counted in thousands, as in the staircase that comes next
        learning_rate ← learning_rate0/(1 + decay_rate*floor(epoch_num/1000))
        why: Here the rate falls on every epoch.
    the rate falls along a straight line, down to 0: that is linear decay
        learning_rate ← learning_rate0*max(0, 1 - decay_rate*epoch_num)
        why: Inverse-time decay falls ever more slowly, and never reaches 0.
    a share d is taken off on each epoch, α₀·(1 − d)^epoch
        learning_rate ← learning_rate0*(1 - decay_rate)**epoch_num
        why: The rule here is inverse-time decay: it divides by 1 + d·epoch, which grows evenly.
    the brackets close after 1 + d, so that the epoch multiplies the whole rate
        learning_rate ← learning_rate0/(1 + decay_rate)*epoch_num
    the 1 is missing under the fraction, and a tiny number stands in for it
        learning_rate ← learning_rate0/(decay_rate*epoch_num + 1e-8)
        why: The 1 keeps the rate at α₀ at epoch 0.
    α₀ is divided with //, which rounds the rate down to a whole number
        learning_rate ← floor(learning_rate0/(1 + decay_rate*epoch_num))
""")
STAIRCASE = slips("""
    d·epoch/interval is rounded down as a whole, not epoch/interval alone
        learning_rate ← learning_rate0/(1 + floor(decay_rate*epoch_num/time_interval))
        why: The floor counts whole intervals; the decay rate comes after the counting.
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
    the division is repeated at each drop, α₀/(1 + d)^⌊epoch/interval⌋
        learning_rate ← learning_rate0/(1 + decay_rate)**floor(epoch_num/time_interval)
    the interval is ignored and the rate falls on every epoch
        learning_rate ← learning_rate0/(1 + decay_rate*epoch_num)
        why: Between two drops the rate has to stay where it is.
    the remainder of epoch/interval is used (% in place of //)
        learning_rate ← learning_rate0/(1 + decay_rate*
            (epoch_num - time_interval*floor(epoch_num/time_interval)))
    the decay is an exponential staircase, α₀·d^⌊epoch/interval⌋
        learning_rate ← learning_rate0*decay_rate**floor(epoch_num/time_interval)
        why: The rule here is the staircase of inverse-time decay.
    the decay is exponential, α₀·e^(−d·⌊epoch/interval⌋)
        learning_rate ← learning_rate0*exp(-(decay_rate*floor(epoch_num/time_interval)))
        why: The rule here is the staircase of inverse-time decay.
    the rate is halved at each drop, whatever d is
        learning_rate ← learning_rate0*0.5**floor(epoch_num/time_interval)
        why: The rule here is the staircase of inverse-time decay.
    a share d is taken off at each drop, α₀·(1 − d)^⌊epoch/interval⌋
        learning_rate ← learning_rate0*(1 - decay_rate)**floor(epoch_num/time_interval)
        why: The rule here is the staircase of inverse-time decay.
    α₀ is divided with //, which rounds the rate down to a whole number
        learning_rate ← floor(learning_rate0/(1 + decay_rate*floor(epoch_num/time_interval)))
        why: Only the count of intervals is a whole number: // belongs there alone.
    the brackets close after 1 + d, so that the count of intervals multiplies the whole
        learning_rate ← learning_rate0/(1 + decay_rate)*floor(epoch_num/time_interval)
""")
