"""Every picture of ours can be read in greyscale and with each kind of colour vision."""

import itertools
import re

import matplotlib.pyplot as plt
import numpy as np
import pytest

import opt_plots
from benchmarks import picture as bench_picture
from benchmarks.timing import Spread
from lesson.pictures import PICTURES, files, networks
from opt_plots.style import INK, MARKS, NEUTRAL, marks_for
from opt_sliders.stage import Stage
from tests.helpers.colours import APART, VISIONS, contrast, difference, seen, troubles
from tests.helpers.plots import EVERY_PLOT, RATES, TABLES, X, Y, contour, halves
from tests.helpers.words_in_pictures import crowded

BANDS = {name: ([0, 1, 2], np.array(table)[:, :3].T) for name, table in TABLES.items()}
# Names as the lesson gives them: methods beside names that are none.
MIXED = {
    "gd": [1, 0.9, 0.8],
    "theory, gradient descent": [1, 0.88, 0.8],
    "momentum": [1, 0.5, 0.1],
    "theory, momentum": [1, 0.4, 0.05],
}
FOUR_CLASSES = (X[:1] > 0) + 2 * (X[1:] > 0)
MORE_PLOTS = {
    "nine names": lambda: opt_plots.schedules({f"plan {k}": [0.1, 0.01 * k] for k in range(9)}),
    "methods and other names": lambda: opt_plots.paths_over_time(MIXED, logy=True),
    "all methods": lambda: opt_plots.cost_curves({name: [1, 0.5] for name in MARKS}),
    "three memories": lambda: opt_plots.weights_over_past([0.5, 0.9, 0.98]),
    "over_rates": lambda: opt_plots.over_rates(
        RATES, TABLES, limit=0.3, ranges={"gd": (0.01, 1), "adam": (0.01, 0.1)}
    ),
    "cost_bands": lambda: opt_plots.cost_bands(BANDS),
    "shaded_tables": lambda: opt_plots.shaded_tables(
        {"moons": [[50, 98], [75, 60]]}, ["gd", "Adam"], ["0.1", "1"]
    )[0],
    "decision_boundaries": lambda: opt_plots.decision_boundaries(
        {"gd": halves, "adam": halves}, X, Y
    )[0],
    "four classes": lambda: opt_plots.decision_boundary(
        lambda points: (points[:1] > 0) + 2 * (points[1:] > 0), X, FOUR_CLASSES
    ),
    "boundary_table": lambda: opt_plots.boundary_table(
        {"gd": {"early": lambda points: 0.5 + points[:1] / 9, "late": halves}}, X, Y
    )[0, 0],
    "a path that diverges": lambda: contour({"gd": [[-1, 0], [0, 0.2], [9, 9]]}),
}
PLOTS = EVERY_PLOT | MORE_PLOTS


@pytest.mark.thorough
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_of_the_text_can_be_read_by_all(name, monkeypatch):
    monkeypatch.setattr(networks, "EPOCHS", (0, 20, 100, 200))  # its colours are the same sooner
    figure = files.draw(name)
    assert [*crowded(figure), *troubles(figure)] == []


@pytest.mark.parametrize("plot", PLOTS.values(), ids=PLOTS)
def test_a_plot_can_be_read_by_all(plot):
    assert troubles(plot().figure) == []


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("average", {"beta": 0.9, "correct": True}),
        ("ravine", {"learning_rate": 0.05, "beta": 0.9, "kappa": 100}),
        ("hills", {"hill": "Rosenbrock", "optimizer": "adam", "learning_rate": 0.1}),
        ("hills", {"hill": "saddle", "optimizer": "gd", "learning_rate": 0.1}),
        ("epochs", {"epoch": 20}),
    ],
)
def test_a_picture_that_moves_can_be_read_by_all(name, values, request, monkeypatch):
    found, draw = [], Stage.png

    def look(stage, moving):
        png = draw(stage, moving)
        found.append(troubles(stage.figure))
        return png

    monkeypatch.setattr(Stage, "png", look)
    if name == "epochs":
        from opt_sliders.boundary import EpochPicture

        picture = EpochPicture(request.getfixturevalue("kept"), X, Y)
    else:
        picture = request.getfixturevalue(name)
    picture.move(**values)
    assert found == [[]]


def test_the_picture_of_the_benchmarks_can_be_read_by_all():
    bars = {name: Spread(k, 0.9 * k, 1.2 * k, "s") for k, name in enumerate(("ours", "theirs"), 1)}
    assert troubles(bench_picture.draw([("one", bars), ("other", bars)])) == []


# The first columns of the matrices for severity 1.0 in Machado, Oliveira and Fernandes (2009).
@pytest.mark.parametrize(
    ("vision", "red"),
    [
        ("protanopia", (0.152286, 0.114503, -0.003882)),
        ("deuteranopia", (0.367322, 0.280085, -0.011820)),
        ("tritanopia", (1.255528, -0.078411, 0.004733)),
    ],
)
def test_red_is_seen_as_published(vision, red):
    shown = seen("#ff0000", vision).convert("srgb-linear")
    np.testing.assert_allclose(shown[:3], np.clip(red, 0, 1), atol=1e-5)


def test_grey_is_seen_as_it_is_and_red_as_light_as_it_is():
    assert max(seen("#808080", vision).delta_e("#808080") for vision in VISIONS) < 0.1
    assert seen("#ff0000", "greyscale")[:] == pytest.approx([53.2, 0, 0, 1], abs=0.1)


def not_told_apart(marks):
    """Return the pairs of marks of one line style whose colours are not told apart by all."""
    return [
        (one, other)
        for one, other in itertools.combinations(marks, 2)
        if one[1] == other[1] and difference(one[0], other[0])[0] < APART["line"]
    ]


def test_marks_of_any_methods_with_up_to_four_other_names_are_told_apart():
    methods = [names for n in range(8) for names in itertools.combinations(MARKS, n)]
    for names in methods:
        marks = marks_for([*names, "one", "another", "a third", "a fourth"])
        assert not_told_apart(marks.values()) == [], names


def test_eleven_names_that_are_no_methods_get_marks_that_are_told_apart():
    marks = marks_for(f"name {k}" for k in range(len(NEUTRAL)))
    assert len({mark[:2] for mark in marks.values()}) == len(NEUTRAL) == 11
    assert not_told_apart(marks.values()) == []


def test_lines_and_their_labels_have_enough_contrast_on_white():
    for colour, *_ in [*MARKS.values(), *NEUTRAL]:
        assert contrast(colour) >= 3
        assert contrast(INK.get(colour, colour)) >= 4.5


# Figures made to be hard to see


def two_lines(one, other, styles=("-", "-")):
    def draw(ax):
        ax.plot([0, 1], color=one, linestyle=styles[0], label="one")
        ax.plot([1, 0], color=other, linestyle=styles[1], label="other")

    return draw


def two_bars(ax):
    ax.bar([0], [1], color="#56B4E9")
    ax.bar([1], [1], color="#E69F00")


def two_clouds(ax):
    ax.plot([0, 1], [0, 1], "o", color="#D55E00", label="one")
    ax.plot([1, 0], [0, 1], "o", color="#009E73", label="other")


def two_grounds(ax):
    ax.contourf(np.indices((9, 9))[0], levels=[-1, 4, 9], colors=["#CDE8F8", "#F6E2B3"])


def on_grey(ax):
    ax.set_facecolor("#999999")
    ax.text(0.5, 0.5, "blue", color="#0072B2", ha="center")


@pytest.mark.parametrize(
    ("draw", "message"),
    [
        (two_lines("#CC0000", "#117711"), "two lines .* differ in colour alone, .* in greyscale"),
        (two_lines("#D55E00", "#009E73"), "two lines .* differ in colour alone, .* in greyscale"),
        (two_lines("#0072B2", "#009E73"), "two lines .* differ in colour alone"),
        (two_lines("#000000", "#000000"), "one and other look the same"),
        (two_bars, "two areas .* differ in colour alone, .* in greyscale"),
        (two_clouds, "two markers .* differ in colour alone"),
        (two_grounds, "two areas .* differ in colour alone"),
        (lambda ax: ax.plot([0, 1], color="#56B4E9"), r"has 2\.3 : 1 on its ground"),
        (lambda ax: ax.plot([0, 1], "o", color="#E69F00"), r"has 2\.3 : 1 on its ground"),
        (lambda ax: ax.contour(np.indices((9, 9))[0], colors="#AAAAAA"), "a contour .* has 2.3"),
        (lambda ax: ax.imshow(np.indices((9, 9))[0], cmap="jet"), "jet rise and fall in normal"),
        (lambda ax: ax.contourf(np.indices((9, 9))[0], 9, cmap="coolwarm"), "rise and fall in"),
        (lambda ax: ax.set_title("pale", color="#888888"), r"'pale' .* has 3\.5 : 1"),
        (on_grey, "'blue' .* on .'#9c9c9c'"),
    ],
)
def test_what_is_hard_to_see_is_found(draw, message):
    figure, ax = plt.subplots()
    draw(ax)
    found = troubles(figure)
    assert any(re.search(message, line) for line in found), found


@pytest.mark.parametrize(
    "draw",
    [
        two_lines("#CC0000", "#117711", ("-", "--")),
        two_lines("#000000", "#D55E00"),
        lambda ax: ax.imshow(np.indices((9, 9))[0], cmap="cividis"),
        lambda ax: ax.set_title("large", color="#888888", fontsize=18),
    ],
)
def test_what_all_can_see_is_let_pass(draw):
    figure, ax = plt.subplots()
    draw(ax)
    assert troubles(figure) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([(0.9, "words that go on and on")], "'words that go on and on' is cut off"),
        ([(0.4, "some words"), (0.5, "others")], "'some words' lies on 'others'"),
        ([(0.4, "some words", 9)], "'some words' is small"),
    ],
)
def test_words_without_room_are_found(words, message):
    figure = plt.figure()
    for x, text, *size in words:
        figure.text(x, 0.5, text, size=size[0] if size else 11)
    assert crowded(figure) == [message]
