"""The time limit that needs no thread and no signal, as a browser's Python has it."""

import sys

import pytest

from checking.calls.limit import Lookout, TimeUp

pytestmark = pytest.mark.skipif(
    not hasattr(sys, "monitoring"), reason="sys.monitoring came with Python 3.12"
)


def goes_on():
    while True:
        pass


def swallows_all():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


def calls_itself():
    try:
        return calls_itself()
    except BaseException:
        return calls_itself()


def takes_what_never_ends():
    for _ in iter(int, 1):
        pass


@pytest.mark.parametrize(
    "endless",
    [goes_on, swallows_all, calls_itself, takes_what_never_ends],
    ids=lambda f: f.__name__,
)
def test_what_never_ends_is_ended(endless):
    with Lookout(0.05) as limit, pytest.raises(TimeUp):
        limit.call(endless)
    assert limit.late


def test_what_ends_in_time_comes_back_and_nothing_listens_afterwards():
    with Lookout(60) as limit:
        assert limit.call(sum, range(10)) == 45
        assert limit.call(lambda: [n for n in range(1000)][-1]) == 999
        assert not limit.late
    assert sys.monitoring.get_tool(4) is None


def test_two_at_once_have_numbers_of_their_own():
    with Lookout(60) as one, Lookout(0.05) as other:
        assert one.call(len, "abc") == 3
        with pytest.raises(TimeUp):
            other.call(goes_on)
    assert not one.late


def test_an_exception_of_the_function_passes_through():
    with Lookout(60) as limit, pytest.raises(ZeroDivisionError):
        limit.call(lambda: 1 / 0)
