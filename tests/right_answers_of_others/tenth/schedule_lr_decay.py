"""More right answers to schedule_lr_decay, by another author."""

def divmod_for_the_stair(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """divmod gives the stair; the power -1 is the division."""
    stair, _ = divmod(epoch_num, time_interval)
    return learning_rate0 * (1 + decay_rate * stair) ** -1
