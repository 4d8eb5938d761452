# `make` says what there is. Everything runs in .venv, which is made when it is missing
# (with uv where there is one, else with venv and pip).
PYTHON ?= python3
VENV ?= .venv
RUN = $(VENV)/bin/python
UV := $(shell command -v uv)
INSTALL = $(if $(UV),uv pip install --quiet --python $(RUN),$(RUN) -m pip install --quiet)

# JupyterLab refuses root unless it is told to: in a container there is often nobody else.
AS_ROOT = $(if $(filter 0,$(shell id -u)),--allow-root --ServerApp.ip=127.0.0.1)
# Pictures belong below their cells and into files, whatever this names.
unexport MPLBACKEND
# The tests start hundreds of processes, which would compile our modules again and again.
unexport PYTHONDONTWRITEBYTECODE

# The tests in a browser: all of them, or the files that are named.
BROWSER = tests/browser
SITE = tests/static_site
# All of the site's, or those that are left by their marks, as in .ci/run.
SITE_MARKS =

# What tells whether a version of Python or of a package will do, in about two minutes: the solved
# lesson with its outputs word for word, the blank one, and the tests that use most of the packages.
TELLING = \
	'tests/lesson/editions/test_stored_outputs.py::test_the_committed_solution_gives_its_stored_outputs_again[Optimization_methods]' \
	tests/lesson/editions/test_editions.py::test_a_blank_notebook_is_green \
	opt_utils.py opt_plots opt_experiments opt_sliders testCases.py public_tests.py exercises checking \
	tests/given/test_opt_utils.py tests/given/test_opt_plots.py \
	tests/given/test_opt_plots_experiments.py tests/given/test_sliders.py \
	tests/given/test_datasets.py tests/given/test_grid.py tests/given/test_surfaces.py \
	tests/given/test_progress.py \
	tests/checking/test_checks.py tests/lesson/editions/test_build.py \
	tests/grading/marking/test_honest.py::test_marks_and_messages_are_those_of_the_notebooks_own_checks

.DEFAULT_GOAL := help
.PHONY: help lab setup test build check images scorecard parity dask bench nbgrader html site site-open site-test browser oldest newest photo clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\): .*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

lab: $(VENV)/learner.stamp  ## open the lesson in JupyterLab
	@if [ -n "$(AS_ROOT)" ]; then echo "You are root, as in a container: JupyterLab may run so, for" \
	"this machine alone (127.0.0.1). Open the address with the token that it prints."; fi
	$(RUN) -m jupyterlab $(AS_ROOT) Optimization_methods.ipynb

setup: $(VENV)/dev.stamp  ## only install what teaching and changing the lesson need

test: $(VENV)/dev.stamp  ## the tests, and your notebook as it stands
	$(RUN) -m pytest -n logical --dist loadgroup

build: $(VENV)/dev.stamp  ## (maintainers) make the notebooks from lesson/sections/
	$(RUN) lesson/build.py

check: $(VENV)/dev.stamp  ## (maintainers) style, whether notebooks and pictures are up to date, and the long tests
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) lesson/build.py --check
	$(RUN) lesson/images.py --check
	$(RUN) -m pytest -n logical --dist loadgroup -m "thorough or stored"

images: $(VENV)/dev.stamp  ## (maintainers) draw the pictures of the text again
	$(RUN) lesson/images.py

scorecard: $(VENV)/dev.stamp  ## (maintainers) write docs/scorecard.md and its derived page: how good the checks are
	$(RUN) tests/scorecard.py

parity: $(VENV)/parity.stamp  ## (maintainers) our rules against PyTorch, optax and Keras themselves
	$(RUN) -m pytest tests/lesson/test_rosetta.py -k live

dask: $(VENV)/dask.stamp  ## (maintainers) marking on a cluster: workers and markers are killed on the way
	$(RUN) -m pytest tests/grading/marking/test_dask.py

bench: $(VENV)/dev.stamp  ## (maintainers) measure speed, write docs/benchmarks.md
	-$(MAKE) --no-print-directory $(VENV)/bench.stamp  # without the frameworks it says so
	OMP_NUM_THREADS=1 $(RUN) -m benchmarks

nbgrader:  ## (maintainers) whether a course run with nbgrader gives our marks; a minute or two
	$(MAKE) --no-print-directory VENV=$(VENV)-nbgrader $(VENV)-nbgrader/nbgrader.stamp
	$(VENV)-nbgrader/bin/python -m pytest tests/grading/marking/test_nbgrader.py

html: $(VENV)/dev.stamp  ## each solved notebook as a page, …_solution.html
	$(RUN) lesson/page.py

site: $(VENV)/site.stamp  ## the lesson as a page that runs in a browser: the static folder site/
	$(RUN) lesson/website.py $(if $(PYODIDE),--pyodide "$(PYODIDE)")

site-open: site  ## the same, and open it
	$(RUN) lesson/website.py --open

site-test:  ## (maintainers) the site in Chromium, without a network; needs npm, too
	$(MAKE) --no-print-directory VENV=$(VENV)-site $(VENV)-site/site-test.stamp
	PYODIDE=$(VENV)-site/pyodide $(VENV)-site/bin/python -m pytest $(SITE) -n 2 --dist loadfile -m "$(SITE_MARKS)"

browser: $(VENV)/browser.stamp  ## (maintainers) the lesson in a real JupyterLab; needs Chromium
	$(RUN) -m pytest $(BROWSER) -n 2 --dist loadfile

oldest:  ## (maintainers) what tells whether versions will do, on PYTHON=python3.11 and the oldest
newest:  ## (maintainers) the same on PYTHON=python3.14 and the newest packages
oldest: PYTHON = python3.11
newest: PYTHON = python3.14
oldest newest:
	$(MAKE) --no-print-directory VENV=$(VENV)-$@ PYTHON=$(PYTHON) $(VENV)-$@/$@.stamp
	$(VENV)-$@/bin/python -m pytest -n logical --dist loadgroup -m "not thorough" $(TELLING)

photo: $(VENV)/browser.stamp  ## (maintainers) take the README's picture of JupyterLab again
	$(RUN) -m pytest tests/browser/test_solved_lesson.py
	cp screenshots/what-you-see.png docs/

clean:  ## remove .venv and what tools leave behind; no work of yours
	rm -rf $(VENV) $(VENV)-* site .pytest_cache .ruff_cache .hypothesis screenshots
	find . -name __pycache__ -prune -exec rm -rf {} +

$(RUN):
	$(if $(UV),uv venv --quiet --seed --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))
	@$@ -c 'import sys; assert sys.version_info >= (3, 11)' 2>/dev/null || { rm -rf $(VENV); echo \
	"The lesson needs Python 3.11 or newer, and $(PYTHON) is older. Name one: make lab PYTHON=python3.12"; exit 1; }

# A stamp says that the requirements, as they stand, are installed.
$(VENV)/learner.stamp: requirements.txt | $(RUN)
	$(INSTALL) -r requirements.txt
	touch $@

$(VENV)/dev.stamp $(VENV)/newest.stamp: requirements.txt requirements/dev.txt | $(RUN)
	$(INSTALL) -r requirements/dev.txt
	touch $@

# By pip, which looks for a CPU build of torch wherever its settings say.
$(VENV)/parity.stamp $(VENV)/bench.stamp $(VENV)/dask.stamp: $(VENV)/%.stamp: requirements/%.txt | $(VENV)/dev.stamp
	$(RUN) -m ensurepip >/dev/null
	$(RUN) -m pip install --quiet -r $<
	touch $@

$(VENV)/browser.stamp: requirements.txt requirements/dev.txt requirements/browser.txt | $(RUN)
	$(INSTALL) -r requirements/browser.txt
	touch $@

# pip fetches the wheels that go into a site.
$(VENV)/site.stamp: requirements.txt requirements/dev.txt requirements/site.txt | $(RUN)
	$(INSTALL) -r requirements/site.txt
	$(RUN) -m ensurepip >/dev/null
	touch $@

$(VENV)/site-test.stamp: requirements.txt requirements/dev.txt requirements/browser.txt \
		requirements/site.txt requirements/site-test.txt tests/static_site/parts.py | $(RUN)
	$(INSTALL) -r requirements/site-test.txt
	$(RUN) -m ensurepip >/dev/null
	$(RUN) tests/static_site/parts.py $(VENV)/pyodide
	touch $@

# The oldest that the lists allow is what stands behind each >=.
$(VENV)/oldest.stamp: requirements.txt requirements/dev.txt | $(RUN)
	sed -n 's/>=\([0-9.]*\).*/==\1/p' $^ >$(VENV)/oldest.txt
	$(INSTALL) -r requirements/dev.txt -c $(VENV)/oldest.txt
	touch $@

# nbgrader brings some hundred megabytes: `make nbgrader` gives it an environment of its own.
$(VENV)/nbgrader.stamp: requirements.txt requirements/dev.txt requirements/nbgrader.txt | $(RUN)
	$(INSTALL) -r requirements/nbgrader.txt
	touch $@
