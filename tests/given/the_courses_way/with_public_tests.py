# A later notebook, with public_tests, a learning rate that decays, and Adam's five values.
# %%
import math
from copy import deepcopy

import matplotlib.pyplot as plt
import numpy as np
import scipy.io
import sklearn
import sklearn.datasets

from opt_utils_v1a import load_params_and_grads, initialize_parameters, forward_propagation, backward_propagation
from opt_utils_v1a import compute_cost, predict, predict_dec, plot_decision_boundary, load_dataset
from public_tests import *
from testCases import *

# %matplotlib inline
plt.rcParams['figure.figsize'] = (7.0, 4.0)

# %load_ext autoreload
# %autoreload 2

# %%
def update_parameters_with_gd(parameters, grads, learning_rate):
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters["W" + str(l)] = parameters["W" + str(l)] - learning_rate * grads["dW" + str(l)]
        parameters["b" + str(l)] = parameters["b" + str(l)] - learning_rate * grads["db" + str(l)]
    return parameters

parameters, grads, learning_rate = update_parameters_with_gd_test_case()
learning_rate = 0.01
parameters = update_parameters_with_gd(parameters, grads, learning_rate)
print("W1 =\n" + str(parameters["W1"]))
update_parameters_with_gd_test(update_parameters_with_gd)

# %%
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    batches = []
    order = list(np.random.permutation(m))
    X_, Y_ = X[:, order], Y[:, order]
    full = math.floor(m / mini_batch_size)
    for k in range(0, full):
        inside = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        batches.append((X_[:, inside], Y_[:, inside]))
    if m % mini_batch_size:
        batches.append((X_[:, full * mini_batch_size:], Y_[:, full * mini_batch_size:]))
    return batches

np.random.seed(1)
t_X, t_Y = np.random.randn(6, 148), np.random.randn(1, 148) < 0.5
mini_batches = random_mini_batches(t_X, t_Y, 64)
n_batches = len(mini_batches)
assert n_batches == math.ceil(148 / 64), n_batches
for k in range(n_batches - 1):
    assert mini_batches[k][0].shape == (6, 64)
random_mini_batches_test(random_mini_batches)

# %%
def initialize_velocity(parameters):
    v = {}
    for l in range(1, len(parameters) // 2 + 1):
        v["dW" + str(l)] = np.zeros_like(parameters["W" + str(l)])
        v["db" + str(l)] = np.zeros_like(parameters["b" + str(l)])
    return v

parameters = initialize_velocity_test_case()
v = initialize_velocity(parameters)
print("v[\"dW1\"] =\n" + str(v["dW1"]))
initialize_velocity_test(initialize_velocity)

# %%
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    for l in range(1, len(parameters) // 2 + 1):
        for k in ("W" + str(l), "b" + str(l)):
            v["d" + k] = beta * v["d" + k] + (1 - beta) * grads["d" + k]
            parameters[k] = parameters[k] - learning_rate * v["d" + k]
    return parameters, v

parameters, grads, v = update_parameters_with_momentum_test_case()
parameters, v = update_parameters_with_momentum(parameters, grads, v, beta=0.9, learning_rate=0.01)
update_parameters_with_momentum_test(update_parameters_with_momentum)

# %%
def initialize_adam(parameters):
    return initialize_velocity(parameters), initialize_velocity(parameters)

parameters = initialize_adam_test_case()
v, s = initialize_adam(parameters)
initialize_adam_test(initialize_adam)

# %%
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01,
                                beta1=0.9, beta2=0.999, epsilon=1e-8):
    v_corrected, s_corrected = {}, {}
    for l in range(1, len(parameters) // 2 + 1):
        for k in ("W" + str(l), "b" + str(l)):
            d = "d" + k
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            v_corrected[d] = v[d] / (1 - beta1 ** t)
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            s_corrected[d] = s[d] / (1 - beta2 ** t)
            parameters[k] = parameters[k] - learning_rate * v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
    return parameters, v, s, v_corrected, s_corrected

parametersi, grads, vi, si = update_parameters_with_adam_test_case()
t, learning_rate, beta1, beta2, epsilon = 2, 0.02, 0.8, 0.888, 1e-2
parameters, v, s, vc, sc = update_parameters_with_adam(
    deepcopy(parametersi), grads, vi, si, t, learning_rate, beta1, beta2, epsilon)
print(f"W1 = \n{parameters['W1']}")
parametersi, grads, vi, si, t, learning_rate, beta1, beta2, epsilon = update_parameters_with_adam_test_case()
update_parameters_with_adam_test(update_parameters_with_adam)

# %%
def update_lr(learning_rate0, epoch_num, decay_rate):
    return 1 / (1 + decay_rate * epoch_num) * learning_rate0

print("Updated learning rate: ", update_lr(0.5, 2, 1))
update_lr_test(update_lr)

# %%
def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    return learning_rate0 / (1 + decay_rate * np.floor(epoch_num / time_interval))

print("Updated learning rate after 100 epochs: ", schedule_lr_decay(0.5, 100, 0.3, 100))
schedule_lr_decay_test(schedule_lr_decay)

# %%
train_X, train_Y = load_dataset()

# %%
def model(X, Y, layers_dims, optimizer, learning_rate=0.0007, mini_batch_size=64, beta=0.9,
          beta1=0.9, beta2=0.999, epsilon=1e-8, num_epochs=40, print_cost=True, decay=None, decay_rate=1):
    costs, t, seed, m = [], 0, 10, X.shape[1]
    learning_rate0 = learning_rate
    parameters = initialize_parameters(layers_dims)
    v, s = initialize_adam(parameters)
    for i in range(num_epochs):
        seed = seed + 1
        cost_total = 0
        for minibatch in random_mini_batches(X, Y, mini_batch_size, seed):
            (minibatch_X, minibatch_Y) = minibatch
            a3, caches = forward_propagation(minibatch_X, parameters)
            cost_total += compute_cost(a3, minibatch_Y)
            grads = backward_propagation(minibatch_X, minibatch_Y, caches)
            if optimizer == "gd":
                parameters = update_parameters_with_gd(parameters, grads, learning_rate)
            elif optimizer == "momentum":
                parameters, v = update_parameters_with_momentum(parameters, grads, v, beta, learning_rate)
            elif optimizer == "adam":
                t = t + 1
                parameters, v, s, _, _ = update_parameters_with_adam(
                    parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
        if decay:
            learning_rate = decay(learning_rate0, i, decay_rate)
        if print_cost and i % 10 == 0:
            print("Cost after epoch %i: %f" % (i, cost_total / m))
            if decay:
                print("learning rate after epoch %i: %f" % (i, learning_rate))
        costs.append(cost_total / m)
    plt.plot(costs)
    plt.show()
    return parameters

# %%
layers_dims = [train_X.shape[0], 5, 2, 1]
for optimizer in ("gd", "momentum", "adam"):
    for decay in (None, update_lr, schedule_lr_decay):
        parameters = model(train_X, train_Y, layers_dims, optimizer, learning_rate=0.1, decay=decay)
        predictions = predict(train_X, train_Y, parameters)
plt.title("Model with Adam optimization")
axes = plt.gca()
axes.set_xlim([-1.5, 2.5])
axes.set_ylim([-1, 1.5])
plot_decision_boundary(lambda x: predict_dec(parameters, x.T), train_X, train_Y)
