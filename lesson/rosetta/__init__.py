"""Our rules beside PyTorch's, optax's and Keras's: the table, how both sides are run, the page."""
