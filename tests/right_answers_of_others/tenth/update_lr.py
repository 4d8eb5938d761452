"""More right answers to update_lr, by another author."""

def reciprocal_of_a_sum(learning_rate0, epoch_num, decay_rate):
    """The reciprocal of 1/α₀ + d·epoch/α₀."""
    inverse = 1 / learning_rate0
    return 1 / (inverse + inverse * decay_rate * epoch_num)
