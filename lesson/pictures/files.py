"""Draw the pictures into files, and say which files are stale.

The same versions of NumPy and matplotlib give the same bytes. Other versions of matplotlib set
text and ticks a little elsewhere, so what is drawn is compared, not pixels: each file carries a
fingerprint of its lines, words, colours and heights, to four digits, and is stale when the drawing
made now has another one.
"""

import hashlib
from pathlib import Path

import numpy as np

from lesson.pictures.registry import PICTURES

FOLDER = Path(__file__).resolve().parent.parent.parent / "images"


def draw(name):
    """Return a picture's figure, drawn with matplotlib's own settings beneath the house style."""
    import matplotlib

    matplotlib.use("Agg")
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        return PICTURES[name].draw()


def make(name, folder=None):
    """Draw one picture into a folder (images/ if None); return its path."""
    import matplotlib.pyplot as plt

    figure, path = draw(name), Path(folder or FOLDER) / f"{name}.png"
    # No date and no version of matplotlib: the same picture is the same bytes.
    metadata = {"Software": None, "Description": PICTURES[name].alt, "Drawing": fingerprint(figure)}
    figure.savefig(path, dpi=PICTURES[name].dpi, metadata=metadata, pil_kwargs={"optimize": True})
    plt.close(figure)
    return path


def fingerprint(figure):
    """Return a short code of what a figure shows: the same on every version of matplotlib."""
    parts = [figure.get_size_inches(), *(text.get_text() for text in figure.texts)]
    for ax in figure.axes:
        parts += [ax.get_xlim(), ax.get_ylim(), ax.get_xscale(), ax.get_yscale()]
        parts += [ax.get_title("left"), ax.get_xlabel(), ax.get_ylabel()]
        for line in ax.lines:
            parts += [line.get_xydata(), line.get_color(), line.get_linestyle()]
            parts += [line.get_linewidth(), line.get_marker(), line.get_markersize()]
        for text in ax.texts:
            parts += [text.get_text(), text.get_fontsize(), text.get_color()]
        for patch in ax.patches:
            parts += [patch.get_facecolor(), patch.get_bbox().bounds]
        for image in ax.images:
            parts += [image.get_array()[::20, ::20]]
        for heights in ax.collections:
            parts += [heights.levels] if hasattr(heights, "levels") else []
    return hashlib.sha256("\n".join(map(plain, parts)).encode()).hexdigest()[:16]


def plain(part):
    """Return words as they are, and numbers with four digits: versions differ in the last."""
    if isinstance(part, str):
        return part
    return " ".join(f"{number + 0.0:.4g}" for number in np.ravel(np.asarray(part, dtype=float)))


def stale(names, folder=None):
    """Return {name: what is wrong} for the pictures in a folder that are not as drawn now."""
    import matplotlib.pyplot as plt
    from PIL import Image

    found = {}
    for name in names:
        path = Path(folder or FOLDER) / f"{name}.png"
        if not path.exists():
            found[name] = "missing"
            continue
        with Image.open(path) as image:
            kept = image.text
        figure = draw(name)
        if kept.get("Drawing") != fingerprint(figure):
            found[name] = "shows something else than is drawn now"
        elif kept.get("Description") != PICTURES[name].alt:
            found[name] = "has another alt text"
        plt.close(figure)
    return found


def markdown(name):
    """Return the picture as the text shows it."""
    return f"![{PICTURES[name].alt}](images/{name}.png)"
