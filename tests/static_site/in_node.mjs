// Run pytest on the lesson's tests in Pyodide, without a browser:
//     node in_node.mjs PYODIDE PACKAGES ROOT pytest's arguments…
// PACKAGES is a folder with pytest and what it imports.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, packages, root, ...asked] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(resolve(pyodide, "pyodide.mjs")));
const python = await loadPyodide({ indexURL: resolve(pyodide) });
await python.loadPackage(["numpy", "scipy", "matplotlib", "scikit-learn", "ipython"], {
  messageCallback: () => {},
});
for (const [name, folder] of [["/packages", packages], ["/lesson", root]]) {
  python.FS.mkdirTree(name);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: resolve(folder) }, name);
}
python.globals.set("asked", python.toPy(asked));
process.exitCode = await python.runPythonAsync(`
import os, sys

os.environ |= {"MPLBACKEND": "agg", "MPLCONFIGDIR": "/tmp"}
os.chdir("/lesson")
sys.path[:0] = ["/lesson", "/packages"]
sys.dont_write_bytecode = True
import pytest

int(pytest.main(["-q", "--noconftest", "--capture=sys", "-p", "no:cacheprovider", *asked]))
`);
