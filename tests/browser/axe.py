"""What axe, which asks whether everybody can use a page, finds in our part of one."""

from axe_playwright_python.sync_playwright import Axe

OURS = (".jp-RenderedMarkdown", ".jp-OutputArea-output")


def serious(window, theirs=()):
    """Return the serious findings in text and outputs, as (axe's name of the rule, element).

    theirs : (rule, part of an element's path) of what Jupyter writes there, to be left out
    """
    found = Axe().run(window, context={"include": [[part] for part in OURS]})
    return [
        (finding["id"], node["html"][:200])
        for finding in found.response["violations"]
        if finding["impact"] in ("serious", "critical")
        for node in finding["nodes"]
        if not any(finding["id"] == rule and part in str(node["target"]) for rule, part in theirs)
    ]
