"""A submission's function, as `checking` takes it: it is called and watched in its own process."""

from __future__ import annotations

import contextlib
import time

from checking.calls.run import Call, Crash, Elsewhere
from checking.watch.record import Record
from checking.watch.repair import MOST_RUNS
from grading.marking.remote import Asked, Remote
from grading.sandbox.process import Died, Late

# How often an exercise's function is watched at most; the search for a mistake needs fewer.
MOST_WATCHED = 4 * MOST_RUNS


class RemoteFunction(Elsewhere):
    """A submission's function, for `checking.check`; its calls share a time limit.

    remote, name, signature: the process that defines it, its name, and its signature if known.
    helpers: functions that stand for the submission's own of these names.
    """

    def __init__(self, remote: Remote, name: str, signature=None, helpers=None):
        if signature:
            self.__signature__ = signature
        self._remote = remote
        self._name = name
        self._helpers = helpers or {}
        self._deadline: float | None = None
        self._died: Crash | None = None
        self._watched = 0

    def _asked(self, call: Call) -> Asked:
        return Asked(self._name, call.args, self._deadline, self._helpers)

    def observe(self, call: Call, names: tuple[str, ...], returns) -> None:
        """Call the function in its process; `call.crash` says how a call failed.

        names, returns: the names of the arguments and of what is returned.
        """
        if self._died:
            call.crash, call.after = self._died, call.args
            return
        try:
            if self._deadline is None:
                self._deadline = self._remote.deadline()
            self._remote.call(self._asked(call), call, names, returns)
        except Late:
            call.crash = Crash("TimeUp", "")
        except Died as error:
            call.crash = self._died = Crash("SystemExit", f"its process ended ({error})")
        call.after = call.after or call.args

    def watch(self, call: Call, patches: dict, looks: bool) -> Record | None:
        """Return what is seen of the function when it runs `call` once more, under watch.

        patches, looks: what to put where, and whether all is to be seen. None where it cannot be
        watched, or time is over.
        """
        self._watched += 1
        late = self._deadline is None or time.monotonic() >= self._deadline
        if self._died or late or self._watched > MOST_WATCHED:
            return None
        with contextlib.suppress(Late, Died):
            how = {"looks": looks, "apart": call.apart}
            return self._remote.watch(self._asked(call), how, patches)
