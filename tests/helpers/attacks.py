"""Attacks on the marker: submissions as code, sorted by what each may cost."""

from grading.sandbox.bubblewrap import ROOT

SEES_NOTHING = """
def look():
    import os
    others, ours = ("-packages/", "/usr/", "/lib/"), []
    for at, folders, files in os.walk("/"):
        folders[:] = [f for f in folders if not any(o in f"{at}/{f}/" for o in others)]
        ours += [os.path.join(at, name) for name in files]
    assert "/lesson/opt_utils.py" in ours
    for place in ours:
        assert "exercises" not in place and "public_tests" not in place, place
        assert not place.endswith((".ipynb", ".csv")), place
        assert "/sections/" not in place, place
        assert not place.startswith(ROOT), place
look()
""".replace("ROOT", repr(f"{ROOT}/"))
# Attacks that are endured or refused: the exercise's right answer still counts.
ENDURED = {
    "prints a lot": 'for _ in range(20_000):\n    print("x" * 1000)',
    "writes a lot past Python's own streams": (
        'import os\nfor _ in range(2000):\n    os.write(1, b"x" * 65536)\n'
        '    os.write(2, b"x" * 9999)'
    ),
    "replaces what compares": """
        import builtins, numpy as np, sys
        np.allclose = np.array_equal = np.isclose = lambda *args, **more: True
        np.testing.assert_allclose = lambda *args, **more: None
        builtins.abs = builtins.all = builtins.any = lambda *args: True
        for name in ("public_tests", "exercises", "checking.check", "checking.calls.compare"):
            sys.modules[name] = sys
    """,
    "replaces the process's own marker": """
        import checking.calls.run, grading.sandbox.inside
        checking.calls.run._sharing = lambda *args: []
        grading.sandbox.inside._text = None
    """,
    "sees no cases, no marks, no other files": SEES_NOTHING,
    "sees no other process and no environment": """
        import os
        assert not os.path.exists("/proc/1"), "/proc"
        assert set(os.environ) <= {"HOME", "LANG", "MPLBACKEND", "PATH", "TMPDIR", "PWD",
            "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "LC_CTYPE"}, os.environ
    """,
    "writes nowhere but in its scratch folder": """
        import os
        ours = ["/lesson/opt_utils.py", "/marker/grading/sandbox/inside.py"]
        for place in ("/usr/x", "/x", "/dev/x", *ours):
            try:
                open(place, "a").write("x")
            except OSError:
                continue
            raise AssertionError(place)
        open("/tmp/scratch", "w").write("x")
    """,
    "deletes what it finds": """
        import shutil
        for place in ("/lesson", "/marker", "/etc", "/tmp"):
            shutil.rmtree(place, ignore_errors=True)
    """,
    "signals its parents": """
        import os, signal
        for process in {1, os.getppid(), 0, -1} - {os.getpid()}:
            try:
                os.kill(process, signal.SIGKILL)
            except OSError:
                continue
            raise AssertionError(process)
    """,
    "signals by other ways": """
        def attack():
            import array, fcntl, os, resource
            F_SETSIG, F_SETOWN_EX, F_SETPIPE_SZ, FIOSETOWN, FIOASYNC = 10, 15, 1031, 0x8901, 0x5452
            ends = os.pipe()
            own = array.array("i", [1, os.getppid()]).tobytes()
            for ask in (
                lambda: fcntl.fcntl(ends[0], fcntl.F_SETOWN, os.getppid()),
                lambda: fcntl.fcntl(ends[0], F_SETOWN_EX, own),
                lambda: fcntl.fcntl(ends[0], F_SETSIG, 9),
                lambda: fcntl.fcntl(ends[0], F_SETPIPE_SZ, 1 << 20),
                lambda: fcntl.fcntl(ends[0], fcntl.F_SETLEASE, 0),
                lambda: fcntl.ioctl(ends[0], FIOSETOWN, own[4:]),
                lambda: fcntl.ioctl(ends[0], FIOASYNC, own[4:]),
                lambda: fcntl.flock(ends[0], fcntl.LOCK_EX),
                lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1)),
                lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19),
                lambda: os.sched_setaffinity(os.getppid(), {0}),
                lambda: os.pidfd_open(os.getppid()),
            ):
                try:
                    ask()
                except OSError as error:
                    assert error.errno in (1, 38), error
                else:
                    raise AssertionError(ask.__code__.co_firstlineno)
            os.close(ends[0])
            os.close(ends[1])
        attack()
    """,
    "asks the kernel by number": """
        import ctypes, platform
        ask = ctypes.CDLL(None, use_errno=True).syscall
        numbers = {
            # memfd_secret, memfd_create, msgget, semget, shmget, kcmp, mq_open, keyctl, ptrace,
            # process_vm_writev, userfaultfd, bpf, perf_event_open, inotify_init1, rt_sigqueueinfo
            "x86_64": (447, 319, 68, 64, 29, 312, 240, 250, 101, 311, 323, 321, 298, 294, 129),
            "aarch64": (447, 279, 186, 190, 194, 272, 180, 219, 117, 271, 282, 280, 241, 26, 138),
        }[platform.machine()]
        # The same on both: pidfd_open, io_uring_setup, clone3, landlock, a call of the future; and
        # getpid by the door for 32 bits of x86_64.
        for number in (*numbers, 434, 425, 435, 444, 999, 0x40000027):
            assert ask(number, 0, 0, 0, 0, 0) == -1, number
            assert ctypes.get_errno() in (1, 38), (number, ctypes.get_errno())
    """,
    "changes the machine's devices": """
        def attack():
            import os
            before = os.stat("/dev/null")
            for change in (
                lambda: os.chmod("/dev/null", before.st_mode),
                lambda: os.utime("/dev/null"),
                lambda: os.setxattr("/dev/null", "user.x", b"1"),
                lambda: os.chown("/dev/null", os.getuid(), -1),
            ):
                try:
                    change()
                except OSError:
                    continue
                raise AssertionError(change)
        attack()
    """,
    "looks for files that are open": """
        import os
        found = []
        for file in range(200):
            try:
                found.append((file, os.readlink(f"/proc/self/fd/{file}")))
            except OSError:
                try:
                    found.append((file, os.fstat(file).st_mode & 0o170000))
                except OSError:
                    pass
        # Three times nothing, and two pipes of its own.
        assert [kind for _, kind in found] == [0o020000] * 3 + [0o010000] * 2, found
    """,
    "stays when it is told to end": """
        import json, os, struct, time
        def stay(status):
            forged = json.dumps({"say": "ended", "status": 0, "traces": False}).encode()
            for file in range(3, 30):
                try:
                    os.write(file, struct.pack("<II", len(forged), 0) + forged)
                except OSError:
                    pass
            while True:
                time.sleep(600)
        os._exit = stay
    """,
    "forks": """
        import os
        for _ in range(100):
            try:
                pid = os.fork()
            except OSError:
                continue
            if pid == 0:
                import time
                time.sleep(600)
            raise AssertionError("it has a child")
    """,
    "starts a program": """
        import subprocess
        try:
            subprocess.run(["/usr/bin/env"])
        except OSError:
            pass
        else:
            raise AssertionError("it ran")
    """,
    "uses the network": """
        import socket
        try:
            socket.create_connection(("127.0.0.1", 22), timeout=1)
        except OSError as error:
            assert "refused" not in str(error), error
        else:
            raise AssertionError("it is connected")
    """,
    "fills the scratch folder": """
        try:
            for number in range(100):
                with open(f"/tmp/{number}", "wb") as file:
                    file.write(bytes(4 << 20))
        except OSError:
            pass
        else:
            raise AssertionError("400 MB fitted")
    """,
    "opens many files": """
        import os
        files = []
        try:
            while True:
                files.append(os.open("/dev/null", os.O_RDONLY))
        except OSError:
            assert len(files) < 1000
        for file in files:
            os.close(file)
    """,
    "hangs at the exit": "import atexit, time\natexit.register(time.sleep, 600)",
    "starts a thread": """
        import threading, time
        try:
            threading.Thread(target=time.sleep, args=(600,)).start()
        except RuntimeError:
            pass
        else:
            raise AssertionError("it has a thread")
    """,
    "leaves the processes that are ended with it": """
        import os
        for leave, which in ((os.setsid, ()), (os.setpgid, (0, 0))):
            try:
                leave(*which)
            except PermissionError:
                continue
            raise AssertionError(leave)
    """,
    "ignores signals": """
        import signal
        for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, lambda *args: None)
    """,
    "raises its limits": """
        import resource
        for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
            try:
                resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            except (ValueError, OSError):
                continue
            raise AssertionError(kind)
    """,
    "closes every file at its exit": """
        import atexit, os
        atexit.register(os.closerange, 0, 100)
    """,
}
# Attacks that cost the exercise they stand in.
COSTLY = {
    "os._exit": "import os; os._exit(0)",
    "sys.exit": "import sys; sys.exit(0)",
    "raises KeyboardInterrupt": "raise KeyboardInterrupt",
    "raises what cannot be printed": """
        class Unprintable(BaseException):
            def __str__(self):
                raise RuntimeError("no")
        raise Unprintable
    """,
    "asks for a terabyte": "bomb = bytearray(1 << 40)",
    "takes memory bit by bit": "bomb = []\nwhile True:\n    bomb.append(bytes(1 << 26))",
    "recurses without end": "def again(): again()\nagain()",
    "crashes the interpreter": "import ctypes; ctypes.string_at(0)",
    "closes its pipes": "import os; os.closerange(0, 100)",
    "writes into the marker's pipe": """
        import json, os, struct
        said = {"say": "answer", "id": 1, "result": 0.5, "after": ["t", 0, []]}
        forged = json.dumps(said).encode()
        for file in range(3, 30):
            try:
                os.write(file, struct.pack("<II", len(forged), 0) + forged)
            except OSError:
                pass
    """,
    "floods the marker's pipe": """
        import json, os, struct
        number = 0
        while True:
            number += 1
            said = {"say": "at", "number": number, "cell": 1, "names": []}
            frame = json.dumps(said).encode()
            try:
                os.write(4, struct.pack("<II", len(frame), 0) + frame)
            except OSError:
                os._exit(1)
    """,
    "writes rubbish into the marker's pipe": """
        import os
        for file in range(3, 30):
            try:
                os.write(file, b"\\xff" * 100)
            except OSError:
                pass
    """,
}
# Attacks that may or may not cost their own exercise.
SABOTAGE = {
    "spoils NumPy": """
        import numpy as np
        np.sqrt = np.floor = np.asarray = np.copy = None
    """,
    "spoils the process's own marker": """
        import grading.wire, checking.calls.run
        grading.wire.Packer = checking.calls.run.observe = None
    """,
    "spoils the built-in functions": "import builtins; builtins.len = builtins.isinstance = None",
    "ends the process a little later": """
        import os, signal
        signal.signal(signal.SIGALRM, lambda *args: os._exit(0))
        signal.setitimer(signal.ITIMER_REAL, 0.05)
    """,
    "spoils the pipes that it shares": """
        import os
        for file in range(30):
            try:
                os.set_blocking(file, False)
            except OSError:
                pass
    """,
}
# Attacks that have to be waited for; the time limit is set short.
HANGING = {
    "loops": "while True:\n    pass",
    "loops and swallows everything": """
        import signal
        for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_IGN)
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass
    """,
    "sleeps": "import time\ntime.sleep(600)",
    "says that it has ended, and stays": """
        import json, os, struct, time
        forged = json.dumps({"say": "ended", "status": 0, "traces": False}).encode()
        for file in range(3, 30):
            try:
                os.write(file, struct.pack("<II", len(forged), 0) + forged)
            except OSError:
                pass
        time.sleep(600)
    """,
    "closes its pipes, and stays": """
        import os, time
        os.closerange(0, 100)
        time.sleep(600)
    """,
}
# What a wrong answer may say that was seen of its lines: bodies of `forged(said)`, to which an
# honest record comes. It stays wrong, and is shown its own lie, or what its values say.
FORGED = {
    "another line, and the line is right": 'said["statements"][0][2] = "x = 1"\nreturn said',
    "nothing": "return None",
    "no record": "return 5",
    "no part of a record": 'return {"writes": []}',
    "other types": 'return dict.fromkeys(said, "x")',
    "numbers for lists": "return dict.fromkeys(said, 1)",
    "lists for numbers": """
        for write in said.get("writes", []):
            write[:4] = [[], {}, None, "x"]
        return said
    """,
    "more writes than cross": """
        said["writes"] = said.get("writes", []) * 10_000
        return said
    """,
    "as many writes as cross": """
        said["writes"] = (said.get("writes", [[]]) * 2_000)[:2_000]
        return said
    """,
    "lines of megabytes": 'said["statements"][0][2] = "x" * (4 << 20)\nreturn said',
    "lines of kilobytes": 'said["statements"][0][2] = "x" * (8 << 10)\nreturn said',
    "lines that end a page": """
        for statement in said.get("statements", []):
            statement[2] = "</pre><script>alert(1)</script>\\n# x"
        return said
    """,
    "names of kilobytes": 'said["places"] = [["x" * 5000]] * 20\nreturn said',
    "huge numbers": """
        for write in said.get("writes", []):
            write[0] = write[4] = 10 ** 300
        said["ran"] = [10 ** 4000]
        return said
    """,
    "negative lines": """
        said["ran"] = [-line for line in said.get("ran", [])]
        for write in said.get("writes", []):
            write[0] *= -1
        return said
    """,
    "lines that are not there": """
        said["lines"], said["statements"] = [], []
        return said
    """,
    "a loop inside of itself": """
        for statement in said.get("statements", []):
            statement[3:5] = ["for", [statement[0]] * 3]
        return said
    """,
    "values that hold themselves": """
        said["result"] = ["l", 0, [["r", 0]]]
        for write in said.get("writes", []):
            write[6] = ["t", 1, [["r", 1]]]
        return said
    """,
    "values that stand for gigabytes": """
        node = ["a", 0, "<f8", [4096], 0]
        for write in said.get("writes", []):
            write[6] = node
            node = ["r", 0]
        said["result"] = ["l", 1, [["r", 1]] * 40_000]
        return said
    """,
    "values of other kinds": """
        for i, write in enumerate(said.get("writes", [])):
            write[6] = ["x", None, ["o", "x"], ["d", 3, []], {"kind": 1, "number": []}][i % 5]
        return said
    """,
    "NaN and infinity everywhere": """
        for write in said.get("writes", []):
            write[6] = float("nan")
        said["result"] = float("inf")
        return said
    """,
    "a right result": 'said["result"] = 0.5\nreturn said',
    "ends it": "import os; os._exit(0)",
    "writes rubbish into the marker's pipe": """
        import os
        for file in range(3, 30):
            try:
                os.write(file, b"\\xff" * 100)
            except OSError:
                pass
        return said
    """,
    "calls the marker back": """
        import json, os, struct
        back = json.dumps({"say": "back", "number": 0, "args": ["t", 0, []]}).encode()
        for file in range(3, 30):
            try:
                os.write(file, struct.pack("<II", len(back), 0) + back)
            except OSError:
                pass
        return said
    """,
    "raises what cannot be printed": """
        class Unprintable(BaseException):
            def __str__(self):
                raise RuntimeError("no")
        raise Unprintable
    """,
    "takes memory bit by bit": "bomb = []\nwhile True:\n    bomb.append(bytes(1 << 26))",
}
# The same, for the first line seen: waited for until the exercise's time is over.
SILENT = {
    "never": "while True:\n    pass",
    "after a rest each time": "import time; time.sleep(0.4)\nreturn said",
    "closes its pipes, and stays": "import os, time\nos.closerange(0, 100)\ntime.sleep(600)",
}
