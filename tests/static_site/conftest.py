"""The site with the runtime of its tests inside, in a browser that reaches no other machine."""

import json
import os
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import sync_playwright

from lesson import build, website
from lesson.editions import notebooks
from tests.browser import lab
from tests.static_site import lite

# Whatever is asked of another machine is not found, instead of being asked.
OFFLINE = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
QUICK = "import os\n\nos.environ['QUICK'] = '1'"
SOLVED = "solved.ipynb"


@pytest.fixture(scope="session")
def lesson():
    return build.load()


@pytest.fixture(scope="session")
def solved(lesson):
    """The solved notebook as the site would have it, with short trainings."""
    book = website.for_browser(notebooks.solution(lesson))
    book.cells.insert(0, nbformat.v4.new_code_cell(QUICK, id="quick"))
    return book


@pytest.fixture(scope="session")
def address(lesson, solved, tmp_path_factory):
    """The address of the site; the solved notebook lies beside the lesson's own."""
    made = tmp_path_factory.mktemp("site")
    (made / "work").mkdir()
    website.gather(lesson, made / "files")
    website.put(solved, made / "files" / SOLVED)
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
    """Return a function that opens a notebook of the site, in a browser without a memory."""

    def opened(name, book, **how):
        page = browser.new_context(viewport={"width": 1200, "height": 760}).new_page()
        return lite.Page(page, address, name, [cell.id for cell in book.cells], **how)

    return opened
