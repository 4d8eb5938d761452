"""The lesson in one file, in a JupyterLab whose folder holds nothing else."""

import pytest

from lesson.editions.one_file import one_file
from tests.browser import lab

NAME = "lesson.ipynb"
BROKEN = "images => images.filter(i => !i.complete || !i.naturalWidth).map(i => i.alt)"


@pytest.fixture(scope="module")
def alone(browser, lesson, tmp_path_factory):
    made = tmp_path_factory.mktemp("one file")
    folder, home = made / "folder", made / "home"
    folder.mkdir()
    home.mkdir()
    with lab.jupyterlab(folder, home) as address:
        page = browser.new_page(viewport={"width": 1200, "height": 760})
        yield lab.Notebook(page, address, folder, one_file(lesson, NAME), NAME)


def test_the_cell_with_the_modules_is_folded(alone):
    assert alone.cell("packed").bounding_box()["height"] < 100
    assert "zipfile" not in alone.cell("packed").inner_text()


def test_the_lesson_begins(alone, lesson):
    assert "files of the lesson are new" in alone.run("packed").inner_text()
    (id,) = [c.id for c in one_file(lesson, NAME).cells if "opt_ready.check_machine()" in c.source]
    assert "Error" not in alone.run(id).locator(".jp-OutputArea").inner_text()


def test_the_texts_pictures_are_there(alone):
    pictures = alone.page.locator(".jp-RenderedMarkdown img")
    assert pictures.count() > 10
    assert pictures.evaluate_all(BROKEN) == []
    # The page asks for an attachment by its name before it has it at hand.
    assert [url for url in alone.strangers if not url.startswith("attachment:")] == []
