"""A JupyterLab, a browser, and the lesson's editions open in it."""

import functools
import os
from contextlib import ExitStack

import pytest
from playwright.sync_api import sync_playwright

from lesson import build
from tests.browser import lab

SCREENSHOTS = build.ROOT / "screenshots"


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        yield playwright.chromium.launch(executable_path=program, args=lab.QUIET)


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Return the folder of the learner's files, whose name has spaces and more than ASCII."""
    return lab.desk(tmp_path_factory.mktemp("lab") / "Übung mit Leerzeichen")


@pytest.fixture(scope="session")
def address(folder):
    """Return a function that gives the address of a server for JupyterLab, or for Jupyter Notebook.

    Each has its own: a server that shows both mixes up their files, and refuses some.
    """
    with ExitStack() as running:

        @functools.cache
        def address(app):
            home = folder.parent / f"home of {app}"
            home.mkdir()
            return running.enter_context(lab.jupyterlab(folder, home))

        yield address


@pytest.fixture(scope="session")
def opened(browser, address, folder):
    """Return a function that opens a notebook in a window of 1200 × 760."""

    def opened(book, name, app="lab"):
        page = browser.new_page(viewport={"width": 1200, "height": 760})
        return lab.Notebook(page, address(app), folder, book, name, app)

    return opened


@pytest.fixture(scope="session")
def photograph():
    """Return a function that keeps a picture of a notebook's window in screenshots/."""
    SCREENSHOTS.mkdir(exist_ok=True)

    def photograph(notebook, name):
        notebook.photograph(SCREENSHOTS / f"{name}.png")

    return photograph
