"""The pictures of experiments show the numbers that they are given."""

import matplotlib.pyplot as plt
import numpy as np

import opt_plots
from tests.helpers.plots import RATES, TABLES


def lines_of(axes):
    return {line.get_label(): line for line in axes.get_lines()}


def test_the_line_is_the_median_over_the_seeds():
    lines = lines_of(opt_plots.over_rates(RATES, TABLES))
    np.testing.assert_allclose(lines["gradient descent"].get_ydata(), [0.65, 0.25, 0.1])
    np.testing.assert_allclose(lines["Adam"].get_ydata(), [0.2, 0.3, np.nan])


def test_the_band_holds_the_middle_half_of_the_seeds():
    values = np.random.default_rng(0).permutation(np.arange(1.0, 102))
    axes = opt_plots.over_rates([0.1, 1], {"gd": [values, values]})
    heights = axes.collections[0].get_paths()[0].vertices[:, 1]
    assert (heights.min(), heights.max()) == (26, 76)


def test_ranges_are_bars_below_with_their_length_in_decades():
    ranges = {"gd": (0.01, 1), "adam": None}
    axes = opt_plots.over_rates(RATES, TABLES, limit=0.3, ranges=ranges)
    bars = next(other for other in axes.figure.axes if other is not axes)
    assert [list(line.get_xdata()) for line in bars.get_lines()] == [[0.01, 1]]
    assert [text.get_text() for text in bars.texts] == ["gradient descent: 2.0 decades"]
    assert "0.3" in bars.get_title("left")
    assert lines_of(axes)["_limit"].get_ydata() == [0.3, 0.3]


def test_costs_over_time_are_medians_too():
    curves = {"gd": ([0, 10], [[0.7, 0.1], [0.7, 0.3], [0.7, 0.2]])}
    line = opt_plots.cost_bands(curves).get_lines()[0]
    assert list(line.get_xdata()) == [0, 10]
    np.testing.assert_allclose(line.get_ydata(), [0.7, 0.2])


def test_every_number_stands_in_the_cell_of_its_row_and_column():
    table = np.arange(6.0).reshape(2, 3)
    axes = opt_plots.shaded_tables({"A": table, "B": table + 6}, ["r", "s"], ["x", "y", "z"])
    for k, ax in enumerate(axes):
        for text in ax.texts:
            column, row = text.get_position()
            assert float(text.get_text()) == table[row, column] + 6 * k


def test_numbers_in_cells_can_be_read_on_the_darkest():
    axes = opt_plots.shaded_tables({"A": [[0, 1]]}, ["r"], ["x", "y"])
    image = axes[0].get_images()[0]
    red, green, blue, _ = image.to_rgba(np.array([[1.0]]))[0, 0]
    linear = [c / 12.92 if c <= 0.04 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    luminance = np.dot([0.2126, 0.7152, 0.0722], linear)
    assert (luminance + 0.05) / 0.05 > 7  # black on it, by the contrast of WCAG 2


def test_pictures_can_be_drawn_on_given_axes():
    left, right = plt.subplots(1, 2)[1]
    assert opt_plots.over_rates(RATES, TABLES, ax=left) is left
    assert opt_plots.cost_bands({"gd": ([0, 1], [[1, 2]])}, ax=right) is right
