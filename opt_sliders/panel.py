"""Sliders above a picture: wire them, and show them with a still for where nothing moves.

A picture has a method `move(**values)`, which returns a PNG and a sentence about what it shows.
"""

import base64
import importlib.util
from types import SimpleNamespace

from opt_plots.style import BLUE

WIDGET = "application/vnd.jupyter.widget-view+json"
# What a screen reader needs and ipywidgets leaves out, beside the panel's other parts: a handle has
# no name, and would say where it stands on a scale of its own (an exponent, a place in a list).
# `element` is where JupyterLab runs this, a part of the panel as soon as the page has it.
SPOKEN = """
const speak = panel => {
    const [words, picture] = ['.widget-html-content', '.widget-image'].map(
        part => panel.querySelector(part));
    if (!words || !picture) return;  // the panel's last parts are still to come
    words.role = 'status';
    picture.alt = words.textContent;
    for (const row of panel.querySelectorAll('.widget-slider')) {
        const [handle, name, value] = ['[role=slider]', 'label', '.widget-readout'].map(
            part => row.querySelector(part));
        handle.ariaLabel = name.textContent;
        if (handle.ariaValueText !== value.textContent) handle.ariaValueText = value.textContent;
        if (value.isContentEditable)
            Object.assign(value, {role: 'textbox', ariaLabel: `${name.textContent}, typed`});
    }
};
const begin = () => {
    const panel = element.closest('.widget-vbox');
    if (!panel) return requestAnimationFrame(begin);
    new MutationObserver(() => speak(panel)).observe(panel, {
        childList: true, subtree: true, attributeFilter: ['aria-valuetext']});
    speak(panel);
};
begin();
"""
MISSING = (
    "This picture stands still: its sliders ({names}) need ipywidgets, which is not installed "
    "where this notebook runs. Run `%pip install ipywidgets`, then restart the kernel."
)


def slide(start, stop, step, value, name):
    """Return a slider from `start` to `stop`."""
    return _control(
        "FloatSlider", value, name, min=start, max=stop, step=step, readout_format=".2f"
    )


def slide_decades(low, high, value, name):
    """Return a slider from 10^low to 10^high, twenty steps a decade."""
    return _control(
        "FloatLogSlider", value, name, min=low, max=high, step=0.05, readout_format=".3g"
    )


def slide_over(options, value, name):
    """Return a slider that stops at these values only: a list, or {what is shown: value}.

    It also stands where one would expect a list to choose from: JupyterLab takes the arrow keys
    of a list for its own, to go from cell to cell.
    """
    named = list(options.items()) if isinstance(options, dict) else options
    return _control("SelectionSlider", value, name, options=named)


def tick(value, name):
    """Return a box to tick."""
    return _control("Checkbox", value, name, indent=True)


def has_widgets():
    """Return whether ipywidgets is installed where this runs: a kernel may be without it."""
    return importlib.util.find_spec("ipywidgets") is not None


def _control(kind, value, name, **settings):
    """Return one of ipywidgets' controls; without ipywidgets its value and its name alone."""
    if not has_widgets():
        return SimpleNamespace(value=value, description=name)
    import ipywidgets

    control = getattr(ipywidgets, kind)
    style = {"description_width": "9em"}
    if hasattr(control.style.klass, "handle_color"):
        style["handle_color"] = BLUE  # seen on white and black: JupyterLab's own is white on both
    # Without a tooltip it reads "null"; ipywidgets 7, which Colab has, has another name for it.
    tooltip = "tooltip" if hasattr(control, "tooltip") else "description_tooltip"
    return control(
        value=value,
        description=name,
        **{tooltip: name},
        style=style,
        layout={"width": "34em"},
        **settings,
    )


def wire(picture, controls):
    """Return a box with the controls, a sentence and the picture; a control's move redraws it.

    A screen reader says the sentence anew on each move.

    controls : {argument of picture.move: control}
    """
    import ipywidgets

    sentence, image = ipywidgets.HTML(), ipywidgets.Image(format="png")
    image.layout.max_width = "1000px"

    def redraw(_=None):
        values = {name: control.value for name, control in controls.items()}
        image.value, said = picture.move(**values)
        sentence.value = said

    for control in controls.values():
        control.observe(redraw, names="value")
    redraw()
    script = {
        "output_type": "display_data",
        "metadata": {},
        "data": {"application/javascript": SPOKEN},
    }
    spoken = ipywidgets.Output(outputs=[script], layout={"display": "none"})
    return ipywidgets.VBox([spoken, *controls.values(), sentence, image])


def show(picture, controls):
    """Show a picture with its controls; without ipywidgets a still of it, and what is missing."""
    from IPython.display import display

    names = ", ".join(control.description for control in controls.values())
    bundle = {"text/plain": f"a picture to move: {names}"}
    if has_widgets():
        box = wire(picture, controls)
        *_, sentence, image = box.children
        bundle[WIDGET] = box.get_view_spec()
        png, said = image.value, sentence.value
    else:
        png, said = picture.move(**{name: control.value for name, control in controls.items()})
        print(said, MISSING.format(names=names), sep="\n")
    bundle["image/png"] = base64.b64encode(png).decode()
    display(bundle, metadata={"image/png": {"alt": said}}, raw=True)
