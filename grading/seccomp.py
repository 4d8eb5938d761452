"""Closes doors of the Linux kernel for this process: no child, no thread, no program, no socket.

A filter of system calls (seccomp). It cannot be taken off again, needs no rights, and holds under
root too, where a limit on the number of processes does not.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# The kernel's numbers of the calls that are refused, on x86_64 and on aarch64.
REFUSED = {
    "clone": (56, 220), "fork": (57, None), "vfork": (58, None), "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "socket": (41, 198), "unshare": (272, 97),
    "setns": (308, 268), "mount": (165, 40), "open_by_handle_at": (304, 265), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "memfd_create": (319, 279), "shmget": (29, 194), "keyctl": (250, 219), "add_key": (248, 217),
    "request_key": (249, 218), "setsid": (112, 157), "setpgid": (109, 154),
}  # fmt: skip
_CLONE3 = 435
_ALLOW, _ERROR, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE = 0, 4
_X32 = 0x40000000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


def is_known_here() -> bool:
    """Return whether this machine's system calls are known by number."""
    return sys.platform == "linux" and platform.machine() in _ARCHITECTURES


def program() -> bytes:
    """Return the filter for this machine as the kernel reads it, eight bytes an instruction."""
    machine = platform.machine()
    which = list(_ARCHITECTURES).index(machine)
    refuse = (_RETURN, 0, 0, _ERROR | errno.EPERM)
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, _ARCHITECTURES[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _X32),
        refuse,
        # The C library asks for clone3 first, and then for clone.
        (_EQUAL, 0, 1, _CLONE3),
        (_RETURN, 0, 0, _ERROR | errno.ENOSYS),
    ]
    for numbers in REFUSED.values():
        if numbers[which] is not None:
            lines += [(_EQUAL, 0, 1, numbers[which]), refuse]
    lines.append((_RETURN, 0, 0, _ALLOW))
    return b"".join(struct.pack("<HBBI", *line) for line in lines)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("lines", ctypes.c_char_p))


def close_doors() -> None:
    """Put the filter on this process, and on all threads it will have; raises OSError."""
    lines = program()
    control = ctypes.CDLL(None, use_errno=True).prctl
    filter_ = _Program(len(lines) // 8, lines)
    nothing = ctypes.c_ulong(0)
    if control(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), nothing, nothing, nothing) or control(
        _SET_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.byref(filter_), nothing, nothing
    ):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
