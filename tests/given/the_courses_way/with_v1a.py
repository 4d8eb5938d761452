# A notebook that knows the modules as opt_utils_v1a and testCases; the cost is that of an epoch.
# %%
import numpy as np
import matplotlib.pyplot as plt
import scipy.io
import math
import sklearn
import sklearn.datasets

from opt_utils_v1a import load_params_and_grads, initialize_parameters, forward_propagation, backward_propagation
from opt_utils_v1a import compute_cost, predict, predict_dec, plot_decision_boundary, load_dataset
from testCases import *

# %matplotlib inline
plt.rcParams['figure.figsize'] = (7.0, 4.0)

# %%
def update_parameters_with_gd(parameters, grads, learning_rate):
    L = len(parameters) // 2
    for l in range(1, L + 1):
        parameters[f"W{l}"] -= learning_rate * grads[f"dW{l}"]
        parameters[f"b{l}"] -= learning_rate * grads[f"db{l}"]
    return parameters

parameters, grads, learning_rate = update_parameters_with_gd_test_case()
parameters = update_parameters_with_gd(parameters, grads, learning_rate)
for name in parameters:
    print(name + " =\n" + str(parameters[name]))

# %%
def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    mixed = np.random.permutation(X.shape[1])
    cuts = range(0, X.shape[1], mini_batch_size)
    return [(X[:, mixed[a:a + mini_batch_size]], Y[:, mixed[a:a + mini_batch_size]]) for a in cuts]

X_assess, Y_assess, mini_batch_size = random_mini_batches_test_case()
mini_batches = random_mini_batches(X_assess, Y_assess, mini_batch_size)
for batch in mini_batches:
    print(batch[0].shape, batch[1].shape)

# %%
def initialize_adam(parameters):
    v, s = {}, {}
    for name, value in parameters.items():
        v["d" + name], s["d" + name] = np.zeros_like(value), np.zeros_like(value)
    return v, s

parameters = initialize_adam_test_case()
v, s = initialize_adam(parameters)
print(v, s)

# %%
def update_parameters_with_adam(parameters, grads, v, s, t, learning_rate=0.01,
                                beta1=0.9, beta2=0.999, epsilon=1e-8):
    v_corrected, s_corrected = {}, {}
    for l in range(len(parameters) // 2):
        for d in ("dW" + str(l + 1), "db" + str(l + 1)):
            v[d] = beta1 * v[d] + (1 - beta1) * grads[d]
            v_corrected[d] = v[d] / (1 - beta1 ** t)
            s[d] = beta2 * s[d] + (1 - beta2) * grads[d] ** 2
            s_corrected[d] = s[d] / (1 - beta2 ** t)
            step = v_corrected[d] / (np.sqrt(s_corrected[d]) + epsilon)
            parameters[d[1:]] = parameters[d[1:]] - learning_rate * step
    return parameters, v, s

parameters, grads, v, s = update_parameters_with_adam_test_case()
parameters, v, s = update_parameters_with_adam(parameters, grads, v, s, t=2)
print("v[\"dW1\"] = \n" + str(v["dW1"]))

# %%
train_X, train_Y = load_dataset(is_plot=True)
print(train_X.shape, train_Y.shape)

# %%
def model(X, Y, layers_dims, optimizer, learning_rate=0.0007, mini_batch_size=64, beta=0.9,
          beta1=0.9, beta2=0.999, epsilon=1e-8, num_epochs=40, print_cost=True):
    L = len(layers_dims)
    costs = []
    t = 0
    seed = 10
    m = X.shape[1]
    parameters = initialize_parameters(layers_dims)
    v, s = initialize_adam(parameters)
    for i in range(num_epochs):
        seed = seed + 1
        minibatches = random_mini_batches(X, Y, mini_batch_size, seed)
        cost_total = 0
        for minibatch_X, minibatch_Y in minibatches:
            a3, caches = forward_propagation(minibatch_X, parameters)
            cost_total += compute_cost(a3, minibatch_Y)
            grads = backward_propagation(minibatch_X, minibatch_Y, caches)
            if optimizer == "gd":
                parameters = update_parameters_with_gd(parameters, grads, learning_rate)
            else:
                t = t + 1
                parameters, v, s = update_parameters_with_adam(
                    parameters, grads, v, s, t, learning_rate, beta1, beta2, epsilon)
        cost_avg = cost_total / m
        if print_cost and i % 10 == 0:
            print("Cost after epoch %i: %f" % (i, cost_avg))
            costs.append(cost_avg)
    plt.plot(costs)
    plt.show()
    return parameters

parameters = model(train_X, train_Y, [train_X.shape[0], 5, 2, 1], optimizer="gd", learning_rate=0.1)
predictions = predict(train_X, train_Y, parameters)
parameters = model(train_X, train_Y, [train_X.shape[0], 5, 2, 1], "adam", learning_rate=0.01)
predictions = predict(train_X, train_Y, parameters)

# %%
plt.title("Adam")
axes = plt.gca()
axes.set_xlim([-1.5, 2.5])
plot_decision_boundary(lambda x: predict_dec(parameters, x.T), train_X, train_Y)

# %%
xs, ys = np.meshgrid(np.arange(-1.5, 2.5, 0.05), np.arange(-1, 1.5, 0.05))
classes = predict_dec(parameters, np.c_[xs.ravel(), ys.ravel()].T).reshape(xs.shape)
plt.contourf(xs, ys, classes, cmap=plt.cm.Spectral)
plt.scatter(train_X[0, :], train_X[1, :], c=train_Y.ravel(), cmap=plt.cm.Spectral)
plt.show()
