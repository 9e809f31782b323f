# What each target does is in README.md. The first use of one sets up .venv from the lock file.
PYTHON ?= python3
CORPUS ?= corpus
OUTPUTS ?= outputs

VENV := .venv
BIN := $(VENV)/bin
PLAIN := $(VENV)/.installed
DEV := $(VENV)/.installed-dev

.PHONY: extract test evaluate models lint bench sample lock clean help

extract: $(PLAIN) ## read the papers in CORPUS and publish OUTPUTS/findings.duckdb
	@$(BIN)/council-findings extract "$(CORPUS)" --outputs "$(OUTPUTS)"

test: $(DEV) ## run every test
	@$(BIN)/python -m pytest

evaluate: $(PLAIN) ## compare OUTPUTS/findings.duckdb with the labels in GOLD, or all our own labels
ifdef GOLD
	@$(BIN)/council-findings evaluate "$(GOLD)" --database "$(OUTPUTS)/findings.duckdb"
else
	@$(BIN)/python -m tests.evaluate $(if $(KEEP),--keep)
endif

lint: $(DEV) ## ruff, mypy --strict and import-linter
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

models: $(PLAIN) ## train the components in models/
	@$(BIN)/council-findings train

bench: $(DEV) ## time the whole job against bare reading of the same files
	@$(BIN)/python -m tests.bench "$(CORPUS)"

sample: $(DEV) ## build the sample papers from their sources
	@$(BIN)/python corpus/sample/sources/build.py

lock: $(DEV) ## lock the dependencies anew from pyproject.toml
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
		pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
		--extra dev pyproject.toml -o requirements-dev.lock

clean: ## take away what the targets made
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "council-findings needs Python 3.11 or later; name it with make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Setting up .venv (once)"
	@$(PYTHON) -m venv $(VENV)

$(PLAIN): requirements.lock pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@ $(PLAIN)
