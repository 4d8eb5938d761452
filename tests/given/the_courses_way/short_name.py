# A notebook that knows the modules as opt_utils and testCases, and asks for four of Adam's values.
# %%
import math

import matplotlib.pyplot as plt
import numpy as np
import scipy.io
import sklearn
import sklearn.datasets

from opt_utils import load_params_and_grads, initialize_parameters, forward_propagation, backward_propagation
from opt_utils import compute_cost, predict, predict_dec, plot_decision_boundary, load_dataset
from testCases import *

# %matplotlib inline
plt.rcParams['figure.figsize'] = (7.0, 4.0)
plt.rcParams['image.interpolation'] = 'nearest'
plt.rcParams['image.cmap'] = 'gray'

# %%
def update_parameters_with_gd(parameters, grads, learning_rate):
    for l in range(len(parameters) // 2):
        for kind in "Wb":
            name = kind + str(l + 1)
            parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    return parameters

parameters, grads, learning_rate = update_parameters_with_gd_test_case()
parameters = update_parameters_with_gd(parameters, grads, learning_rate)
print("W1 = " + str(parameters["W1"]))
print("b2 = " + str(parameters["b2"]))

# %%
def random_mini_batches(X, Y, mini_batch_size = 64, seed = 0):
    np.random.seed(seed)
    m = X.shape[1]
    order = list(np.random.permutation(m))
    X_mixed = X[:, order]
    Y_mixed = Y[:, order].reshape((1, m))
    batches = []
    for k in range(math.floor(m / mini_batch_size)):
        start = k * mini_batch_size
        batches.append((X_mixed[:, start:start + mini_batch_size], Y_mixed[:, start:start + mini_batch_size]))
    if m % mini_batch_size != 0:
        start = math.floor(m / mini_batch_size) * mini_batch_size
        batches.append((X_mixed[:, start:], Y_mixed[:, start:]))
    return batches

X_assess, Y_assess, mini_batch_size = random_mini_batches_test_case()
mini_batches = random_mini_batches(X_assess, Y_assess, mini_batch_size)
print("shapes: " + str(mini_batches[0][0].shape) + str(mini_batches[2][1].shape))
print("first values: " + str(mini_batches[0][0][0][0:3]))

# %%
def initialize_velocity(parameters):
    v = {}
    for l in range(len(parameters) // 2):
        v["dW" + str(l+1)] = np.zeros(parameters["W" + str(l+1)].shape)
        v["db" + str(l+1)] = np.zeros(parameters["b" + str(l+1)].shape)
    return v

parameters = initialize_velocity_test_case()
v = initialize_velocity(parameters)
print("v[\"dW1\"] = " + str(v["dW1"]))

# %%
def update_parameters_with_momentum(parameters, grads, v, beta, learning_rate):
    for name in grads:
        if name not in v:
            continue
        v[name] = beta * v[name] + (1 - beta) * grads[name]
        parameters[name[1:]] = parameters[name[1:]] - learning_rate * v[name]
    return parameters, v

parameters, grads, v = update_parameters_with_momentum_test_case()
parameters, v = update_parameters_with_momentum(parameters, grads, v, beta = 0.9, learning_rate = 0.01)
print("v[\"db2\"] = " + str(v["db2"]))

# %%
def initialize_adam(parameters):
    return initialize_velocity(parameters), initialize_velocity(parameters)

v, s = initialize_adam(initialize_adam_test_case())
print("s[\"db1\"] = " + str(s["db1"]))

# %%
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate = 0.01, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8):
    for l in range(1, len(parameters) // 2 + 1):
        for kind in ("W", "b"):
            weight, slope = kind + str(l), "d" + kind + str(l)
            v[slope] = beta1 * v[slope] + (1 - beta1) * grads[slope]
            s[slope] = beta2 * s[slope] + (1 - beta2) * np.power(grads[slope], 2)
            first = v[slope] / (1 - np.power(beta1, t))
            second = s[slope] / (1 - np.power(beta2, t))
            parameters[weight] = parameters[weight] - learning_rate * first / (np.sqrt(second) + epsilon)
    return parameters, v, s

parameters, grads, v, s = update_parameters_with_adam_test_case()
parameters, v, s = update_parameters_with_adam(parameters, grads, v, s, t = 2)
print("W1 = " + str(parameters["W1"]))
print("s[\"db2\"] = " + str(s["db2"]))

# %%
train_X, train_Y = load_dataset()

# %%
def model(X, Y, layers_dims, optimizer, learning_rate = 0.0007, mini_batch_size = 64, beta = 0.9,
          beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, num_epochs = 40, print_cost = True):
    costs, t, seed = [], 0, 10
    parameters = initialize_parameters(layers_dims)
    if optimizer == "momentum":
        v = initialize_velocity(parameters)
    elif optimizer == "adam":
        v, s = initialize_adam(parameters)
    for i in range(num_epochs):
        seed = seed + 1
        for minibatch in random_mini_batches(X, Y, mini_batch_size, seed):
            (minibatch_X, minibatch_Y) = minibatch
            a3, caches = forward_propagation(minibatch_X, parameters)
            cost = compute_cost(a3, minibatch_Y)
            grads = backward_propagation(minibatch_X, minibatch_Y, caches)
            if optimizer == "gd":
                parameters = update_parameters_with_gd(parameters, grads, learning_rate)
            elif optimizer == "momentum":
                parameters, v = update_parameters_with_momentum(parameters, grads, v, beta, learning_rate)
            elif optimizer == "adam":
                t = t + 1
                parameters, v, s = update_parameters_with_adam(parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
        if print_cost and i % 10 == 0:
            print("Cost after epoch %i: %f" % (i, cost))
            costs.append(cost)
    plt.plot(costs)
    plt.ylabel('cost')
    plt.xlabel('epochs (per 10)')
    plt.title("Learning rate = " + str(learning_rate))
    plt.show()
    return parameters

# %%
layers_dims = [train_X.shape[0], 5, 2, 1]
for optimizer in ("gd", "momentum", "adam"):
    parameters = model(train_X, train_Y, layers_dims, optimizer = optimizer)
    predictions = predict(train_X, train_Y, parameters)
    plt.title("Model with " + optimizer)
    axes = plt.gca()
    axes.set_xlim([-1.5, 2.5])
    axes.set_ylim([-1, 1.5])
    plot_decision_boundary(lambda x: predict_dec(parameters, x.T), train_X, train_Y)
    plt.show()

print("accuracy: " + str(np.mean((predictions[0, :] == train_Y[0, :]))))
