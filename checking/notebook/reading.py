"""Which statements of a notebook are run to mark it: what the exercises' functions reach.

Imports, definitions and plain assignments, one at a time; no trainings, no pictures, no checks.
This runs in the submission's process, before any of its code.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import dis
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import CodeType

# The checks are no part of what is marked.
LEFT_OUT = {"public_tests", "exercises", "checking", "grading"}
MOST_FAILURES = 50
# What every notebook has without an import.
GIVEN = {*vars(builtins), "display", "get_ipython", "In", "Out", "exit", "quit", "help"}
_CALLS = (
    *(ast.Call, ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)
# Methods that change what they are called on.
_CHANGES = {
    *("add", "append", "clear", "discard", "extend", "fill", "insert", "pop", "popitem"),
    *("remove", "reverse", "setdefault", "sort", "update"),
}
_STORES = ("STORE_NAME", "STORE_GLOBAL")
_LOADS = ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS")
# As Jupyter compiles: each statement with what a cell before has imported from __future__.
_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_FUTURE = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)


@dataclass
class Statement:
    """A statement that may be run: where it stands, what it binds, reads and stores into."""

    cell: int
    line: int
    code: CodeType
    binds: set[str]
    reads: set[str]
    changes: set[str]
    star: bool = False


@dataclass
class Reading:
    """What was found in a notebook.

    statements: those that may be run, in order.
    sources:    {cell: its text as it is run}, to which the statements' lines belong.
    failures:   [(cell, the names it would define, what is wrong)], what is not Python.
    defined:    {name: the cells that define it}, in order.
    not_run:    {name: cell}: names that a statement binds, or makes other, that is not run.
    """

    statements: list[Statement] = field(default_factory=list)
    sources: dict[int, str] = field(default_factory=dict)
    failures: list[tuple[int, list[str], str]] = field(default_factory=list)
    defined: dict[str, list[int]] = field(default_factory=dict)
    not_run: dict[str, int] = field(default_factory=dict)

    # Names of plain values and definitions: what they hold may be changed by plain statements.
    made: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)
    # Names that functions set when they are called; and names that may hold the same object.
    set_by_calls: dict[str, int] = field(default_factory=dict)
    same: dict[str, set[str]] = field(default_factory=dict)
    flags: int = _FLAGS


def file_of(cell: int) -> str:
    """Return what a traceback calls the code of a cell."""
    return f"<cell {cell}>"


def read(
    code_cells: list[tuple[int, str]], names: list[str], written_with: tuple[int, ...] = ()
) -> Reading:
    """Read code cells, (number, source) each; `names` are the exercises' functions.

    written_with: the version of Python that the notebook was saved with, when it is known.
    """
    from checking.notebook import cells  # when a notebook is read: it loads IPython

    reading = Reading()
    transformers = cells.Transformers()
    for cell, source in code_cells:
        try:
            statements, reading.sources[cell] = cells.parse(source, transformers)
        # As in Jupyter, whatever is wrong with a cell is that cell's trouble.
        except Exception as error:
            would = re.findall(r"^[ \t]*(?:def|class) +(\w+)", source, re.MULTILINE)
            if not cells.is_command(source):
                asked = [name for name in names if name in would] or would[:1]
                reading.failures.append((cell, asked, cells.what_is_wrong(error, written_with)))
            continue
        for node in statements:
            try:
                _read_statement(reading, cell, node, names)
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                would = [getattr(node, "name", "")] if hasattr(node, "name") else []
                reading.failures.append((cell, would, cells.what_is_wrong(error, written_with)))
    for name, cell in reading.set_by_calls.items():
        if name not in reading.made:
            reading.not_run.setdefault(name, cell)
    for statement in reading.statements:
        statement.binds.update(*(reading.same.get(name, ()) for name in statement.changes))
    # However many there are, those of the exercises are kept.
    first = sorted(reading.failures, key=lambda failure: not set(failure[1]) & set(names))
    reading.failures = sorted(first[:MOST_FAILURES])
    return reading


def _read_statement(reading: Reading, cell: int, node: ast.stmt, names: list[str]) -> None:
    code = compile(ast.Module([node], []), file_of(cell), "exec", reading.flags, dont_inherit=True)
    reading.flags |= code.co_flags & _FUTURE
    binds = _named_in([code], *_STORES)
    changed = _changed(node)
    if not is_plain(node) or not changed <= reading.made | binds:
        reading.not_run |= dict.fromkeys(binds, cell)
        for name in (changed | _changed_by_calls(node)) - reading.imported:
            reading.not_run.setdefault(name, cell)
        reading.made -= binds
        return
    is_import = isinstance(node, (ast.Import, ast.ImportFrom))
    if is_import and _modules(node) & LEFT_OUT:
        return
    if is_import:
        reading.imported |= binds
    else:
        reading.made |= binds
        reading.imported -= binds
    for name in binds:
        reading.not_run.pop(name, None)
    for name in _set_inside(code):
        reading.set_by_calls.setdefault(name, cell)
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        _note_same(reading, binds | _reads(code))
    for name in binds & set(names):
        reading.defined.setdefault(name, []).append(cell)
    star = isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
    found = Statement(cell, node.lineno, code, binds | changed, _reads(code), changed, star)
    reading.statements.append(found)


def _note_same(reading: Reading, names: set[str]) -> None:
    """Note that after an assignment these names may hold the same object, or parts of it."""
    group = names.union(*(reading.same.get(name, ()) for name in names))
    reading.same.update(dict.fromkeys(group, group))


def is_plain(node: ast.stmt) -> bool:
    """Whether a statement is an import, a definition, or an assignment that calls nothing."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return True
        case ast.Import() | ast.ImportFrom() | ast.Pass():
            return True
        case ast.Assign(targets=targets, value=value):
            return all(map(_is_place, targets)) and _calls_nothing(value)
        case ast.AnnAssign(target=target, value=value) | ast.AugAssign(target=target, value=value):
            return _is_place(target) and (value is None or _calls_nothing(value))
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=test, body=body, orelse=orelse):
            return _calls_nothing(test) and all(map(is_plain, [*body, *orelse]))
        case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=last):
            inside = [line for handler in handlers for line in handler.body]
            return all(map(is_plain, [*body, *inside, *orelse, *last]))
    return False


def _is_place(target: ast.expr) -> bool:
    """Whether a target is a name, or an entry or attribute of what a name holds."""
    match target:
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            return all(map(_is_place, elements))
        case ast.Subscript(value=value, slice=index):
            return _is_place(value) and _calls_nothing(index)
        case ast.Attribute(value=value):
            return _is_place(value)
    return isinstance(target, ast.Name)


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a statement that are run with it."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
        return
    yield node
    for part in ast.iter_child_nodes(node):
        yield from _outside_functions(part)


def _changed(node: ast.stmt) -> set[str]:
    """Return the names of what a statement stores into: `CFG` of ``CFG["rate"] = 0.1``."""
    if isinstance(node, ast.ClassDef):
        return set()
    places = (ast.Subscript, ast.Attribute)
    stored = [
        part
        for part in _outside_functions(node)
        if isinstance(part, places) and isinstance(part.ctx, (ast.Store, ast.Del))
    ]
    return {root for part in stored if (root := _root(part))}


def _changed_by_calls(node: ast.stmt) -> set[str]:
    """Return the names of what a statement may change by a method: ``CFG.update(rate=0.1)``."""
    calls = [part.func for part in _outside_functions(node) if isinstance(part, ast.Call)]
    methods = [call for call in calls if isinstance(call, ast.Attribute) and call.attr in _CHANGES]
    return {root for method in methods if (root := _root(method))}


def _root(place: ast.expr) -> str:
    while isinstance(place, (ast.Subscript, ast.Attribute)):
        place = place.value
    return place.id if isinstance(place, ast.Name) else ""


def _calls_nothing(value: ast.AST) -> bool:
    if isinstance(value, ast.Lambda):
        return True
    return not isinstance(value, _CALLS) and all(map(_calls_nothing, ast.iter_child_nodes(value)))


def _modules(node: ast.Import | ast.ImportFrom) -> set[str]:
    if isinstance(node, ast.ImportFrom):
        return {(node.module or "").split(".")[0]}
    return {alias.name.split(".")[0] for alias in node.names}


def _reads(code: CodeType) -> set[str]:
    """Return the global names that a statement, or a function inside it, may look up."""
    return _named_in(codes_in(code), *_LOADS)


def _set_inside(code: CodeType) -> set[str]:
    """Return the global names that functions in a statement set when they are called."""
    return _named_in((one for one in codes_in(code) if one is not code), "STORE_GLOBAL")


def _named_in(codes: Iterable[CodeType], *operations: str) -> set[str]:
    every = (i for code in codes for i in dis.get_instructions(code))
    return {i.argval for i in every if i.opname in operations}


def codes_in(code: CodeType) -> Iterator[CodeType]:
    """Yield a code object and those of all functions in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes_in(constant)


def needed(reading: Reading, names: list[str]) -> Iterator[int]:
    """Yield, in order, the numbers of the statements that the functions `names` reach."""
    binding: dict[str, list[int]] = {}
    for number, statement in enumerate(reading.statements):
        for name in statement.binds:
            binding.setdefault(name, []).append(number)
    wanted, seen, chosen = list(names), set(), set()
    unknown = False
    while wanted:
        name = wanted.pop()
        if name in seen:
            continue
        seen.add(name)
        unknown |= name not in binding and name not in GIVEN and name not in names
        for number in set(binding.get(name, ())) - chosen:
            chosen.add(number)
            wanted.extend(reading.statements[number].reads)
    if unknown:
        chosen |= {i for i, statement in enumerate(reading.statements) if statement.star}
    yield from sorted(chosen)


def reached(reading: Reading, name: str) -> set[str]:
    """Return the global names that a function, and all that it calls, may look up."""
    read = [reading.statements[number].reads for number in needed(reading, [name])]
    return {name}.union(*read)


def calls(reading: Reading, names: list[str]) -> dict[str, list[str]]:
    """Return, for each of the functions `names`, which others of them it reaches."""
    found = {}
    for name in names:
        bound = [reading.statements[number].binds for number in needed(reading, [name])]
        found[name] = [one for one in names if one != name and any(one in b for b in bound)]
    return found
