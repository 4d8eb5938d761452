"""Write each solved notebook as a page of HTML: ``python lesson/page.py``.

A page is whole: pictures are in it, formulas are set here (as MathML, which browsers show
themselves), hints fold, and nothing is loaded from anywhere.
"""

import sys
from pathlib import Path

import nbformat
from jinja2 import DictLoader, pass_context
from latex2mathml.converter import convert
from nbconvert import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

ROOT = Path(__file__).resolve().parent.parent
TITLES = {
    "Optimization_methods_solution": "Optimization methods",
    "Going_further_solution": "Going further",
}
SOLUTION = ROOT / "Optimization_methods_solution.ipynb"
# nbconvert's page leaves out what the pictures of cells say (`lesson/source/alt.py`): put it in.
# Its scripts (formulas, diagrams, widgets) come from the net: leave them out.
TEMPLATE = """{% extends "lab/index.html.j2" %}
{% block data_png scoped %}
{%- set alt = output | get_metadata("alt", "image/png") or "" -%}
{{ super() | replace("<img", '<img alt="%s"' | format(alt | escape_html)) }}
{% endblock %}
{% block html_head_js %}{% endblock %}
{% block html_head_js_mathjax %}{% endblock %}
{% block html_head_js_mermaidjs %}{% endblock %}
{% block jupyter_widgets %}{% endblock %}"""
# Links in the text are told by more than their colour; a formula wider than the page scrolls.
STYLE = """<style>
.jp-RenderedHTMLCommon.jp-RenderedMarkdown :is(p, li) a:link { text-decoration: underline; }
math[display="block"] { margin: 1em 0; max-width: 100%; overflow: auto hidden; }
</style>"""


def formula(tex: str, display: str = "inline") -> str:
    r"""Return a formula of LaTeX as MathML.

    Raises ValueError when a part of it cannot be set: it would stand there as it is written.

    >>> formula(r"\beta").partition("<mrow>")[2]
    '<mi>&#x003B2;</mi></mrow></math>'
    """
    said = convert(tex, display=display)
    if "\\" in said or "<mi>&</mi>" in said:
        raise ValueError(f"this formula cannot be set as MathML: {tex}")
    return said


class Text(IPythonRenderer):
    """It renders a cell's text: formulas are set, and a piece of HTML stays as it is.

    nbconvert's own embeds pictures into each piece of HTML and closes what is open at its end: a
    <details> would end before its text begins.
    """

    def inline_math(self, body: str) -> str:
        """Return a formula within a line."""
        return formula(body)

    def block_math(self, body: str) -> str:
        """Return a formula on a line of its own."""
        return formula(body, display="block")

    def latex_environment(self, name: str, body: str) -> str:
        """Return a formula that is an environment, such as `align`."""
        return formula(rf"\begin{{{name}}}{body}\end{{{name}}}", display="block")

    def _html_embed_images(self, html: str) -> str:
        return super()._html_embed_images(html) if "<img" in html else html


class Page(HTMLExporter):
    """nbconvert's page with the text as `Text` renders it."""

    @pass_context
    def markdown2html(self, context, source):
        """Return a cell's Markdown as HTML."""
        path = context.get("resources", {}).get("metadata", {}).get("path", "")
        attachments = context.get("cell", {}).get("attachments", {})
        text = Text(escape=False, embed_images=True, path=path, attachments=attachments)
        return MarkdownWithMath(renderer=text).render(source)


def page(notebook: Path = SOLUTION) -> str:
    """Return a solved notebook as HTML."""
    book = nbformat.read(notebook, as_version=4)
    book.metadata.pop("widgets", None)
    about = {"metadata": {"name": TITLES.get(notebook.stem, notebook.stem), "path": str(ROOT)}}
    exporter = Page(
        embed_images=True,
        template_file="whole.html.j2",
        extra_loaders=[DictLoader({"whole.html.j2": TEMPLATE})],
    )
    body, _ = exporter.from_notebook_node(book, about)
    for name in TITLES:  # a link from one notebook to the other leads from page to page
        body = body.replace(f'href="{name.removesuffix("_solution")}.ipynb', f'href="{name}.html')
    return body.replace("</head>", f"{STYLE}</head>", 1)


def main() -> None:
    """Write each page beside its notebook."""
    if hasattr(sys.stdout, "reconfigure"):  # a console of another encoding prints what it can
        sys.stdout.reconfigure(errors="replace")
    for name in TITLES:
        path = ROOT / f"{name}.html"
        path.write_text(page(path.with_suffix(".ipynb")), encoding="utf-8", newline="\n")
        print(f"wrote {path}")


if __name__ == "__main__":
    main()
