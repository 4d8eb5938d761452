"""Formulas as text: as they are typed, and as the lesson writes them for a reader.

The tree of ``beta*v_old`` is typed ``beta * v_old`` and written ``β·v_old``.
"""

from __future__ import annotations

from checking.formulas.tree import Call, Name, Number, Op, Tree

_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2, "//": 2, "@": 2, "**": 4}


def as_python(tree: Tree, outside: int = 0) -> str:
    """Return `tree` as it is typed, with the brackets that it needs.

    outside: how strongly what stands around it binds.

    >>> as_python(Op("*", Op("-", Name("a"), Name("b")), Name("c")))
    '(a - b) * c'
    """
    if isinstance(tree, Name):
        return tree.id
    if isinstance(tree, Number):
        return repr(tree.value)
    if isinstance(tree, Call):
        function = "-" if tree.function == "minus" else tree.function
        return f"{function}({as_python(tree.argument)})"
    if tree.sign in ("max", "min"):
        return f"{tree.sign}({as_python(tree.left)}, {as_python(tree.right)})"
    binds = _BINDS[tree.sign]
    left = as_python(tree.left, binds + (tree.sign == "**"))
    right = as_python(tree.right, binds + (tree.sign != "**"))
    text = f"{left} {tree.sign} {right}"
    return f"({text})" if binds < outside else text


_SHOWN = {"+": " + ", "-": " − ", "*": "·", "/": "/", "//": " // ", "@": "·"}
_POWERS = {"0": "⁰", "1": "¹", "2": "²", "3": "³", "t": "ᵗ", "-": "⁻"}
_SUPERSCRIPT = str.maketrans(_POWERS)


def write(tree: Tree, symbols: dict[str, str]) -> str:
    """Return `tree` in the lesson's notation; `symbols` maps names to how they are written.

    >>> write(Op("-", Number(1.0), Op("**", Name("beta"), Name("t"))), {"beta": "β"})
    '1 − βᵗ'
    """
    return _write(tree, symbols, 0)


def _write(tree: Tree, symbols: dict[str, str], outside: int) -> str:
    if isinstance(tree, Name):
        return symbols.get(tree.id, tree.id)
    if isinstance(tree, Number):
        return f"{tree.value:g}".replace("-", "−")
    if isinstance(tree, Call):
        return _write_call(tree, symbols)
    if tree.sign in ("max", "min"):
        return f"{tree.sign}({_write(tree.left, symbols, 0)}, {_write(tree.right, symbols, 0)})"
    binds = _BINDS[tree.sign]
    # What stands to the right of − and / needs its brackets even at the same strength.
    stricter = binds + (tree.sign in ("-", "/", "//", "*"))
    if tree.sign == "**":
        text = _write_power(tree, symbols)
    else:
        left = _write(tree.left, symbols, binds)
        text = left + _SHOWN[tree.sign] + _write(tree.right, symbols, stricter)
    return f"({text})" if binds < outside else text


def _write_power(tree: Op, symbols: dict[str, str]) -> str:
    base = _write(tree.left, symbols, 5)
    exponent = _write(tree.right, symbols, 0)
    if set(exponent) <= set(_POWERS):
        return base + exponent.translate(_SUPERSCRIPT)
    bracket = any(sign in exponent for sign in " /·")
    return f"{base}^({exponent})" if bracket else f"{base}^{exponent}"


_CALLS = {"floor": "⌊{}⌋", "ceil": "⌈{}⌉", "abs": "|{}|", "transpose": "{}ᵀ", "sqrt": "√({})"}


def _write_call(tree: Call, symbols: dict[str, str]) -> str:
    if tree.function == "minus":
        return f"−{_write(tree.argument, symbols, 2)}"
    inside = _write(tree.argument, symbols, 0)
    if tree.function == "sqrt" and isinstance(tree.argument, Name):
        return f"√{inside}"
    if tree.function in _CALLS:
        return _CALLS[tree.function].format(inside)
    return (
        f"({tree.function} of {inside})" if " " in tree.function else f"{tree.function}({inside})"
    )
