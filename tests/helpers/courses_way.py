"""Where the notebooks in the way of the course stand, and their names."""

from tests import ROOT

WAY = ROOT / "tests" / "given" / "the_courses_way"
BOOKS = sorted(path.name for path in WAY.glob("*.py"))
