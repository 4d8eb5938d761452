"""The pages: links lead somewhere, pictures have words, and what is named exists."""

import re
from functools import cache

import pytest

from lesson.source.alt import pictures
from tests.house.project import PAGES, ROOT, SECTIONS

every_page = pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()
)
LINK = re.compile(r"\]\((?!\w+:)([^)\s#]*)(?:#([^)\s]+))?\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
# `lesson/build.py --check` names a file, `tests/browser/test_*.py` some, `images/` a folder.
PATH = re.compile(r"(?<![\w/.…-])(?:[\w.-]+/)+(?:[\w*-]+\.(?:py|md|toml|txt|json))?(?![\w…-])")
WRITTEN_ON_DEMAND = {"docs/scorecard-derived.md"}


@cache
def anchors(page):
    """Return the names that a page's headings have on GitHub."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in headings}


@every_page
def test_a_link_leads_to_a_file_and_to_a_heading(page):
    for file, heading in LINK.findall(page.read_text(encoding="utf-8")):
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), file
        assert not heading or heading in anchors(there), f"{file}#{heading}"


@pytest.mark.parametrize("page", [*SECTIONS, *PAGES], ids=lambda page: page.name)
def test_a_picture_exists_and_is_said_in_a_sentence(page):
    folder = ROOT if page in SECTIONS else page.parent
    for _, alt, path in pictures(page.read_text(encoding="utf-8").replace("\n# ", "\n")):
        assert path.startswith("https://") or (folder / path).is_file(), path
        assert len(alt.split()) >= 5, alt
        assert alt.rstrip().endswith("."), alt


def named_in(text):
    """Return the paths that stand in a page as code, and the targets that it gives to make."""
    code = "\n".join([*re.findall(r"```.*?```", text, re.DOTALL), *re.findall(r"`[^`\n]+`", text)])
    return re.findall(PATH, code), re.findall(r"(?<![\w-])make ([a-z-]+)", code)


@every_page
def test_what_a_page_names_exists(page):
    paths, targets = named_in(page.read_text(encoding="utf-8"))
    ours = {path.name for path in ROOT.iterdir()}
    paths = [path for path in paths if path.split("/")[0] in ours and "NAME" not in path]
    paths = set(paths) - WRITTEN_ON_DEMAND
    missing = [path for path in paths if not list(ROOT.glob(path.strip("/")))]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert missing == []
    assert [one for one in targets if f"\n{one}:" not in makefile] == []
