"""Alt texts: every picture, in the text or drawn by a cell, says what it shows.

A picture in the text has its words in the brackets. Those of a picture that a cell draws stand in
the cell's header, `# %% alt="…"`, or `# %% alt=["…", "…"]` where a cell draws two.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode

from lesson.source.cells import Lesson, place
from lesson.source.troubles import Trouble, trouble

# The alt text may hold brackets, so it ends at the first "](".
IMAGE = re.compile(r"!\[(?P<alt>.*?)\]\(\s*(?P<path>[^)\s]*)[^)]*\)", re.DOTALL)
IMG_TAG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
SENTENCES = re.compile(r"[A-Z][^\n]{30,}\.")


def pictures(text: str) -> list[tuple[int, str, str]]:
    """Return the pictures of a Markdown text: the line (from 0), the alt text, the path of each."""
    found = [(image.start(), image["alt"], image["path"]) for image in IMAGE.finditer(text)]
    for tag in IMG_TAG.finditer(text):
        named = dict(re.findall(r'(\w+)\s*=\s*"([^"]*)"', tag[0]))
        found.append((tag.start(), named.get("alt", ""), named.get("src", "")))
    return [(text.count("\n", 0, start), alt, path) for start, alt, path in found]


def in_header(metadata: dict) -> list[str]:
    """Return the alt texts in a cell's header, one for each picture that the cell draws."""
    texts = metadata.get("alt", [])
    return [texts] if isinstance(texts, str) else texts


def alt_troubles(lesson: Lesson, root: Path) -> Iterator[Trouble]:
    """Yield what is wrong with pictures in the text (files in `root`) and alt texts in headers."""
    for cell in lesson.cells:
        for line, alt, path in pictures(cell.source) if cell.kind == "markdown" else ():
            if not alt.strip():
                yield trouble(cell, line, f"the picture {path} has no alt text")
            if not path or not (root / path).is_file():
                yield trouble(cell, line, f"there is no picture {path or '(no path)'}")
        if header := cell.metadata.get("incorrectly_encoded_metadata"):
            message = f'the header cannot be read (a quote in a text is \\"): {header}'
            yield trouble(cell, -1, message)
        for alt in in_header(cell.metadata):
            if cell.kind == "markdown":
                yield trouble(cell, -1, "a header's alt text is for a picture that code draws")
            elif not isinstance(alt, str) or not SENTENCES.fullmatch(alt):
                wanted = "a sentence of what one sees, 32 letters or more, with a full stop"
                yield trouble(cell, -1, f"an alt text is {wanted}; not {alt!r}")


def say_what_cells_draw(book: NotebookNode) -> list[str]:
    """Give each picture of an executed notebook its alt text, where nbconvert looks for it.

    Returns a line for each cell that has not as many alt texts as it draws pictures.
    """
    troubles = []
    for number, node in enumerate(book.cells, start=1):
        outputs = node.get("outputs", ())
        drawn = [output for output in outputs if "image/png" in output.get("data", ())]
        texts = in_header(node.metadata)
        if len(drawn) != len(texts):
            troubles.append(
                f"{place(number, node.source)} draws {len(drawn)} pictures and has {len(texts)} "
                'alt texts; they stand in its header: # %% alt="…", or alt=["…", "…"]'
            )
        for output, text in zip(drawn, texts, strict=False):
            output.metadata.setdefault("image/png", NotebookNode())["alt"] = text
    return troubles
