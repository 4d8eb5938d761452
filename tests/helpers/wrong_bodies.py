"""Wrong answers to put into the lesson's notebook: bodies of its functions."""

from public_tests import OPTIONAL, POINTS

# What someone might write who has not got it.
WRONG = dict.fromkeys([*POINTS, *OPTIONAL], "return None") | {
    "update_parameters_with_gd": "return parameters",
    "gradient_descent": "return np.zeros(X.shape[1]), 0.0",
    "stochastic_gradient_descent": "return np.zeros(X.shape[1]), 0.0",
    "mini_batch_gradient_descent": "return np.zeros(X.shape[1]), 0.0",
    "random_mini_batches": "return [(X, Y)]",
    "exponentially_weighted_averages": "return np.array(values, dtype=float)",
    "initialize_velocity": "return {}",
    "update_parameters_with_momentum": "return parameters, v",
    "update_parameters_with_rmsprop": "return parameters, s",
    "initialize_adam": "return {}, {}",
    "update_parameters_with_adam": "return parameters, v, s, v, s",
    "update_lr": "return learning_rate0",
    "schedule_lr_decay": "return learning_rate0 / (1 + decay_rate * epoch_num)",
    "is_correct_adam": "return True",
    "update_parameters_with_nesterov": "return parameters, v",
    "update_parameters_with_adamw": "return parameters, v, s",
    "cosine_lr_with_warmup": "return learning_rate0",
    "flatten_parameters": "return np.zeros(1), parameters",
    "update_flat_with_adam": "return flat, v, s",
    "update_parameters_with_lion": "return parameters, v",
    "orthogonalize": "return M / (np.linalg.norm(M) + epsilon)",
    "update_matrix_with_muon": "return W - learning_rate * dW, v",
}

# Those of a class, on which the notebook and the markers must agree.
WRONG_ADAM = """
layers = len(parameters) // 2
v_corrected, s_corrected = {}, {}
for l in range(1, layers + 1):
    for key in (f"W{l}", f"b{l}"):
        v["d" + key] = beta1 * v["d" + key] + (1 - beta1) * grads["d" + key]
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * grads["d" + key] ** 2
        v_corrected["d" + key] = v["d" + key] / (1 - beta1**t)
        s_corrected["d" + key] = s["d" + key] / (1 - beta2**t)
        step = v_corrected["d" + key] / np.sqrt(s_corrected["d" + key] + epsilon)
        parameters[key] = parameters[key] - learning_rate * step
return parameters, v, s, v_corrected, s_corrected
"""
SIDE_EFFECTS = {
    "update_parameters_with_gd": "for key in grads: grads[key] *= learning_rate\n"
    "return {key: parameters[key] - grads['d' + key] for key in parameters}",
    "initialize_adam": "v = {'d' + key: np.zeros_like(w) for key, w in parameters.items()}\n"
    "return v, dict(v)",
    "update_lr": "return 1 / 0",
    "random_mini_batches": "while mini_batch_size > 10**9:\n    pass\nreturn Z",
    "exponentially_weighted_averages": "return np.random.rand(len(values))",
    "update_parameters_with_adam": WRONG_ADAM,
}
