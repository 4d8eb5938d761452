"""The sentences of a recognised mistake: what is off, what was done, why, where to look."""

from __future__ import annotations

from checking.search.entries import Named

_PARTS = {
    "all": "{values} {are} off",
    "weights": "The weights in {values} are off",
    "biases": "The biases in {values} are off",
    "first layer": "The first layer's entries in {values} are off",
    "last layer": "The last layer's entries in {values} are off",
    "layers after the first": "In {values}, all layers after the first are off",
    "layers before the last": "In {values}, all layers before the last are off",
    "first weights": "Of {values}, W1's entry is off",
    "entries after W1": "Of {values}, all entries but W1's are off",
    "weights of the last layer": "The last layer's weights in {values} are off",
    "biases of the last layer": "The last layer's biases in {values} are off",
    "weights after the first layer": "The weights after the first layer in {values} are off",
    "biases after the first layer": "The biases after the first layer in {values} are off",
    "weights before the last layer": "The weights before the last layer in {values} are off",
    "biases before the last layer": "The biases before the last layer in {values} are off",
}
# Where entries come back unchanged, which ones they are tells where to look.
_LOOP = {
    "last layer": "Does your loop end one layer too early?",
    "first layer": "Does your loop begin one layer too late?",
    "layers after the first": "Is the return inside the loop?",
    "layers before the last": "Does your loop begin at the last layer?",
    "entries after W1": "Is the return inside the loop?",
    "weights": "Is there a line for W?",
    "biases": "Is there a line for b?",
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
}


def sentences(exercise, named: list[Named], call) -> tuple[str, ...]:
    """Return the lines of a message on recognised mistakes, at most seven."""
    if unchanged := _unchanged(named, call):
        return unchanged
    lines = []
    for i, item in enumerate(named[:2]):
        lines.append(_off(exercise, item, named, call if i == 0 else None))
        lines.append(f"That is what you get when {item.variation.said}.")
    first = named[0]
    slip = first.variation.slip
    places = [*first.variation.lines, *first.variation.choices]
    why = (slip and slip.why) or _first_of(exercise.words.why, places)
    look = (slip and slip.look) or _first_of(exercise.words.look, [*places, ""])
    if why:
        lines.append(why)
    compare = _COMPARE.get(first.part, "") if len(named) == 1 else ""
    lines.append(compare or look or f"Look again at section {exercise.section}.")
    if len(named) > 2:
        lines.insert(-1, "(There is more to mend; it will be named when these are right.)")
    return tuple(lines)


def _unchanged(named: list[Named], call) -> tuple[str, ...]:
    """Return the lines for entries that all come back as they went in: a loop misses them."""
    parts = {item.part for item in named}
    slips = [item.variation.slip for item in named]
    if len(parts) > 1 or not all(slip and slip.unchanged for slip in slips):
        return ()
    part = parts.pop()
    if part not in _LOOP:
        return ()
    off = _PARTS[part].format(values="what you return", are="are")
    return (
        f"{off} (case “{call.case.name}”).",
        "They come back as they went in.",
        _LOOP[part],
    )


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
        if symbol and item.symbol == symbol:
            if not exercise.layered:
                return f"the {item.name}", False
            return f"the returned {item.name}", _many(item.name)
    if len(exercise.returns) == 1:
        (name,) = exercise.returned
        return f"the returned {name}", _many(name)
    return "the returned values", True


def _many(name: str) -> bool:
    """Return whether a name is a plural: "parameters" is one, "s" is none."""
    return len(name) > 1 and name.endswith("s")
