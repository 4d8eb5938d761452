"""Sliders above a picture: wire them, and show them with a still for where nothing moves.

A picture has a method `move(**values)`, which returns a PNG and a sentence about what it shows.
"""

import base64

WIDGET = "application/vnd.jupyter.widget-view+json"
# What a screen reader needs and ipywidgets leaves out, beside the panel's other parts: a handle has
# no name, and would say where it stands on a scale of its own (an exponent, a place in a list).
# `element` is where JupyterLab runs this, a part of the panel as soon as the page has it.
SPOKEN = """
const speak = panel => {
    for (const row of panel.querySelectorAll('.widget-slider')) {
        const [handle, name, value] = ['[role=slider]', 'label', '.widget-readout'].map(
            part => row.querySelector(part));
        handle.ariaLabel = name.textContent;
        if (handle.ariaValueText !== value.textContent) handle.ariaValueText = value.textContent;
        if (value.isContentEditable)
            Object.assign(value, {role: 'textbox', ariaLabel: `${name.textContent}, typed`});
    }
    const [words, picture] = ['.widget-html-content', '.widget-image'].map(
        part => panel.querySelector(part));
    words.role = 'status';
    picture.alt = words.textContent;
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


def slide(start, stop, step, value, name, words=".2f"):
    """Return a slider from `start` to `stop`."""
    import ipywidgets

    return ipywidgets.FloatSlider(
        min=start, max=stop, step=step, value=value, readout_format=words, **_looks(name)
    )


def slide_decades(low, high, value, name):
    """Return a slider from 10^low to 10^high, twenty steps a decade."""
    import ipywidgets

    return ipywidgets.FloatLogSlider(
        min=low, max=high, step=0.05, value=value, readout_format=".3g", **_looks(name)
    )


def slide_over(options, value, name):
    """Return a slider that stops at these values only: a list, or {what is shown: value}.

    It also stands where one would expect a list to choose from: JupyterLab takes the arrow keys
    of a list for its own, to go from cell to cell.
    """
    import ipywidgets

    named = list(options.items()) if isinstance(options, dict) else options
    return ipywidgets.SelectionSlider(options=named, value=value, **_looks(name))


def tick(value, name):
    """Return a box to tick."""
    import ipywidgets

    return ipywidgets.Checkbox(value=value, indent=True, **_looks(name))


def _looks(name):
    return {
        "description": name,
        "tooltip": name,  # else it reads "null"
        "style": {"description_width": "9em"},
        "layout": {"width": "34em"},
    }


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
    script = {"output_type": "display_data", "metadata": {},
              "data": {"application/javascript": SPOKEN}}  # fmt: skip
    spoken = ipywidgets.Output(outputs=[script], layout={"display": "none"})
    return ipywidgets.VBox([spoken, *controls.values(), sentence, image])


def show(picture, controls):
    """Show a picture with its controls; where there are no widgets, a still of it."""
    from IPython.display import display

    box = wire(picture, controls)
    names = ", ".join(control.description for control in controls.values())
    *_, sentence, image = box.children
    bundle = {
        WIDGET: box._repr_mimebundle_()[WIDGET],
        "image/png": base64.b64encode(image.value).decode(),
        "text/plain": f"a picture to move: {names}",
    }
    display(bundle, metadata={"image/png": {"alt": sentence.value}}, raw=True)
