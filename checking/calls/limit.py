"""Ending a function when its time is over: by a thread and a signal, or without both."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
import time
from collections.abc import Callable

# How many times as long it may take by the clock, on a busy machine and in a browser.
PATIENCE = 3


class TimeUp(BaseException):
    """Raised in the learner's code when its time is over; no `except Exception` catches it."""


class Watchdog:
    """Ends learners' functions when their time is over: ``with TimeLimit(6) as limit: …``.

    `limit.call(function, *args)` calls a function, and raises `TimeUp` in it once the process has
    worked for that many seconds within the block (or `PATIENCE` times that have passed), as often
    as it takes. A watchdog thread interrupts the main thread
    every 50 ms from then on; the handler raises, and sets a trace that raises again at the next
    lines: so even `except BaseException: pass` in an endless loop is left. Nothing is raised
    outside of such a call, and the Stop button works as before. Off the main thread there is no
    limit.
    """

    def __init__(self, seconds: float):
        self.seconds = seconds
        self.late = False
        self._running = False
        self._ended = threading.Event()
        self._watchdog = threading.Thread(target=self._watch, daemon=True)
        self._here = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> Watchdog:
        if self._here:
            self._traced = sys.gettrace()
            self._stop_button = signal.signal(signal.SIGINT, self._interrupted)
            self._watchdog.start()
        return self

    def __exit__(self, *error) -> None:
        if self._here:
            self._ended.set()
            sys.settrace(self._traced)
            self._watchdog.join()
            signal.signal(signal.SIGINT, self._stop_button)

    def call(self, function: Callable, *args):
        """Return ``function(*args)``; raises TimeUp when the time is over."""
        if self.late:
            raise TimeUp
        try:
            self._running = True
            result = function(*args)
            self._running = False
        finally:
            self._running = False
            if self.late:
                sys.settrace(self._traced)
        return result

    def _watch(self) -> None:
        # The processor's time, so that a busy machine stops nothing that an idle one would not;
        # who sleeps or waits for input uses none of it, and is stopped by the clock.
        start, end = time.process_time(), time.monotonic() + PATIENCE * self.seconds
        while time.process_time() - start < self.seconds and time.monotonic() < end:
            if self._ended.wait(0.05):
                return
        self.late = True
        while not self._ended.wait(0.05):
            _thread.interrupt_main()

    def _interrupted(self, signum, frame) -> None:
        if self._running and self.late:
            sys.settrace(self._trace)
            while frame is not None and frame.f_code is not Watchdog.call.__code__:
                frame.f_trace = self._trace
                frame = frame.f_back
            raise TimeUp
        if not self.late and not self._ended.is_set() and callable(self._stop_button):
            self._stop_button(signum, frame)

    def _trace(self, frame, event, argument):
        if self._running:
            raise TimeUp
        return None


class Lookout:
    """The same without thread or signal, for a browser's Python: it looks at the clock itself.

    `sys.monitoring` (Python 3.12 and newer) calls it at each jump back in a loop and at each start
    of a function, while a function is called; it raises `TimeUp` there, as often as it takes. There
    is no clock of the processor in a browser: `PATIENCE` times the seconds may pass.
    """

    def __init__(self, seconds: float):
        self.seconds = seconds
        self.late = False

    def __enter__(self) -> Lookout:
        self._end = time.monotonic() + PATIENCE * self.seconds
        # Debuggers, coverage and profilers have numbers of their own; 3 and 4 are anybody's.
        self._tool = next((n for n in (4, 3) if sys.monitoring.get_tool(n) is None), None)
        if self._tool is not None:
            events = sys.monitoring.events
            self._events = events.JUMP | events.PY_START
            sys.monitoring.use_tool_id(self._tool, "time limit")
            for event in (events.JUMP, events.PY_START):
                sys.monitoring.register_callback(self._tool, event, self._look)
        return self

    def __exit__(self, *error) -> None:
        if self._tool is not None:
            sys.monitoring.free_tool_id(self._tool)

    def call(self, function: Callable, *args):
        """Return ``function(*args)``; raises TimeUp when the time is over."""
        if self.late:
            raise TimeUp
        self._listen(True)
        try:
            return function(*args)
        finally:
            self._listen(False)

    def _listen(self, on: bool) -> None:
        if self._tool is not None:
            sys.monitoring.set_events(self._tool, self._events if on else 0)

    def _look(self, code, *where) -> None:
        if time.monotonic() > self._end and code is not Lookout._listen.__code__:
            self.late = True
            raise TimeUp


TimeLimit = Lookout if sys.platform == "emscripten" else Watchdog
