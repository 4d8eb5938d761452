"""The progress bar is shown to people who wait, and to nobody else."""

import pytest
import tqdm.std
from jupyter_client.manager import start_new_kernel

import opt_experiments.progress as module


@pytest.fixture
def watched(monkeypatch):
    monkeypatch.setattr(module, "is_watched", lambda: True)


@pytest.fixture
def pass_seconds(monkeypatch):
    """Give a clock to the bar, and a function that sets it forward."""
    now = [1000.0]
    monkeypatch.setattr(tqdm.std, "time", lambda: now[0])

    def pass_seconds(seconds):
        now[0] += seconds

    return pass_seconds


def test_a_bar_comes_after_two_seconds_and_goes_at_the_end(watched, pass_seconds, capsys):
    with module.progress(100) as advance:
        pass_seconds(1.9)
        advance(20)
        assert capsys.readouterr().out == ""
        pass_seconds(0.2)
        advance(30)
        bar = capsys.readouterr().out
        assert "50%" in bar
        assert "about 00:02 to go" in bar
    assert capsys.readouterr().out.strip() == ""


def test_what_is_done_sooner_leaves_no_trace(watched, pass_seconds, capsys):
    with module.progress(100) as advance:
        pass_seconds(1)
        advance(100)
    assert capsys.readouterr() == ("", "")


def test_where_nobody_watches_there_is_no_bar(pass_seconds, capsys):
    with module.progress(100) as advance:
        pass_seconds(60)
        advance(50)
    assert capsys.readouterr() == ("", "")


def test_who_stops_it_is_told_so_in_one_line():
    with pytest.raises(module.Stopped) as caught, module.progress(200) as advance:
        advance(50)
        raise KeyboardInterrupt
    said = ["Stopped at 25%. Nothing is kept of it: run the cell again."]
    assert caught.value._render_traceback_() == said


def test_a_terminal_is_watched_and_a_file_is_not(monkeypatch):
    for is_terminal in (True, False):
        monkeypatch.setattr(module.sys.stdout, "isatty", lambda answer=is_terminal: answer)
        assert module.is_watched() == is_terminal


def test_in_a_notebook_a_person_is_told_from_a_program():
    """JupyterLab lets a cell ask for input; nbval, nbclient and nbgrader do not."""
    printed = {}
    manager, client = start_new_kernel(kernel_name="python3")
    code = "from opt_experiments.progress import is_watched; print(is_watched())"
    try:
        for asks in (True, False):
            client.execute_interactive(
                code,
                allow_stdin=asks,
                timeout=60,
                output_hook=lambda message, asks=asks: (
                    printed.setdefault(asks, message["content"]["text"])
                    if message["msg_type"] == "stream"
                    else None
                ),
            )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert printed == {True: "True\n", False: "False\n"}
