"""Use an open notebook without a mouse, by the keys that the lesson's section 0 names."""

# What has the keyboard: which cell it is in, and what a screen reader says of it.
FOCUS = """() => {
    const at = document.activeElement;
    const cells = [...document.querySelectorAll('.jp-Notebook .jp-Cell')];
    return {cell: cells.indexOf(at.closest('.jp-Cell')), editor: !!at.closest('.cm-content'),
            tag: at.tagName, role: at.role, name: at.ariaLabel, value: at.ariaValueText};
}"""
COUNT_POINTING = """() => {
    window.pointed = 0;
    addEventListener('pointerdown', () => window.pointed++, true);
}"""


class Hands:
    """Two hands on the keyboard of a notebook; a mouse that is touched is counted."""

    def __init__(self, notebook):
        self.notebook, self.page = notebook, notebook.page
        self.page.evaluate(COUNT_POINTING)

    def press(self, *keys) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def focus(self) -> dict:
        found = self.page.evaluate(FOCUS)
        found["cell"] = self.notebook.ids[found["cell"]] if found["cell"] >= 0 else None
        return found

    def step(self, key: str) -> str:
        """Press a key that goes to another cell; return which."""
        before = self.page.evaluate(FOCUS)["cell"]
        self.press(key)
        self.page.wait_for_function(f"before => ({FOCUS})().cell !== before", arg=before)
        return self.focus()["cell"]

    def tab_to(self, wanted) -> None:
        """Press the tab key until `wanted` says yes to what has the keyboard."""
        self.press("Tab")
        while not wanted(self.focus()):
            self.press("Tab")

    def to_heading(self, words: str) -> str:
        """Go on from heading to heading, up to a cell that holds these words; return its id."""
        id = self.focus()["cell"]
        while words not in self.notebook.cell(id).inner_text():
            id = self.step("ArrowRight")
        return id

    def to_cell(self, id: str) -> None:
        """Go up or down to a cell."""
        at = self.notebook.ids.index(self.focus()["cell"])
        steps = self.notebook.ids.index(id) - at
        for _ in range(abs(steps)):
            self.step("ArrowDown" if steps > 0 else "ArrowUp")

    def search(self, words: str) -> str:
        """Go to a cell by words that stand only there; return its id."""
        self.press("Control+f")
        self.page.locator(".jp-DocumentSearch-input:focus").wait_for()
        self.page.keyboard.insert_text(words)
        self.page.locator(".jp-DocumentSearch-index-counter", has_text="/1").wait_for()
        self.press("Enter", "Escape")
        self.page.locator(".jp-Notebook .jp-Cell:focus").wait_for()
        return self.focus()["cell"]

    def command(self, name: str) -> None:
        """Run a command by its name."""
        self.press("Control+Shift+C")
        self.page.locator(".lm-CommandPalette-input:focus").wait_for()
        self.page.keyboard.type(name)
        self.page.locator(".lm-CommandPalette-item.lm-mod-active", has_text=name).wait_for()
        self.press("Enter")

    def answer(self, old: int, code: str) -> None:
        """In the cell that has the keyboard, put `code` in the place of its last `old` lines."""
        self.press("Enter", "Control+End", *["Shift+ArrowUp"] * (old - 1), "Shift+Home")
        assert self.focus()["editor"]
        # As the editor selects from the first letter of a line, the spaces before it stay.
        self.page.keyboard.insert_text(code.strip())
