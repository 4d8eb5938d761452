"""What an exception means here: one sentence for each that learners meet."""

from __future__ import annotations

import re

from checking.run import Crash

_NOTE = (
    # (exception, pattern of its message, sentence; {0} is the pattern's first group)
    ("KeyError", r"'?(d?[Wb])0'?", "There is no '{0}0': layers count from 1, so use l + 1."),
    ("KeyError", r"'?(d?[Wb]\d+)'?", "'{0}' is not in the dictionary it was asked of: gradients, v "
     "and s have keys with a d (dW1), parameters without; layers run to len(parameters) // 2."),
    ("KeyError", r"'?(d?w\d+)'?", "There is no '{0}': the W is a capital letter, as in W1 "
     "and dW1."),
    ("KeyError", r"(.*)", "The dictionary has no key {0}."),
    ("TypeError", r"'[\w.]*float\d*' object cannot be interpreted as an integer",
     "A float stands where a whole number is needed: divide with //, or use int(...)."),
    ("TypeError", r"slice indices must be integers",
     "A float stands in a slice: divide with //, or use int(...)."),
    ("TypeError", r"missing (\d+) required positional",
     "It is called with the arguments of the exercise, in their order: keep the signature."),
    ("TypeError", r"takes (.*) positional arguments? but",
     "It is called with the arguments of the exercise, in their order: keep the signature."),
    ("TypeError", r"'NoneType' object",
     "Something is None there: was a value never set, or a return forgotten?"),
    ("TypeError", r"only (?:length-1|0-dimensional) arrays can be converted",
     "The math module takes single numbers: for arrays use np.sqrt, np.exp and their like."),
    ("TypeError", r"only integer scalar arrays can be converted",
     "An array stands where a single whole number is needed."),
    ("UnboundLocalError|NameError", r"(?:variable|name) '(\w+)'.*(?:referenced|associated)",
     "'{0}' is used before it has a value: is it set in a loop that never ran, or further down?"),
    ("NameError", r"name '(\w+)' is not defined", "Nothing is called '{0}' here: is it misspelt, "
     "or does it come from a cell that has not run?"),
    ("UFuncTypeError|UFuncOutputCastingError|_UFuncOutputCastingError",
     r"Cannot cast", "An array of whole numbers cannot be changed in place by floats: "
     "make a new array, a = a - b, in place of a -= b."),
    ("ValueError", r"operands could not be broadcast together with (?:remapped )?shapes? (.*?)\s*$",
     "The shapes {0} do not fit together."),
    ("ValueError", r"non-broadcastable output operand with shape (\(.*?\))",
     "An array of shape {0} is changed in place by one of another shape."),
    ("ValueError", r"matmul|shapes (\(.*\)) not aligned",
     "The shapes do not fit a matrix product: X is (m, n), so X @ weights is (m,) and "
     "X.T @ errors is (n,)."),
    ("ValueError", r"cannot reshape array of size (\d+) into shape (.*)",
     "An array of {0} numbers cannot have the shape {1}."),
    ("ValueError", r"math domain error", "The math module has no answer for that number."),
    ("IndexError", r"only integers|must be of integer", "An array is indexed by something that is "
     "no whole number: a float, or a key where a dictionary was meant."),
    ("IndexError", r"index (\d+) is out of bounds for axis \d with size \1\b",
     "{0} is one too far: places count from 0. Is a counter that begins at 1 used as the place?"),
    ("IndexError", r"out of bounds for axis 0 with size", "There is no such place in the array: "
     "[i] takes rows, [:, i] columns; or a loop ends too late."),
    ("IndexError", r"out of (?:bounds|range)", "An index lies outside its array: where does the "
     "loop end?"),
    ("IndexError", r"too many indices", "An array has fewer dimensions than are asked for."),
    ("ZeroDivisionError", r".*", "Something is divided by zero in this case: "
     "by the length of an empty batch, for example, or by a count that starts at 0."),
    ("AttributeError", r"module 'numpy' has no attribute '(\w+)'", "NumPy has no '{0}'."),
    ("TypeError", r"unsupported operand type\(s\) for \^", "In Python a power is **, not ^."),
    ("TypeError", r"can only concatenate str|must be str, not int", "A number is joined to a text: "
     "use str(l), or an f-string."),
    ("TypeError", r"'tuple' object is not callable", "A shape is no function: array.shape, without "
     "brackets."),
    ("TypeError", r"Cannot interpret '\d+' as a data type", "np.zeros takes the shape as one "
     "tuple: np.zeros((rows, columns))."),
    ("AttributeError", r"'(\w+)' object has no attribute '(\w+)'", "A {0} has no '{1}'."),
    ("RecursionError", r".*", "The function calls itself more often than Python allows, some "
     "1000 times: without an end, or once for each epoch. The rule needs no recursion."),
    ("SystemExit", r".*", "The function ends the program: return the result, do not exit."),
    ("OverflowError", r".*", "A number grew beyond what a float can hold."),
)  # fmt: skip


def explain(crash: Crash, case: str, layered: bool = False) -> tuple[str, ...]:
    """Return the sentences that explain a crash: where, what, what it means.

    layered: whether the exercise works on layers, with entries for W and for b.
    """
    if crash.kind == "TimeUp":
        return (
            f"It did not come back in time (case “{case}”), so it was stopped.",
            "A loop that never ends does this: check that its condition can become false.",
        )
    what = f"{crash.kind}: {crash.message}" if crash.message else crash.kind
    if len(what) > 160:
        what = what[:157] + "…"
    sentences = [f"It stopped with an error (case “{case}”): {what}"]
    if crash.line:
        sentences.append(f"Your line: {crash.line}")
    note = meaning(crash)
    if layered and "matmul" in crash.message:
        note = "@ is the matrix product; entry by entry, numbers are multiplied with *."
    elif layered and crash.kind == "ValueError" and "shape" in note:
        note += " Is an entry for W used with one for b, or another layer's?"
    return (*sentences, note) if note else tuple(sentences)


def meaning(crash: Crash) -> str:
    """Return the sentence for an exception, or "" for one that nothing is known of."""
    for kinds, pattern, sentence in _NOTE:
        if crash.kind in kinds.split("|") and (found := re.search(pattern, crash.message)):
            return sentence.format(*found.groups())
    return ""
