"""Write the solved lesson as one page of HTML: ``python lesson/page.py [FILE]``.

Formulas are set by MathJax, which the page loads from the net.
"""

import sys
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter

ROOT = Path(__file__).resolve().parent.parent
SOLUTION = ROOT / "Optimization_methods_solution.ipynb"
# What nbconvert writes for the pictures of cells. A text beside each says what it shows: that is
# the lesson's style.
NO_ALT = "No description has been provided for this image"
ALT = "A picture drawn by the code above it; the text that follows says what it shows."
# Links in the text are told by more than their colour.
STYLE = """<style>
.jp-RenderedHTMLCommon.jp-RenderedMarkdown :is(p, li) a:link { text-decoration: underline; }
</style>"""


def page() -> str:
    book = nbformat.read(SOLUTION, as_version=4)
    about = {"metadata": {"name": "Optimization methods", "path": str(ROOT)}}
    body, _ = HTMLExporter(embed_images=True).from_notebook_node(book, about)
    return body.replace(NO_ALT, ALT).replace("</head>", f"{STYLE}</head>", 1)


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SOLUTION.with_suffix(".html")
    path.write_text(page(), encoding="utf-8", newline="\n")
    print(f"wrote {path}")


if __name__ == "__main__":
    main()
