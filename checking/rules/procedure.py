"""What is right when it is no formula: a short run, and the points where people choose otherwise.

A choice point is an object; what is right there and what people do instead are functions::

    ORDER = Choice(
        "order",
        lambda rng, m: rng.permutation(m),
        {"the examples are taken as they came": lambda rng, m: np.arange(m)},
        why="One permutation(m) makes the order.",
    )

    @ORDER.slip("the examples are taken backwards")
    def _(rng, m):
        return np.arange(m)[::-1]

The run asks for what is to be done by the choice's name, ``do.order(rng, m)``, and for a line of a
formula by what it makes, ``do.v(v_old=v, x=x, beta=beta)``. The run itself is a choice too: a
mistake whose shape needs another procedure stands beside it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from types import SimpleNamespace

from checking.calls.compare import same, values_of
from checking.calls.run import Call
from checking.formulas.symbols import Symbols
from checking.formulas.tree import Tree, evaluate, names, read_lines
from checking.mistakes.derive import derived_in
from checking.mistakes.slips import Variation, in_several_lines
from checking.rules.entry_rule import Returned
from checking.rules.quantities import Quantity, quantities_in, quantities_returned

# What a line can go wrong in besides is told by the line itself.
MOST_RANK = 2


@dataclass(eq=False)
class Choice:
    """A point of a procedure: what is right there, and what people do instead.

    name:  what the run asks for.
    right: the function that does what is right.
    wrong: {clause: function}; the clause completes "what you get when …".
    why:   one sentence on what is right there.
    about: the line of a right run's quantities, or the place in `watch.locate`, to look at; several
           of them, "weights and bias". "condition": an `if` of the learner's decides it.
    """

    name: str
    right: Callable
    wrong: dict[str, Callable] = field(default_factory=dict)
    why: str = ""
    about: str = ""

    def __post_init__(self):
        self.slips: list[Variation] = []
        for said, function in self.wrong.items():
            self.slip(said)(function)

    def slip(self, said: str, place: str = "") -> Callable:
        """Return a decorator that adds a mistake; `said` completes "what you get when …".

        place: where in a run it stands (of `checking.watch.locate`), if not where the choice does.

        >>> pick = Choice("pick", max)
        >>> added = pick.slip("the smallest is taken")(min)
        >>> [(slip.said, slip.choices["pick"]([3, 1])) for slip in pick.slips]
        [('the smallest is taken', 1)]
        """

        def add(function: Callable) -> Callable:
            made = {self.name: function}
            places = frozenset(filter(None, [place]))
            self.slips.append(Variation(said, {}, made, 0, self.why, places))
            return function

        return add


@dataclass(frozen=True)
class Procedure:
    """A run with its choice points, and formulas where it has them.

    run:    the choice whose functions are called as ``run(do, *args)``.
    points: the choices that the run makes.
    text, symbols, available: the lines, as in an `EntryRule`, and the symbols that can stand in
            each of them, where these are not its own.
    returns: what comes back, in order.
    """

    run: Choice
    points: tuple[Choice, ...] = ()
    text: str = ""
    symbols: Symbols = field(default_factory=Symbols)
    available: dict[str, tuple[str, ...]] = field(default_factory=dict)
    returns: tuple[Returned, ...] = ()

    # A run without dictionaries has no entries by layer, and is not named line by line: the search
    # tries two mistakes at once.
    keyed = False
    named_by_run = False

    @cached_property
    def lines(self) -> dict[str, Tree]:
        """The lines as trees, {target: tree}."""
        return read_lines(self.text)

    def sizes(self, args: tuple) -> dict[tuple, float]:
        """Return no magnitudes of its own: results are compared by their own."""
        return {}

    def answer(self, args: tuple, variation: Variation | None = None):
        """Return what a function returns for `args`, right or with a variation's mistake."""
        does = self._does(variation)
        return does["run"](SimpleNamespace(**does), *args)

    def answers(self, args: tuple) -> Callable:
        """Return a function of a variation that gives the answer for `args`."""
        return partial(self.answer, args)

    def work(self, args: tuple) -> int:
        """Return what a right run for `args` costs: how often it asks what to do."""
        asked, _ = self._run(args)
        return sum(map(len, asked.values()))

    def _does(self, variation: Variation | None = None) -> dict[str, Callable]:
        """Return {name: function} of all that the run can ask for."""
        lines, does = self.lines, {point.name: point.right for point in (self.run, *self.points)}
        if variation:
            lines, does = {**lines, **variation.lines}, {**does, **variation.choices}
        return does | {target: partial(_work_out, tree) for target, tree in lines.items()}

    @cached_property
    def choices(self) -> list[Variation]:
        """What people do in place of what is right, one for each slip of a choice point."""
        return [v for point in (self.run, *self.points) for v in point.slips]

    @cached_property
    def _singles(self) -> list[Variation]:
        derived = [
            mistake
            for target, tree in self.lines.items()
            for mistake in derived_in(self, target, self.available.get(target, sorted(names(tree))))
            if mistake.rank <= MOST_RANK
        ]
        singles = [*self.choices, *in_several_lines(derived), *derived]
        return sorted(singles, key=lambda variation: variation.rank)

    def variations(self) -> list[Variation]:
        """Return every single mistake, the likeliest first.

        Each other choice, each likely mistake of a line, and each of those that can be made in
        several lines alike.
        """
        return self._singles

    @cached_property
    def about(self) -> dict[str, frozenset[str]]:
        """What each choice is about, for the watch: {name: lines or places}."""
        return {
            point.name: frozenset(point.about.split(" and "))
            for point in (self.run, *self.points)
            if point.about
        }

    @cached_property
    def arguments(self) -> tuple[str, ...]:
        """The function's argument names, in order: the run's, after `do`."""
        return tuple(inspect.signature(self.run.right).parameters)[1:]

    @property
    def defaults(self) -> dict[str, object]:
        """The defaults of the function's last arguments, as the lesson gives them."""
        parameters = inspect.signature(self.run.right).parameters.values()
        return {p.name: p.default for p in parameters if p.default is not p.empty}

    def quantities(self, args: tuple) -> list[Quantity]:
        """Return what a right run holds: in its lines, of its choices, and what comes back."""
        asked, answer = self._run(args)
        found = quantities_in(self, {t: asked[t] for t in self.lines if t in asked})
        names = tuple(item.name for item in self.returns)
        # What was handed over may be held, too, and never belongs in another's place.
        given = [a for a in args if isinstance(a, Mapping)]
        handed_over = [Quantity("what was handed over", "other", None, dict(a)) for a in given]
        return [*found, *quantities_returned(values_of(answer, self.returns), names), *handed_over]

    def scopes(self, args: tuple) -> dict[int, dict]:
        """Return {number of the step: what the symbols of the lines are worth there}."""
        asked, _ = self._run(args)
        lines = {target: asked[target] for target in self.lines if target in asked}
        given = {**self.defaults, **dict(zip(self.arguments, args, strict=False))}
        steps = max(map(len, lines.values()), default=0)
        found: dict[int, dict] = {i: {**given} for i in range(steps)}
        for target, made in lines.items():
            for i, scope in found.items():
                scope |= made.get(i, made[0])
                if len(made) < steps:
                    # What is made once, before the steps, is known by another name in each.
                    del scope[target]
        return found

    def made(self, args: tuple, variation: Variation, target: str) -> list:
        """Return what a line makes, step by step, in a run with a variation's mistakes."""
        asked, _ = self._run(args, variation)
        return [values[target] for values in asked.get(target, {}).values()]

    def _run(
        self, args: tuple, variation: Variation | None = None
    ) -> tuple[dict[str, dict[int, dict]], object]:
        """Return what a run asks for, {name: {how often before: values}}, and its answer."""
        asked: dict[str, dict[int, dict]] = {}

        def noted(name: str, function: Callable) -> Callable:
            def note(*args, **named):
                made = function(*args, **named)
                steps = asked.setdefault(name, {})
                steps[len(steps)] = {**named, name: made}
                return made

            return note

        does = {name: noted(name, function) for name, function in self._does(variation).items()}
        return asked, does["run"](SimpleNamespace(**does), *args)

    def is_right(self, call: Call) -> bool:
        """Return whether what came back of a call is right; its form has been looked at."""
        return same(call.result, call.want)


def _work_out(tree: Tree, **scope):
    return evaluate(tree, scope)
