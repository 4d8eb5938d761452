"""Wrong answers whose message shows a line: its number in the cell, and what stands there."""

from tests.agreement.rows import NUMPY, Row

GD, MOMENTUM = "update_parameters_with_gd", "update_parameters_with_momentum"
RMSPROP, ADAM = "update_parameters_with_rmsprop", "update_parameters_with_adam"
BATCHES, AVERAGES = "random_mini_batches", "exponentially_weighted_averages"
LAYERS = """\
    for l in range(1, len(parameters) // 2 + 1):
        for key in ("W" + str(l), "b" + str(l)):
"""
ADAM_LINES = """\
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01,
                                beta1=0.9, beta2=0.999, epsilon=1e-8):
    v_corrected, s_corrected = {}, {}
    for key in parameters:
        d = "d" + key
        v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
        v_corrected[d] = v[d] / (1 - beta1 ** t)
        s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
        s_corrected[d] = s[d] / (1 - beta2 ** t)
        step = v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
    return parameters, v, s, v_corrected, s_corrected
"""
BATCH_LINES = """\
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    order = list(np.random.permutation(m))
    X, Y = X[:, order], Y[:, order].reshape((1, m))
    batches = []
    full = m // mini_batch_size
    for k in range(full):
        part = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        batches.append((X[:, part], Y[:, part]))
    if m % mini_batch_size:
        part = slice(full * mini_batch_size, None)
        batches.append((X[:, part], Y[:, part]))
    return batches
"""
DESCENT_LINES = """\
def gradient_descent(X, y, lr=0.01, epochs=1000):
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        error = X @ weights + bias - y
        weights = weights - lr * X.T @ error / m
        bias = bias - lr * error.mean()
    return weights, bias
"""
MINI_LINES = """\
def mini_batch_gradient_descent(X, y, lr=0.01, epochs=1000, batch_size=2, seed=0):
    rng = np.random.default_rng(seed)
    m, n = X.shape
    weights, bias = np.zeros(n), 0.0
    for _ in range(epochs):
        order = rng.permutation(m)
        for start in range(0, m, batch_size):
            rows = order[start:start + batch_size]
            error = X[rows] @ weights + bias - y[rows]
            weights = weights - lr * X[rows].T @ error / len(rows)
            bias = bias - lr * error.sum() / len(rows)
    return weights, bias
"""
AVERAGE_LINES = """\
def exponentially_weighted_averages(values, beta, bias_correction=True):
    averages, v = [], 0.0
    for t, value in enumerate(values, start=1):
        v = beta * v + (1 - beta) * value
        averages.append(v / (1 - beta ** t) if bias_correction else v)
    return np.array(averages)
"""
HELPED = """\
def one_entry(old, g, beta):
    scaled = (1 - beta) * g
    return beta * old - scaled


def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    v = {d: one_entry(v[d], grads[d], beta) for d in v}
    return {key: w - learning_rate * v["d" + key] for key, w in parameters.items()}, v
"""


def slip(why, name, text, right, wrong, line=""):
    """Return a row of the table: a right answer with one thing exchanged."""
    assert text.count(right) == 1, why
    return Row(
        f"a line: {why}",
        (f"# mine\n{NUMPY}\n\n" + text.replace(right, wrong),),
        "wrong",
        (name,),
        says=line,
    )


def given(why, name, text, line="", cells=()):
    return Row(f"a line: {why}", (NUMPY, *cells, text), "wrong", (name,), says=line)


ROWS = [
    slip("the power of a temporary", ADAM, ADAM_LINES, "1 - beta1 ** t", "1 - beta1", "Line 10 "),
    slip(
        "ε under the root",
        ADAM,
        ADAM_LINES,
        "np.sqrt(s_corrected[d]) + epsilon",
        "np.sqrt(s_corrected[d] + epsilon)",
        "Line 13 ",
    ),
    slip("another correction's β", ADAM, ADAM_LINES, "1 - beta2 ** t", "1 - beta1 ** t", "12"),
    slip(
        "corrected in place",
        ADAM,
        ADAM_LINES,
        "        v_corrected[d] = v[d] / (1",
        "        v_corrected[d] = v[d] = v[d] / (1",
        "Line 10 ",
    ),
    slip(
        "two lines",
        ADAM,
        ADAM_LINES.replace("1 - beta1 ** t", "1 - beta1"),
        "** 2",
        "",
        "Lines 10 and 11 ",
    ),
    slip(
        "a dictionary made in the loop",
        ADAM,
        ADAM_LINES,
        '        d = "d" + key\n',
        '        d = "d" + key\n        v_corrected = {}\n',
        "Line 9 ",
    ),
    slip("a return in the loop", ADAM, ADAM_LINES, "    return", "        return", "Line 15 "),
    slip(
        "the loop ends early",
        GD,
        f"def {GD}(parameters, grads, learning_rate):\n{LAYERS}"
        "            parameters[key] = parameters[key] - learning_rate * grads['d' + key]\n"
        "    return parameters\n",
        "// 2 + 1",
        "// 2",
        "Line 5 ",
    ),
    slip(
        "a crash in a loop",
        RMSPROP,
        f"def {RMSPROP}(parameters, grads, s, beta2, learning_rate,"
        f" epsilon=1e-8):\n    s = {{}}\n{LAYERS}"
        "            s['d' + key] = beta2 * s['d' + key] + (1 - beta2) * grads['d' + key] ** 2\n"
        "            parameters[key] -= learning_rate * grads['d' + key] / "
        "(np.sqrt(s['d' + key]) + epsilon)\n    return parameters, s\n",
        "** 2",
        "* 2",
        "Line 8 ",
    ),
    slip(
        "a slice",
        BATCHES,
        BATCH_LINES,
        "slice(full * mini_batch_size, None)",
        "slice(k * mini_batch_size, None)",
        "Line 16 ",
    ),
    slip(
        "labels in their first order",
        BATCHES,
        BATCH_LINES,
        "Y[:, order].reshape((1, m))",
        "Y",
        "Line",
    ),
    slip(
        "the last batch is lost",
        BATCHES,
        BATCH_LINES,
        "if m % mini_batch_size:",
        "if m < mini_batch_size:",
    ),
    slip(
        "an order without its seed", BATCHES, BATCH_LINES, "    np.random.seed(seed)\n", "", "ine 6"
    ),
    slip(
        "the sign of an error",
        "gradient_descent",
        DESCENT_LINES,
        "+ bias - y",
        "+ bias + y",
        "Line 8 ",
    ),
    slip(
        "a gradient is a sum",
        "gradient_descent",
        DESCENT_LINES,
        "@ error / m",
        "@ error",
        "Line 9 ",
    ),
    slip(
        "one order for all epochs",
        "mini_batch_gradient_descent",
        MINI_LINES.replace("        order = rng.permutation(m)\n", ""),
        "    weights, bias = np.zeros(n), 0.0\n",
        "    weights, bias = np.zeros(n), 0.0\n    order = rng.permutation(m)\n",
    ),
    slip(
        "divided by the full batch",
        "mini_batch_gradient_descent",
        MINI_LINES,
        "@ error / len(rows)",
        "@ error / batch_size",
        "13",
    ),
    slip(
        "a correction that comes back in",
        AVERAGES,
        AVERAGE_LINES,
        "        averages.append(v / (1 - beta ** t) if bias_correction else v)\n",
        "        if bias_correction:\n            v = v / (1 - beta ** t)\n"
        "        averages.append(v)\n",
    ),
    given("a function of the learner's own", MOMENTUM, HELPED, "Line 3 "),
    # Lines of another cell are not watched: what passed there must not be blamed here.
    given(
        "that function in a cell of its own",
        MOMENTUM,
        HELPED.split("\n\n\n")[1],
        "Line 2 ",
        (HELPED.split("\n\n\n")[0],),
    ),
    given(
        "a changed argument",
        MOMENTUM,
        f"def {MOMENTUM}(parameters, grads, v, beta, "
        "learning_rate):\n    for key in parameters:\n        grads['d' + key] *= 1 - beta\n"
        "        v['d' + key] = beta * v['d' + key] + grads['d' + key]\n"
        "        parameters[key] = parameters[key] - learning_rate * v['d' + key]\n"
        "    return parameters, v\n",
        "Line 3",
    ),
    given(
        "shared memory",
        "initialize_adam",
        "def initialize_adam(parameters):\n    v, s = {}, {}"
        "\n    for key in parameters:\n        zero = np.zeros_like(parameters[key])\n"
        "        v['d' + key] = zero\n        s['d' + key] = zero\n    return v, s\n",
        "6",
    ),
    given(
        "a given function inside",
        "update_lr",
        "from opt_utils import sigmoid\n"
        "def update_lr(learning_rate0, epoch_num, decay_rate):\n"
        "    down = sigmoid(decay_rate)\n    return learning_rate0 / (1 + down * epoch_num)\n",
        "Line 3 ",
    ),
    given(
        "a given function stops",
        "update_lr",
        "from opt_utils import sigmoid\n"
        "def update_lr(learning_rate0, epoch_num, decay_rate):\n    return sigmoid('a')\n",
        "Line 3 ",
    ),
    given(
        "several lines as one",
        "update_lr",
        "%precision 3\n# how it falls\n"
        "def update_lr(learning_rate0, epoch_num, decay_rate):\n"
        "    rate = (\n        learning_rate0\n        / (1 - decay_rate * epoch_num)\n    )\n"
        "    return rate\n",
        "Line 4 ",
    ),
    given(
        "a value of the notebook",
        "update_lr",
        "def update_lr(a, e, d):\n    return a / (ONE + d * e)\n",
        "Line 2 ",
        ("ONE = 2",),
    ),
]
