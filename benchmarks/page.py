"""docs/benchmarks.md: what was measured, as tables."""

import importlib.metadata
import os
import platform
import re

PACKAGES = ("numpy", "scipy", "scikit-learn", "torch", "jax", "optax")


def set_up():
    """Return a line that says on what the numbers were taken."""
    versions = [f"Python {platform.python_version()}"]
    for package in PACKAGES:
        try:
            versions.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            versions.append(f"{package} not installed")
    return (
        f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores, one thread; "
        f"{', '.join(versions)}"
    )


def is_busy():
    """Return whether other programs have been at work: a load of more than ours."""
    return hasattr(os, "getloadavg") and os.getloadavg()[1] > 1.5


def table(rows):
    """Return rows as a table in Markdown; a column that a row lacks is empty."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    for row in rows:
        lines.append("| " + " | ".join(str(row.get(column, "")) for column in columns) + " |")
    return "\n".join(lines)


def section(module, rows):
    """Return a section of the page: the module's docstring, title first, and its table."""
    title, _, text = module.__doc__.partition("\n")
    return f"## {title.strip().rstrip('.')}\n\n{text.strip()}\n\n{table(rows)}\n"


def with_section(text, new):
    """Return a page with a section in the place of the one of its title, or at its end.

    >>> with_section("# Page\\n\\n## One\\n\\nold\\n\\n## Two\\n", "## One\\n\\nnew\\n")
    '# Page\\n\\n## One\\n\\nnew\\n\\n## Two\\n'
    """
    title = new.partition("\n")[0]
    head, *sections = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    kept = [section.strip("\n") + "\n" for section in sections]
    titles = [section.partition("\n")[0] for section in kept]
    place = titles.index(title) if title in titles else len(kept)
    kept[place : place + 1] = [new]
    return head + "\n".join(kept)


def page(measured, alt, busy):
    """Return the page. measured : {module: rows}; alt : the picture in words; busy : is_busy()."""
    busy = "\nOther programs were at work meanwhile.\n" if busy else ""
    head = f"""# Benchmarks

Written by `make bench`; nothing here is typed. Everything that is compared was measured by turns in
one run, and times are the processor's, so ratios hold where times do not: a median, with the
quartiles around it. PyTorch comes in a large build for graphics cards by default; the one for the
processor alone, which is enough here, is the *CPU* choice on PyTorch's own page of installation.

{set_up()}.
{busy}
![{alt}](benchmarks.png)

"""
    return head + "\n".join(section(module, rows) for module, rows in measured.items())
