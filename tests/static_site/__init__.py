"""The lesson as a page that runs in a browser: `make site-test`."""
