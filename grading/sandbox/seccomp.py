"""Restricts a process to the system calls in system_calls.toml; Linux refuses all others.

A filter of system calls (seccomp). It cannot be taken off again, needs no rights, and holds under
root too, where a limit on the number of processes does not. libseccomp makes it, for whatever
machine it runs on; it is on every Linux that has systemd, apt or Docker. Its Python bindings are
part of a system's own Python, so it is called by ctypes: six functions.

A call that is not listed answers as on a kernel that does not have it (ENOSYS): the C library
then takes an older way, where there is one. Nothing is ended for asking.
"""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import sys
import tempfile
import tomllib
from functools import cache
from pathlib import Path

CALLS = Path(__file__).with_name("system_calls.toml")
_DUPFD, _GETFD, _SETFD, _GETFL, _SETFL, _DUPFD_CLOEXEC = 0, 1, 2, 3, 4, 1030
_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA = 15, 16, 0x53564D41
_AF_UNIX = 1


def only() -> dict[str, tuple[int, list[int]]]:
    """Return {call: (number of an argument, the values that are allowed for it)}."""
    import fcntl
    import termios

    locks = [fcntl.F_GETLK, fcntl.F_SETLK, fcntl.F_SETLKW]
    files = [_DUPFD, _GETFD, _SETFD, _GETFL, _SETFL, _DUPFD_CLOEXEC, *locks]
    devices = [termios.TCGETS, termios.TIOCGWINSZ, termios.FIONREAD, termios.FIONBIO]
    devices += [termios.FIOCLEX, termios.FIONCLEX]
    return {
        # Neither a file's receiver of signals nor a pipe's size: both outlive the process.
        "fcntl": (1, files),
        "fcntl64": (1, files),
        "ioctl": (1, devices),
        "prctl": (0, [_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA]),
        # Only its own limits, no other process's.
        "prlimit64": (0, [0]),
        # Pairs of connected sockets are allowed, sending to an address is not.
        "socketpair": (0, [_AF_UNIX]),
        "sendto": (4, [0]),
    }


_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000
_BAD_ARCHITECTURE = 2  # libseccomp's SCMP_FLTATR_ACT_BADARCH
_MASKED_EQUAL = 7  # libseccomp's SCMP_CMP_MASKED_EQ
_NUMBERS = (("mask", ctypes.c_uint64), ("value", ctypes.c_uint64))
_PARENT_DEATH_SIGNAL, _NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 1, 38, 22, 2


class _Comparison(ctypes.Structure):
    _fields_ = (("argument", ctypes.c_uint), ("operator", ctypes.c_int), *_NUMBERS)


@cache
def trouble() -> str:
    """Return why no filter can be made here, or "" when it can."""
    if sys.platform != "linux":
        return "system calls can be filtered on Linux only"
    try:
        program()
    except OSError as error:
        how = "on Debian and Ubuntu: apt install libseccomp2"
        return f"libseccomp, which filters system calls, does not work here ({how}): {error}"
    return ""


@cache
def program() -> bytes:
    """Return the filter for this machine as the kernel reads it; raises OSError without libseccomp.

    It is made in the marker, and handed to a submission's process.
    """
    calls = tomllib.loads(CALLS.read_text(encoding="utf-8"))
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    add = library.seccomp_rule_add_array
    not_there = ctypes.c_uint32(_ERRNO | errno.ENOSYS)
    made = ctypes.c_void_p(library.seccomp_init(not_there))

    def done(code: int) -> None:
        if code < 0:
            raise OSError(-code, os.strerror(-code))

    def rule(action: int, name: str, *comparisons: _Comparison) -> None:
        number = library.seccomp_syscall_resolve_name(name.encode())
        if number != -1:  # else it is newer than this libseccomp
            given, count = (_Comparison * len(comparisons))(*comparisons), len(comparisons)
            done(add(made, ctypes.c_uint32(action), number, count, given))

    try:
        # Calls of another architecture (32 bits on 64) are refused, too.
        done(library.seccomp_attr_set(made, _BAD_ARCHITECTURE, not_there))
        for kind, action in {"allowed": _ALLOW, "forbidden": _ERRNO | errno.EPERM}.items():
            for name in " ".join(calls[kind].values()).split():
                rule(action, name)
        for name, (argument, values) in only().items():
            for value in values:
                # The kernel looks at 32 bits of these numbers, and at all of an address.
                mask = 2**64 - 1 if name == "sendto" else 2**32 - 1
                rule(_ALLOW, name, _Comparison(argument, _MASKED_EQUAL, mask, value))
        with tempfile.TemporaryFile() as file:
            done(library.seccomp_export_bpf(made, file.fileno()))
            file.seek(0)
            return file.read()
    finally:
        library.seccomp_release(made)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("lines", ctypes.c_char_p))


def close_doors(lines: bytes) -> None:
    """Put a filter on this process, its `lines` as `program` returned them; raises OSError."""
    control = ctypes.CDLL(None, use_errno=True).prctl
    one, kind, nothing = map(ctypes.c_ulong, (1, _FILTER, 0))
    filter_ = ctypes.byref(_Program(len(lines) // 8, lines))
    failed = control(_NO_NEW_PRIVILEGES, one, nothing, nothing, nothing)
    if failed or control(_SET_SECCOMP, kind, filter_, nothing, nothing):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def end_with_parent() -> None:
    """Have the system end this process when its parent ends, where it can do so."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)
