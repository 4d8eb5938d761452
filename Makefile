# `make` says what there is. Everything runs in .venv, which is made when it is missing
# (with uv where there is one, else with venv and pip).
PYTHON ?= python3
VENV ?= .venv
RUN = $(VENV)/bin/python
UV := $(shell command -v uv)
INSTALL = $(if $(UV),uv pip install --quiet --python $(RUN),$(RUN) -m pip install --quiet)

.DEFAULT_GOAL := help
.PHONY: help lab test build check images scorecard parity bench nbgrader html browser photo clean

help:  ## this list
	@sed -n 's/^\([a-z]*\): .*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

lab: $(VENV)/learner.stamp  ## open the lesson in JupyterLab
	$(RUN) -m jupyterlab Optimization_methods.ipynb

test: $(VENV)/dev.stamp  ## every test, and your notebook as it stands
	$(RUN) -m pytest -n logical --dist worksteal

build: $(VENV)/dev.stamp  ## (maintainers) make both notebooks from lesson/Optimization_methods.py
	$(RUN) lesson/build.py

check: $(VENV)/dev.stamp  ## (maintainers) style, and whether notebooks and pictures are up to date
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) lesson/build.py --check
	$(RUN) lesson/images.py --check

images: $(VENV)/dev.stamp  ## (maintainers) draw the pictures of the text again
	$(RUN) lesson/images.py

scorecard: $(VENV)/dev.stamp  ## (maintainers) write docs/scorecard.md: how good the checks are
	$(RUN) tests/scorecard.py

parity: $(VENV)/parity.stamp  ## (maintainers) our rules against PyTorch, optax and Keras themselves
	$(RUN) -m pytest tests/test_rosetta.py -k live

bench: $(VENV)/dev.stamp  ## (maintainers) measure speed, write docs/benchmarks.md
	-$(MAKE) --no-print-directory $(VENV)/bench.stamp  # without the frameworks it says so
	OMP_NUM_THREADS=1 $(RUN) -m benchmarks

nbgrader:  ## (maintainers) whether a course run with nbgrader gives our marks; a minute or two
	$(MAKE) --no-print-directory VENV=$(VENV)-nbgrader $(VENV)-nbgrader/nbgrader.stamp
	$(VENV)-nbgrader/bin/python -m pytest tests/test_nbgrader.py

html: $(VENV)/dev.stamp  ## the solved lesson as a page, Optimization_methods_solution.html
	$(RUN) lesson/page.py

browser: $(VENV)/browser.stamp  ## (maintainers) the lesson in a real JupyterLab; needs Chromium
	$(RUN) -m pytest tests/browser -n 2 --dist loadfile

photo: $(VENV)/browser.stamp  ## (maintainers) take the README's picture of JupyterLab again
	$(RUN) -m pytest tests/browser/test_solved_lesson.py
	cp screenshots/what-you-see.png docs/

clean:  ## remove .venv and what tools leave behind; no work of yours
	rm -rf $(VENV) $(VENV)-nbgrader .pytest_cache .ruff_cache .hypothesis screenshots
	find . -name __pycache__ -prune -exec rm -rf {} +

$(RUN):
	$(if $(UV),uv venv --quiet --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))

# A stamp says that the requirements, as they stand, are installed.
$(VENV)/learner.stamp: requirements.txt | $(RUN)
	$(INSTALL) -r requirements.txt
	touch $@

$(VENV)/dev.stamp: requirements.txt requirements-dev.txt | $(RUN)
	$(INSTALL) -r requirements-dev.txt
	touch $@

# By pip, which looks for a CPU build of torch wherever its settings say.
$(VENV)/parity.stamp $(VENV)/bench.stamp: $(VENV)/%.stamp: requirements-%.txt | $(VENV)/dev.stamp
	$(RUN) -m ensurepip >/dev/null
	$(RUN) -m pip install --quiet -r $<
	touch $@

$(VENV)/browser.stamp: requirements.txt requirements-dev.txt requirements-browser.txt | $(RUN)
	$(INSTALL) -r requirements-browser.txt
	touch $@

# nbgrader brings some hundred megabytes: `make nbgrader` gives it an environment of its own.
$(VENV)/nbgrader.stamp: requirements.txt requirements-dev.txt requirements-nbgrader.txt | $(RUN)
	$(INSTALL) -r requirements-nbgrader.txt
	touch $@
