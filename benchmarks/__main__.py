"""Measure everything and write docs/benchmarks.md with its picture: `make bench`.

python -m benchmarks            measures all
python -m benchmarks step ...   prints these tables and writes nothing
python -m benchmarks --write step ...   prints them and puts them into the page
python -m benchmarks --quick [step ...]   sees that they run: numbers that mean nothing
"""

import importlib
import json
import os
import sys
from pathlib import Path

from benchmarks import page, picture

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
LARGE_DATA = ROOT / "opt_experiments" / "recorded" / "large_data.json"
NAMES = ["step", "training", "parts", "optimizers", "checks", "imports", "batches", "growth"]
if os.name == "posix":  # elsewhere nothing is marked
    NAMES += ["class_growth", "large_class", "grading"]


def modules(names):
    """Return the modules of these names, imported; ends the program for a name that is none."""
    if unknown := [name for name in names if name not in NAMES]:
        sys.exit(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(NAMES)}")
    return [importlib.import_module(f"benchmarks.{name}") for name in names]


def report(measured, busy, folder, data_file):
    """Write the page and the picture into a folder, and the table that the lesson shows.

    measured : {module: rows}, those of `step` and `batches` among them
    busy : whether other programs were at work
    """
    rows = {module.__name__.rpartition(".")[2]: found for module, found in measured.items()}
    data = rows["batches"][-1]["data"]
    largest = [row for row in rows["batches"] if row["data"] == data]
    steps = picture.bars_of(rows["step"], "what", "time of a step")
    ways = picture.bars_of(largest, "way", "time of a pass")
    charts = [("One training step", steps), (f"Mini-batches of {data}, one pass", ways)]
    picture.draw(charts).savefig(folder / "benchmarks.png", metadata={"Software": None})
    alt = (
        "Two bar charts, the lesson's bars hatched. "
        f"Left, the time of one training step: {picture.said(steps)}. "
        f"Right, of one pass over {data} in mini-batches: {picture.said(ways)}."
    )
    (folder / "benchmarks.md").write_text(page.page(measured, alt, busy), encoding="utf-8")
    table = [{name: str(cell) for name, cell in row.items()} for row in rows["batches"]]
    text = json.dumps({"set-up": page.set_up(), "rows": table}, indent=1, ensure_ascii=False)
    data_file.write_text(text + "\n", encoding="utf-8")


def main(names):
    """Measure what is named and print it; nothing named: all, and write the page."""
    measured, busy = {}, False
    option = names[0] if names and names[0] in ("--write", "--quick") else None
    names = names[1:] if option else names
    into_page, quick = option == "--write", option == "--quick"
    for module in modules(names or NAMES):
        busy |= page.is_busy()  # asked before: the last one, the marking, fills all cores itself
        measured[module] = module.measure(quick=quick)
        section = page.section(module, measured[module])
        print(section, flush=True)
        if into_page:
            there = PAGE.read_text(encoding="utf-8")
            PAGE.write_text(page.with_section(there, section), encoding="utf-8")
    if not names and not quick:
        report(measured, busy, ROOT / "docs", LARGE_DATA)


if __name__ == "__main__":
    main(sys.argv[1:])
