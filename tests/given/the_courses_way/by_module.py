# A notebook that goes through the modules' names, and draws by hand.
# %%
import matplotlib.pyplot as plt
import numpy as np

import opt_utils
import testCases
from opt_utils import *
from opt_utils import sigmoid, relu, load_2D_dataset

# %matplotlib inline

# %%
W1, b1, W2, b2, dW1, db1, dW2, db2 = opt_utils.load_params_and_grads()
print(W1.shape, b1.shape, W2.shape, b2.shape, dW1.shape, db1.shape, dW2.shape, db2.shape)
W1, b1, W2, b2, dW1, db1, dW2, db2 = load_params_and_grads(seed=2)
print(sigmoid(np.array([-1, 0, 1])), relu(np.array([-1, 0, 1])), sigmoid(0.5))

# %%
parameters, grads, v, s = testCases.update_parameters_with_adam_test_case()
X_assess, Y_assess, mini_batch_size = testCases.random_mini_batches_test_case()
print(sorted(parameters), sorted(grads), sorted(v), sorted(s), X_assess.shape, Y_assess.shape, mini_batch_size)

# %%
train_X, train_Y, test_X, test_Y = opt_utils.load_2D_dataset()
plt.scatter(train_X[0, :], train_X[1, :], c=train_Y[0, :], s=40, cmap=plt.cm.Spectral)
plt.show()

# %%
parameters = initialize_parameters([train_X.shape[0], 20, 3, 1])
for i in range(200):
    a3, caches = forward_propagation(train_X, parameters)
    cost = compute_cost(a3, train_Y)
    grads = backward_propagation(train_X, train_Y, caches)
    for name in parameters:
        parameters[name] = parameters[name] - 0.3 * grads["d" + name]
    if i % 50 == 0:
        print("Cost after iteration {}: {}".format(i, np.squeeze(cost) / train_X.shape[1]))

# %%
print("On the training set:")
predictions_train = predict(train_X, train_Y, parameters)
print("On the test set:")
predictions_test = predict(test_X, test_Y, parameters)
print("Accuracy: " + str(np.mean(predictions_test[0, :] == test_Y[0, :])))

# %%
plt.figure(figsize=(10, 4))
plt.subplot(1, 2, 1)
plt.title("The training set")
opt_utils.plot_decision_boundary(lambda x: opt_utils.predict_dec(parameters, x.T), train_X, train_Y)
plt.subplot(1, 2, 2)
plt.title("The test set")
opt_utils.plot_decision_boundary(lambda x: opt_utils.predict_dec(parameters, x.T), test_X, np.squeeze(test_Y))
plt.show()

# %%
x_min, x_max = train_X[0, :].min() - 1, train_X[0, :].max() + 1
y_min, y_max = train_X[1, :].min() - 1, train_X[1, :].max() + 1
xx, yy = np.meshgrid(np.arange(x_min, x_max, 0.1), np.arange(y_min, y_max, 0.1))
Z = predict_dec(parameters, np.c_[xx.ravel(), yy.ravel()].T)
Z = Z.reshape(xx.shape)
plt.contourf(xx, yy, Z, cmap=plt.cm.Spectral)
plt.ylabel('x2')
plt.xlabel('x1')
plt.scatter(train_X[0, :], train_X[1, :], c=train_Y[0, :], cmap=plt.cm.Spectral)
plt.show()
