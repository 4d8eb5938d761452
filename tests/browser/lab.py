"""Drive a real JupyterLab: a server of its own, a browser, and a notebook that is open in it."""

import base64
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import nbformat

from checking.notebook.points import FILE
from lesson.editions import folders
from tests.helpers.walking import environment

SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    # Cells out of view would not be in the page otherwise.
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
}
ERROR = "application/vnd.jupyter.stderr"  # how JupyterLab marks an error's output, too
THEMES = ("JupyterLab Light", "JupyterLab Dark")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
# In each output what a reader sees; a script reads all of them at once.
OUTPUTS = """cells => cells.map(cell => ({
    prompt: cell.querySelector('.jp-InputPrompt')?.innerText ?? '',
    text: [...cell.querySelectorAll('.jp-OutputArea-output')].map(o => o.innerText).join('\\n'),
    mimes: [...cell.querySelectorAll('.jp-OutputArea-output')].map(o => o.dataset.mimeType),
    images: [...cell.querySelectorAll('.jp-OutputArea-output img')].map(
        i => ({width: i.naturalWidth, height: i.naturalHeight, alt: i.alt})),
}))"""
# Whether the page has this width and zoom, and its notebook keeps its place for ten frames.
LAID_OUT = """async ([width, zoom]) => {
    const place = () => JSON.stringify(
        document.querySelector('.jp-Notebook').getBoundingClientRect());
    const before = place();
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    return innerWidth === width && devicePixelRatio === zoom && place() === before;
}"""


def desk(folder: Path) -> Path:
    """Lay what a learner is given, without a notebook, into a folder."""
    folders.copy_given(folder)
    shutil.copy(folders.ROOT / FILE, folder)
    return folder


@contextmanager
def jupyterlab(folder: Path, home: Path):
    """Run a JupyterLab on `folder`, its own settings and state in `home`; yield its address.

    It shows Jupyter Notebook, too, where that is installed.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for plugin, settings in SETTINGS.items():
        extension, name = plugin.split(":")
        path = home / "settings" / extension / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(settings))
    names = ("CONFIG_DIR", "RUNTIME_DIR", "DATA_DIR")
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "jupyterlab",
            "--no-browser",
            f"--port={port}",
            "--allow-root",
            "--IdentityProvider.token=",
            "--LabApp.extension_manager=readonly",
        ],
        cwd=folder,
        env=environment(
            **{f"JUPYTER_{name}": str(home / name.lower()) for name in names},
            JUPYTERLAB_SETTINGS_DIR=str(home / "settings"),
            JUPYTERLAB_WORKSPACES_DIR=str(home / "workspaces"),
            IPYTHONDIR=str(home / "ipython"),
            PYTHONPATH="",
            QUICK="1",
        ),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(lambda: urllib.request.urlopen(f"{address}/api/status", timeout=1).status == 200)
        yield address
    finally:
        # Told to end, it waits for the windows that are open; its kernels end when it is gone.
        server.kill()
        server.wait()


def wait_for(ready, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if ready():
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise TimeoutError(f"waited {seconds} seconds in vain")


class Notebook:
    """A notebook that is open in JupyterLab or Jupyter Notebook, in a window of its own."""

    def __init__(self, page, address: str, folder: Path, book, name: str, app: str = "lab"):
        """Write `book` into the server's folder and open it; its kernel is ready then."""
        self.page, self.address, self.name = page, address, name
        page.set_default_timeout(120_000)  # a busy machine is slow, not wrong
        self.devtools = page.context.new_cdp_session(page)
        self.ids = [cell.id for cell in book.cells]
        self.complaints, self.strangers = [], []
        nbformat.write(book, folder / name)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("response", self._look)
        page.on("request", self._note)
        place = f"lab/workspaces/{Path(name).stem}/tree" if app == "lab" else "notebooks"
        page.goto(f"{address}/{place}/{quote(name)}?reset")
        page.wait_for_selector(".jp-Notebook .jp-CodeCell")
        # The page says "idle" before its kernel is connected, and then drops what it is asked.
        wait_for(self.is_idle)
        if app == "lab":
            page.keyboard.press("Control+B")  # the side bar is not what a learner looks at

    def _note(self, request) -> None:
        inside = (self.address, "data:", "blob:", self.address.replace("http", "ws"))
        if not request.url.startswith(inside):
            self.strangers.append(request.url)

    def _hear(self, said) -> None:
        if said.type == "error" and "Failed to load resource" not in said.text:
            self.complaints.append(said.text)

    def _look(self, response) -> None:
        if response.status >= 400:
            asked = response.url.removeprefix(self.address)
            self.complaints.append(f"{response.status}: {response.request.method} {asked}")

    def is_idle(self) -> bool:
        sessions = json.load(urllib.request.urlopen(f"{self.address}/api/sessions"))
        return any(
            session["path"] == self.name
            and session["kernel"]["execution_state"] == "idle"
            and session["kernel"]["connections"]
            for session in sessions
        )

    def cell(self, id: str):
        return self.page.locator(".jp-Notebook .jp-Cell").nth(self.ids.index(id))

    def menu(self, name: str, item: str) -> None:
        self.page.locator(".lm-MenuBar-item", has_text=re.compile(f"^{name}$")).click()
        self.page.locator(".lm-Menu-item", has_text=re.compile(f"^{item}")).first.click()

    def resize(self, width: int, height: int, zoom: int = 1) -> None:
        """Give the page this room, in its own pixels, and wait until it is laid out anew.

        A browser's zoom of 200 % is just this: each of the page's pixels is two by two on the
        screen, and a window has room for half as many of them.
        """
        room = {"width": width, "height": height, "deviceScaleFactor": zoom, "mobile": False}
        self.devtools.send("Emulation.setDeviceMetricsOverride", room)
        self.page.wait_for_function(LAID_OUT, arg=[width, zoom])

    def photograph(self, path: Path) -> None:
        """Keep a picture of the window (playwright's own would first undo what `resize` did)."""
        png = self.devtools.send("Page.captureScreenshot")["data"]
        path.write_bytes(base64.b64decode(png))

    def choose_theme(self, theme: str) -> None:
        self.page.locator(".lm-MenuBar-item", has_text="Settings").click()
        self.page.locator(".lm-Menu-item", has_text=re.compile("^Theme$")).hover()
        self.page.locator(".lm-Menu-item", has_text=re.compile(f"^{theme}$")).click()
        self.page.wait_for_selector(f"body[data-jp-theme-name='{theme}']", state="attached")

    def run_all(self, seconds: float = 300) -> None:
        self.menu("Run", "Run All Cells")
        self.wait_until_done(seconds)

    def wait_until_done(self, seconds: float = 300) -> None:
        """Wait until cells are running, and then until none is waiting or running."""
        prompts = self.page.locator(".jp-Notebook .jp-CodeCell .jp-InputPrompt")
        prompts.filter(has_text="[*]").first.wait_for()
        self.page.wait_for_function(
            "() => ![...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')]"
            ".some(prompt => prompt.innerText.includes('*'))",
            timeout=seconds * 1000,
        )
        wait_for(self.is_idle)

    def outputs(self) -> dict:
        """Return {cell's id: its prompt, the text and the kinds of its outputs, its pictures}."""
        found = self.page.locator(".jp-Notebook .jp-Cell").evaluate_all(OUTPUTS)
        return dict(zip(self.ids, found, strict=True))

    def select(self, id: str):
        """Select a cell by a click left of it; the keyboard then speaks to the notebook."""
        self.page.keyboard.press("Escape")
        cell = self.cell(id)
        cell.scroll_into_view_if_needed()
        cell.locator(".jp-InputPrompt").first.click()
        return cell

    @contextmanager
    def running(self, id: str):
        """Wait, at the end of the block that makes a cell run, until it has run."""
        cell = self.cell(id)
        before = cell.locator(".jp-InputPrompt").inner_text()
        yield cell
        self.page.wait_for_function(
            """([cell, before]) => { const now = cell.querySelector('.jp-InputPrompt').innerText;
                return now !== before && /\\d/.test(now); }""",
            arg=[cell.element_handle(), before],
        )
        wait_for(self.is_idle)

    def run(self, id: str):
        """Run one cell by the keyboard; return it when it is done."""
        self.select(id)
        with self.running(id) as cell:
            self.page.keyboard.press("Control+Enter")
        return cell

    def paste(self, id: str, code: str) -> None:
        """Put `code` in the place of all that stands in a cell, and run it."""
        self.write(id, code)
        self.run(id)

    def write(self, id: str, code: str) -> None:
        """Put `code` in the place of all that stands in a cell."""
        self.select(id)
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(code)
        self.page.keyboard.press("Escape")

    def type_answer(self, id: str, code: str) -> None:
        """Type an exercise's answer in the place of what stands below its docstring, and run it.

        The editor indents a new line as the one before; "\\b" in `code` takes one step back.
        """
        keyboard = self.page.keyboard
        self.select(id)
        keyboard.press("Enter")
        keyboard.press("Control+End")
        lines = self.cell(id).locator(".cm-line").all_inner_texts()
        closing = max(number for number, line in enumerate(lines) if line.strip() == '"""')
        for _ in range(len(lines) - 1 - closing):
            keyboard.press("Shift+ArrowUp")
        keyboard.press("Shift+End")
        for line in code.strip("\n").split("\n"):
            keyboard.press("Enter")
            for piece in re.split("(\b)", line):
                keyboard.press("Backspace") if piece == "\b" else keyboard.type(piece)
        keyboard.press("Escape")
        self.run(id)
