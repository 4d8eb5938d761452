"""Scripts that measure in the page what a reader can see."""

# Text and pictures that reach out of the notebook at its right, and are read only by scrolling.
CUT_OFF = """notebook => {
    const edge = notebook.getBoundingClientRect().right;
    return [...notebook.querySelectorAll(
        ':is(.jp-RenderedMarkdown, .jp-OutputArea-output) :is(p, li, summary, img, h1, h2, h3)')]
        .filter(node => node.offsetParent && node.getBoundingClientRect().right > edge + 1)
        .map(node => node.outerHTML.slice(0, 200));
}"""
# Tables, formulas and printed lines may be wider, where they can be scrolled to.
OUT_OF_REACH = """notebook => {
    const edge = notebook.getBoundingClientRect().right;
    const scrolls = node => !node.matches('.jp-Cell') && (
        /auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    return [...notebook.querySelectorAll(
        ':is(.jp-RenderedMarkdown, .jp-OutputArea-output) :is(table, pre, mjx-container)')]
        .filter(node => node.offsetParent && node.getBoundingClientRect().right > edge + 1)
        .filter(node => !scrolls(node))
        .map(node => node.outerHTML.slice(0, 200));
}"""
# WCAG's contrast between a text and what it stands on.
CONTRAST = """node => {
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const ink = numbers(getComputedStyle(node).color);
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
        const [r, g, b, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
        layers.unshift([[r, g, b], alpha]);
    }
    const ground = layers.reduce((below, [colour, alpha]) =>
        below.map((c, i) => c * (1 - alpha) + colour[i] * alpha), [255, 255, 255]);
    const [low, high] = [light(ink), light(ground)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}"""
# How many lines an output takes on the screen, broken ones counted as often as they are broken.
LINES = """output => {
    const text = document.createRange();
    text.selectNodeContents(output);
    return new Set([...text.getClientRects()].map(box => Math.round(box.bottom))).size;
}"""
# Text in an output that a box around it cuts off, or that another text covers.
SQUEEZED = """output => {
    const texts = [];
    const walk = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        for (const box of range.getClientRects())
            if (box.width > 1 && walk.currentNode.data.trim())
                texts.push({box, of: walk.currentNode.parentElement, said: walk.currentNode.data});
    }
    const hides = node => /hidden|clip/.test(getComputedStyle(node).overflow);
    const cut = ({box, of}) => {
        for (let at = of; at !== output.parentElement; at = at.parentElement) {
            const room = at.getBoundingClientRect();
            if (hides(at) && (box.right > room.right + 1 || box.bottom > room.bottom + 1))
                return true;
        }
    };
    const covers = (a, b) => a.of !== b.of
        && Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1
        && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1;
    return texts.filter((text, i) => cut(text) || texts.slice(i + 1).some(b => covers(text, b)))
        .map(text => text.said);
}"""
