"""Write what the Rosetta table makes: ``python -m lesson.rosetta page``.

page     docs/rosetta.md
lesson   prints the lesson's short tables
traces   lesson/rosetta/recorded/, by all frameworks (they must be installed), or those named
"""

import sys
from pathlib import Path

from lesson.rosetta import frameworks, page, traces

ROOT = Path(__file__).resolve().parent.parent.parent


def main(what="", *names):
    """Write or print what the command line asks for."""
    if what == "page":
        ROOT.joinpath("docs", "rosetta.md").write_text(page.page(), encoding="utf-8")
    elif what == "lesson":
        print("\n".join(f"# {line}".rstrip() for line in page.short_table().splitlines()))
    elif what == "traces" and set(names) <= set(frameworks.PACKAGES):
        for framework in names or frameworks.PACKAGES:
            traces.record(framework)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
