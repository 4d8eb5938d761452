"""What can be counted in wrong mini-batches: sizes, missing columns, columns that come twice."""

import numpy as np


def facts(calls, wrong) -> list[str]:
    """Return sentences on the batches of the first wrong call."""
    call = wrong[0]
    X, Y = call.args[:2]
    batches = [(np.asarray(x, float), np.asarray(y, float)) for x, y in call.result]
    found = [_numbers(X, x) for x, _ in batches]
    if any(numbers is None for numbers in found):
        return ["A batch holds columns that X has not: are the numbers changed on the way?"]
    said = [_sizes(found, call.want), _repeats(found, X.shape[1]), _pairs(found, batches, Y)]
    said = [sentence for sentence in said if sentence]
    return said[:2] or [_order(found, [_numbers(X, x) for x, _ in call.want])]


def _numbers(X, x):
    """Return which column of X each column of a batch is, or None if one is none of them."""
    same = (X[:, :, None] == x[:, None, :]).all(axis=0)
    return list(same.argmax(axis=0)) if same.any(axis=0).all() else None


def _sizes(found, want) -> str:
    mine, right = [len(numbers) for numbers in found], [x.shape[1] for x, _ in want]
    if mine == right:
        return ""
    if len(right) > 6:
        k = next(i for i, sizes in enumerate(zip(mine, right, strict=True)) if len({*sizes}) > 1)
        return f"Batch {k + 1} holds {mine[k]} examples; it should hold {right[k]}."
    return f"Your batches hold {_listed(mine)} examples; they should hold {_listed(right)}."


def _repeats(found, m) -> str:
    counts = np.bincount([number for numbers in found for number in numbers], minlength=m)
    missing, again = int((counts == 0).sum()), int((counts > 1).sum())
    parts = [f"{missing} of the {m} examples are in no batch"] if missing else []
    parts += [f"{again} come more than once"] if again else []
    return f"{', '.join(parts)}.".capitalize() if parts else ""


def _pairs(found, batches, Y) -> str:
    off = [
        k
        for k, (numbers, (_, y)) in enumerate(zip(found, batches, strict=True), start=1)
        if y.shape != Y[:, numbers].shape or not np.array_equal(y, Y[:, numbers])
    ]
    return f"In batch {off[0]}, Y does not belong to X: they are out of step." if off else ""


def _order(found, want) -> str:
    if all(sorted(mine) == sorted(right) for mine, right in zip(found, want, strict=True)):
        return "Each batch holds the right columns, in another order."
    return (
        "Every example is in one batch, but in another order than np.random.permutation(m) gives "
        "after np.random.seed(seed)."
    )


def _listed(sizes) -> str:
    return ", ".join(map(str, sizes))
