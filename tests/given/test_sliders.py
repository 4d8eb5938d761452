"""Pictures that move: a control's move changes what is drawn, and the words say it."""

import io
import sys
from types import SimpleNamespace

import ipywidgets
import numpy as np
import pytest
from matplotlib import image
from matplotlib.colors import to_rgb

import opt_sliders
from lesson.pictures import networks
from lesson.pictures.rules import RULES, averaged, walk
from opt_experiments import predicted_rate, stability_limit
from opt_plots import MARKS
from opt_sliders import panel
from opt_sliders.boundary import EpochPicture
from opt_sliders.hills import HILLS, STEPS
from tests.helpers.steps import STEPS_OF, X, Y


def pixels(png):
    return image.imread(io.BytesIO(png))


# The panel


class Counting:
    """A picture that notes how it was moved."""

    def __init__(self):
        self.moves = []

    def move(self, **values):
        self.moves.append(values)
        return f"picture {len(self.moves)}".encode(), f"move {len(self.moves)}"


def test_a_move_of_a_control_draws_the_picture_and_the_words_anew():
    picture, control = Counting(), panel.slide(0, 1, 0.1, 0.5, "β")
    *_, words, drawn = panel.wire(picture, {"beta": control}).children
    control.value = 0.7
    assert picture.moves == [{"beta": 0.5}, {"beta": 0.7}]
    assert drawn.value == b"picture 2"
    assert words.value == "move 2"


def test_what_is_shown_holds_a_still_and_words_beside_the_widget(monkeypatch):
    shown = []
    monkeypatch.setattr(
        "IPython.display.display", lambda *given, **how: shown.append((*given, how))
    )
    panel.show(
        Counting(), {"beta": panel.slide(0, 1, 0.1, 0.5, "β"), "on": panel.tick(True, "box")}
    )
    ((data, how),) = shown
    assert set(data) == {panel.WIDGET, "image/png", "text/plain"}
    assert data["text/plain"] == "a picture to move: β, box"
    assert how == {"raw": True, "metadata": {"image/png": {"alt": "move 1"}}}


def test_sliders_are_shown_by_ipywidgets_7_too(monkeypatch):
    """Colab has it. It gives no bundle, its parts take no tooltip, some styles no colour."""
    shown, given = [], []
    monkeypatch.delattr(ipywidgets.Widget, "_repr_mimebundle_")
    for kind in ("FloatSlider", "SelectionSlider"):
        stand_in = type(kind, (), {"style": SimpleNamespace(klass=object), "observe": print})
        stand_in.__init__ = lambda self, **settings: given.append(settings)
        monkeypatch.setattr(ipywidgets, kind, stand_in)
    monkeypatch.setattr("IPython.display.display", lambda data, **how: shown.append(data))
    panel.slide(0, 1, 0.1, 0.5, "β"), panel.slide_over([1, 2], 1, "γ")
    panel.show(Counting(), {"on": panel.tick(True, "box")})
    assert [set(one) & {"tooltip", "description_tooltip"} for one in given] == [
        {"description_tooltip"}
    ] * 2
    assert all("handle_color" not in one["style"] for one in given)
    assert panel.WIDGET in shown[0]


def test_without_ipywidgets_a_still_is_shown_with_its_words_and_what_is_missing(
    monkeypatch, capsys
):
    shown = []
    monkeypatch.setitem(sys.modules, "ipywidgets", None)  # importing it fails from here on
    monkeypatch.setattr(
        "IPython.display.display", lambda *given, **how: shown.append((*given, how))
    )
    opt_sliders.move_average(averaged, np.linspace(1, 0.5, 60))
    opt_sliders.move_in_ravine(STEPS_OF["momentum"])
    opt_sliders.move_on_hills(STEPS_OF)
    for data, _ in shown:
        assert set(data) == {"image/png", "text/plain"}
    assert len(shown) == 3
    said = capsys.readouterr().out
    assert said.splitlines()[0] == shown[0][1]["metadata"]["image/png"]["alt"]
    assert "its sliders (β, bias correction) need ipywidgets" in said
    assert said.count("%pip install ipywidgets") == 3


@pytest.mark.parametrize(
    "control",
    [
        panel.slide(0, 0.99, 0.01, 0.9, "β"),
        panel.slide_decades(-3, 1, 0.05, "α"),
        panel.slide_over([0, 1, 2], 1, "epoch"),
        panel.slide_over({"one": 1, "two": 2}, 2, "choice"),
        panel.tick(True, "box"),
    ],
    ids=lambda control: type(control).__name__,
)
def test_a_control_says_its_name_and_starts_where_it_is_told(control):
    assert control.description
    assert control.value in (0.9, 0.05, 1, 2, True)


# The pictures


def test_the_average_follows_beta_and_its_correction(average):
    _, words = average.move(0.9, True)
    np.testing.assert_allclose(average.line.get_ydata(), averaged(average.values, 0.9))
    assert "about 10 values" in words
    _, words = average.move(0.5, False)
    np.testing.assert_allclose(average.line.get_ydata(), averaged(average.values, 0.5, False))
    np.testing.assert_allclose(average.weights.get_ydata()[:3], [1, 0.5, 0.25])
    assert "about 2 values" in words
    assert "first average is 0.500" in words


def test_a_beta_of_0_remembers_one_value(average):
    assert "about 1 value." in average.move(0.0, True)[1]


def test_the_ravine_says_what_theory_says(ravine):
    _, words = ravine.move(0.018, 0.0, 100.0)
    assert "below the limit 0.02: it converges" in words
    assert f"{predicted_rate('gd', 0.018, 100):.3f} of the distance in the long run" in words
    distances = ravine.distance.get_ydata()
    assert distances[-1] / distances[-2] == pytest.approx(0.982, abs=1e-3)


def test_the_ravines_curve_of_rates_is_a_valley_with_a_wall_at_the_limit(ravine):
    ravine.move(0.1, 0.7, 100.0)
    alphas, steps = (np.asarray(data) for data in ravine.rates.get_data())
    best = alphas[steps.argmin()]
    assert steps.min() == pytest.approx(
        np.log(0.1) / np.log(predicted_rate("momentum", best, 100, 0.7))
    )
    assert steps.min() < 20 < 1000 < steps[0]
    assert np.all(steps[alphas > stability_limit("momentum", 0.7) / 100] > 10_000)


@pytest.mark.parametrize("beta", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("kappa", [1.0, 30.0])
def test_just_over_the_limit_the_ravine_diverges_and_just_below_it_does_not(ravine, beta, kappa):
    limit = stability_limit("momentum", beta) / kappa
    assert "above the limit" in ravine.move(1.05 * limit, beta, kappa)[1]
    assert ravine.distance.get_ydata()[-1] > 20
    assert "it converges" in ravine.move(0.95 * limit, beta, kappa)[1]
    assert ravine.distance.get_ydata()[-1] < 9
    assert ravine.limit.get_xdata()[0] == pytest.approx(limit)


def test_the_ravines_valley_is_lowest_where_the_lesson_says(ravine):
    """Near β = 0.67, a quarter of its height at 0.9."""
    lowest = {}
    for beta in (*np.arange(0, 1, 0.1), *np.arange(0.61, 0.74, 0.01)):
        ravine.move(0.05, beta, 100.0)
        lowest[round(beta, 2)] = np.min(ravine.rates.get_ydata())
    assert min(lowest, key=lowest.get) == 0.67
    assert lowest[0.67] / lowest[0.9] == pytest.approx(1 / 4, rel=0.1)


def test_a_still_says_where_its_sliders_stand(average, ravine, hills, kept):
    average.move(0.5, False)
    assert average.title.get_text() == "β = 0.50, without correction"
    ravine.move(0.05, 0.9, 100.0)
    assert ravine.title.get_text() == "α = 0.05, β = 0.9, κ = 100"
    hills.move("Booth", "gd", 0.05)
    assert hills.stages["Booth"][3].get_text() == "gradient descent, α = 0.05"
    picture = EpochPicture(kept, X, Y, networks.RATES)
    picture.move(20)
    assert picture.title.get_text() == "epoch 20"
    assert picture.maps["adam"].get_title("center") == "Adam\nα = 0.01"


def test_a_walk_that_is_far_out_is_drawn_and_said(ravine):
    png, words = ravine.move(10.0, 0.0, 1000.0)
    assert pixels(png).shape == (640, 1000, 3)
    assert "diverges" in words


def test_snapshots_keep_the_same_epochs_of_all_from_the_first_to_the_last(kept):
    epochs = {tuple(networks) for networks in kept.values()}
    assert len(epochs) == 1
    assert {0, 1, 20} <= set(*epochs)


@pytest.mark.parametrize("name", RULES)
def test_a_snapshot_is_the_network_after_that_many_epochs(kept, name):
    for epoch, network in zip((0, 1, 20), networks.train(name, (0, 1, 20)), strict=True):
        for key, array in network.items():
            np.testing.assert_allclose(kept[name][epoch][key], array, rtol=1e-9, atol=1e-12)


def test_the_maps_show_the_epoch_they_are_moved_to(kept):
    picture = EpochPicture(kept, X, Y)
    before, _ = picture.move(0)
    after, words = picture.move(20)
    assert picture.epoch.get_xdata() == [20, 20]
    assert "at epoch 20" in words
    assert (pixels(before) != pixels(after)).any(axis=-1).mean() > 0.05
    again, _ = picture.move(0)
    assert again == before  # nothing is left of a map that was moved away
    assert {len(ax.collections) for ax in picture.maps.values()} <= {0, 1}


@pytest.mark.parametrize("hill", HILLS)
@pytest.mark.parametrize("optimizer", RULES)
def test_a_path_on_a_hill_is_the_optimizers(hills, hill, optimizer):
    surface, start, *_ = HILLS[hill]
    with np.errstate(all="ignore"):
        x, y = walk(optimizer, surface, start, STEPS, learning_rate=0.001)[-1]
    png, words = hills.move(hill, optimizer, 0.001)
    assert words.startswith(f"{MARKS[optimizer][2]} with α = 0.001 on {hill}: ")
    assert f"({x:.3g}, {y:.3g})" in words
    colour = to_rgb(MARKS[optimizer][0])
    assert (np.abs(pixels(png) - colour).max(axis=-1) < 0.02).sum() > 20


def test_a_hill_keeps_nothing_of_the_path_before(hills):
    first, _ = hills.move("Booth", "gd", 0.05)
    lines = len(hills.stages["Booth"][1].lines)
    hills.move("Booth", "adam", 1.0)
    assert hills.move("Booth", "gd", 0.05)[0] == first
    assert len(hills.stages["Booth"][1].lines) == lines


def test_gradient_descent_bears_on_each_hill_what_the_lesson_says(hills):
    assert "diverges" in hills.move("Rosenbrock", "gd", 0.003)[1]
    assert "diverges" not in hills.move("Rosenbrock", "gd", 0.002)[1]
    assert "height" in hills.move("Booth", "gd", 0.1)[1]
    assert hills.stages["Booth"][2].get_ydata()[-1] < 1e-20
    hills.move("Rosenbrock", "adam", 0.1)
    heights = hills.stages["Rosenbrock"][2].get_ydata()
    assert heights[20] < 10 < heights[0] and heights[-1] > 0.5
