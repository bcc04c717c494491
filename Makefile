# Everything one does here, by name: `make help`.
PYTHON ?= python3
WORKERS ?= 2
COVERED ?= 92
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready
PEERS := $(VENV)/.peers
SLOW := slow or browser or postgres
# Thousands of small databases in memory, where there is room: what a killed process wrote stays
# there as on a disk.
ROOM = $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 2000000 {print "/dev/shm"}')
PYTEST = $(if $(ROOM),PYTEST_DEBUG_TEMPROOT=$(ROOM) )$(RUN) -m pytest -q -n $(WORKERS)
# What holds for the house, not for the hotline, belongs to `make check`.
FAST = $(PYTEST) --hypothesis-profile=quick --ignore tests/house -m "not ($(SLOW))"
LOCK := $(RUN) -m uv pip compile --quiet --generate-hashes --no-emit-index-url --universal \
	--python-version 3.11 --allow-unsafe --custom-compile-command 'make lock'

# What was compiled once need not be compiled for every worker of every run.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup demo test quick check format bench bench-reading bench-places lock clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Prepare .venv with everything locked; a second time it is instant

demo: $(READY) ## Open the line beside a Telegram of its own and print the chat page's address
	$(VENV)/bin/ilbirs demo $(DEMO)

# Coverage counts the fast tests alone, so that it is the same with and without browser or server.
# Rules that hold for all are tried on a few examples there, and on many among the slow.
test: $(READY) ## Set up and run every test; the fast ones must cover what they must
	@sh scripts/browser.sh
	@sh scripts/ffmpeg.sh
	$(FAST) --cov --cov-report=term --cov-fail-under=$(COVERED)
	$(PYTEST) --dist loadfile -m "$(SLOW) or hypothesis"

quick: $(READY) ## Run only the tests that are fast, rules that hold for all with 10 examples
	$(FAST)

check: $(READY) ## Check form, lint, types, who imports whom, every text, and what was locked
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(RUN) -m locales.checks
	$(RUN) -m pip check
	$(RUN) -m pytest -q tests/house

format: $(READY) ## Bring the code into its form
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

bench: $(READY) ## Measure the line beside a bare echo bot (PARTS=--week or --files for that alone)
	$(RUN) -m bench $(PARTS)

bench-reading: $(PEERS) ## Measure the reader beside its peers (PARTS="--ablation --curve" for more)
	$(RUN) -m bench.reading $(PARTS)

bench-places: $(READY) ## Measure what a point and a text cost the atlas
	$(RUN) -m bench.places

lock: $(READY) ## Write requirements/ anew from pyproject.toml, with hashes and without hosts
	$(LOCK) pyproject.toml --output-file requirements/run.txt
	$(LOCK) pyproject.toml --extra dev --output-file requirements/dev.txt
	$(LOCK) --group build --output-file requirements/build.txt
	$(LOCK) pyproject.toml --extra peers --constraint requirements/dev.txt --output-file requirements/peers.txt
	$(LOCK) --group peers-build --constraint requirements/peers.txt --output-file requirements/peers-build.txt

clean: ## Remove what was made here: .venv, caches, reports (never var/)
	rm -rf $(VENV) .coverage* htmlcov .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml requirements/dev.txt scripts/setup.sh
	@PYTHON=$(PYTHON) sh scripts/setup.sh $(VENV)
	@touch $@

$(PEERS): $(READY) requirements/peers.txt requirements/peers-build.txt scripts/peers.sh
	@sh scripts/peers.sh $(VENV)
	@touch $@
