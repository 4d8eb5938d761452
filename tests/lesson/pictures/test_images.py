"""The text's pictures: each made by the script, up to date, and said in words."""

import re

import pytest
from matplotlib import image

from lesson import images
from lesson.pictures import PICTURES, descents, files

FILES = {path.stem: path for path in files.FOLDER.glob("*.png")}
every_picture = pytest.mark.parametrize("name", PICTURES)
QUICK = "adam-first-step"


def test_the_folder_holds_the_pictures_of_the_list_and_no_others():
    assert sorted(path.name for path in files.FOLDER.iterdir()) == sorted(
        f"{name}.png" for name in PICTURES
    )


@every_picture
def test_a_picture_is_not_blank_and_has_a_ground_that_is_not_seen_through(name):
    pixels = image.imread(FILES[name])
    assert pixels[..., :3].std() > 0.05
    assert pixels.shape[2] == 3 or pixels[..., 3].min() == 1


def test_the_pictures_are_small_enough_to_load():
    assert sum(path.stat().st_size for path in FILES.values()) < 4e6


@every_picture
def test_alt_text_is_one_full_sentence(name):
    alt = PICTURES[name].alt
    assert re.fullmatch(r"[A-Z][^\n\[\]]+\.", alt)
    assert 60 <= len(alt) <= 420
    assert not re.match(r"(A |An |The )?(picture|image|figure|plot)\b", alt, flags=re.I)


def test_alt_texts_in_the_lesson_are_those_of_the_script():
    sections = sorted((files.FOLDER.parent / "lesson" / "sections").glob("*.py"))
    source = "".join(path.read_text(encoding="utf-8") for path in sections)
    shown = re.findall(r"!\[([^\]]*)\]\(images/([\w-]+)\.png\)", source)
    assert {name for _, name in shown} <= set(PICTURES)
    other = [name for alt, name in shown if alt != PICTURES[name].alt]
    assert not other, f"the words stand in: python lesson/images.py --alt {' '.join(other)}"


def test_the_same_picture_is_the_same_bytes(tmp_path):
    first = files.make(QUICK, tmp_path).read_bytes()
    assert files.make(QUICK, tmp_path).read_bytes() == first


def test_a_picture_just_made_is_not_stale(tmp_path):
    files.make(QUICK, tmp_path)
    assert files.stale([QUICK], tmp_path) == {}


def test_a_missing_picture_is_stale(tmp_path):
    assert files.stale([QUICK], tmp_path) == {QUICK: "missing"}


def test_a_picture_of_other_data_is_stale(tmp_path, monkeypatch):
    files.make(QUICK, tmp_path)
    monkeypatch.setitem(descents.RULES, "adam", lambda w, g, *_, learning_rate: (w - 2e-2, None))
    assert "something else" in files.stale([QUICK], tmp_path)[QUICK]


def test_a_picture_with_other_words_about_it_is_stale(tmp_path, monkeypatch):
    files.make(QUICK, tmp_path)
    monkeypatch.setitem(PICTURES, QUICK, PICTURES[QUICK]._replace(alt="Other words."))
    assert files.stale([QUICK], tmp_path) == {QUICK: "has another alt text"}


@pytest.mark.parametrize(
    "change",
    [
        lambda ax: ax.lines[0].set_color("red"),
        lambda ax: ax.lines[0].set_linestyle(":"),
        lambda ax: ax.lines[0].set_ydata(1.001 * ax.lines[0].get_ydata()),
        lambda ax: ax.texts[0].set_text("another label"),
        lambda ax: ax.set_title("Another title", loc="left"),
        lambda ax: ax.set_xlabel("another axis"),
        lambda ax: ax.set_xlim(0.1, 10),
    ],
)
def test_the_fingerprint_tells_any_change_of_what_is_shown(change):
    figure = files.draw(QUICK)
    before = files.fingerprint(figure)
    assert files.fingerprint(figure) == before
    change(figure.axes[0])
    assert files.fingerprint(figure) != before


def test_the_check_names_the_command_that_mends(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    monkeypatch.setattr(files, "stale", lambda names: dict.fromkeys(names, "missing"))
    assert images.main(["--check", QUICK]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"images/{QUICK}.png: missing",
        f"mend it with: .venv/bin/python lesson/images.py {QUICK}",
    ]


def test_alt_texts_are_printed_as_markdown(capsys):
    assert images.main(["--alt", "saddle"]) == 0
    assert capsys.readouterr().out.strip() == f"![{PICTURES['saddle'].alt}](images/saddle.png)"


def test_an_unknown_name_is_refused_with_the_list(capsys):
    with pytest.raises(SystemExit):
        images.main(["mona-lisa"])
    assert "no picture mona-lisa; there are" in capsys.readouterr().err
