"""Slips in the exercises, and what a check says of each, on the screen."""

# What is right, what somebody writes, and words of the check's answer. An exercise that is not here
# is answered wrongly in another way.
SLIPS = {
    "update_parameters_with_gd": ('- learning_rate * grads[f"db', '- grads[f"db', "learning rate"),
    "gradient_descent": ("X.T @ errors / m", "X.T @ errors", "division by m is left out"),
    "stochastic_gradient_descent": ("rng.permutation(m)", "range(m)", "never in a shuffled order"),
    "mini_batch_gradient_descent": ("/ len(batch)", "/ batch_size", "not by its own length"),
    "random_mini_batches": ("Y[:, permutation]", "Y", "X is shuffled and Y is not"),
    "exponentially_weighted_averages": ("beta**t", "beta", "the power is missing"),
    "initialize_velocity": ("range(1, L + 1)", "range(1, L)", "layer 2 is never reached"),
    "update_parameters_with_momentum": (
        "learning_rate * new_v",
        "learning_rate * v",
        "The old v is used where the new one belongs",
    ),
    "update_parameters_with_rmsprop": (
        '(np.sqrt(new_s[f"dW{l}"]) + epsilon)',
        'np.sqrt(new_s[f"dW{l}"] + epsilon)',
        "inside the square root",
    ),
    "initialize_adam": ("return v, s", "return v, v", "share their memory"),
    "update_parameters_with_adam": ("1 - beta1**t", "1 - beta1", "the power is missing"),
    "update_lr": (
        "(1 + decay_rate * epoch_num)",
        "1 + decay_rate * epoch_num",
        "brackets around 1 + d·epoch are missing",
    ),
    "schedule_lr_decay": ("//", "/", "not rounded down"),
    "is_correct_adam": ("(1, 2, 7)", "(1,)", "It accepts an Adam that"),
}
