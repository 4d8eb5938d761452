"""A progress bar for what takes longer than two seconds, where somebody watches."""

import sys
from contextlib import contextmanager


class Stopped(KeyboardInterrupt):
    """What somebody interrupted; a notebook says it in one line, without a traceback."""

    def _render_traceback_(self):
        return [str(self)]


@contextmanager
def progress(total):
    """Give a function to call with what has been done since the last call, up to `total`.

    The bar comes after two seconds and goes when all is done. A notebook that is executed by a
    program (nbval, nbconvert) has none: it would be among the outputs.
    Raises: Stopped, which says how far it was, in place of a KeyboardInterrupt.
    """
    done = 0

    def advance(more):
        nonlocal done
        done += more
        bar.update(more)

    with _bar(total) as bar:
        try:
            yield advance
        except KeyboardInterrupt:
            where = f"Stopped at {done / total:.0%}. Nothing is kept of it: run the cell again."
            raise Stopped(where) from None


def _bar(total):
    from tqdm import tqdm

    if sys.platform == "emscripten":
        tqdm.monitor_interval = 0  # no thread to watch over it: a browser has none to give
    looks = "{percentage:3.0f}% |{bar:40}| {elapsed}, about {remaining} to go"
    return tqdm(
        total=total,
        delay=2,
        leave=False,
        file=sys.stdout,
        bar_format=looks,
        disable=not is_watched(),
    )


def is_watched():
    """Return whether a person sees the output as it comes.

    In Jupyter a person's client can be asked questions, and says so in each request
    (allow_stdin, see the Jupyter messaging protocol); a program that executes notebooks cannot.
    """
    kernel = None
    if "IPython" in sys.modules:
        from IPython import get_ipython

        kernel = getattr(get_ipython(), "kernel", None)
    if kernel is None:
        return sys.stdout.isatty()
    return bool(kernel.get_parent().get("content", {}).get("allow_stdin"))
