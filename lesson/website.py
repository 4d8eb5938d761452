"""Build the lesson as a static site, which runs in a browser and nowhere else: JupyterLite.

python lesson/website.py                     site/, with the Python that the pages load by default
python lesson/website.py --pyodide FOLDER    the same with a Pyodide distribution inside it: then
                                          nothing is asked of another machine
"""

import argparse
import functools
import json
import shutil
import subprocess
import sys
import tempfile
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path

from nbformat import NotebookNode, v4

# `python lesson/website.py` has the folder lesson/ on its path, not the root.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lesson.build import ROOT, load
from lesson.editions.folders import copy_given, write_points
from lesson.editions.notebooks import LEARNER, learner, text_of
from lesson.source.cells import Lesson

HERE = """\
**This page is all of it.** The lesson runs in your browser: nothing is installed, and nothing
that you write leaves it. Your work is kept in this browser, on this machine, as soon as it is saved
(Ctrl + S, and by itself every {seconds} seconds). It is gone when the browser's data of this site
are cleared. To keep a copy, or to hand it in: *File*, *Download*.

A browser is four to five times as slow as Python on the same machine. A training of many networks
shows a bar, which says how long it will still take; the first long training of section 8 takes a
minute or two, and prints its costs on the way. None can be interrupted here: *Kernel*,
*Restart Kernel* ends it. (The checks end an endless loop by themselves.)

Run the next cell first, each time that you come back: it loads Python's packages."""
PACKAGES = "%pip install -q numpy scipy matplotlib scikit-learn tqdm ipywidgets"
PYODIDES = ["numpy", "scipy", "matplotlib", "scikit-learn"]  # every Pyodide brings these
# What `PACKAGES` loads and no Pyodide has: these go into the site.
WHEELS = ("tqdm", "comm", "ipywidgets", "jupyterlab_widgets")
EXTENSIONS = ("@jupyterlite/pyodide-kernel-extension", "@jupyter-widgets/jupyterlab-manager")
AUTOSAVE = 10
PORT = 8765  # a browser keeps work by a page's address: always the same
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
# A slider's arrow keys are its own: JupyterLab would take these two to go from heading to heading.
IN_NOTEBOOK = ".jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite) :focus"
ARROWS = {
    "ArrowLeft": "notebook:move-cursor-heading-above-or-collapse",
    "ArrowRight": "notebook:move-cursor-heading-below-or-expand",
}
# JupyterLite's pages look for settings in the front page, too: there are none.
FRONT = f"""\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Optimization methods: a hands-on lesson</title>
<meta http-equiv="refresh" content="0; url=lab/index.html?path={LEARNER}">
<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root=".">{{}}</script>
<p><a href="lab/index.html?path={LEARNER}">Open the lesson</a></p>
</html>
"""

# JupyterLite forgets what was open: a page that is loaded anew opens the lesson, too.
AGAIN = f"""<head>
    <script>
      if (!new URLSearchParams(location.search).has('path'))
        history.replaceState(null, '', '?path={LEARNER}' + location.hash);
    </script>"""


def main() -> None:
    """Build the site."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, metavar="DIR", default=ROOT / "site")
    parser.add_argument(
        "--pyodide", type=Path, metavar="FOLDER", help="holds pyodide.js or pyodide.mjs"
    )
    parser.add_argument("--open", action="store_true", help="show the site that is there")
    options = parser.parse_args()
    if options.open:
        show(options.out)
        return
    # The older kernels load pyodide.js, the newer ones pyodide.mjs.
    if options.pyodide and not any(options.pyodide.glob("pyodide.*js")):
        parser.error(f"{options.pyodide} holds neither pyodide.js nor pyodide.mjs")
    if options.out.exists() and not (options.out / "jupyter-lite.json").is_file():
        parser.error(f"{options.out} is there, and no site: its files would be replaced")
    with tempfile.TemporaryDirectory() as made:
        files, work = Path(made, "files"), Path(made, "work")
        work.mkdir()
        gather(load(), files)
        publish(files, options.out.resolve(), work, options.pyodide)
    print(f"{options.out} is a site; `make site-open` shows it")


def show(site: Path) -> None:
    """Serve the site on this machine alone, and open it."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", PORT), handler) as server:
        address = f"http://127.0.0.1:{PORT}/"
        print(f"{address} shows the lesson until you press Ctrl + C here", flush=True)
        webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


def gather(lesson: Lesson, files: Path) -> None:
    """Lay all that the site shows into a folder."""
    copy_given(files)
    write_points(lesson, files)
    for book in lesson.books:
        put(for_browser(learner(lesson, book=book)), files / f"{book}.ipynb")


def put(book: NotebookNode, path: Path) -> None:
    """Write a notebook to a file."""
    path.write_text(text_of(book), encoding="utf-8", newline="\n")


def publish(files: Path, out: Path, work: Path, pyodide: Path | None) -> None:
    """Build the site of these files in `out`; `work` is an empty folder for what passes."""
    write_settings(work, offline=bool(pyodide))
    wheels = [f"{name}=={version(name)}" for name in WHEELS]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", "pypi"]
    subprocess.run([*pip, *wheels], cwd=work, check=True)
    if pyodide:
        shutil.copytree(pyodide, work / "static" / "pyodide")  # where JupyterLite looks for it
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(work)]
    command += ["--contents", str(files), "--output-dir", str(out)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout[-2000:] + done.stderr[-2000:])
    (out / "index.html").write_text(FRONT, encoding="utf-8")
    lab = out / "lab" / "index.html"
    page = lab.read_text(encoding="utf-8")
    lab.write_text(page.replace("<head>", AGAIN, 1), encoding="utf-8")


def for_browser(book: NotebookNode) -> NotebookNode:
    """Return a notebook as the site has it: it says where one is, and loads Python's packages."""
    said = v4.new_markdown_cell(HERE.format(seconds=AUTOSAVE), id="in-your-browser")
    packages = v4.new_code_cell(PACKAGES, id="packages")
    book.cells[1:1] = [said, packages]
    # The kernel's name there.
    book.metadata = {**book.metadata, "kernelspec": KERNELSPEC}
    return book


KERNELSPEC = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}


def write_settings(work: Path, offline: bool) -> None:
    """Write what JupyterLite reads: for its build, for its pages, for JupyterLab."""
    extensions = [str(Path(sys.prefix) / "share/jupyter/labextensions" / e) for e in EXTENSIONS]
    # Only these, not all that happens to be installed here.
    lite = {"ignore_sys_prefix": ["federated_extensions"], "federated_extensions": extensions}
    # There at once, so that a notebook without the cell `PACKAGES` can use our modules, too.
    kernel = {"loadPyodideOptions": {"packages": PYODIDES}, "disablePyPIFallback": offline}
    page = {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Optimization methods",
            "litePluginSettings": {KERNEL: kernel},
        },
    }
    taken = [{"command": c, "keys": [k], "selector": IN_NOTEBOOK} for k, c in ARROWS.items()]
    kept = [{**keys, "selector": f"{IN_NOTEBOOK}:not([role=slider])"} for keys in taken]
    disabled = [{**keys, "disabled": True} for keys in taken]
    lab = {
        "@jupyterlab/docmanager-extension:plugin": {"autosaveInterval": AUTOSAVE},
        "@jupyterlab/shortcuts-extension:shortcuts": {"shortcuts": [*disabled, *kept]},
    }
    for name, settings in {
        "jupyter_lite_config.json": {"LiteBuildConfig": lite},
        "jupyter-lite.json": page,
        "overrides.json": lab,
    }.items():
        (work / name).write_text(json.dumps(settings, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
