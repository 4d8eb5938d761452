"""A progress bar for what takes longer than two seconds, where somebody watches."""

import sys
from contextlib import contextmanager


@contextmanager
def progress(total):
    """Give a function to call with what has been done since the last call, up to `total`.

    The bar comes after two seconds and goes when all is done. A notebook that is executed by a
    program (nbval, nbconvert) has none: it would be among the outputs.
    """
    if not is_watched():
        yield lambda done: None
        return
    from tqdm import tqdm

    looks = "{percentage:3.0f}% |{bar:40}| {elapsed}, about {remaining} to go"
    with tqdm(total=total, delay=2, leave=False, file=sys.stdout, bar_format=looks) as bar:
        yield bar.update


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
