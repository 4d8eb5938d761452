"""The lesson in a real JupyterLab: `make browser`."""
