"""The text's pictures: each made by the script, said in words, and showing what the words say."""

import re

import numpy as np
import pytest
from matplotlib import image

from lesson import images
from lesson.pictures import PICTURES, averages, columns, descents, journey
from lesson.pictures.rules import averaged, line_fit, walk
from opt_experiments import line_cost, line_data, plateau, quadratic

FILES = {path.stem: path for path in images.FOLDER.glob("*.png")}
every_picture = pytest.mark.parametrize("name", PICTURES)
QUICK = "adam-first-step"


def end_distance(name, ravine, start, steps, **hyperparameters):
    return np.hypot(*walk(name, ravine, start, steps, **hyperparameters)[-1])


def test_the_folder_holds_the_pictures_of_the_list_and_no_others():
    assert sorted(path.name for path in images.FOLDER.iterdir()) == sorted(
        f"{name}.png" for name in PICTURES
    )


@every_picture
def test_a_picture_is_not_blank_and_has_a_ground_that_is_not_seen_through(name):
    pixels = image.imread(FILES[name])
    assert pixels[..., :3].std() > 0.05
    assert pixels.shape[2] == 3 or pixels[..., 3].min() == 1


def test_the_pictures_are_small_enough_to_load():
    assert sum(path.stat().st_size for path in FILES.values()) < 3e6


@every_picture
def test_alt_text_is_one_full_sentence(name):
    alt = PICTURES[name].alt
    assert re.fullmatch(r"[A-Z][^\n\[\]]+\.", alt)
    assert 60 <= len(alt) <= 420
    assert not re.match(r"(A |An |The )?(picture|image|figure|plot)\b", alt, flags=re.I)


def test_alt_texts_in_the_lesson_are_those_of_the_script():
    source = (images.ROOT / "lesson" / "Optimization_methods.py").read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]*)\]\(images/([\w-]+)\.png\)", source)
    assert {name: alt for alt, name in shown} == {
        name: PICTURES[name].alt if name in PICTURES else "no such picture" for _, name in shown
    }


def test_the_same_picture_is_the_same_bytes(tmp_path):
    first = images.make(QUICK, tmp_path).read_bytes()
    assert images.make(QUICK, tmp_path).read_bytes() == first


def test_a_picture_just_made_is_not_stale(tmp_path):
    images.make(QUICK, tmp_path)
    assert images.stale([QUICK], tmp_path) == {}


def test_a_missing_picture_is_stale(tmp_path):
    assert images.stale([QUICK], tmp_path) == {QUICK: "missing"}


def test_a_picture_of_other_data_is_stale(tmp_path, monkeypatch):
    images.make(QUICK, tmp_path)
    monkeypatch.setitem(descents.RULES, "adam", lambda w, g, *_, learning_rate: (w - 2e-2, None))
    assert "something else" in images.stale([QUICK], tmp_path)[QUICK]


def test_a_picture_with_other_words_about_it_is_stale(tmp_path, monkeypatch):
    images.make(QUICK, tmp_path)
    monkeypatch.setitem(PICTURES, QUICK, PICTURES[QUICK]._replace(alt="Other words."))
    assert images.stale([QUICK], tmp_path) == {QUICK: "has another alt text"}


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
    figure = images.draw(QUICK)
    before = images.fingerprint(figure)
    assert images.fingerprint(figure) == before
    change(figure.axes[0])
    assert images.fingerprint(figure) != before


def test_the_check_names_the_command_that_mends(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(images, "FOLDER", tmp_path)
    monkeypatch.setattr(images, "stale", lambda names: dict.fromkeys(names, "missing"))
    assert images.main(["--check", QUICK]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"images/{QUICK}.png: missing",
        f"mend it with: python lesson/images.py {QUICK}",
    ]


def test_alt_texts_are_printed_as_markdown(capsys):
    assert images.main(["--alt", "saddle"]) == 0
    assert capsys.readouterr().out.strip() == f"![{PICTURES['saddle'].alt}](images/saddle.png)"


def test_an_unknown_name_is_refused_with_the_list(capsys):
    with pytest.raises(SystemExit):
        images.main(["mona-lisa"])
    assert "no picture mona-lisa; there are" in capsys.readouterr().err


# What the alt texts say, computed.


def test_the_journey_ends_as_its_words_say():
    paths = journey.journeys()
    ends = {name: path[-1] for name, path in paths.items()}
    valley = walk("gd", journey.landscape, (1.9, 0.2), 500, learning_rate=0.2)[-1]
    away = {name: np.hypot(*(end - valley)) for name, end in ends.items()}
    assert away["gd"] > 4
    assert max(away["momentum"], away["rmsprop"], away["adam"]) < 0.5
    assert np.hypot(*journey.landscape.gradient(*ends["gd"])) < 1e-3
    assert {len(path) for path in paths.values()} == {journey.STEPS + 1}


def test_the_landscape_has_the_gradient_it_says():
    (x, y), h, surface = (0.7, -0.4), 1e-6, journey.landscape
    slopes = (
        (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h),
        (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h),
    )
    np.testing.assert_allclose(surface.gradient(x, y), slopes, rtol=1e-6)


def test_only_one_of_the_learning_rates_reaches_the_bottom():
    ends = {a: walk("gd", quadratic(1), (-2.5, 0), 6, learning_rate=a) for a in (0.05, 0.6, 2.1)}
    assert abs(ends[0.05][-1, 0]) > 1.8
    assert abs(ends[0.6][-1, 0]) < 0.02
    assert (np.diff(np.abs(ends[2.1][:, 0])) > 0).all()


def test_batches_stop_short_and_smaller_batches_come_close():
    X, y = line_data(m=40, seed=3)
    cost = line_cost(X, y)
    best = np.polyfit(X[:, 0], y, deg=1)
    paths = {size: line_fit(X, y, 0.2, epochs=5, batch_size=size) for size in (40, 8, 1)}
    assert [len(path) - 1 for path in paths.values()] == [5, 25, 200]
    excess = {size: cost(*path[-1]) - cost(*best) for size, path in paths.items()}
    assert excess[40] > 10 * excess[8]
    assert excess[40] > 5 * excess[1]


def test_in_the_ravine_only_gradient_descent_stops_far_away():
    rates = descents.RAVINE_RATES
    far = {
        name: end_distance(name, quadratic(100), (-9, 1.5), 60, learning_rate=a)
        for name, a in rates.items()
    }
    assert far["gd"] > 3
    assert max(far["momentum"], far["rmsprop"], far["adam"]) < 0.2


def test_momentum_reaches_where_gradient_descent_does_not():
    ravine = quadratic(100)
    assert end_distance("gd", ravine, (-9, 1.5), 50, learning_rate=0.0195) > 3
    assert end_distance("momentum", ravine, (-9, 1.5), 50, learning_rate=0.06) < 0.7
    assert not end_distance("gd", ravine, (-9, 1.5), 500, learning_rate=0.0201) < 1


def test_the_saddle_is_left_after_as_many_steps_as_its_words_say():
    steps = {name: len(path) - 1 for name, path in descents.saddle_paths().items()}
    assert steps["gd"] == 38
    assert steps["momentum"] == 72
    assert max(steps["rmsprop"], steps["adam"]) <= 12


def test_on_the_plateau_two_stay_and_two_fall_in():
    costs = {name: plateau.value(*path[-1]) for name, path in descents.plateau_paths().items()}
    assert min(costs["gd"], costs["momentum"]) > 0.98
    assert max(costs["rmsprop"], costs["adam"]) < 0.02


def test_the_first_step_of_adam_is_the_learning_rate_whatever_the_gradient():
    for gradient in (1e-3, 1.0, -1e3):
        moved, _ = descents.RULES["adam"](0.0, gradient, None, 1, learning_rate=0.01)
        assert moved == pytest.approx(-0.01 * np.sign(gradient), rel=1e-4)


@pytest.mark.parametrize(
    ("beta", "count", "percent"), [(0.5, 2, 75), (0.9, 10, 65), (0.98, 50, 64)]
)
def test_the_last_values_carry_the_share_that_is_said(beta, count, percent):
    assert round(100 * (1 - beta**count)) == percent


def test_the_correction_starts_at_the_first_value_and_is_later_of_no_account():
    values = 10 + np.sin(np.arange(120))
    corrected, plain = averaged(values, 0.95), averaged(values, 0.95, correct=False)
    assert corrected[0] == pytest.approx(values[0])
    assert plain[0] == pytest.approx(0.05 * values[0])
    assert (plain / corrected)[59] == pytest.approx(0.95, abs=0.01)
    assert (plain / corrected)[-1] > 0.99


def test_the_shuffled_columns_move_and_none_is_like_another():
    X, Y, permutation = columns.examples()
    assert len({tuple(column) for column in X.T}) == X.shape[1] == 10
    assert Y.shape == (1, 10)
    assert (permutation != np.arange(10)).all()


def test_the_schedules_start_together_and_the_staircase_touches_the_smooth_curve():
    ax = averages.draw_schedules().axes[0]
    rates = {line.get_label(): line.get_ydata() for line in ax.get_lines()}
    assert {values[0] for values in rates.values()} == {0.1}
    np.testing.assert_allclose(rates["staircase"][::1000], rates["inverse-time"][::1000])
    assert rates["exponential"][-1] < 0.001
