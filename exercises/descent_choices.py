"""What can be chosen in the three descents on a straight line, rightly and wrongly."""

# Each choice point: the right choice first, then what else people do there.
STEP = {
    "epochs": {
        "all": "",
        "one fewer": "there is one epoch too few",
        "one more": "there is one epoch too many",
        "one": "only the first epoch counts (is the return inside the loop?)",
        "1000": "there are always 1000 epochs, whatever epochs says",
    },
    "start": {
        "zeros": "",
        "ones": "weights and bias start at 1, not at 0",
        "weights at one": "the weights start at 1, not at 0",
        "bias at one": "the bias starts at 1, not at 0",
        "weights anew": "the weights are set back to 0 in every epoch: that belongs before the "
        "loop",
        "bias anew": "the bias is set back to 0 in every epoch: that belongs before the loop",
        "anew": "weights and bias are set back to 0 in every epoch: that belongs before the loop",
    },
    "together": {
        "together": "",
        "weights first": "the bias is moved with an error that the new weights make; both have "
        "to use the same",
        "bias first": "the weights are moved with an error that the new bias makes; both have "
        "to use the same",
        "bias never": "the bias is never moved",
        "bias once an epoch": "the bias is moved once an epoch, with the last error",
        "weights never": "the weights are never moved",
        "one at a time": "the weights are moved one at a time, each with an error made anew; all "
        "move together, from one error",
        "one at a time, then the bias": "the weights are moved one at a time, then the bias, each "
        "with an error made anew; all move together, from one error",
        "error once": "the error is computed once, before the loop, and never again",
    },
    "returned": {
        "the last": "",
        "mean of the epochs": "the mean over the epochs comes back; the last weights and bias "
        "have to",
    },
    "features": {
        "as given": "",
        "standardised": "the features are standardised first, (x − mean)/standard deviation; the "
        "line is fitted to X as it is",
        "standardised, guarded": "the features are standardised first, (x − mean)/standard "
        "deviation; the line is fitted to X as it is",
        "centred": "the features' means are subtracted first; the line is fitted to X as it is",
        "by their largest": "the features are divided by their largest value first; the line is "
        "fitted to X as it is",
    },
    "rate": {
        "constant": "",
        **{
            rate: f"the learning rate shrinks with the epoch, {rate}; it stays as it is here"
            for rate in (
                *(f"lr·{factor}^epoch" for factor in (0.9, 0.95, 0.99, 0.999)),
                *(f"lr/(1 + {factor}·epoch)" for factor in (1, 0.1, 0.01, 0.001)),
                *(f"lr·{factor}^(epoch + 1)" for factor in (0.9, 0.95, 0.99, 0.999)),
                *(f"lr/(1 + {factor}·(epoch + 1))" for factor in (1, 0.1, 0.01, 0.001)),
                "lr/√(epoch + 1)",
            )
        },
        **{
            f"again lr/(1 + {factor}·epoch)": "the learning rate shrinks with the epoch, and each "
            f"time from where it was: it is divided by 1 + {factor}·epoch again and again"
            for factor in (1, 0.1, 0.01, 0.001)
        },
        "lr·size": "the learning rate is multiplied by the batch's size",
    },
    "goal": {
        "descent": "",
        "at once": "the best line is computed at once, by least squares; here it is approached "
        "step by step",
    },
    "gradient": {
        "of the step": "",
        "smoothed": "the gradients are averaged over the steps, 0.9 of the old and 0.1 of the new: "
        "that is momentum",
        "with momentum": "each step carries on 0.9 of the one before: that is momentum",
        "summed up": "the gradients of all steps so far are summed up and never set back to 0",
        "summed up in the epoch": "the gradients of an epoch's steps so far are summed up; each "
        "step has its own alone",
    },
}
# With all examples a step, a start from zero in every epoch gives the same.
EPOCHS_OF_ALL = {
    **STEP["epochs"],
    "one": "only one epoch counts (is the return inside the loop? or are weights and bias set back "
    "to 0 in every epoch?)",
}
ALL = {
    "rows": {
        "all": "",
        "each": "a step is taken at each row, in order, where one step should see all rows",
        "last": "only the last row counts (is the gradient set back inside the loop over rows?)",
        "first": "only the first row counts",
    },
}
ORDER = {
    "one permutation an epoch": "",
    "as it came": "the examples are taken in the order of the file, never shuffled",
    "one permutation for all": "every epoch has the same order: it is drawn once, or the generator "
    "is made anew in every epoch",
    "drawn with replacement": "examples are drawn with replacement: some come twice, some never",
    "np.random.seed": "the order comes from np.random.seed, another generator than "
    "np.random.default_rng(seed)",
    "seed ignored": "the seed is ignored: the order is the same for every seed",
    "seed 42": "the seed is fixed at 42, whatever seed says",
    "backwards": "the examples are taken backwards",
    "piled up": "X and y are replaced by their shuffled selves, so that each epoch shuffles what "
    "the last one shuffled",
    "backwards through": "the order is walked through from its end",
    "seed + epoch": "a generator is made anew in every epoch, from seed + epoch",
    "argsort": "the order comes of sorting random numbers, where rng.permutation(m) is asked for",
    "rng.choice": "the order comes of rng.choice, where rng.permutation(m) is asked for",
    "m − 1": "the permutation is one of m − 1 examples: the last row is never seen",
    "once for nothing": "an order is drawn before the first epoch, and never used",
    "two an epoch": "two orders are drawn in each epoch, and the second is used",
    "one for all, seed 0": "every epoch has the same order, and it is the same for every seed",
    "one by one": "each step draws a row of its own, so that some come twice in an epoch, some "
    "never",
    "one by one, of the order": "each step draws a row of its own from the shuffled ones, so that "
    "some come twice in an epoch, some never",
    "rng.shuffle": "the order comes of shuffling a list, where rng.permutation(m) is asked for",
}
PAIRS = {
    "pairs": {
        "kept": "",
        "only X": "X is shuffled and y is not, so the pairs are lost",
        "only y": "y is shuffled and X is not, so the pairs are lost",
        "two orders": "X and y are each shuffled in an order of their own, so the pairs are lost",
    },
}
SINGLE = {
    "examples": {
        "all": "",
        "one": "only the first example of each epoch is used",
        "one drawn": "each epoch draws a single example with rng.integers; it should visit all",
        "all but the first": "the first example of each epoch is left out",
        "all but the last": "the last example of each epoch is left out",
        "last": "each epoch takes one step, with the last example (is the update inside the inner "
        "loop?)",
        "summed": "the gradients of an epoch are summed up and make a single step",
        "batch": "each epoch takes one step with the mean of all gradients: that is batch descent",
        "all each time": "every step sees all the examples, where it should see one",
        "wrong row": "the error is that of the shuffled row, but the weights move by the row that "
        "the loop's counter names",
        "first only": "a single step is taken in all (is the return inside the inner loop?)",
        "anew": "the order is drawn anew for every row, not once an epoch",
    },
}
BATCH = {
    "tail": {
        "kept": "",
        "dropped": "the last, shorter batch is left out",
        "divided by batch_size": "the last, shorter batch is divided by batch_size, not by its "
        "own length",
        "weights divided by batch_size": "in the last, shorter batch the weights' gradient is "
        "divided by batch_size, not by the batch's own length",
        "bias divided by batch_size": "in the last, shorter batch the bias's gradient is "
        "divided by batch_size, not by the batch's own length",
        "merged": "what is left over is put into the last full batch",
        "a batch early": "the last batch starts a whole batch too early",
        "first": "the shorter batch comes first, not last",
        "last batch_size": "the last batch takes the last batch_size examples, so that some come "
        "twice in an epoch",
        "filled": "the last batch is filled up with the first examples, so that some come twice in "
        "an epoch",
        "one short": "the last batch ends one example too early (a slice leaves its end out)",
        "wrapped": "the last batch is filled up with the first examples, so that some come twice "
        "in an epoch",
        "half": "a last batch shorter than half of batch_size is left out",
    },
    "size": {
        "batch_size": "",
        "one more": "every batch holds one example too many",
        "2": "the batches always hold 2 examples, whatever batch_size says",
        "1": "every step sees a single example, whatever batch_size says",
        "m": "every step sees all the examples, whatever batch_size says",
        "64": "the batches always hold 64 examples, whatever batch_size says",
        "parts": "the order is cut into batch_size parts, not into batches of batch_size",
        "equal parts": "the order is cut into nearly equal parts, not into batches of batch_size",
    },
    "slices": {
        "one after the other": "",
        "one late": "a batch begins one example after the one before it, so that batches overlap",
        "one less": "every batch ends one example too early (a slice leaves its end out)",
        "one more": "every batch ends one example too late, and overlaps the next",
        "2 in the slice": "a batch is cut 2 examples long, whatever batch_size says",
        "from the second": "the first batch begins at the second example: the first is left out",
        "drawn, the rest too": "every batch is drawn anew from all the examples, so that some come "
        "twice in an epoch, some never",
        "to the end": "every batch runs to the last example",
        "k for k·size": "batch k starts at row k of the order, so that batches overlap",
        "first again": "every step sees the first batch again",
        "all but the last": "the last batch is left out, full or not",
        "only the first": "only the first batch of each epoch is used",
        "only the last": "only the last batch of each epoch is used (is the update inside the "
        "inner loop?)",
        "anew": "the order is drawn anew for every batch, not once an epoch",
        "strided": "a batch takes every k-th example of the order, not a slice of it",
        "drawn with replacement": "every batch is drawn anew, with replacement, so that examples "
        "come twice",
        "drawn": "every batch is drawn anew from all the examples, so that some come twice in an "
        "epoch, some never",
        "batches in random order": "the batches are cut from the file's order, and only their own "
        "order is shuffled",
        "summed": "the gradients of an epoch's batches are summed up and make a single step",
        "all each time": "every step sees all the examples, where it should see a batch",
        "up to batch_size": "a batch is cut from its start to batch_size, so that all but the "
        "first are empty",
        "first only": "a single step is taken in all (is the return inside the inner loop?)",
    },
}
