"""Photograph what a learner sees: ``python lesson/screenshot.py [PICTURE]``.

Opens a copy of the learner's notebook in a real JupyterLab, types an answer with a mistake into the
exercise on Adam, runs its check, and photographs the window. Needs playwright and a Chromium (the
environment variable CHROMIUM names it; /usr/bin/chromium if not), which nothing else here does.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "what-you-see.png"
NOTEBOOK = "Optimization_methods.ipynb"
EXERCISE = "update_parameters_with_adam"
GIVEN = ["opt_*", "testCases.py", "public_tests.py", "exercises", "checking", "images"]
SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    # Cells out of view would not be in the page otherwise.
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
}
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


def wrong_answer() -> str:
    """The solution's cell, with ε moved under the square root."""
    from lesson import build

    book = build.solution(build.load())
    source = next(c.source for c in book.cells if f"def {EXERCISE}(" in c.source)
    right = r"np\.sqrt\((s_corrected\[[^]]+\])\) \+ epsilon"
    changed = re.sub(right, r"np.sqrt(\1 + epsilon)", source)
    if changed == source:
        raise SystemExit("the solution's Adam has no line of the form np.sqrt(…) + epsilon")
    return changed


def desk(folder: Path) -> None:
    """Copy the learner's files, with the wrong answer in its cell."""
    for pattern in GIVEN:
        for path in ROOT.glob(pattern):
            copy = shutil.copytree if path.is_dir() else shutil.copy
            copy(path, folder / path.name)
    book = nbformat.read(ROOT / NOTEBOOK, as_version=4)
    for cell in book.cells:
        if f"def {EXERCISE}(" in cell.source:
            cell.source = wrong_answer()
    nbformat.write(book, folder / NOTEBOOK)


@contextmanager
def jupyterlab(folder: Path):
    """Run a JupyterLab of its own on `folder`; yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = folder / ".jupyter"
    for plugin, settings in SETTINGS.items():
        extension, name = plugin.split(":")
        path = home / "settings" / extension / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(settings))
    server = subprocess.Popen(
        [
            sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--allow-root",
            "--IdentityProvider.token=", f"--LabApp.user_settings_dir={home / 'settings'}",
            f"--LabApp.workspaces_dir={home / 'workspaces'}",
            "--LabApp.extension_manager=readonly",
        ],
        cwd=folder,
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(home), "JUPYTER_RUNTIME_DIR": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(lambda: urllib.request.urlopen(f"{address}/api/status", timeout=1).status == 200)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(ready, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if ready():
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise SystemExit(f"waited {seconds} seconds in vain")


def kernel_is_idle(address: str) -> bool:
    sessions = json.load(urllib.request.urlopen(f"{address}/api/sessions"))
    return any(
        s["kernel"]["execution_state"] == "idle" and s["kernel"]["connections"] for s in sessions
    )


def photograph(address: str, picture: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=QUIET
        )
        page = browser.new_page(viewport={"width": 1200, "height": 760})
        page.goto(f"{address}/lab/tree/{NOTEBOOK}")
        page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=60_000)
        wait_for(lambda: kernel_is_idle(address))
        page.keyboard.press("Control+B")  # the side bar is not what a learner looks at
        page.get_by_text("Run", exact=True).first.click()
        page.get_by_text("Run All Cells", exact=True).click()
        message = page.locator(".jp-OutputArea-output", has_text="✗ Exercise 11")
        message.wait_for(timeout=120_000)
        # The check and what it says at the top: the answer above it is for learners to find.
        check = page.locator(".jp-CodeCell", has_text=f"{EXERCISE}_test(").first
        check.evaluate("node => node.scrollIntoView({block: 'start'})")
        page.wait_for_timeout(1000)
        picture.parent.mkdir(exist_ok=True)
        page.screenshot(path=picture)
        browser.close()


def main() -> None:
    picture = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else PICTURE
    with tempfile.TemporaryDirectory() as name:
        desk(Path(name))
        with jupyterlab(Path(name)) as address:
            photograph(address, picture)
    print(f"wrote {picture}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
