"""Lines that raise an exception, and what a message has to say of each."""

ADAM = "update_parameters_with_adam"
GD = "update_parameters_with_gd"
BATCHES = "random_mini_batches"
DESCENT = "gradient_descent"
STOCHASTIC = "stochastic_gradient_descent"
LOOP = "for l in range(1, len(parameters) // 2 + 1):\n    "

CRASHES = [
    # keys
    (
        GD,
        "for l in range(len(parameters) // 2):\n    parameters['W' + str(l)] -= 1",
        "Layers count from 1, so there is no layer 0 (`l` is 0 here).",
    ),
    (
        GD,
        "for l in range(1, len(parameters) + 1):\n    parameters['W' + str(l)] -= 1",
        "There is no layer 3 (`l` is 3 here): there are 2 layers in `parameters`",
    ),
    (
        GD,
        LOOP + 'parameters["W{l}"] -= learning_rate * grads["dW{l}"]',
        "The key is the text 'W{l}' itself: an f is missing before the quotes, f\"W{l}\".",
    ),
    (
        GD,
        LOOP + 'parameters[f"W{l}"] -= learning_rate * grads[f"W{l}"]',
        "The keys of `grads` begin with a d: \"dW1\". ('W1' is in `parameters`.)",
    ),
    (
        GD,
        LOOP + 'parameters[f"dW{l}"] -= learning_rate * grads[f"dW{l}"]',
        "The keys of `parameters` have no d: \"W1\". ('dW1' is in `grads`.)",
    ),
    (
        GD,
        LOOP + 'parameters["w%d" % l] -= learning_rate',
        "`parameters` has no 'w1'; \"W1\" was meant?",
    ),
    (
        GD,
        LOOP + "parameters[l] -= learning_rate",
        'The key is the number 1; those of `parameters` are texts, like "W1".',
    ),
    (
        ADAM,
        "v_corrected = {}\nfor k in v:\n    v_corrected[k] = v_corrected[k] / (1 - beta1**t)",
        "`v_corrected` is still empty when this line asks for 'dW1'; v was meant?",
    ),
    (
        ADAM,
        "s_hat = {}\nfor k in v:\n    x = v[k] / s_hat[k]\n    s_hat[k] = s[k] / (1 - beta2**t)",
        "`s_hat` is still empty when this line asks for 'dW1': only line 8, further down, puts",
    ),
    (
        ADAM,
        "v_corrected = {}\n" + LOOP + "v_corrected[f'dW{l}'] = v[f'dW{l}']\n"
        "    parameters[f'b{l}'] -= v_corrected[f'db{l}']",
        "`v_corrected` has dW1 alone, and no 'db1'. `v` has it.",
    ),
    (
        GD,
        "for k in parameters:\n    parameters['d' + k] = grads['d' + k]",
        "Keys are added to the dictionary, or taken out of it, while this loop goes through it",
    ),
    # names
    (
        "update_lr",
        "return learning_rate / (1 + decay_rate * epoch_num)",
        "Nothing is called `learning_rate` here; `learning_rate0` was meant?",
    ),
    (
        "update_lr",
        "return learning_rate0 / (1 + nothing_alike * epoch_num)",
        "Nothing is called `nothing_alike` here: it is no argument",
    ),
    (
        "update_lr",
        "for i in range(0):\n    k = 1\nreturn k",
        "it gets one only inside a loop (line 6), which ran no round here",
    ),
    (
        "update_lr",
        "for i in range(0):\n    pass\nreturn i",
        "it comes from the loop of line 5, which ran no round here",
    ),
    (
        "update_lr",
        "if epoch_num > 1e9:\n    rate = 1\nreturn rate",
        "it gets one only under an if (line 6) that did not hold here",
    ),
    (
        "update_lr",
        "for i in range(3):\n    total = total + i\nreturn total",
        "`total` has no value yet when this line uses it: the line sets it itself.",
    ),
    (
        "update_lr",
        "rate = below\nbelow = 1\nreturn rate",
        "line 6, further down, is the first to give it one",
    ),
    # kinds
    (
        GD,
        "return {k: w - learning_rate * grads for k, w in parameters.items()}",
        '`grads` is a dictionary of arrays: take an entry, such as grads["dW1"]',
    ),
    (
        GD,
        "parameters -= learning_rate * 2",
        '`parameters` is a dictionary of arrays: take an entry, such as parameters["W1"].',
    ),
    (
        ADAM,
        "s_hat = np.sqrt(s) + epsilon",
        '`s` is a dictionary of arrays: take an entry, such as s["dW1"].',
    ),
    (ADAM, "m = -v", "`v` is a dictionary of arrays"),
    (
        GD,
        LOOP + "parameters['W' + l] -= 1",
        "`l` is a number, 1, and is joined to a text: str(l) makes a text of it.",
    ),
    (
        GD,
        LOOP + "parameters[f'W{l}'] -= learning_rate * grads.dW1",
        'an entry is asked for in square brackets, such as grads["dW1"]',
    ),
    (
        GD,
        "for k, w in parameters.item():\n    pass",
        "`parameters` is a dictionary, and has no `.item`; `.items` was meant?",
    ),
    (
        GD,
        "rows = grads.shape[0]",
        "`grads` is a dictionary, and has no `.shape`: an entry is asked for in square brackets",
    ),
    (
        GD,
        "for k, w in parameters:\n    parameters[k] = w - learning_rate * grads['d' + k]",
        "gives its keys alone, here taken apart into their letters: parameters.items()",
    ),
    (
        GD,
        "return {k: w - grads['d' + k] for k, w in parameters}",
        "gives its keys alone, here taken apart into their letters: parameters.items()",
    ),
    (
        GD,
        "for k, g in grads:\n    pass",
        "gives its keys alone, here taken apart into their letters: grads.items()",
    ),
    (GD, "for k in len(parameters):\n    pass", "range(…) counts up to a number."),
    (
        GD,
        "for k, w in parameters.items:\n    pass",
        "A function is called, with round brackets after its name",
    ),
    (GD, LOOP.replace("// 2", "/ 2") + "pass", "a float: // and int(…) round down, math.ceil up"),
    (GD, "w = parameters('W1')", "`parameters` is a dictionary, and is called like a function"),
    (GD, "w = learning_rate(3 - 1)", "`learning_rate` is a number, and is called like a function"),
    (GD, "rows = parameters['W1'].shape()", "`parameters['W1'].shape` is a tuple, and is called"),
    (GD, "w = np.zeros[2]", "A function is called, with round brackets after its name"),
    (GD, "step = grads.get('nothing')\nreturn step['W1']", "`step` is None"),
    (GD, "step = grads.get('nothing')\nreturn step * 2", "`step` is None: was a return forgotten"),
    (
        GD,
        "a = [1, 2]\nreturn a * 0.5",
        "`a` is a list of 2 numbers: np.array(a) can be calculated with",
    ),
    (GD, "a = [1, 2]\nreturn a['W1']", "`a` is a list of 2 numbers and not a dictionary"),
    (
        "initialize_velocity",
        "return {'d' + k: np.zeros(w) for k, w in parameters.items()}",
        "`w` is an array, and np.zeros wants a shape: np.zeros(w.shape).",
    ),
    (
        "initialize_velocity",
        "rows, columns = parameters['W1'].shape\nnp.zeros(rows, columns)",
        "np.zeros takes the shape as one tuple, with brackets of its own, such as np.zeros((rows,",
    ),
    (
        "initialize_adam",
        "v, s = {}",
        "`{}` is an empty dictionary, and does not come apart into 2 names.",
    ),
    (
        ADAM,
        "return math.sqrt(s['dW1'])",
        "math.sqrt takes a single number (np.sqrt takes",
    ),
    (
        BATCHES,
        "order = np.random.permutation(X.shape[1])\npairs = []\n"
        "pairs.append(X[:, order], Y[:, order])",
        "append takes one thing: a pair needs brackets of its own",
    ),
    (
        "update_lr",
        "return learning_rate0 / (1 + decay_rate)^epoch_num",
        "In Python a power is **, not ^.",
    ),
    (GD, "return profile * 2", "Nothing is called `profile` here: it is no argument"),
    (
        GD,
        "w = np.sqr(parameters['W1'])",
        "`np` is a module, and has no `.sqr`: np.square was meant?",
    ),
    (
        "exponentially_weighted_averages",
        "averages = np.zeros(len(values))\naverages.append(0)",
        "`averages` is an array, and has no `.append`.",
    ),
    (
        "exponentially_weighted_averages",
        "return np.zeros(values.shape)",
        "`values` is a list, and has no `.shape`: np.asarray(values) makes an array of it",
    ),
    (
        DESCENT,
        "w = np.zeros_like(X[0], int)\nw -= lr * X.T @ y",
        "`w` holds whole numbers, and floats cannot be put into it in place",
    ),
    # shapes
    (
        DESCENT,
        "w = np.zeros(X.shape[1])\nreturn X * w - y",
        "`X * w` multiplies entry by entry, and is (5, 2) again; the matrix product @ gives (5,).",
    ),
    (
        DESCENT,
        "e = X @ np.zeros(X.shape[1]) - y\nreturn X @ e",
        "`X` is (5, 2) and `e` is (5,): "
        "in a matrix product the last number of the left shape, 2, has "
        "to be the first of the right one, and that is 5.",
    ),
    (
        DESCENT,
        "e = X @ np.zeros(X.shape[1]) - y.reshape(-1, 1)\nw = np.zeros(2)\nreturn w - lr * X.T @ e",
        "`w` is (2,) and `lr * X.T @ e` is (2, 5): they do not go together with -. "
        "On this line `e` "
        "is (5, 5) and `X` is (5, 2).",
    ),
    (
        STOCHASTIC,
        "e = X[0] @ np.zeros(X.shape[1]) - y[0]\nreturn X[0].T @ e",
        "`e` is a single number: the matrix product @ takes arrays on both sides",
    ),
    (
        ADAM,
        "for k in grads:\n    square = grads[k] @ grads[k]",
        "@ is the matrix product; entry by entry, numbers are multiplied with *.",
    ),
    (
        ADAM,
        "for k in grads:\n    s[k] = s[k] + np.dot(grads[k], grads[k].T)",
        "`np.dot(grads[k], grads[k].T)` is (2, 2)",
    ),
    (
        GD,
        LOOP + "parameters[f'W{l}'] -= learning_rate * grads['dW1']",
        "On this line `grads['dW1']` is (2, 3)",
    ),
    (
        BATCHES,
        "m = X.shape[1]\nreturn Y.reshape(5, m)",
        "On this line `Y` is (1, 10)",
    ),
    (BATCHES, "return np.split(X, 4, axis=1)", "np.split makes equal parts only"),
    (
        "update_lr",
        "if np.isclose(np.ones(2), 1):\n    pass",
        "np.allclose of two arrays gives one answer",
    ),
    # indices
    (
        BATCHES,
        "order = np.random.permutation(X.shape[1])\nreturn X[order]",
        "X[:, order] takes columns.",
    ),
    (
        "exponentially_weighted_averages",
        "return [values[t] for t in range(1, len(values) + 1)]",
        "`values` has 4 entries, counted from 0; here number",
    ),
    (STOCHASTIC, "return y[:, 0]", "`y` is flat, (5,), and a comma asks for a row and a"),
    (BATCHES, "return X['W1']", "`X` is (3, 10) and not a dictionary: it has no entry 'W1'."),
    (BATCHES, "k = X.shape[1] / mini_batch_size\nreturn X[:, k]", "`k` is 2.5, a float"),
    (
        STOCHASTIC,
        "start = 0\nreturn y[start, start + 2]",
        "a slice is written with a colon, y[start : start + 2].",
    ),
    ("update_lr", "return np.floor(epoch_num, decay_rate)", "np.floor takes one number, or"),
    (
        "update_lr",
        "learning_rate = learning_rate / 2\nreturn learning_rate",
        "`learning_rate0` was meant?",
    ),
    (STOCHASTIC, "o = range(3)\nnp.random.default_rng(0).shuffle(o)", "`o` is a range, which"),
    (STOCHASTIC, "return {(i, X) for i in range(2)}", "makes a set of pairs"),
    (BATCHES, "return X.size(1)", "`X.size` is a number and no function"),
    ("update_lr", "return Random.random()", "`random`, in small letters, is a module"),
    # zero
    (
        "update_lr",
        "k = 0\nreturn learning_rate0 / (1 - decay_rate**k)",
        "`k` is 0, and to the power of 0 all is 1. It has to count from 1.",
    ),
    (
        "update_lr",
        "return learning_rate0 / ((1 + decay_rate) * epoch_num)",
        "This line divides by `(1 + decay_rate) * epoch_num`, which is 0 in this case.",
    ),
]
