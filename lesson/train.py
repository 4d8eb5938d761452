"""Train again what takes minutes, and keep its numbers: the pictures and the lesson read them.

python lesson/train.py sensitivity      section 8's learning rates: sensitivity.csv
python lesson/train.py wide_digits      section 15's Muon, Adam and momentum: wide_digits.json
"""

import argparse
import sys
from pathlib import Path

# `python lesson/train.py` has the folder lesson/ on its path, not the root.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lesson.pictures import sensitivity, wide_digits

TRAININGS = {"sensitivity": sensitivity, "wide_digits": wide_digits}


def main(arguments: list[str] | None = None) -> None:
    """Train what the command line's arguments name, and write its file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=list(TRAININGS))
    training = TRAININGS[parser.parse_args(arguments).name]
    training.keep(training.measure())
    print(f"wrote {training.FILE}")


if __name__ == "__main__":
    main()
