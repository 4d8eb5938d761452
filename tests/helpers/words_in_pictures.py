"""Find words of a figure without room: cut off, on top of others, or too small."""

import itertools

from matplotlib.text import Text


def words_in_view(figure):
    """Return the words of a figure with their places.

    Numbers of ticks that are out of view are not drawn, and do not count.
    """
    figure.draw_without_rendering()
    left_out = set()
    for axis in (axis for ax in figure.axes for axis in (ax.xaxis, ax.yaxis)):
        low, high = sorted(axis.get_view_interval())
        for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks()):
            if not low <= tick.get_loc() <= high:
                left_out |= {tick.label1, tick.label2}
    words = (t for t in figure.findobj(Text) if t.get_visible() and t.get_text().strip())
    return [(t.get_window_extent().padded(-1), t) for t in words if t not in left_out]


def crowded(figure):
    """Return what is wrong with the words of a figure, a line for each."""
    found, (width, height) = [], figure.bbox.size
    words = words_in_view(figure)
    for box, text in words:
        if box.x0 < 0 or box.y0 < 0 or box.x1 > width or box.y1 > height:
            found.append(f"{text.get_text()!r} is cut off")
        if text.get_fontsize() < 10.99:
            found.append(f"{text.get_text()!r} is small")
    for (box, one), (place, other) in itertools.combinations(words, 2):
        if box.overlaps(place):
            found.append(f"{one.get_text()!r} lies on {other.get_text()!r}")
    return found
