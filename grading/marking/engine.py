"""Marks a class on Dask's workers, on one machine or on many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from grading.marking import records
from grading.marking.judge import judged
from grading.marking.mark import AGAIN, Settings, failed
from grading.submission.reading import Submission

LOCAL = "local"
# Fingerprints that this process, a worker's, has found to be its own.
_OURS: dict[str, bool] = {}


class NoEngine(RuntimeError):
    """Dask cannot be used; the text says why, and what to do."""


def marked_by_dask(
    address: str, waiting: Iterable[Submission], settings: Settings, jobs: int
) -> Iterator[dict]:
    """Yield the record of each submission as soon as a worker has made it.

    address: a scheduler's, or "local" for a cluster of `jobs` workers here. waiting, settings: what
    is to be marked, and how. A worker that dies costs its notebooks' time: the scheduler gives them
    to others. No more are handed out than are worked on, and as many again. Raises NoEngine.
    """
    try:
        from dask.distributed import Client, LocalCluster, as_completed
    except ImportError as error:
        raise NoEngine(f"{error}: install requirements/dask.txt, here and there") from error
    with ExitStack() as stack:
        try:
            if address == LOCAL:
                cluster = LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
                address = stack.enter_context(cluster)
            client = stack.enter_context(Client(address, timeout="30s"))
        except (OSError, ValueError) as error:
            raise NoEngine(f"Dask's scheduler {address}: {error}") from error
        todo = iter(waiting)
        running = as_completed(raise_errors=False)
        asked: dict[str, Submission] = {}

        def hand_out() -> None:
            most = 2 * max(1, sum(client.nthreads().values()))
            while len(asked) < most and (submission := next(todo, None)):
                future = client.submit(judged_there, submission, settings, pure=False)
                asked[future.key] = submission
                running.add(future)

        hand_out()
        for future in running:
            submission = asked.pop(future.key)
            if future.status == "finished":
                record = future.result()
            else:
                error = future.exception()
                record = failed(submission, settings, f"{type(error).__name__}: {error}")
            future.release()
            yield record
            hand_out()


def judged_there(submission: Submission, settings: Settings) -> dict:
    """Return the record of a submission, marked by `settings` on whatever machine this runs.

    It is "failed" where that machine has not the marker's own files.
    """
    ours = _OURS.get(settings.fingerprint)
    if ours is None:
        ours = _OURS[settings.fingerprint] = records.fingerprint(settings) == settings.fingerprint
    if not ours:
        note = f"{AGAIN}: a worker has other files, or other versions, than this machine"
        return {"name": submission.name, "file": submission.file, "state": "failed", "note": note}
    return judged(submission, settings)
