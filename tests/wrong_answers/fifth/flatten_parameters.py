"""More wrong answers to flatten_parameters, by another author: see the package's docstring."""

import numpy as np


def copies_not_views(parameters):
    """Each stretch is copied by np.array, so the network does not see a change of flat.

    say: copy; copies; not a view; new array; np.array; no view; share; memory
    """
    flat = np.concatenate([p.ravel() for p in parameters.values()])
    views, start = {}, 0
    for key, p in parameters.items():
        end = start + p.size
        views[key] = np.array(flat[start:end]).reshape(p.shape)  # fault
        start = end
    return flat, views


def views_of_old_arrays(parameters):
    """The views look into the parameters, not into flat.

    say: view + flat; of the parameters; not a view; old arrays; memory; share; copy
    """
    flat = np.concatenate([array.ravel() for array in parameters.values()])
    views = {key: array.ravel().reshape(array.shape) for key, array in parameters.items()}  # fault
    return flat, views


def sorted_alphabetically(parameters):
    """The keys are sorted, so that W1, W2 come together and before b1: not the dictionary's order.

    say: order; sorted; b1
    """
    keys = sorted(parameters)  # fault
    flat = np.concatenate([parameters[k].flatten() for k in keys])
    views = {}
    offset = 0
    for k in keys:
        n = parameters[k].size
        views[k] = flat[offset:offset + n].reshape(parameters[k].shape)
        offset += n
    return flat, views


def column_by_column(parameters):
    """MATLAB's order: columns in place of rows.

    say: row; column; order
    """
    flat = np.concatenate([A.flatten("F") for A in parameters.values()])  # fault
    views = {}
    i = 0
    for name, A in parameters.items():
        views[name] = flat[i : i + A.size].reshape(A.shape, order="F")  # fault
        i += A.size
    return flat, views


def start_set_not_added(parameters):
    """start becomes the size of the last array, in place of growing by it: stretches overlap.

    say: start; stretch; overlap; begin; +=; where; b1; w2
    """
    flat = np.concatenate([parameters[key].ravel() for key in parameters])
    views = {}
    start = 0
    for key in parameters:
        size = parameters[key].size
        views[key] = flat[start:start + size].reshape(parameters[key].shape)
        start = size  # fault
    return flat, views


def moved_on_by_rows(parameters):
    """start moves on by the number of rows, not of numbers.

    say: size; row; stretch; overlap; len; begin; start; b1
    """
    flat = np.hstack([w.reshape(-1) for w in parameters.values()])
    pos = 0
    result = {}
    for key in parameters.keys():
        w = parameters[key]
        result[key] = flat[pos:pos + w.size].reshape(w.shape)
        pos += len(w)  # fault
    return flat, result


def column_vector(parameters):
    """flat is a column (n, 1), not a vector (n,).

    say: (n,); shape; one dimension; vector; 1-d; (n, 1); column
    """
    columns = [p.reshape(-1, 1) for p in parameters.values()]  # fault
    flat = np.vstack(columns)  # fault
    views, begin = {}, 0
    for (key, p), column in zip(parameters.items(), columns):
        views[key] = flat[begin:begin + len(column), 0].reshape(p.shape)
        begin += len(column)
    return flat, views


def grown_by_append(parameters):
    """np.append makes a new vector in each round, so the early views look into vectors that are gone.

    say: append; new array; new vector; not a view; view + flat; copy; share; memory
    """
    flat = np.array([])
    views = {}
    for key, p in parameters.items():
        flat = np.append(flat, p)  # fault
        views[key] = flat[-p.size:].reshape(p.shape)  # fault
    return flat, views


def whole_numbers_only(parameters):
    """flat is made for whole numbers, so all digits after the point are cut off.

    say: int; dtype; whole; cut; truncat; float; decimals; rounded
    """
    n = sum(p.size for p in parameters.values())
    flat = np.zeros(n, dtype=int)  # fault
    views, i = {}, 0
    for k, p in parameters.items():
        views[k] = flat[i:i + p.size].reshape(p.shape)
        views[k][:] = p
        i += p.size
    return flat, views


def slice_without_end(parameters):
    """The slice has no end: all the rest does not fit into the first shape (ValueError).

    say: reshape; end; slice; valueerror; size; stretch
    """
    flat = np.concatenate([parameters[key].ravel() for key in parameters])
    views, start = dict(), 0
    for key, array in parameters.items():
        views[key] = flat[start:].reshape(array.shape)  # fault
        start = start + array.size
    return flat, views


def joined_without_ravel(parameters):
    """The matrices are joined without being made vectors (ValueError).

    say: ravel; dimension; concatenate; vector; valueerror; match
    """
    flat = np.concatenate(list(parameters.values()))  # fault
    views = {}
    start = 0
    for key in parameters:
        stop = start + parameters[key].size
        views[key] = flat[start:stop].reshape(parameters[key].shape)
        start = stop
    return flat, views


def results_swapped(parameters):
    """The two results are returned in the wrong order.

    say: order; swapped; flat, views; first; dictionary; flat + views
    """
    lengths = [p.size for p in parameters.values()]
    flat = np.empty(sum(lengths))
    views = {}
    for i, (key, p) in enumerate(parameters.items()):
        a = sum(lengths[:i])
        flat[a:a + lengths[i]] = p.ravel()
        views[key] = flat[a:a + lengths[i]].reshape(p.shape)
    return views, flat  # fault


def last_layer_missing_and_copied(parameters):
    """The last layer is left out, and the views are copies.

    say: last layer; missing; w3; w2; copy; copies; not a view; no view; share; memory; keys; too short; layer 2 + never reached
    """
    L = len(parameters) // 2
    names = [c + str(l) for l in range(1, L) for c in "Wb"]  # fault
    flat = np.concatenate([np.zeros(0)] + [parameters[n].ravel() for n in names])
    views, at = {}, 0
    for n in names:
        p = parameters[n]
        views[n] = flat[at:at + p.size].copy().reshape(p.shape)  # fault
        at += p.size
    return flat, views
