"""Our rules beside PyTorch's, optax's and Keras's: the table, both sides run, the page."""
