"""Make the pictures that the lesson's text shows, all drawn from computed numbers.

    python lesson/images.py                 makes every picture in images/
    python lesson/images.py NAME ...        makes these
    python lesson/images.py --alt [NAME]    prints them as the text shows them, with alt text
    python lesson/images.py --check         says which pictures are stale; changes nothing

The same versions of NumPy and matplotlib give the same bytes. `--check` makes every picture
anew and compares it with the file coarsely, in blocks of 8 by 8 pixels: other versions of
matplotlib set text a fraction of a pixel elsewhere, which must not count; a changed line does.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from lesson.pictures import PICTURES  # noqa: E402  (found only with ROOT on the path)

FOLDER = ROOT / "images"
SMALL = {"optimize": True}
BLOCK = 8
# Of 255 grey levels, on the block where two pictures differ most.
TOLERANCE = 40


def make(name, folder=FOLDER):
    """Draw one picture into `folder`; return its path."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    picture = PICTURES[name]
    path = Path(folder) / f"{name}.png"
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        figure = picture.draw()
        # No date and no version in the file: the same picture is the same bytes.
        figure.savefig(path, dpi=picture.dpi, metadata={"Software": None}, pil_kwargs=SMALL)
        plt.close(figure)
    return path


def blocks(path):
    """Return the picture in grey (0 to 255), averaged over blocks of BLOCK by BLOCK pixels."""
    import matplotlib.image

    grey = 255 * matplotlib.image.imread(path)[..., :3].mean(axis=-1)
    rows, columns = (side // BLOCK for side in grey.shape)
    grey = grey[: rows * BLOCK, : columns * BLOCK]
    return grey.reshape(rows, BLOCK, columns, BLOCK).mean(axis=(1, 3))


def difference(one, other):
    """Return how far apart two picture files are, in grey levels, where they differ most."""
    one, other = blocks(one), blocks(other)
    return float(np.abs(one - other).max()) if one.shape == other.shape else 255.0


def stale(names, folder=FOLDER):
    """Return {name: what is wrong} for the pictures in `folder` that are not as made now."""
    found = {}
    with tempfile.TemporaryDirectory() as fresh:
        for name in names:
            path = Path(folder) / f"{name}.png"
            if not path.exists():
                found[name] = "missing"
            elif (far := difference(path, make(name, fresh))) > TOLERANCE:
                found[name] = f"differs by {far:.0f} of 255 grey levels"
    return found


def markdown(name):
    """Return the picture as the text shows it."""
    return f"![{PICTURES[name].alt}](images/{name}.png)"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="one of: " + ", ".join(PICTURES))
    parser.add_argument("--alt", action="store_true", help="print the alt texts as Markdown")
    parser.add_argument("--check", action="store_true", help="say what is stale, change nothing")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(PICTURES):
        parser.error(f"no picture {', '.join(sorted(unknown))}; there are {', '.join(PICTURES)}")
    names = options.names or list(PICTURES)
    if options.alt:
        print("\n\n".join(markdown(name) for name in names))
    elif options.check:
        found = stale(names)
        for name, trouble in found.items():
            print(f"images/{name}.png: {trouble}")
        if found:
            print(f"mend it with: python lesson/images.py {' '.join(found)}")
        return 1 if found else 0
    else:
        FOLDER.mkdir(exist_ok=True)
        for name in names:
            print(make(name).relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
