"""Labels at the ends of lines, moved apart where they would overlap."""

import numpy as np

from opt_plots.style import INK

# How a label is found again when a later panel has changed the layout.
END_LABEL = "end label"
ABOVE = 14  # points: a label to the left of its line's end would stand on the line


def label_ends(ax, gap=3, inside=False):
    """Write each line's label at its end, in its colour, moved apart where they would overlap.

    ax : Axes whose lines have labels (those that begin with "_" are left out)
    gap : points between two labels; inside : a label that would leave the axes goes to the
    left of its line's end.

    >>> from opt_plots.style import new_axes
    >>> ax = new_axes()
    >>> line = ax.plot([3, 2], label="falls")
    >>> label_ends(ax)
    >>> [text.get_text() for text in ax.texts]
    ['falls']
    """
    remove_labels(ax)
    for line in ax.get_lines():
        label = str(line.get_label())
        point = None if label.startswith("_") else last_in_view(ax, line)
        if point is not None:
            text = write(ax, label, point, (8, 0), line.get_color())
            text.set_gid(END_LABEL)
            text.set_in_layout(not inside)
    figure = ax.figure.canvas.figure
    # Only after a layout are the axes where they will be and the texts as large as they will be.
    figure.draw_without_rendering()
    for panel in figure.axes:
        place_labels(panel, gap)


def end_labels(ax):
    """Return the texts that label_ends wrote."""
    return [text for text in ax.texts if text.get_gid() == END_LABEL]


def remove_labels(ax):
    """Take away what label_ends wrote, where something else says it (a panel's title)."""
    for text in end_labels(ax):
        text.remove()


def place_labels(ax, gap=3):
    """Move the labels of a laid out Axes to the ends of their lines, and apart."""
    texts = end_labels(ax)
    if not texts:
        return
    for text in texts:
        text.set_horizontalalignment("left")
        text.xyann = (8, 0)
        if not text.get_in_layout() and text.get_window_extent().x1 > ax.bbox.x1:
            text.set_horizontalalignment("right")
            text.xyann = (-8, ABOVE)
    pixels = ax.figure.canvas.figure.dpi / 72
    extents = [text.get_window_extent() for text in texts]
    heights = np.array([box.height + gap * pixels for box in extents])
    wanted = ax.transData.transform([text.xy for text in texts])[:, 1]
    ends = wanted.copy()
    wanted = wanted + [text.xyann[1] * pixels for text in texts]
    for group in side_by_side([box.intervalx for box in extents]):
        placed = spread(wanted[group], heights[group], ax.bbox.intervaly)
        for i, shift in zip(group, (placed - ends[group]) / pixels, strict=True):
            texts[i].xyann = (texts[i].xyann[0], shift)


def side_by_side(intervals):
    """Return the groups, as lists of indices, of intervals that overlap, one with the next."""
    groups, end = [], -np.inf
    for i in np.argsort([low for low, _ in intervals], kind="stable"):
        if intervals[i][0] > end:
            groups.append([])
        groups[-1].append(int(i))
        end = max(end, intervals[i][1])
    return groups


def spread(wanted, heights, limits):
    """Move intervals of these heights, centred where wanted, as little as keeps them apart.

    wanted, heights : one number each; limits : (low, high), kept if there is room.
    Returns the new centres, in the order given.
    """
    order = np.argsort(wanted, kind="stable")
    centres = np.array(wanted, dtype=float)
    groups = []  # [members, total height, centre], from the lowest up
    for i in order:
        groups.append([[i], heights[i], centres[i]])
        while True:
            members, total, centre = groups[-1]
            room = max(limits[1] - limits[0], total)
            centre = np.clip(centre, limits[0] + total / 2, limits[0] + room - total / 2)
            groups[-1][2] = centre
            if len(groups) == 1:
                break
            below = groups[-2]
            if below[2] + below[1] / 2 <= centre - total / 2:
                break
            merged = below[0] + members
            groups[-2:] = [[merged, below[1] + total, np.mean([wanted[j] for j in merged])]]
    for members, total, centre in groups:
        edge = centre - total / 2
        for j in members:
            centres[j] = edge + heights[j] / 2
            edge += heights[j]
    return centres


def last_in_view(ax, line):
    """Return the last point of a line that is in view; failing that the nearest to a last one."""
    points = np.column_stack([np.asarray(v, dtype=float) for v in line.get_data(orig=True)])
    points = points[np.isfinite(points).all(axis=1)]
    if len(points) == 0:
        return None
    (x0, x1), (y0, y1) = sorted(ax.get_xlim()), sorted(ax.get_ylim())
    x, y = points.T
    inside = np.flatnonzero((x0 <= x) & (x <= x1) & (y0 <= y) & (y <= y1))
    last = points[inside[-1]] if len(inside) else points[-1]
    return np.clip(last, [x0, y0], [x1, y1])


def write(ax, label, point, offset, colour):
    """Write a label beside a point, legible on any ground."""
    from matplotlib import patheffects

    return ax.annotate(
        label,
        point,
        xytext=offset,
        textcoords="offset points",
        va="center",
        color=INK.get(colour, colour),
        fontweight="bold",
        annotation_clip=False,
        zorder=10,
        path_effects=[patheffects.withStroke(linewidth=3, foreground="white")],
    )
