"""Make the pictures that the lesson's text shows, all drawn from computed numbers.

python lesson/images.py                 makes every picture in images/
python lesson/images.py NAME ...        makes these
python lesson/images.py --alt [NAME]    prints them as the text shows them, with alt text
python lesson/images.py --check         says which pictures are stale; changes nothing
"""

import argparse
import sys
from pathlib import Path

# `python lesson/images.py` has the folder lesson/ on its path, not the root.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lesson.pictures import PICTURES, files


def main(arguments=None):
    """Do what the command line says; return 1 when a picture is stale."""
    if hasattr(sys.stdout, "reconfigure"):  # a console of another encoding prints what it can
        sys.stdout.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="one of: " + ", ".join(PICTURES))
    parser.add_argument("--alt", action="store_true", help="print the alt texts as Markdown")
    parser.add_argument("--check", action="store_true", help="say what is stale, change nothing")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(PICTURES):
        parser.error(f"no picture {', '.join(sorted(unknown))}; there are {', '.join(PICTURES)}")
    names = options.names or list(PICTURES)
    if options.alt:
        print("\n\n".join(files.markdown(name) for name in names))
    elif options.check:
        found = files.stale(names)
        for name, trouble in found.items():
            print(f"images/{name}.png: {trouble}")
        command = f"mend it with: .venv/bin/python lesson/images.py {' '.join(found)}"
        print(command if found else "up to date")
        return bool(found)
    else:
        files.FOLDER.mkdir(exist_ok=True)
        for name in names:
            print(files.make(name).relative_to(files.FOLDER.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
