"""Drive the lesson's site: a server for a folder, and a notebook that is open in JupyterLite."""

import functools
import re
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.browser import lab

IDLE = "#jp-main-statusbar >> text=/\\| Idle$/"


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing on the screen."""

    def log_message(self, *said):
        pass


@contextmanager
def served(folder: Path):
    """Serve a folder on this machine alone; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Page(lab.Notebook):
    """A notebook of the site in a window of its own."""

    def __init__(self, page, address: str, name: str, ids: list[str], front: bool = False):
        """Open the site's notebook `name`, by the site's front page or by its own address."""
        self.page, self.address, self.name, self.ids = page, address, name, ids
        self.complaints, self.strangers = [], []
        page.set_default_timeout(180_000)  # a busy machine is slow, not wrong
        self.devtools = page.context.new_cdp_session(page)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        # Of the kernel's worker and the page's service worker, too.
        page.context.on("request", self._note)
        page.goto(address if front else f"{address}/lab/index.html?path={name}")
        self.ready()

    def ready(self) -> None:
        """Wait until the notebook is open and its kernel waits."""
        self.page.wait_for_selector(".jp-Notebook .jp-CodeCell")
        self.page.wait_for_selector(IDLE)

    def is_idle(self) -> bool:
        return self.page.locator(IDLE).count() > 0

    def save(self) -> None:
        """Save the notebook in the browser."""
        self.page.keyboard.press("Control+s")
        self.page.locator(".jp-mod-dirty").wait_for(state="detached")

    def failed(self) -> dict[str, str]:
        """The cells that ended with an error, with the end of what they say."""
        return {
            id: cell["text"][-500:]
            for id, cell in self.outputs().items()
            if lab.ERROR in cell["mimes"] and re.search(r"Error|✗", cell["text"])
        }
