"""What a right answer is when it is a formula: for one array or one number, line after line.

It is applied to each entry of the dictionaries. What is no formula is a `Procedure`. Both answer
the same questions: what is right for these arguments (`answer`), whether a result is (`is_right`),
each single mistake (`variations`), and what a right run holds on its way (`quantities`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial, reduce
from operator import getitem
from types import MappingProxyType

import numpy as np

from checking.calls.compare import same, values_of
from checking.calls.run import Call
from checking.formulas.symbols import Symbols
from checking.formulas.tree import Name, Tree, evaluate, read_lines, size_of
from checking.mistakes.derive import derived_in
from checking.mistakes.slips import Variation
from checking.rules.quantities import Quantity, quantities_in


@dataclass(frozen=True)
class Returned:
    """A value that is returned: its name, the rule's line that makes it, its keys' prefix.

    items: of a list, what each item holds, in order ("X", "Y"); and how to speak of an item,
           ``which(k, items)``.
    """

    name: str
    symbol: str = ""
    prefix: str = ""
    optional: bool = False
    items: tuple[str, ...] = ()
    which: Callable | None = None


@dataclass(frozen=True)
class EntryRule:
    """A formula for each entry of the dictionaries (or for one number, without `entries`).

    text:      the lines, ``target ← expression``.
    symbols:   how they are written, and what stands in for what.
    arguments: the function's argument names, in order.
    entries:   {argument: (symbol, key prefix)} of the arguments that are dictionaries; the prefix
               is None where they are arrays.
    returns:   what comes back, in order.
    defaults:  values of arguments that a case may leave out.
    """

    text: str
    symbols: Symbols
    arguments: tuple[str, ...]
    returns: tuple[Returned, ...]
    entries: dict[str, tuple[str, str]] = field(default_factory=dict)
    defaults: dict[str, float] = field(default_factory=dict)

    # The run names its mistakes line by line.
    named_by_run = True

    @cached_property
    def lines(self) -> dict[str, Tree]:
        """The lines as trees, {target: tree}."""
        return read_lines(self.text)

    @property
    def keyed(self) -> bool:
        """Whether there are dictionaries, whose entries have keys such as W1."""
        return any(prefix is not None for _, prefix in self.entries.values())

    def scope(self, args: tuple) -> dict:
        """Return {argument: value} of a call, defaults included."""
        return {**self.defaults, **dict(zip(self.arguments, args, strict=False))}

    def entries_of(self, args: tuple) -> dict[str, dict]:
        """Return {entry's key, "" of the only one: what the symbols are worth that are given}."""
        scope = self.scope(args)
        if not self.keyed:
            symbols = {name: self.entries.get(name, (name,))[0] for name in scope}
            return {"": {symbols[name]: np.asarray(v, float)[()] for name, v in scope.items()}}
        plain = {k: np.float64(v) for k, v in scope.items() if k not in self.entries}
        layers = len(scope["parameters"]) // 2
        found = {}
        for layer in range(1, layers + 1):
            for key in (f"W{layer}", f"b{layer}"):
                found[key] = {**plain, "layer": np.float64(layer), "layers": np.float64(layers)}
                for argument, (symbol, prefix) in self.entries.items():
                    found[key][symbol] = np.asarray(scope[argument][prefix + key], float)
        return found

    def worked_out(self, args: tuple) -> dict[str, dict]:
        """Return {entry's key: what all symbols are worth for it}."""
        return {key: self._work_out(scope) for key, scope in self.entries_of(args).items()}

    def _work_out(self, given: dict, lines: Mapping[str, Tree] = MappingProxyType({})) -> dict:
        """Return what all symbols are worth for one entry; `lines` replaces some of the rule's."""
        scope = dict(given)
        for target, tree in {**self.lines, **lines}.items():
            scope[target] = evaluate(tree, scope)
        return scope

    def scopes(self, args: tuple) -> dict[str, dict]:
        """Return {entry's key: what all symbols are worth for it}, others' with their key."""
        found, others = self.worked_out(args), self.worked_out(args)
        for key, scope in found.items():
            for other in filter(key.__ne__, others):
                for symbol, name in self.typed(other).items():
                    scope[name] = others[other][symbol]
        return found

    def typed(self, key: str) -> dict[str, str]:
        """Return {symbol: how its entry for a key is typed}: {"g": 'grads["dW1"]', …}."""
        found = {item.symbol: (item.name, item.prefix) for item in self.returns}
        # What there was before is called by the name alone.
        found = {s: (f"the new {n}" if n in self.entries else n, p) for s, (n, p) in found.items()}
        found |= {symbol: (name, prefix) for name, (symbol, prefix) in self.entries.items()}
        return {symbol: f'{name}["{prefix}{key}"]' for symbol, (name, prefix) in found.items()}

    def sizes(self, args: tuple) -> dict[tuple, float]:
        """Return {path of what is returned: the magnitude that its rounding is measured by}."""
        found = {}
        for key, scope in self.worked_out(args).items():
            for i, item in enumerate(self.returns):
                path = (i, item.prefix + key) if self.keyed else (i,)
                found[path] = size_of(self.lines[item.symbol], scope)
        return found

    def answer(self, args: tuple, variation: Variation | None = None):
        """Return what a function returns for `args`, right or with a variation's mistake."""
        return self.answers(args)(variation)

    def answers(self, args: tuple) -> Callable:
        """Return a function of a variation that gives the answer for `args`."""
        return partial(self.answer_for, self.entries_of(args))

    def answer_for(self, entries: dict[str, dict], variation: Variation | None = None):
        """Return what a function returns for the given values of some entries."""
        lines = variation.lines if variation else {}
        worked_out = {key: self._work_out(given, lines) for key, given in entries.items()}
        results = tuple(
            {item.prefix + key: values[item.symbol] for key, values in worked_out.items()}
            if self.keyed
            else worked_out[""][item.symbol]
            for item in self.returns
        )
        return results if len(results) > 1 else results[0]

    def work(self, args: tuple) -> int:
        """Return what a right answer for `args` costs: the lines that are worked out."""
        return len(self.lines) * (len(args[0]) if self.keyed else 1)

    def is_right(self, call: Call) -> bool:
        """Return whether what came back of a call is right; its form has been looked at."""
        returned, wanted = (values_of(one, self.returns) for one in (call.result, call.want))
        return all(
            same(reduce(getitem, path, returned), reduce(getitem, path, wanted), size)
            for path, size in self.sizes(call.args).items()
            if path[0] < len(returned)
        )

    def quantities(self, args: tuple) -> list[Quantity]:
        """Return all that stands in the lines, the whole lines first."""
        worked_out = self.worked_out(args)
        found = quantities_in(self, dict.fromkeys(self.lines, worked_out))
        if self.keyed:
            layers = {key: scope["layers"] for key, scope in worked_out.items()}
            found.append(Quantity("the number of layers", "", Name("layers"), layers))
        return found

    def available(self, target: str) -> tuple[str, ...]:
        """Return the symbols that can stand in the line of `target`: made before it, or given."""
        found = [symbol for symbol, _ in self.entries.values()]
        found += [name for name in self.arguments if name not in self.entries]
        for line in self.lines:
            if line == target:
                break
            found.append(line)
        return (*found, "layer", "layers") if self.keyed else tuple(found)

    def variations(self, targets: tuple[str, ...] | None = None) -> list[Variation]:
        """Return every single derived mistake in the lines of `targets` (all, when None)."""
        found = (v for target in targets or self.lines for v in self._derived[target])
        return sorted(found, key=lambda variation: variation.rank)

    @cached_property
    def _derived(self) -> dict[str, list[Variation]]:
        return {target: derived_in(self, target, self.available(target)) for target in self.lines}
