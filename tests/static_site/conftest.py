"""The site with the runtime of its tests inside, in a browser that reaches no other machine."""

import json
import os
from pathlib import Path

import jupytext
import nbformat
import pytest
from playwright.sync_api import sync_playwright

from lesson import website
from lesson.editions import notebooks
from lesson.source.cells import FURTHER
from tests.browser import lab
from tests.helpers.courses_way import BOOKS, WAY
from tests.static_site import lite

# Whatever is asked of another machine is not found, instead of being asked.
OFFLINE = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
QUICK = "import os\n\nos.environ['QUICK'] = '1'"
SOLVED, SOLVED_FURTHER = "solved.ipynb", "solved_further.ipynb"


@pytest.fixture(scope="session")
def solved(lesson):
    """The solved notebook as the site would have it, with short trainings."""
    return quick(website.for_browser(notebooks.solution(lesson)))


@pytest.fixture(scope="session")
def solved_further(lesson):
    """The second notebook, solved; it takes its functions from what is saved in the browser."""
    book = website.for_browser(notebooks.solution(lesson, book=FURTHER))
    for cell in book.cells:
        cell.source = cell.source.replace(notebooks.SOLUTION, notebooks.LEARNER)
    return quick(book)


@pytest.fixture(scope="session")
def others():
    """Notebooks in the course's way, which know nothing of the site."""
    books = {f"{Path(name).stem}.ipynb": jupytext.read(WAY / name) for name in BOOKS}
    for book in books.values():
        book.metadata["kernelspec"] = website.KERNELSPEC
    return books


def quick(book):
    book.cells.insert(0, nbformat.v4.new_code_cell(QUICK, id="quick"))
    return book


@pytest.fixture(scope="session")
def address(lesson, solved, solved_further, others, tmp_path_factory):
    """The address of the site; the solved notebooks and others lie beside the lesson's own."""
    made = tmp_path_factory.mktemp("site")
    (made / "work").mkdir()
    website.gather(lesson, made / "files")
    website.put(solved, made / "files" / SOLVED)
    website.put(solved_further, made / "files" / SOLVED_FURTHER)
    for name, book in others.items():
        website.put(book, made / "files" / name)
    website.publish(made / "files", made / "site", made / "work", Path(os.environ["PYODIDE"]))
    settings = made / "site" / "jupyter-lite.json"
    said = json.loads(settings.read_text(encoding="utf-8"))
    said["jupyter-config-data"]["settingsOverrides"] |= lab.SETTINGS
    settings.write_text(json.dumps(said), encoding="utf-8")
    with lite.served(made / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        yield playwright.chromium.launch(executable_path=program, args=[*lab.QUIET, *OFFLINE])


@pytest.fixture(scope="session")
def opened(browser, address):
    """Return a function that opens a notebook of the site.

    The browser has no memory, or that of the notebook that is open `beside`.
    """

    def opened(name, book, beside=None, **how):
        room = {"viewport": {"width": 1200, "height": 760}}
        context = beside.page.context if beside else browser.new_context(**room)
        ids = [cell.id for cell in book.cells]
        return lite.Page(context.new_page(), address, name, ids, **how)

    return opened
