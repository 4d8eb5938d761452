"""Write each solved notebook as a page of HTML: ``python lesson/page.py``.

Formulas are set by MathJax, which the page loads from the net.
"""

from pathlib import Path

import nbformat
from jinja2 import DictLoader
from nbconvert import HTMLExporter

ROOT = Path(__file__).resolve().parent.parent
TITLES = {
    "Optimization_methods_solution": "Optimization methods",
    "Going_further_solution": "Going further",
}
SOLUTION = ROOT / "Optimization_methods_solution.ipynb"
# nbconvert's page leaves out what the pictures of cells say (`lesson/alt.py`): put it in.
WITH_ALT = """{% extends "lab/index.html.j2" %}
{% block data_png scoped %}
{%- set alt = output | get_metadata("alt", "image/png") or "" -%}
{{ super() | replace("<img", '<img alt="%s"' | format(alt | escape_html)) }}
{% endblock %}"""
# Links in the text are told by more than their colour.
STYLE = """<style>
.jp-RenderedHTMLCommon.jp-RenderedMarkdown :is(p, li) a:link { text-decoration: underline; }
</style>"""


def page(notebook: Path = SOLUTION) -> str:
    """A solved notebook as HTML."""
    book = nbformat.read(notebook, as_version=4)
    about = {"metadata": {"name": TITLES.get(notebook.stem, notebook.stem), "path": str(ROOT)}}
    exporter = HTMLExporter(
        embed_images=True,
        template_file="with_alt.html.j2",
        extra_loaders=[DictLoader({"with_alt.html.j2": WITH_ALT})],
    )
    body, _ = exporter.from_notebook_node(book, about)
    return body.replace("</head>", f"{STYLE}</head>", 1)


def main() -> None:
    """Write each page beside its notebook."""
    for name in TITLES:
        path = ROOT / f"{name}.html"
        path.write_text(page(path.with_suffix(".ipynb")), encoding="utf-8", newline="\n")
        print(f"wrote {path}")


if __name__ == "__main__":
    main()
