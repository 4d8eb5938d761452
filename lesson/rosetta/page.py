"""Make docs/rosetta.md and the lesson's short tables from the table.

`python -m lesson.rosetta page` writes the one, `... lesson` prints the other.
"""

import ast

from lesson.rosetta.entries import Amount, Entry, Rule, names_in
from lesson.rosetta.problems import pushes
from lesson.rosetta.table import RULES
from lesson.rosetta.traces import recorded

FRAMEWORKS = {"PyTorch": " (torch.optim)", "optax": "", "Keras": " (keras.optimizers)"}
SYMBOLS = {
    "learning_rate": "α",
    "learning_rate0": "α₀",
    "beta": "β",
    "beta1": "β₁",
    "beta2": "β₂",
    "epsilon": "ε",
    "weight_decay": "λ",
    "decay_rate": "d",
    "time_interval": "interval",
    "steps_an_epoch": "n",
    "gamma": "γ",
    "total_steps": "T",
    "lowest": "α_T",
}
PREFIXES = (
    "torch.optim.lr_scheduler.",
    "torch.optim.",
    "keras.optimizers.schedules.",
    "keras.optimizers.",
)
HANDED_OVER = ("params", "optimizer")  # every call has them
INTRODUCTION = """# Rosetta table: our rules in PyTorch, optax and Keras

Written by `python -m lesson.rosetta page` from `lesson/rosetta/table.py`; do not edit it.

Every line of code below is run, with the argument names of the lesson's functions: 50 steps in
float64 on a problem with known gradients, from a cold start and from a warm one. *Same* means that
every weight agrees with ours to 1e-12, or to what is said there, after every step that is compared.
*Not the same* means that the framework follows the formula that is written there to 1e-12, and is
as far from ours as stated. `w` is a weight, `g` its gradient, `v` and `s` its averages, and `t`
counts steps from 1.
*Memory* says what the framework keeps when we keep `v` and `s` before step `t`: set it to go on
where our training stopped.

To work in float64: `torch.float64` tensors; `jax.config.update("jax_enable_x64", True)` for optax;
`keras.config.set_floatx("float64")`. `params` is the list of PyTorch's tensors.
"""


def symbols(expression: ast.AST) -> str:
    """Return the code of an expression with our arguments as the text writes them, no prefixes."""
    for node in ast.walk(expression):
        if isinstance(node, ast.Name):
            node.id = SYMBOLS.get(node.id, node.id)
        elif isinstance(node, ast.Call):
            node.args = [arg for arg in node.args if getattr(arg, "id", "") not in HANDED_OVER]
    code = ast.unparse(expression)
    for prefix in PREFIXES:
        code = code.replace(prefix, "")
    return code


def short(entry: Entry) -> str:
    """Return the line of an entry that makes the optimizer, or the schedule that it is given."""
    made = {node.targets[0].id: node.value for node in ast.parse(entry.code).body}
    wanted = next(made[name] for name in ("schedule", "scheduler", "optimizer") if name in made)
    return symbols(wanted)


def is_same(entry: Entry) -> bool:
    """Return whether the framework's own rule is ours, with nothing done beside it."""
    return not entry.formula and not entry.before_step


def cell(rule: Rule, framework: str) -> str:
    """Return a framework's cell in the short table: its code and a mark."""
    if framework in rule.lacks:
        return "it has none"
    entry = next(entry for entry in rule.entries if entry.framework == framework)
    mark = " ≠" if not is_same(entry) else " ≈" if entry.within > 1e-12 else ""
    return f"`{short(entry)}`{mark}"


def short_table() -> str:
    """Return a narrow table for each framework, to unfold."""
    rows = [rule for rule in RULES if rule.in_short]
    lines = []
    for framework, module in FRAMEWORKS.items():
        notes = unequal(rows, framework)
        lines += [
            f"<details><summary>{framework}{module}</summary>",
            "",
            f"| you wrote | {framework} |",
            "|---|---|",
            *(f"| {rule.name} | {cell(rule, framework)} |" for rule in rows),
            "",
            *(notes and [*notes, ""]),
            "</details>",
        ]
    return "\n".join(lines)


def unequal(rows: list[Rule], framework: str) -> list[str]:
    """Return a line for each ≠ and ≈ of a framework's table: what it does instead."""
    lines = []
    for rule in rows:
        entries = [entry for entry in rule.entries if entry.framework == framework]
        if entries and not is_same(entries[0]):
            lines += [f"- ≠ {rule.name}: {entry.note}" for entry in entries if entry.formula]
        elif entries and entries[0].within > 1e-12:
            lines.append(f"- ≈ {rule.name}: {entries[0].note} To {entries[0].within:g}.")
    return lines


def block(code: str) -> str:
    """Return code as a block of Markdown."""
    return f"```python\n{code}\n```\n"


def written(rule: Rule, entry: Entry) -> str:
    """Return an entry's part of the page."""
    title = f"**{entry.framework}**" + (f", {entry.title}" * bool(entry.title))
    verdict = "*not the same*" if entry.formula else "*same*"
    if entry.within > 1e-12:
        verdict += f" to {entry.within:g}"
    if entry.before_step:
        verdict += " with what is done before each step"
    parts = [f"{title}: {verdict}. {entry.note}".strip()]
    parts.append("\n" + block(entry.code))
    if entry.state:
        kept = ", ".join(f"`{name}` = `{made}`" for name, made in entry.state.items())
        parts.append(f"Memory: {kept}.\n")
    for when, code in (("Before", entry.before_step), ("After", entry.after_step)):
        if code:
            parts.append(f"{when} each step:\n\n{block(code)}")
    if entry.formula:
        code = "\n".join(entry.formula)
        parts.append(f"Its formula:\n\n{block(code)}")
        parts.append(difference(rule, entry))
    return "\n".join(parts)


def difference(rule: Rule, entry: Entry) -> str:
    """Return how far an entry's framework is from our rule, in words or as a table."""
    if isinstance(entry.differs, Amount):
        return f"The difference: {entry.differs.says}.\n"
    varied = entry.differs.argument
    arguments = pushes(rule).arguments
    names = (names_in(entry.formula) & arguments.keys()) - {varied}
    given = ", ".join(f"`{name} = {arguments[name]}`" for name in sorted(names))
    rows = "".join(f"| {value} | {figure} |\n" for value, figure in entry.differs.largest.items())
    return (
        "The largest difference of a weight within twelve steps from 0 with the gradients sin 1, "
        f"sin 2, …, sin 12, with {given}:\n\n"
        f"| `{varied}` | largest difference |\n|---|---|\n{rows}"
    )


def section(rule: Rule) -> str:
    """Return a rule's section of the page."""
    functions = ", then ".join(f"`{name}`" for name in rule.ours)
    parts = [f"## {rule.name[0].upper()}{rule.name[1:]}\n", block("\n".join(rule.formula))]
    if functions:
        parts.append(f"In the lesson: {functions}.\n")
    if rule.note:
        parts.append(f"{rule.note}\n")
    missing = [f"**{framework}** has none.\n" for framework in rule.lacks]
    return "\n".join([*parts, *(written(rule, entry) for entry in rule.entries), *missing])


def page() -> str:
    """Return the text of docs/rosetta.md."""
    made = "; ".join(
        f"{framework} ({', '.join(f'{name} {number}' for name, number in numbers.items())})"
        for framework, numbers in ((name, recorded(name)["versions"]) for name in FRAMEWORKS)
    )
    traces = (
        f"The traces in `lesson/rosetta/recorded/` were made by {made}. "
        "`make parity` runs it all live.\n"
    )
    return "\n".join([INTRODUCTION, traces, in_short(), *map(section, RULES)])


def in_short() -> str:
    """Return the short tables under their legend."""
    legend = ", ".join(f"{symbol} is `{name}`" for name, symbol in SYMBOLS.items())
    marks = "at ≠ the framework's own rule is not ours, at ≈ its arithmetic"
    return f"In short ({legend}; {marks}):\n\n{short_table()}\n"
