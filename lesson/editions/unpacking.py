"""Unpack the lesson in one file: this function stands in its first cell, as it is here."""


def unpack_lesson(packed):
    """Put the lesson's files beside the notebook, where they are missing; change none."""
    import atexit
    import base64
    import io
    import shutil
    import sys
    import tempfile
    import zipfile
    from pathlib import Path

    files = zipfile.ZipFile(io.BytesIO(base64.b64decode(packed)))
    texts = {name: files.read(name) for name in files.namelist()}
    # A notebook is somebody's work as soon as it is there: whatever it holds, it stays.
    modules = {name: text for name, text in texts.items() if not name.endswith(".ipynb")}

    def put(folder, texts):
        missing = {name: text for name, text in texts.items() if not (folder / name).exists()}
        for name, text in missing.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text)
        return len(missing)

    here = Path.cwd()
    others = [
        name
        for name, text in modules.items()
        if (here / name).is_file() and (here / name).read_bytes().replace(b"\r\n", b"\n") != text
    ]
    if not others:
        try:
            if number := put(here, texts):
                print(f"{number} files of the lesson are new beside this notebook, in {here}.")
            return
        except OSError as error:
            why = f"Nothing can be written into {here} ({error.strerror})."
    else:
        few = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
        why = f"Beside this notebook are files of the same name that are not this lesson's: {few}."
    elsewhere = Path(tempfile.mkdtemp(prefix="lesson-"))
    atexit.register(shutil.rmtree, elsewhere, ignore_errors=True)
    put(elsewhere, modules)
    sys.path.insert(0, str(elsewhere))
    print(f"{why} Nothing there is changed; the lesson uses its own files, from {elsewhere}.")
