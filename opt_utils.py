"""The network and the data that you train with your own optimizers.

Given to you, so that your work is the optimizers and nothing else. The network has any number of
layers, ReLU inside and sigmoid at the end, in float64. Examples are columns: X is (n_x, m), Y is
(1, m), and layer l has W of shape (n_l, n_{l-1}) and b of shape (n_l, 1).

Every function of the network also takes a *stack* of R networks: W of shape (R, n_l, n_{l-1}) and
b of shape (R, n_l, 1). Each network of a stack gets what it would get alone.
"""

from functools import cache, lru_cache
from itertools import pairwise
from math import isnan

import numpy as np

__all__ = [
    "backward_propagation", "compute_cost", "forward_propagation", "initialize_parameters",
    "load_2D_dataset", "load_dataset", "load_params_and_grads", "plot_decision_boundary",
    "predict", "predict_dec", "relu", "sigmoid",
]  # fmt: skip

# Arrays here are small, so a step's time goes into starting operations; NumPy makes an array of
# every Python number that it meets, each time anew.
ZERO, ONE, LEAST, MOST = map(np.array, (0.0, 1.0, 2.0**-52, 1 - 2.0**-52))


def sigmoid(x):
    """Squash every number of `x`, of any shape, into (0, 1): 1 / (1 + e^-x). It never overflows.

    >>> print(sigmoid(0), sigmoid(-1000))
    0.5 0.0
    """
    return _expit()(x)


@cache
def _expit():
    from scipy.special import expit  # at first use: it takes longer to load than all the rest

    return expit


def _sigmoid(z):
    """Return sigmoid(z), maybe in z's place: NumPy starts late, then takes several at once."""
    if z.size < 1000:
        return _expit()(z)
    with np.errstate(over="ignore"):  # 1 / infinity is 0, as it should be
        np.exp(np.negative(z, out=z), out=z)
    z += ONE
    return np.reciprocal(z, out=z)


def relu(x):
    """Keep what is positive in `x`, of any shape, and make the rest 0: max(x, 0).

    >>> print(relu([-2, 0, 3]))
    [0 0 3]
    """
    return np.maximum(x, 0)


def load_params_and_grads(seed=1):
    """Draw parameters and gradients of a small two-layer network, to try an update on.

    Arguments: seed, for NumPy's legacy generator; its global state stays as it is.
    Returns: W1 (2, 3), b1 (2, 1), W2 (3, 3), b2 (3, 1), dW1, db1, dW2, db2, all standard normal.

    >>> W1, b1, W2, b2, dW1, db1, dW2, db2 = load_params_and_grads()
    >>> print(W1[0].round(4))
    [ 1.6243 -0.6118 -0.5282]
    """
    rng = np.random.RandomState(seed)
    return tuple(rng.randn(*shape) for shape in [(2, 3), (2, 1), (3, 3), (3, 1)] * 2)


def initialize_parameters(layer_dims, seed=3):
    """Draw the first weights of a network: W = randn · √(2 / n_{l-1}), b = 0.

    Arguments:
        layer_dims: units of each layer, the input first, such as [2, 5, 2, 1].
        seed: draws what np.random.seed(seed) and randn would; NumPy's global state stays as it
            is. A sequence of R seeds gives a stack of R networks, each that of its own seed.

    Returns: a dictionary with W1 (n_1, n_0), b1 (n_1, 1), W2 ...; for a stack (R, n_1, n_0) ...
    Raises: ValueError for anything but two or more whole numbers from 1 on, and seeds from 0 on.
    Source: He et al. (2015), Delving Deep into Rectifiers, equation 10: the 2 makes up for ReLU.

    >>> {name: array.shape for name, array in initialize_parameters([2, 5, 1]).items()}
    {'W1': (5, 2), 'b1': (5, 1), 'W2': (1, 5), 'b2': (1, 1)}
    >>> initialize_parameters([2, 5, 1], seed=range(40))["W1"].shape
    (40, 5, 2)
    """
    sizes = list(layer_dims) if np.ndim(layer_dims) else [layer_dims]
    if len(sizes) < 2 or not all(_is_whole(n) and n >= 1 for n in sizes):
        wanted = "two or more whole numbers from 1 on, like [2, 5, 1]"
        raise ValueError(f"layer_dims must be {wanted}, got {sizes}")
    if np.ndim(seed) == 0:
        return _draw_network(sizes, seed)
    if np.ndim(seed) > 1 or len(seed) == 0:
        raise ValueError(f"seed must be a number or a flat sequence of numbers, got {seed}")
    networks = [_draw_network(sizes, one) for one in seed]
    return {name: np.stack([network[name] for network in networks]) for name in networks[0]}


def _is_whole(n):
    """Return whether n is a whole number: no truth value, which Python counts as 0 or 1."""
    return isinstance(n, int | np.integer) and not isinstance(n, bool)


def _draw_network(sizes, seed):
    if not (_is_whole(seed) and 0 <= seed < 2**32):
        raise ValueError(f"seed must be a whole number, 0 to 2**32 - 1, got {seed!r}")
    rng, parameters = np.random.RandomState(seed), {}
    for layer, (n_prev, n) in enumerate(pairwise(sizes), start=1):
        parameters[f"W{layer}"] = rng.randn(n, n_prev) * np.sqrt(2 / n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def forward_propagation(X, parameters):
    """Send the examples through the network: a_l = relu(W_l a_{l-1} + b_l), sigmoid at the end.

    Arguments:
        X: examples in columns, (n_x, m); (R, n_x, m) gives each network of a stack its own.
        parameters: W1, b1, W2, b2, ...; they may be infinite or NaN, as in a run that diverges.

    Returns: a_L, the probability of class 1 for each example, (1, m), for a stack (R, 1, m); and
        caches for backward_propagation: activations [X, a_1, ..., a_L], weights [W_1, ..., W_L].
    Raises: ValueError when a shape does not fit, when there is no example, or when X holds NaN
        (it would turn every gradient into NaN, steps later and far from its cause).
    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, algorithm 6.3.

    >>> one_neuron = {"W1": np.array([[1.0, -1.0]]), "b1": np.array([[0.0]])}
    >>> a_L, caches = forward_propagation(np.array([[1.0, 2.0], [1.0, 0.0]]), one_neuron)
    >>> print(a_L.round(4))
    [[0.5    0.8808]]
    """
    try:
        X = np.asarray(X, dtype=float)
        layers = _read_layers(parameters, X.shape)
    except (TypeError, AttributeError, IndexError):
        wanted = "X must be an array (n_x, m), parameters a dictionary of arrays"
        raise ValueError(f"{wanted}: are they exchanged?") from None
    numbers = X.ravel("K")  # as they lie in memory: mostly without a copy
    if isnan(numbers.item(numbers.argmin())):  # a NaN counts as the least
        raise ValueError(f"X must not hold NaN, got {np.isnan(X).sum()} of them")
    a, activations, weights = X, [X], []
    times = np.ndarray.dot if layers[0][0].ndim == 2 else _times
    for W, b in layers:
        z = times(W, a)
        z += b
        weights.append(W)
        a = np.maximum(z, ZERO, out=z) if len(weights) < len(layers) else _sigmoid(z)
        activations.append(a)
    return a, (activations, weights)


def compute_cost(a_L, Y):
    """Add up the cross-entropies: -Σ [y log a + (1 - y) log(1 - a)].

    It is the *sum* over the examples: add the costs of an epoch's mini-batches and divide by the
    number of all examples, and you have the epoch's mean, short last batch or not.

    Arguments: a_L, forward_propagation's probabilities, (1, m); Y, the labels 0 and 1, (1, m).
    Returns: a number, for a stack an array (R,). A probability counts as at least 2.2e-16 and at
        most 1 - 2.2e-16, as in scikit-learn's log_loss: a sure and wrong answer costs 36.
    Raises: ValueError when the shapes differ or Y holds anything but 0 and 1.
    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, section 6.2.2.2.

    >>> print(compute_cost(np.array([[0.5, 0.25]]), np.array([[1, 0]])).round(4))
    0.9808
    """
    a_L = np.asarray(a_L, dtype=float)
    Y = _checked_labels(Y, a_L)
    labels = Y.astype(float)
    minus_one = labels - ONE
    # Counting is the quickest test: 0 and 1 count once, NaN and every other number twice.
    if np.count_nonzero(labels) + np.count_nonzero(minus_one) != labels.size:
        stranger = Y[(Y != 0) & (Y != 1)][0]
        raise ValueError(f"Y must hold only the labels 0 and 1, got {stranger}")
    # |a + 0| = a where Y is 1, |a - 1| = 1 - a where it is 0: no choice for each example.
    p = a_L + minus_one
    np.abs(p, out=p)
    np.maximum(p, LEAST, out=p)
    np.minimum(p, MOST, out=p)
    np.log(p, out=p)
    p = p.ravel() if p.ndim == 2 else p.reshape(*p.shape[:-2], -1)
    return -p.dot(_ones(p.shape[-1])[0])  # the sum, sooner than by sum


def backward_propagation(X, Y, caches):
    """Find the gradients of the *mean* cost, (1/m) Σ cross-entropy.

    From the last layer down: dz_L = (a_L - Y) / m, dW_l = dz_l a_{l-1}ᵀ, db_l = Σ dz_l,
    dz_{l-1} = W_lᵀ dz_l where a_{l-1} > 0, else 0.

    Arguments: X (n_x, m) and Y (1, m), the examples and labels of this step; caches, the second
        result of forward_propagation on the same X.
    Returns: a dictionary with dW1, db1, dW2, ..., each of the shape of its parameter.
    Raises: ValueError when X or Y does not fit the caches, or Y holds NaN.
    Source: Goodfellow, Bengio and Courville (2016), Deep Learning, algorithm 6.4.

    >>> X, Y = np.array([[1.0, 2.0], [1.0, 0.0]]), np.array([[1, 0]])
    >>> one_neuron = {"W1": np.array([[1.0, -1.0]]), "b1": np.array([[0.0]])}
    >>> a_L, caches = forward_propagation(X, one_neuron)
    >>> print(backward_propagation(X, Y, caches)["dW1"].round(4))
    [[ 0.6308 -0.25  ]]
    """
    try:
        activations, weights = caches
        a_L = activations[-1]
    except (TypeError, ValueError, KeyError):
        raise ValueError("caches must be the second result of forward_propagation") from None
    if isinstance(weights, tuple):
        wanted = "the second of forward_propagation's two results"
        raise ValueError(f"caches must be {wanted}, got both: a_L, caches")
    if X is not activations[0] and np.shape(X) != activations[0].shape:
        wanted = f"what caches were made from, {activations[0].shape}"
        raise ValueError(f"X must be {wanted}, got {np.shape(X)}")
    labels = _checked_labels(Y, a_L)
    if labels.dtype.kind not in "biu" and np.isnan(labels).any():
        raise ValueError(f"Y must not hold NaN, got {np.isnan(labels).sum()} of them")
    grads, names, (_, ones, m) = {}, _names(len(weights)), _ones(a_L.shape[-1])
    times = np.ndarray.dot if a_L.ndim == 2 else _times
    dz = a_L - labels.astype(float)
    dz /= m
    for layer in range(len(weights) - 1, -1, -1):
        a_prev, (_, _, dW, db) = activations[layer], names[layer]
        grads[dW] = times(dz, a_prev.mT)
        grads[db] = times(dz, ones)
        if layer:
            dz = times(weights[layer].mT, dz)
            # The slope of ReLU, 1 or 0, as a float: float × bool would be slower.
            dz *= (a_prev > ZERO).astype(float)
    return grads


def predict(X, y, parameters):
    """Decide a class for each example and print the accuracy.

    Arguments: X (n_x, m) and y (1, m), as in training; parameters of one network or a stack.
    Returns: the classes, 0 or 1, of shape (1, m), for a stack (R, 1, m); see predict_dec.
    Raises: ValueError as forward_propagation, and when y does not fit X.

    >>> one_neuron = {"W1": np.array([[1.0, -1.0]]), "b1": np.array([[0.0]])}
    >>> print(predict(np.array([[1.0, 2.0], [1.0, 0.0]]), np.array([[1, 1]]), one_neuron))
    Accuracy: 50.00%
    [[0 1]]
    """
    classes = predict_dec(parameters, X)
    accuracies = np.mean(classes == _checked_labels(y, classes, name="y"), axis=(-2, -1))
    print("Accuracy:", ", ".join(f"{share:.2%}" for share in np.ravel(accuracies)))
    return classes


def predict_dec(parameters, X):
    """Decide a class for each example: 1 where the probability is above 0.5, else 0.

    Arguments: parameters of one network or a stack; X (n_x, m).
    Returns: whole numbers 0 and 1 of shape (1, m), for a stack (R, 1, m).
    Raises: ValueError as forward_propagation.

    >>> zeros = {"W1": np.zeros((1, 2)), "b1": np.zeros((1, 1))}
    >>> print(predict_dec(zeros, np.array([[1.0, 2.0], [1.0, 0.0]])))
    [[0 0]]
    """
    a_L, _ = forward_propagation(X, parameters)
    return (a_L > 0.5).astype(np.int64)


def plot_decision_boundary(model, X, Y):
    """Draw on the current axes which class a model gives each place, and the examples.

    A title and limits that you set before are kept. Arguments:
        model: takes points in *rows*, (N, 2), and gives N classes 0 and 1: for a network
            `lambda points: predict_dec(parameters, points.T)`.
        X, Y: the examples, (2, m), and their labels 0 and 1, (1, m) or (m,).
    Raises: ValueError when X or Y has another shape, or model is not what it should be.

    >>> right_half = lambda points: points[:, 0] > 1
    >>> plot_decision_boundary(right_half, [[0, 1, 2], [5, 6, 7]], [[0, 1, 1]])
    """
    from opt_plots.points import draw_on_current_axes

    draw_on_current_axes(model, X, np.atleast_2d(Y))


def load_dataset(is_plot=True):
    """Make the two moons that the lesson trains on, and draw them.

    Arguments: is_plot, whether to draw.
    Returns: X (2, 300), and Y (1, 300) with as many labels 0 as 1.
    Source: scikit-learn's make_moons.

    >>> X, Y = load_dataset(is_plot=False)
    >>> print(X.shape, Y.shape, Y.sum())
    (2, 300) (1, 300) 150
    """
    from sklearn.datasets import make_moons

    return _shown(is_plot, *make_moons(n_samples=300, noise=0.2, random_state=3))


def load_2D_dataset(is_plot=True):
    """Make a ring of one class around the other, 200 points to train on, and draw them.

    It stands in for the course's data file, which is not ours to give: same form, other points.
    Arguments: is_plot, whether to draw.
    Returns: train_X (2, 200), train_Y (1, 200), and as many held out: test_X, test_Y.
    Source: scikit-learn's make_circles.

    >>> train_X, train_Y, test_X, test_Y = load_2D_dataset(is_plot=False)
    >>> print(train_X.shape, train_Y.shape, train_Y.sum())
    (2, 200) (1, 200) 100
    """
    from sklearn.datasets import make_circles

    train, test = (make_circles(200, noise=0.15, factor=0.5, random_state=seed) for seed in (0, 1))
    return *_shown(is_plot, *train), *_shown(False, *test)


def _shown(is_plot, points, classes):
    """Return scikit-learn's points, which are rows, as X and Y in columns; draw them if wished."""
    X, Y = np.ascontiguousarray(points.T), classes.reshape(1, -1)
    if is_plot:
        from opt_plots.points import scatter

        scatter(X, Y)
    return X, Y


def _read_layers(parameters, X_shape):
    """Return [(W1, b1), (W2, b2), ...], once X and they are known to fit together."""
    try:
        layers = [(parameters[W], parameters[b]) for W, b, _, _ in _names(len(parameters) // 2)]
    except KeyError:
        layers = []
    if not layers or 2 * len(layers) != len(parameters):
        raise ValueError(f"parameters must hold W1, b1, W2, b2, ..., got {list(parameters)}")
    n_prev = X_shape[0] if len(X_shape) == 2 and X_shape[1] > 0 else None
    for W, b in layers:
        shape = W.shape  # of one network that fits, asked as quickly as can be; else look closer
        if len(shape) != 2 or shape[1] != n_prev or b.shape != (shape[0], 1):
            _check_shapes(X_shape, *[(W.shape, b.shape) for W, b in layers])
            break
        n_prev = shape[0]
    return layers


@lru_cache
def _names(layers):
    return [(f"W{n}", f"b{n}", f"dW{n}", f"db{n}") for n in range(1, layers + 1)]


@lru_cache(maxsize=64)
def _check_shapes(X_shape, *layers):
    """Raise ValueError unless all shapes fit; what fits is looked at once, not at every step."""
    W1_shape, _ = layers[0]
    stack, n_prev = W1_shape[:-2], W1_shape[-1] if W1_shape else 0
    fits = X_shape[-2:-1] == (n_prev,) and X_shape[:-2] in ((), stack)
    if not fits or X_shape[-1] == 0:
        wanted = f"(n_x, m) = ({n_prev}, m) with m at least 1, to fit W1 of shape {W1_shape}"
        raise ValueError(f"X must be {wanted}, got {X_shape}")
    for n, (shape, b_shape) in enumerate(layers, start=1):
        if len(shape) < 2 or shape[-1] != n_prev or shape[:-2] != stack:
            wanted = ", ".join([*map(str, stack), f"n_{n}", str(n_prev)])
            raise ValueError(f"W{n} must be ({wanted}), got {shape}")
        n_prev = shape[-2]
        if b_shape != (*stack, n_prev, 1):
            raise ValueError(f"b{n} must be {(*stack, n_prev, 1)}, got {b_shape}")


def _checked_labels(Y, a_L, name="Y"):
    """Return Y as an array; raise ValueError unless it has a number for each probability."""
    Y, shape = np.asarray(Y), a_L.shape
    if Y.dtype.kind in "biuf" and Y.shape == shape and len(shape) == 2:
        return Y  # the usual case, at once
    if len(shape) < 2:
        raise ValueError(f"a_L must be (1, m), got {shape}")
    if Y.shape not in (shape, shape[-2:]):
        raise ValueError(f"{name} must be (1, m) = {shape[-2:]}, got {Y.shape}")
    if Y.dtype.kind in "USO" and isinstance(Y.flat[0], str | bytes):
        raise ValueError(f"{name} must hold the numbers 0 and 1, got text, {Y.tolist()[0][:3]} ...")
    return Y.astype(float) if Y.dtype.kind == "O" else Y  # None becomes NaN, which is told


@lru_cache(maxsize=8)
def _ones(m):
    """Return m ones, the same as a column, and m as an array."""
    return np.ones(m), np.ones((m, 1)), np.array(float(m))


def _times(W, a):
    """Return W @ a for a stack. For one network `dot` does the same and is under way sooner."""
    if a.ndim > 2:
        return W * a if W.shape[-1] == 1 else W @ a
    # Networks that share the matrix a: one product of many rows.
    return W.reshape(-1, W.shape[-1]).dot(a).reshape(*W.shape[:-1], a.shape[-1])
