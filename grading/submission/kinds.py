"""Says what a file is that is no notebook, and what to hand in in its place."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

HAND_IN = "hand in the notebook itself, the .ipynb file"
# Only a file's first bytes are looked at.
HEAD = 1 << 16
# How files begin, and what they are.
BEGINNINGS = {
    b"PK\x03\x04": "a zip archive: unpack it first",
    b"\x1f\x8b": "an archive (gzip): unpack it first",
    b"BZh": "an archive (bzip2): unpack it first",
    b"\xfd7zXZ": "an archive (xz): unpack it first",
    b"7z\xbc\xaf\x27\x1c": "an archive (7z): unpack it first",
    b"Rar!": "an archive (rar): unpack it first",
    b"%PDF": f"a PDF, printed perhaps: {HAND_IN}",
    b"\x89PNG": f"a picture: {HAND_IN}",
    b"\xff\xd8\xff": f"a picture: {HAND_IN}",
    b"GIF8": f"a picture: {HAND_IN}",
    b"\xd0\xcf\x11\xe0": f"an Office document: {HAND_IN}",
    b"{\\rtf": f"an RTF document: {HAND_IN}",
    b"\x4c\x00\x00\x00\x01\x14\x02\x00": f"a shortcut of Windows: {HAND_IN}",
    b"[InternetShortcut]": f"a link to a page: {HAND_IN}",
    b"version https://git-lfs": "a pointer of Git LFS: `git lfs pull` there gets the notebook, or "
    "hand it in without LFS",
}
NO_TEXT = f"it is not a notebook (no text at all): {HAND_IN}"
OFFICE = (b"[Content_Types].xml", b"word/", b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis")
# Byte order marks of encodings that take two or four bytes for a letter; the longer ones first.
WIDE = {"UTF-32": (BOM_UTF32_LE, BOM_UTF32_BE), "UTF-16": (BOM_UTF16_LE, BOM_UTF16_BE)}
PYTHON = re.compile(r"^(def \w+\(|class \w+|import \w+|from [\w.]+ import|# %%)", re.MULTILINE)
CONFLICT = re.compile(rb"^(<{7}|>{7})( |\r?$)", re.MULTILINE)


def what_it_is(data: bytes) -> str:
    """Return what a file of these bytes is, which are no notebook, and what to do about it.

    >>> what_it_is(b"<!DOCTYPE html><title>Sign in</title>")
    'it is a web page (HTML): hand in the notebook itself, the .ipynb file'
    """
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf").lstrip()
    if not head:
        return f"it is empty: {HAND_IN}; an upload or a save may have failed"
    if data.startswith(b"PK\x03\x04") and any(part in data[:HEAD] for part in OFFICE):
        return f"it is an Office document: {HAND_IN}"
    for beginning, kind in BEGINNINGS.items():
        if head.startswith(beginning):
            return f"it is {kind}"
    if encoding := _wide(data):
        return (
            f"its text is in {encoding}, which Jupyter does not read: save it as UTF-8 (in an "
            "editor, or PowerShell's Set-Content -Encoding utf8), or hand it in again"
        )
    if CONFLICT.search(data):
        return (
            "it holds a merge conflict of git (lines of <<<<<<< and >>>>>>>): hand it in "
            "once it is merged, and opens in Jupyter"
        )
    if re.match(rb"<(!doctype html|html|head|body|\?xml|svg|!--)", head, re.IGNORECASE):
        return f"it is a web page (HTML): {HAND_IN}"
    return _text(data)


def _wide(data: bytes) -> str:
    """Return the name of an encoding that takes two or four bytes for a letter, if it is one."""
    for encoding, marks in WIDE.items():
        if data.startswith(marks):
            return encoding
    return "UTF-16" if re.match(rb"\s?(\{\x00|\x00\{)", data) else ""


def _text(data: bytes) -> str:
    """Return what a file of text is: JSON that breaks off, JSON of something else, Python."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if data.lstrip().startswith(b"{"):
            return (
                f"its text is not UTF-8 (byte {error.start}): open it in Jupyter and save it, or "
                "hand it in again"
            )
        return NO_TEXT
    if "\0" in text:
        return NO_TEXT
    if text.lstrip()[:1] in "{[":
        return _json(text)
    if PYTHON.search(text):
        return f"it is a Python file, not a notebook: {HAND_IN}"
    return f"it is not a notebook (its text is not JSON): {HAND_IN}"


def _json(text: str) -> str:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) - 1 or error.msg.startswith("Unterminated string"):
            return "it breaks off: its save or upload was cut short; hand it in again"
        return (
            f"it is not a notebook (its JSON is damaged in line {error.lineno}): hand in one that "
            "opens in Jupyter"
        )
    except (ValueError, RecursionError):
        return f"it is not a notebook (its JSON cannot be read): {HAND_IN}"
    return f"it is JSON of something else: {HAND_IN}"


def looks_like_a_notebook(data: bytes) -> bool:
    """Return whether a file that begins with these bytes holds a notebook, whatever its name is.

    >>> looks_like_a_notebook(b'{"cells": [], "metadata": {}}')
    True
    """
    head = data.lstrip(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"{") and (b'"cells"' in data or b'"nbformat"' in data)
