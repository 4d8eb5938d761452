"""What is not there any more when it is needed: used up, None, or looked up too late."""

from __future__ import annotations

import ast

from checking.source import MODULES, Statement, parsed
from checking.watch.fact import Fact
from checking.watch.record import Record

_IN_PLACE = {"shuffle", "append", "extend", "sort", "update", "insert", "reverse", "fill"}
_ONCE = ("map", "zip", "filter", "enumerate", "reversed", "iter")


def used_up_in(record: Record) -> Fact | None:
    """Return the line that makes what another line uses up before a third one needs it."""
    lazy = _lazy_functions(record)
    for made in record.done:
        name = _once_only(parsed(made), lazy)
        uses = [
            s
            for s in record.done
            if name in s.names and s is not made and s.kind != "def" and "next(" not in s.text
        ]
        again = [s for s in uses if len(s.within) > len(made.within)]
        if len(uses) < 2 and not again:
            continue
        if len(uses) < 2:
            left = f"line {uses[0].line} goes through it in its first round, and nothing is left"
            left += " for the others"
        else:
            left = f"line {uses[0].line} does that, and nothing is left for line {uses[1].line}"
        said = f"`{name}` can be gone through only once: {left}. Make it again before that."
        return Fact("used up", made.line, said, tuple(s.line for s in uses[1:2]))
    return None


def none_in(record: Record) -> Fact | None:
    """Return the line that keeps what a function gives that works in place: None."""
    own = {_name_of(s) for s in record.code if s.kind == "def"}
    for statement in record.done:
        match parsed(statement):
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Attribute(value=of, attr=function)),
            ) if function in _IN_PLACE - own and ast.unparse(of) not in MODULES:
                said = (
                    f"{ast.unparse(of)}.{function} works in place and gives None, so "
                    f"`{name}` holds nothing."
                )
                if function == "shuffle":
                    said += " permutation(m) gives an order of 0 … m − 1, a new one each time."
                return Fact("None kept", statement.line, said)
    return None


def bound_late_in(record: Record) -> Fact | None:
    """Return the line that keeps a lambda in each round, which looks a loop's variable up later."""
    for statement in record.done:
        tree, heads = parsed(statement), (record.statements[n] for n in statement.within)
        changing = frozenset().union(*(s.sets for s in heads if s.kind == "for"))
        for kept in filter(None, map(_kept_lambda, ast.walk(tree) if tree and changing else ())):
            own = {arg.arg for arg in kept.args.args}
            used = {n.id for n in ast.walk(kept.body) if isinstance(n, ast.Name)} - own
            if late := sorted(used & changing):
                said = (
                    f"The lambda is called later, and looks `{late[0]}` up only then: it is the "
                    f"last one for all. Work the value out here, or write lambda {late[0]}="
                    f"{late[0]}: …"
                )
                return Fact("bound late", statement.line, said)
    return None


def _kept_lambda(node) -> ast.Lambda | None:
    match node:
        case (
            ast.Assign(targets=[ast.Subscript()], value=ast.Lambda() as kept)
            | ast.Call(func=ast.Attribute(attr="append"), args=[ast.Lambda() as kept])
        ):
            return kept
    return None


def _once_only(tree, lazy: set[str]) -> str:
    """Return the variable in which a line keeps what can be gone through once, or ""."""
    match tree:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.GeneratorExp()):
            return name
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id=function))):
            return name if function in _ONCE or function in lazy else ""
    return ""


def _lazy_functions(record: Record) -> set[str]:
    """Return the names of the learner's own functions that yield."""
    found, head = set(), None
    for statement in sorted(record.code, key=lambda s: s.line):
        head = statement if statement.kind == "def" else head
        if head and "yield " in statement.text:
            found.add(_name_of(head))
    return found


def _name_of(head: Statement) -> str:
    return head.text.removeprefix("def ").partition("(")[0]
