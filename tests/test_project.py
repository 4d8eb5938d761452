"""What keeps the project honest: files, pictures, imports, and numbers that stand twice."""

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from lesson import build
from lesson.source.alt import pictures
from lesson.source.cells import BOOKS, FIRST, FURTHER
from lesson.source.parse import book_of
from lesson.source.tables import table_troubles
from public_tests import OPTIONAL, POINTS

ROOT = Path(__file__).resolve().parent.parent
SECTIONS = sorted((ROOT / "lesson" / "sections").glob("*.py"))
MODULES = sorted(path.stem for path in ROOT.glob("*.py"))


def project_files():
    """What git tracks or would; without git (a downloaded folder), what is not hidden."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode == 0:
        files = [ROOT / line for line in listed.stdout.splitlines()]
    else:
        hidden = re.compile(r"(^|/)(\.(?!ci|github)|__pycache__)")
        files = [path for path in ROOT.rglob("*") if not hidden.search(str(path.relative_to(ROOT)))]
    return [path for path in files if path.is_file()]


def texts():
    """The project's files that hold text, with their text."""
    for path in project_files():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


# Written so that this file does not match itself.
ELSEWHERE = re.compile(
    r"(?<![\w.~/-])/(home|root|Users|work)/\w|C:\\+Users"
    r"|\b(pypi|test\.pypi|npmjs|anaconda)\.(org|com)\b|pythonhosted|index-url"
)


def test_no_file_names_a_machine_or_a_package_registry():
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line[:120]}"
        for path, text in texts()
        if path != Path(__file__).resolve()
        for number, line in enumerate(text.splitlines(), start=1)
        if ELSEWHERE.search(line) or str(ROOT) in line
    ]
    assert not found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("open('/home/me/x.csv')", True),
        ('File "/root/lesson/opt_utils.py"', True),
        ("https://pypi.org/simple", True),
        ("--index-url=x", True),
        ("docs/work/page", False),
        ("make a home/root/work of it", False),
    ],
)
def test_the_search_for_machines_and_registries_finds_them(line, found):
    assert bool(ELSEWHERE.search(line)) == found


def test_there_is_no_lock_file():
    """A lock file would hold registry addresses, and one list of versions for all Pythons."""
    assert not [path.name for path in project_files() if re.search(r"\.lock$|-lock\.", path.name)]


# Pictures


def test_every_picture_is_shown_in_the_lesson_or_in_a_page():
    shown = "".join(text for path, text in texts() if path in SECTIONS or path.suffix == ".md")
    made = sorted((ROOT / "images").glob("*.png"))
    assert [path.name for path in made if f"images/{path.name}" not in shown] == []


PAGES = [path for path in project_files() if path.suffix == ".md"]


@pytest.mark.parametrize("page", [*SECTIONS, *PAGES], ids=lambda page: page.name)
def test_a_picture_in_a_page_exists_and_is_said_in_a_sentence(page):
    folder = ROOT if page in SECTIONS else page.parent
    for _, alt, path in pictures(page.read_text(encoding="utf-8").replace("\n# ", "\n")):
        assert path.startswith("https://") or (folder / path).is_file(), path
        assert len(alt.split()) >= 5, alt
        assert alt.rstrip().endswith("."), alt


# Imports


@pytest.mark.parametrize("module", [*MODULES, "opt_plots", "opt_sliders"])
def test_a_module_loads_the_large_libraries_only_when_it_needs_them(module):
    code = (
        f"import sys, {module}\n"
        "print(*sorted({'matplotlib', 'sklearn', 'scipy', 'IPython'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "", "")


def test_an_older_python_is_told_which_one_the_lesson_needs():
    code = "import sys; sys.version_info = (3, 10, 9); import public_tests"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "ImportError: The lesson needs Python 3.11 or newer" in run.stderr


def imports_of(path):
    """The project's modules and folders that a file imports, anywhere in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add(node.module.split(".")[0])
    ours = {*MODULES, *(path.name for path in ROOT.iterdir() if path.is_dir())}
    return names & ours


MAY_IMPORT = {
    "conftest": set(),
    "opt_ready": set(),
    "opt_utils": {"opt_plots"},
    "opt_utils_v1a": {"opt_utils"},
    "opt_plots": {"opt_plots"},
    "opt_experiments": {"opt_experiments", "opt_utils"},
    "opt_sliders": {"opt_sliders", "opt_experiments", "opt_plots", "opt_utils"},
    "testCases": {"opt_utils"},
    "checking": {"checking"},
    "exercises": {"exercises", "checking", "testCases"},
    "public_tests": {"exercises", "checking"},
    "grading": {"grading", "public_tests", "exercises", "checking", "opt_plots"},
}


# The rooms of `checking`, each with those it may import; `check` and `exercise` stand above them.
ROOMS = {
    "formulas": set(),
    "crashes": set(),
    "calls": {"crashes"},
    "mistakes": {"formulas"},
    "rules": {"formulas", "mistakes", "calls"},
    "search": {"formulas", "mistakes", "rules", "calls"},
    "watch": {"formulas", "mistakes", "rules", "calls", "search"},
    "messages": {"formulas", "rules", "calls", "search", "crashes", "exercise"},
    "notebook": {"calls", "messages", "check", "exercise"},
}


def test_the_rooms_of_checking_are_in_the_table():
    folders = {path.parent.name for path in (ROOT / "checking").glob("*/__init__.py")}
    assert folders == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_of_checking_imports_only_what_stands_below_it(room):
    for path in (ROOT / "checking" / room).glob("*.py"):
        text = path.read_text(encoding="utf-8")
        found = re.findall(r"^ *(?:from|import) checking(?:\.| import )(\w+)", text, re.MULTILINE)
        assert set(found) <= {room, *ROOMS[room]}, path.relative_to(ROOT)


def test_the_table_of_imports_has_every_module():
    assert set(MODULES) <= set(MAY_IMPORT)


@pytest.mark.parametrize("module", MAY_IMPORT)
def test_a_module_imports_only_what_the_design_allows(module):
    files = [*(ROOT / module).rglob("*.py"), *ROOT.glob(f"{module}.py")]
    assert files
    for path in files:
        assert imports_of(path) <= MAY_IMPORT[module], path.relative_to(ROOT)


def test_no_file_imports_itself_by_way_of_others():
    files = {}
    for path in (path for path in project_files() if path.suffix == ".py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        files[name.removesuffix(".__init__")] = path
    needs = {}
    for name, path in files.items():
        needs[name] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                needs[name] |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                inside = {f"{node.module}.{alias.name}" for alias in node.names} & set(files)
                needs[name] |= inside or {node.module}
    list(TopologicalSorter(needs).static_order())  # raises CycleError, which names the circle


# Numbers that stand in more than one place


def test_the_points_add_up_to_100():
    assert sum(POINTS.values()) == 100


def source_of(books):
    """The text of the sections of some notebooks."""
    files = [path for path in SECTIONS if book_of(path.name) in books]
    return "".join(path.read_text(encoding="utf-8") for path in files)


def sections_of_the_lesson():
    """{"5 Build up speed: momentum": ("7, 8", "12"), …}: exercises and points of all sections."""
    points_of = {**POINTS, **OPTIONAL}
    names = list(points_of)
    sections = {}
    for line in source_of(BOOKS).splitlines():
        if re.match(r"# ## \d", line):
            sections[line.removeprefix("# ## ").strip()] = []
        elif header := re.match(r"# \*\*(?:Optional e|E)xercise (\d+) · ", line):
            sections[list(sections)[-1]].append(int(header[1]))
    for title, numbers in sections.items():
        points = sum(points_of[names[number - 1]] for number in numbers)
        sections[title] = (", ".join(map(str, numbers)), str(points or ""))
    return sections


def test_readme_and_lesson_give_each_section_its_exercises_and_points():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert table_troubles(build.load(), readme) == []


def rows_of(text, columns):
    """The rows of a table of the sections: {"5 Build up speed: momentum": ["35", …], …}."""
    rows = re.findall(r"^(?:# )?\| (\d+ .*|\[\d+ .*) \|$", text, re.MULTILINE)
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    return {title: rest for title, *rest in cells if len(rest) == columns}


def contents_of(book):
    """The rows of a notebook's table of contents."""
    source = source_of([book])
    return rows_of(source[: source.index("# %%\n")], 2)


def test_the_lessons_table_of_contents_has_every_section_and_the_readmes_minutes():
    readme = rows_of((ROOT / "README.md").read_text(encoding="utf-8"), 3)
    contents = contents_of(FIRST) | contents_of(FURTHER)
    lesson = sections_of_the_lesson()
    assert list(contents) == [f"[{title}](#{title.replace(' ', '-')})" for title in lesson]
    for (minutes, last), (title, (_, points)) in zip(
        contents.values(), lesson.items(), strict=True
    ):
        assert readme[title][0] == minutes
        assert int(title.split()[0]) > 12 or last == points


def test_the_lesson_makes_three_sittings_in_five_hours():
    minutes = [int(minutes) for minutes, _ in contents_of(FIRST).values()]
    assert sum(minutes) == 5 * 60
    for first, last in ((0, 3), (4, 7), (8, 12)):
        assert abs(sum(minutes[first : last + 1]) - 100) <= 15


def sections_with_their_minutes(books):
    """Pairs: a row of the table of contents, the text of its section."""
    rows = [row for book in books for row in contents_of(book).values()]
    parts = re.split(r"^# ## (?=\d)", source_of(books), flags=re.MULTILINE)[1:]
    return zip(rows, parts, strict=True)


def test_a_section_takes_longer_than_its_exercises():
    for (minutes, _), part in sections_with_their_minutes(BOOKS):
        assert int(minutes) > sum(map(int, re.findall(r"xercise \d+ · (\d+) minutes", part)))


def test_each_section_after_the_score_says_that_it_is_optional():
    for (minutes, _), part in sections_with_their_minutes([FURTHER]):
        assert part.split("\n")[2].startswith(f"# *Optional, no points · {minutes} minutes")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_links_to_files_that_exist(page):
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    files = [link for link in links if not re.match(r"\w+:", link)]
    assert [link for link in files if not (page.parent / link).exists()] == []
