"""A training on the moons

All 300 moons, shuffled anew each epoch and cut into batches of 64, with the cost of every epoch:
`model` of section 8 as it stands, beside what others offer for the same. A *step* is a fifth of an
epoch. PyTorch stands here twice: with a permutation and indices, which is quickest, and with
`DataLoader`, as its tutorials have it. scikit-learn's is `MLPClassifier.fit`; the aim is that it
takes at least 2.4 times as long.
"""

from benchmarks import peers
from benchmarks.lesson_code import lesson_code
from benchmarks.timing import by_turns, compared
from opt_utils import initialize_parameters, load_dataset

PEERS = {
    "flat NumPy": peers.train_flat,
    "PyTorch, indices": peers.train_pytorch,
    "PyTorch, DataLoader": peers.train_pytorch_loader,
    "scikit-learn, MLPClassifier": peers.train_scikit_learn,
}
STEPS_OF_AN_EPOCH = 5


def rivals(epochs):
    """Return {name: a training of so many epochs}, None for what is missing."""
    X, Y = load_dataset(is_plot=False)
    model = lesson_code()["model"]

    def ours():
        model(X, Y, peers.LAYERS, "adam", peers.RATE, num_epochs=epochs, print_cost=False)

    trainings = {"ours": ours}
    for name, train in PEERS.items():
        try:
            train(X, Y, initialize_parameters(peers.LAYERS), 1)
        except ImportError:
            trainings[name] = None
            continue
        trainings[name] = lambda train=train: train(
            X, Y, initialize_parameters(peers.LAYERS), epochs
        )
    return trainings


def measure(quick=False):
    """Return the rows of the table; `quick` sees that it runs."""
    epochs = 2 if quick else 40
    trainings = rivals(epochs)
    calls = {name: training for name, training in trainings.items() if training}
    samples = by_turns(calls, *((2, 0) if quick else (40, 0)))
    steps = epochs * STEPS_OF_AN_EPOCH
    each = {name: [total / steps for total in totals] for name, totals in samples.items()}
    return compared(trainings, each, "ours", "a step")
