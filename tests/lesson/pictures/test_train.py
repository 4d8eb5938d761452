"""The command that trains again writes what the pictures and the lesson read."""

import pytest

from lesson import train


@pytest.mark.parametrize("name", train.TRAININGS)
def test_what_is_trained_again_is_kept(name, tmp_path, monkeypatch, capsys):
    training, file = train.TRAININGS[name], tmp_path / "kept"
    monkeypatch.setattr(training, "measure", lambda: "measured")
    monkeypatch.setattr(training, "keep", lambda found: file.write_text(found))
    train.main([name])
    assert file.read_text() == "measured"
    assert capsys.readouterr().out.strip() == f"wrote {training.FILE}"
