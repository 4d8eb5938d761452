"""Known mistakes in the three descents on a straight line, with words of their own."""

from checking.mistakes.slips import slips

SLIPS = slips("""
    the gradient is twice what it should be, 2·error·x
        weights ← weights_old - lr*2*(transpose(X)@error)/m
        bias ← bias_old - lr*2*sum(error)/m
        why: The cost here is the sum of error²/(2m): the 2 below cancels the one above.
    every step goes uphill: it is added, or the error is y − prediction
        weights ← weights_old + lr*(transpose(X)@error)/m
        bias ← bias_old + lr*sum(error)/m
        why: With error = prediction − y the gradient is error·x, and the step subtracts it.
    the weights' gradient is the mean error alone, without X
        weights ← weights_old - lr*sum(error)/m
        why: Each weight's error counts as much as its feature is large: error·x.
    the error is squared in the gradient: that is the cost, and its derivative is asked for
        error ← (X@weights_old + bias_old - y)**2
        why: The derivative of error²/2 is the error itself, times x for a weight.
    the gradient's mean is taken over the features too: one number for all weights
        weights ← weights_old - lr*sum(transpose(X)@error)/(m*n)
        why: Each weight has a gradient of its own: the mean goes over the examples alone.
    the bias's gradient is multiplied with X; it is the mean error alone
        bias ← bias_old - lr*sum(transpose(X)@error)/m
        why: The bias is added to every prediction as it is, whatever x is.
""")
TABLE = slips("""
    each prediction is compared with all of y: a column minus a row makes an (m, m) table
        error ← X@weights_old + bias_old - sum(y)/m
        weights ← weights_old - lr*(transpose(X)@error)
        why: Keep predictions and y in one shape, (m,).
    each prediction is compared with all of y, and averaged: a column minus a row makes a table
        error ← X@weights_old + bias_old - sum(y)/m
        why: Keep predictions and y in one shape, (m,).
""")
HALVES = slips("""
    / 2 * m is written where / (2 * m) is meant: that multiplies by m
        weights ← weights_old - lr*(transpose(X)@error)/2*m
        bias ← bias_old - lr*sum(error)/2*m
    the gradient is divided by 2m, as the cost is; its derivative has m alone
        weights ← weights_old - lr*(transpose(X)@error)/(2*m)
        bias ← bias_old - lr*sum(error)/(2*m)
        why: The 2 below cancels against the 2 that the square brings down.
""")
HALVED = slips("""
    the gradient is half of what it should be, divided by 2
        weights ← weights_old - lr*(transpose(X)@error)/2
        bias ← bias_old - lr*sum(error)/2
        why: The 2 of the cost cancels against the 2 that the square brings down.
""")
SUMMED = slips("""
    the gradient is summed over the examples, not averaged
        weights ← weights_old - lr*(transpose(X)@error)
        bias ← bias_old - lr*sum(error)
        why: The mean keeps the step's size the same, however many examples it sees.
""")
OVER_ALL = slips("""
    the gradient is divided by the number of all examples, not by the number in the step
        weights ← weights_old - lr*(transpose(X)@error)/m_all
        bias ← bias_old - lr*sum(error)/m_all
        why: A step averages over the examples that it sees.
""")
