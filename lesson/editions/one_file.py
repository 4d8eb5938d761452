"""Make the lesson in one file: the learner's notebook, whose first cell holds what it imports."""

import base64
import inspect
import io
import re
import zipfile
from functools import cache

from nbformat import NotebookNode, v4

from checking.notebook.points import FILE
from lesson.editions.folders import PACKAGES, ROOT, points_of
from lesson.editions.notebooks import LEARNER, learner, text_of
from lesson.editions.unpacking import unpack_lesson
from lesson.source.cells import FURTHER, Lesson

PACKED_CELL = """\
# @title The lesson's own files are packed into this cell: run it first {{display-mode: "form"}}
# It installs nothing and needs no network. The long text at the end is a zip file, as base64.
{function}

unpack_lesson("{packed}")
"""
IMAGE = re.compile(r"\]\(images/([\w-]+\.png)\)")
COLOURS = 256  # of a picture: a third of the size, and no difference that one sees


def one_file(lesson: Lesson, name: str = LEARNER) -> NotebookNode:
    """Return the learner's notebook with everything inside; `name` is its file's name."""
    book = learner(lesson)
    attach_pictures(book)
    further = learner(lesson, book=FURTHER) if FURTHER in lesson.books else None
    files = given_files(lesson)
    if further:
        # It takes the learner's functions from the first notebook, whatever that is called.
        for cell in further.cells:
            cell.source = cell.source.replace(LEARNER, name)
        attach_pictures(further)
        files[f"{FURTHER}.ipynb"] = text_of(further).encode()
    packed = base64.b64encode(zipped(files)).decode()
    function = inspect.getsource(unpack_lesson).rstrip()
    cell = v4.new_code_cell(
        PACKED_CELL.format(function=function, packed=packed).rstrip(),
        id="packed",
        # Folded in JupyterLab and VS Code, a form in Colab.
        metadata={"cellView": "form", "jupyter": {"source_hidden": True}, "tags": ["packed"]},
    )
    book.cells.insert(0, cell)
    return book


def given_files(lesson: Lesson) -> dict[str, bytes]:
    """Return {path: content} of the modules that a learner is given, and of the file of points."""
    paths = sorted(path for path in ROOT.glob("*.py"))
    for folder in PACKAGES:
        paths += sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())
    kept = [path for path in paths if "__pycache__" not in path.parts]
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in kept}
    files = {name: text.replace(b"\r\n", b"\n") for name, text in files.items()}
    return {**files, FILE: points_of(lesson).encode()}


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip file of {path: content}; the same files make the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def attach_pictures(book: NotebookNode) -> None:
    """Put the pictures that the text shows into its cells."""
    for cell in book.cells:
        if cell.cell_type != "markdown" or not (names := IMAGE.findall(cell.source)):
            continue
        cell.source = IMAGE.sub(r"](attachment:\1)", cell.source)
        pictures = {name: small((ROOT / "images" / name).read_bytes()) for name in names}
        cell.attachments = {
            name: {"image/png": base64.b64encode(png).decode()} for name, png in pictures.items()
        }


@cache
def small(png: bytes) -> bytes:
    """Return a picture as a PNG with a table of colours."""
    from PIL import Image

    made = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(made, "PNG", optimize=True)
    return made.getvalue()
