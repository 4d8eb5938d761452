"""All parameters in one vector, and Adam on it."""

import numpy as np

from tests.right_answers.updates import STYLES, adam_maker


def vector_by_slices(parameters):
    flat = np.concatenate([value.ravel() for value in parameters.values()])
    views, start = {}, 0
    for key, value in parameters.items():
        views[key] = flat[start : start + value.size].reshape(value.shape)
        start += value.size
    return flat, views


def vector_filled_through_its_views(parameters):
    flat = np.empty(sum(value.size for value in parameters.values()))
    views, at = {}, 0
    for l in range(1, len(parameters) // 2 + 1):
        for key in (f"W{l}", f"b{l}"):
            rows, columns = parameters[key].shape
            views[key] = flat[at : at + rows * columns].reshape(rows, columns)
            views[key][...] = parameters[key]
            at = at + rows * columns
    return flat, views


def vector_split(p):
    flat = np.hstack([value.flatten() for value in p.values()])
    parts = np.split(flat, np.cumsum([value.size for value in p.values()])[:-1])
    return [flat, {k: part.reshape(p[k].shape) for k, part in zip(p, parts, strict=True)}]


def vector_from_a_list(parameters):
    flat = np.array([number for value in parameters.values() for row in value for number in row])
    views, rest = {}, flat
    for key, value in parameters.items():
        views[key], rest = np.reshape(rest[: value.size], value.shape), rest[value.size :]
    return flat, views


def vector_appended(parameters):
    flat, ends = np.zeros(0), [0]
    for value in parameters.values():
        flat = np.append(flat, value)
        ends.append(len(flat))
    views = {}
    for (key, value), start, end in zip(parameters.items(), ends, ends[1:], strict=False):
        view = flat[start:end]
        view.shape = value.shape
        views[key] = view
    return flat, views


def vector_as_a_buffer(parameters):
    flat = np.concatenate([np.reshape(value, -1) for value in parameters.values()], dtype=float)
    views = {}
    for key, value in parameters.items():
        before = sum(views[k].nbytes for k in views)
        views[key] = np.ndarray(value.shape, flat.dtype, buffer=flat, offset=before)
    return flat, views


VECTORS = [
    vector_by_slices,
    vector_filled_through_its_views,
    vector_split,
    vector_from_a_list,
    vector_appended,
    vector_as_a_buffer,
]


def flat_adam_maker(fresh, store, mean):
    adam = adam_maker(fresh, store, mean, short=True)

    def update_flat_with_adam(flat, flat_grads, v, s, t, *rates):
        given = ({"": flat}, {"d": flat_grads}, {"d": v}, {"d": s})
        (flat, v, s) = (next(iter(part.values())) for part in adam(*given, t, *rates))
        return flat, v, s

    return update_flat_with_adam


def flat_adam_without_new_arrays(w, g, v, s, t, lr=0.01, beta1=0.9, beta2=0.999, epsilon=1e-8):
    v *= beta1
    v += (1 - beta1) * g
    s *= beta2
    s += (1 - beta2) * g * g
    root = np.sqrt(s / (1 - beta2**t), out=np.empty_like(s))
    root += epsilon
    w -= lr / (1 - beta1**t) * v / root
    return w, v, s


RIGHT = {
    "flatten_parameters": VECTORS,
    "update_flat_with_adam": [
        flat_adam_without_new_arrays,
        *(flat_adam_maker(*style) for style in STYLES),
    ],
}
