"""The sentences of a recognised mistake: what is off, what was done, why, where to look."""

from __future__ import annotations

from checking.entries import Named

_PARTS = {
    "all": "{values} {are} off",
    "weights": "The weights in {values} are off",
    "biases": "The biases in {values} are off",
    "first layer": "The first layer's entries in {values} are off",
    "last layer": "The last layer's entries in {values} are off",
    "other layers": "The other layers' entries in {values} are off",
    "first weights": "Of {values}, W1's entry is off",
    "entries after W1": "Of {values}, all entries but W1's are off",
    "weights of the last layer": "The last layer's weights in {values} are off",
    "biases of the last layer": "The last layer's biases in {values} are off",
}
# Where entries come back unchanged, which ones they are tells where the loop goes wrong.
_LOOP = {
    "last layer": "Does your loop end one layer too early?",
    "first layer": "Does your loop begin one layer too late?",
    "other layers": "Is the return inside the loop?",
    "entries after W1": "Is the return inside the loop?",
}
_COMPARE = {
    "weights": "Compare your line for W with your line for b, which is right.",
    "biases": "Compare your line for b with your line for W, which is right.",
}
_RIGHT = {
    "weights": "the biases are right",
    "biases": "the weights are right",
    "first layer": "the other layers are right",
    "last layer": "the other layers are right",
    "other layers": "",
}


def sentences(exercise, named: list[Named], call) -> tuple[str, ...]:
    """Return the lines of a message on recognised mistakes, at most seven."""
    lines = []
    for i, item in enumerate(named[:2]):
        lines.append(_off(exercise, item, named, call if i == 0 else None))
        lines.append(f"{_that_is()} {item.variation.said}.")
    first = named[0]
    slip = first.variation.slip
    places = [*first.variation.lines, *first.variation.choices]
    why = (slip and slip.why) or _first_of(exercise.words.why, places)
    look = (slip and slip.look) or _first_of(exercise.words.look, [*places, ""])
    if why:
        lines.append(why)
    compare = _COMPARE.get(first.part, "") if len(named) == 1 else ""
    if slip and slip.name == "no update":
        compare = compare or _LOOP.get(first.part, "")
    lines.append(compare or look or f"Look again at section {exercise.section}.")
    if len(named) > 2:
        lines.insert(-1, "(There is more to mend; it will be named when these are right.)")
    return tuple(lines)


def _that_is() -> str:
    return "That is what you get when"


def _first_of(table: dict[str, str], places) -> str:
    return next((table[place] for place in places if place in table), "")


def _off(exercise, item: Named, named, call) -> str:
    values, many = _values(exercise, item.symbol)
    text = _PARTS[item.part].format(values=values, are="are" if many else "is")
    same_value = [other for other in named if other.symbol == item.symbol]
    rest = _RIGHT.get(item.part, "")
    if len(same_value) == 1 and rest:
        text += f", {rest}"
    text = text[0].upper() + text[1:]
    return f"{text} (case “{call.case.name}”)." if call else f"{text}."


def _values(exercise, symbol: str) -> tuple[str, bool]:
    """Return how to speak of what a line makes: "the values of v_corrected"."""
    for item in exercise.returns:
        if getattr(item, "symbol", None) == symbol and not exercise.rule.entries:
            return f"the {item.name}", False
        if getattr(item, "symbol", None) == symbol:
            return f"the returned {item.name}", item.name.endswith("s")
    if len(exercise.returns) == 1:
        name = getattr(exercise.returns[0], "name", exercise.returns[0])
        return f"the returned {name}", name.endswith("s")
    return "the returned values", True
