"""The house style: one look for all pictures, and one mark for each method."""

import functools

# Okabe and Ito's colours: told apart with any kind of colour vision. The first five have enough
# contrast for lines on white; the last two are for areas.
BLACK, BLUE, VERMILLION, GREEN, PURPLE = "#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7"
SKY, YELLOW = "#56B4E9", "#F0E442"
GREY = "#6B6B6B"
CLOUD = "#8C8C8C"  # points of data behind lines: 3 to 1 on white

# The same hues for text: 4.5 to 1 on white, where thick lines need only 3 to 1.
INK = {VERMILLION: "#B84F00", GREEN: "#007A59", PURPLE: "#A34C86"}

STYLE = {
    "figure.figsize": (6.4, 4),
    "figure.dpi": 100,
    "figure.facecolor": "white",
    "figure.constrained_layout.use": True,
    "figure.constrained_layout.w_pad": 0.1,
    "figure.constrained_layout.h_pad": 0.06,
    "savefig.facecolor": "white",
    "font.size": 11,
    "axes.labelsize": 11,
    "axes.titlesize": 11.5,
    "axes.titlelocation": "left",
    "axes.facecolor": "white",
    "axes.edgecolor": GREY,
    "axes.labelcolor": BLACK,
    "axes.titlecolor": BLACK,
    "text.color": BLACK,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": BLACK,
    "ytick.labelcolor": BLACK,
    "xtick.labelsize": 11,
    "ytick.labelsize": 11,
    "legend.fontsize": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": False,
    "axes.axisbelow": True,
    "lines.linewidth": 2,
    "lines.solid_capstyle": "round",
    "image.cmap": "cividis",
}
PAIR = (10, 4)

LONG_DASH, DASH_DOT_DOT = (0, (8, 2)), (0, (5, 1.5, 1, 1.5, 1, 1.5))

# method: colour, line style, label
MARKS = {
    "gd": (BLACK, "-", "gradient descent"),
    "sgd": (PURPLE, ":", "stochastic"),
    "mini-batch": (BLUE, LONG_DASH, "mini-batch"),
    "momentum": (BLUE, "--", "momentum"),
    "nesterov": (PURPLE, "-", "Nesterov"),
    "rmsprop": (GREEN, "-.", "RMSProp"),
    "adam": (VERMILLION, DASH_DOT_DOT, "Adam"),
}
ALIASES = {"batch": "gd", "gradient descent": "gd", "stochastic": "sgd", "minibatch": "mini-batch"}

# What names that are no method get. Those of one style have a black one among them, and no colour
# and style stands in MARKS too.
NEUTRAL = [
    (BLUE, "-"),
    (VERMILLION, "--"),
    (GREEN, LONG_DASH),
    (PURPLE, "-."),
    (BLACK, ":"),
    (BLUE, DASH_DOT_DOT),
    (BLACK, "--"),
    (BLACK, LONG_DASH),
    (BLACK, "-."),
    (GREEN, ":"),
    (BLACK, DASH_DOT_DOT),
]


def marks_for(names):
    """Return {name: (colour, line style, label)}, each one different.

    A method of MARKS has its own mark ("Adam" and "adam" are the same); any other name gets the
    mark of NEUTRAL that is least like those already given, with the name itself as label.

    names : up to eleven that are no methods; more get marks a second time

    >>> marks_for(["adam"])
    {'adam': ('#D55E00', (0, (5, 1.5, 1, 1.5, 1, 1.5)), 'Adam')}
    """
    names, marks = list(names), {}
    for name in names:
        key = str(name).strip().lower()
        key = ALIASES.get(key, key)
        if key in MARKS:
            colour, style, label = MARKS[key]
            marks[name] = (colour, style, "batch" if str(name) == "batch" else label)
    for name in names:
        if name not in marks:
            marks[name] = (*least_like(marks.values()), str(name))
    return {name: marks[name] for name in names}


def least_like(given):
    """Return the mark of NEUTRAL that is least like those given.

    Best has neither their colours nor their styles. In greyscale style is what tells colours
    apart; only black and another may share one.

    >>> least_like([MARKS["momentum"]]) == (GREEN, LONG_DASH)
    True
    """
    given = [mark[:2] for mark in given]
    colours, styles = {colour for colour, _ in given}, {style for _, style in given}
    coloured = {style for colour, style in given if colour != BLACK}

    def likeness(mark):
        colour, style = mark
        clash = style in coloured and colour != BLACK
        return given.count(mark), clash, style in styles, colour in colours

    return min(NEUTRAL, key=likeness)


def in_house_style(draw):
    """Make `draw` work in the house style, whatever the notebook's own settings are.

    draw : a function that draws; returned is one of the same arguments.

    >>> @in_house_style
    ... def size_of_text():
    ...     import matplotlib
    ...     return matplotlib.rcParams["font.size"]
    >>> size_of_text() == STYLE["font.size"]
    True
    """

    @functools.wraps(draw)
    def styled(*args, **kwargs):
        import matplotlib

        with matplotlib.rc_context(STYLE):
            drawn = draw(*args, **kwargs)
            interactive = matplotlib.is_interactive()
        # Jupyter turns interactive mode on when the first figure is made. The end of the context
        # has undone that, and without it no later cell would show its picture.
        matplotlib.interactive(interactive)
        return drawn

    return styled


def new_axes(ax=None, figsize=None):
    """Return `ax`, or the axes of a new figure.

    figsize : (width, height) of the new figure, in inches

    >>> ax = new_axes(figsize=(3, 2))
    >>> new_axes(ax) is ax
    True
    """
    if ax is not None:
        return ax
    import matplotlib.pyplot as plt

    return plt.subplots(figsize=figsize)[1]
