"""Find what a figure tells by colour alone, so that not everybody can see it.

A figure is looked at with normal vision, in greyscale, and with each of the three dichromacies as
Machado, Oliveira and Fernandes (2009) simulate them. Differences of colours are CIEDE2000,
contrasts those of WCAG 2.2 (criteria 1.4.3 and 1.4.11).
"""

import functools
import itertools
from typing import NamedTuple

import numpy as np
from coloraide import Color
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex, to_rgba
from matplotlib.contour import ContourSet
from matplotlib.patches import Rectangle
from matplotlib.text import Text

# Between large areas 2 can just be seen; 10 is seen at a glance. Thin lines need about twice as
# much: see Stone, Szafir and Setlur (2014), An engineering model for color difference as a function
# of size.
APART = {"area": 10, "line": 20, "marker": 20}


def in_grey(colour):
    return colour.convert("lab-d65").set({"a": 0, "b": 0})


VISIONS = {
    "normal vision": lambda colour: colour,
    "greyscale": in_grey,
    "protanopia": lambda colour: colour.filter("protan", method="machado").clip("srgb"),
    "deuteranopia": lambda colour: colour.filter("deutan", method="machado").clip("srgb"),
    "tritanopia": lambda colour: colour.filter("tritan", method="machado").clip("srgb"),
}


@functools.cache
def seen(colour, vision):
    return VISIONS[vision](Color(colour))


@functools.cache
def difference(one, other):
    """Return the smallest distance of two colours over all kinds of vision, and that kind."""
    return min((seen(one, v).delta_e(seen(other, v), method="2000"), v) for v in VISIONS)


@functools.cache
def contrast(one, other="white"):
    return Color(one).contrast(other)


class Mark(NamedTuple):
    """A line, a set of points or an area, with what tells it from others of its kind."""

    kind: str
    shape: str  # dashes, form of the points, hatches
    colour: str
    label: str
    artist: object


def hex_over_white(colour, alpha=None):
    red, green, blue, opaque = to_rgba(colour, alpha)
    return to_hex([1 - opaque * (1 - part) for part in (red, green, blue)])


def marks_of(ax):
    """Return the marks of an Axes that have a meaning: not those that divide or repeat it."""
    marks = []
    for line in ax.lines:
        if not line.get_visible() or line.get_label() == "_casing" or is_faint_copy(line, ax):
            continue
        colour, label = hex_over_white(line.get_color(), line.get_alpha()), str(line.get_label())
        if line.get_linestyle() != "None":
            dashes = np.round(line._unscaled_dash_pattern[1] or (), 1)
            marks.append(Mark("line", f"{dashes}", colour, label, line))
        if line.get_marker() not in ("None", "", None) and not on_its_line(line, ax):
            face = hex_over_white(line.get_markerfacecolor(), line.get_alpha())
            edge = hex_over_white(line.get_markeredgecolor(), line.get_alpha())
            ringed = contrast(face) < 3 < contrast(edge)
            shape = f"{line.get_marker()}, ring {edge}" if ringed else str(line.get_marker())
            marks.append(Mark("marker", shape, face, label, line))
    for found in ax.collections:
        if isinstance(found, ContourSet) and found.filled and found.get_array().size <= 4:
            hatches = itertools.cycle(found.hatches)
            faces = zip(found.get_facecolor(), hatches, strict=False)
            marks += [Mark("area", f"{h}", hex_over_white(c), "_", found) for c, h in faces]
        elif isinstance(found, PolyCollection) and not has_line_of_its_colour(found, ax):
            colour = hex_over_white(found.get_facecolor()[0])
            marks.append(Mark("area", f"{found.get_hatch()}", colour, found.get_label(), found))
    for patch in ax.patches:
        if isinstance(patch, Rectangle) and not holds_words(patch, ax):
            colour = hex_over_white(patch.get_facecolor())
            marks.append(Mark("area", f"{patch.get_hatch()}", colour, "_", patch))
    return marks


def is_faint_copy(line, ax):
    """Return whether a line is the pale jitter behind a full line of its colour."""
    colours = [other.get_color() for other in ax.lines if other.get_alpha() is None]
    return (line.get_alpha() or 1) < 0.5 and line.get_color() in colours


def on_its_line(points, ax):
    """Return whether points only dot a line of their colour, or mark one of its ends."""
    places = {tuple(place) for place in points.get_xydata()}
    return any(
        line.get_linestyle() != "None"
        and line.get_color() == points.get_color()
        and places <= {tuple(place) for place in line.get_xydata()}
        for line in ax.lines
    )


def has_line_of_its_colour(band, ax):
    """Return whether an area is the band about a line; the line then tells what it is."""
    return any(to_hex(line.get_color()) == to_hex(band.get_facecolor()[0][:3]) for line in ax.lines)


def holds_words(patch, ax):
    (x0, y0), (x1, y1) = patch.get_bbox().get_points()
    return any(
        x0 <= t.get_position()[0] <= x1 and y0 <= t.get_position()[1] <= y1 for t in ax.texts
    )


def named_in_place(one, other, ax):
    """Return whether words stand at the ends of two lines that run apart, or beside two points."""
    ends = {tuple(text.xy) for text in ax.texts if hasattr(text, "xy")}
    paths = [mark.artist.get_xydata() for mark in (one, other)]
    if one.kind == "marker":
        return all({tuple(place) for place in path} <= ends for path in paths)
    heights = [ax.transData.transform(path)[:, 1] for path in paths]
    gap = max(heights[0].min() - heights[1].max(), heights[1].min() - heights[0].max())
    return gap > 10 and all(ends & {tuple(place) for place in path} for path in paths)


def alike(ax):
    """Say which marks of an Axes are told apart by nothing, or by a colour that not all see."""
    for one, other in itertools.combinations(marks_of(ax), 2):
        if one.kind != other.kind or one.shape != other.shape:
            continue
        if one.colour == other.colour:
            both_named = not (one.label.startswith("_") or other.label.startswith("_"))
            if both_named and one.label != other.label:
                yield f"{one.label} and {other.label} look the same"
            continue
        far, vision = difference(one.colour, other.colour)
        if far < APART[one.kind] and not (one.kind != "area" and named_in_place(one, other, ax)):
            yield (
                f"two {one.kind}s ({one.label}, {other.label}) differ in colour alone, "
                f"{one.colour} and {other.colour}: {far:.0f} in {vision}"
            )


def pale(ax):
    """Say which marks have less than 3 : 1 on their ground."""
    grounds = {hex_over_white(ax.get_facecolor())}
    for filled in (c for c in ax.collections if isinstance(c, ContourSet) and c.filled):
        grounds |= {hex_over_white(colour) for colour in filled.get_facecolor()}
    cased = {
        tuple(map(tuple, line.get_xydata())) for line in ax.lines if line.get_label() == "_casing"
    }
    lines = [
        ("a contour", hex_over_white(c), grounds)
        for found in ax.collections
        if isinstance(found, ContourSet) and not found.filled and not ax.images
        for c in found.get_edgecolor()
    ]
    for mark in marks_of(ax):
        edge = getattr(mark.artist, "get_markeredgecolor", lambda: None)()
        if mark.kind == "line":
            on_white = tuple(map(tuple, mark.artist.get_xydata())) in cased
            lines.append((mark.label, mark.colour, {"#ffffff"} if on_white else grounds))
        elif mark.kind == "marker":
            rim = hex_over_white(edge)
            best = max((mark.colour, rim), key=contrast)
            lines.append((mark.label, best, {"#ffffff"} if rim == "#ffffff" else grounds))
    for label, colour, under in lines:
        worst = min(contrast(colour, ground) for ground in under)
        if worst < 3:
            yield f"{label} ({colour}) has {worst:.1f} : 1 on its ground"


def uneven(ax):
    """Say which colours that stand for numbers do not all grow darker, or all lighter."""
    shown = [found for found in ax.images if found.get_array().ndim == 2]
    shown += [c for c in ax.collections if isinstance(c, ContourSet) and c.get_array().size > 4]
    for found in shown:
        shades = [to_hex(c) for c in found.get_cmap()(np.linspace(0, 1, 33))]
        for vision in VISIONS:
            light = [seen(shade, vision).convert("lab-d65")["l"] for shade in shades]
            steps = np.sign(np.round(np.diff(light), 1))
            if found.get_array() is not None and {-1, 1} <= set(steps):
                yield f"the colours of {found.get_cmap().name} rise and fall in {vision}"


def hard_to_read(figure):
    """Say which words have less than 4.5 : 1 (large ones 3 : 1) on what is drawn below them."""
    words = [t for t in figure.findobj(Text) if t.get_visible() and t.get_text().strip()]
    figure.draw_without_rendering()
    figure.set_layout_engine("none")  # without its words it would be laid out anew
    boxes = [text.get_window_extent() for text in words]
    for text in words:
        text.set_visible(False)
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[::-1, :, :3]
    for text, box in zip(words, boxes, strict=True):
        text.set_visible(True)
        rows, columns = (
            slice(max(0, int(a)), int(b) + 1) for a, b in (box.intervaly, box.intervalx)
        )
        halo = [p._gc["foreground"] for p in text.get_path_effects() if "foreground" in p._gc]
        ground = pixels[rows, columns]
        if not ground.size:
            continue  # a tick's number that is out of view
        counted = [to_hex(halo[0])] if halo else common(ground)
        worst = min(contrast(to_hex(text.get_color()), colour) for colour in counted)
        large = text.get_fontsize() >= (14 if text.get_fontweight() == "bold" else 18)
        if worst < (3 if large else 4.5):
            colour = to_hex(text.get_color())
            yield f"{text.get_text()!r} ({colour}) has {worst:.1f} : 1 on {counted}"


def common(pixels, share=0.05):
    """Return the colours of at least this share of the pixels, in coarse steps.

    A thin line behind words leaves enough of them to read.
    """
    coarse, counts = np.unique(pixels.reshape(-1, 3) // 8 * 8 + 4, axis=0, return_counts=True)
    return [to_hex(np.minimum(c, 255) / 255) for c in coarse[counts >= share * counts.sum()]]


def troubles(figure):
    """Return what not everybody can see or read in a figure, a line for each."""
    found = [
        trouble for ax in figure.axes for check in (alike, pale, uneven) for trouble in check(ax)
    ]
    return [*found, *hard_to_read(figure)]
