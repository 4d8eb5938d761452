"""Known mistakes in the three descents on a straight line, with words of their own."""

from checking.mistakes.slips import Slip

SLIPS = (
    Slip(
        "doubled gradient",
        "the gradient is twice what it should be, 2·error·x",
        lines="""
            weights ← weights_old - lr*2*(transpose(X)@error)/m
            bias ← bias_old - lr*2*sum(error)/m
        """,
        why="The cost here is the sum of error²/(2m): the 2 below cancels the one above.",
    ),
    Slip(
        "uphill",
        "every step goes uphill: it is added, or the error is y − prediction",
        lines="""
            weights ← weights_old + lr*(transpose(X)@error)/m
            bias ← bias_old + lr*sum(error)/m
        """,
        why="With error = prediction − y the gradient is error·x, and the step subtracts it.",
    ),
    Slip(
        "no features in the gradient",
        "the weights' gradient is the mean error alone, without X",
        lines="weights ← weights_old - lr*sum(error)/m",
        why="Each weight's error counts as much as its feature is large: error·x.",
    ),
    Slip(
        "squared error",
        "the error is squared in the gradient: that is the cost, and its derivative is asked for",
        lines="error ← (X@weights_old + bias_old - y)**2",
        why="The derivative of error²/2 is the error itself, times x for a weight.",
    ),
    Slip(
        "one mean for all weights",
        "the gradient's mean is taken over the features too: one number for all weights",
        lines="weights ← weights_old - lr*sum(transpose(X)@error)/(m*n)",
        why="Each weight has a gradient of its own: the mean goes over the examples alone.",
    ),
    Slip(
        "features in the bias's gradient",
        "the bias's gradient is multiplied with X; it is the mean error alone",
        lines="bias ← bias_old - lr*sum(transpose(X)@error)/m",
        why="The bias is added to every prediction as it is, whatever x is.",
    ),
)
TABLE = (
    Slip(
        "all of y at once",
        "each prediction is compared with all of y: a column minus a row makes an (m, m) table",
        lines="""
            error ← X@weights_old + bias_old - sum(y)/m
            weights ← weights_old - lr*(transpose(X)@error)
        """,
        why="Keep predictions and y in one shape, (m,).",
    ),
    Slip(
        "all of y at once, averaged",
        "each prediction is compared with all of y: a column minus a row makes an (m, m) table",
        lines="error ← X@weights_old + bias_old - sum(y)/m",
        why="Keep predictions and y in one shape, (m,).",
    ),
)
HALVES = (
    Slip(
        "2m without brackets",
        "/ 2 * m is written where / (2 * m) is meant: that multiplies by m",
        lines="""
            weights ← weights_old - lr*(transpose(X)@error)/2*m
            bias ← bias_old - lr*sum(error)/2*m
        """,
    ),
    Slip(
        "divided by 2m",
        "the gradient is divided by 2m, as the cost is; its derivative has m alone",
        lines="""
            weights ← weights_old - lr*(transpose(X)@error)/(2*m)
            bias ← bias_old - lr*sum(error)/(2*m)
        """,
        why="The 2 below cancels against the 2 that the square brings down.",
    ),
)
HALVED = Slip(
    "halved gradient",
    "the gradient is half of what it should be, divided by 2",
    lines="""
        weights ← weights_old - lr*(transpose(X)@error)/2
        bias ← bias_old - lr*sum(error)/2
    """,
    why="The 2 of the cost cancels against the 2 that the square brings down.",
)
SUMMED = Slip(
    "sum for mean",
    "the gradient is summed over the examples, not averaged",
    lines="""
        weights ← weights_old - lr*(transpose(X)@error)
        bias ← bias_old - lr*sum(error)
    """,
    why="The mean keeps the step's size the same, however many examples it sees.",
)
OVER_ALL = Slip(
    "divided by all",
    "the gradient is divided by the number of all examples, not by the number in the step",
    lines="""
        weights ← weights_old - lr*(transpose(X)@error)/m_all
        bias ← bias_old - lr*sum(error)/m_all
    """,
    why="A step averages over the examples that it sees.",
)
