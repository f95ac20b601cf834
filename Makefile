# Everything a person or a machine runs here; `make help` lists it.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
DATA ?= instance
HOST ?= 127.0.0.1
PORT ?= 8000
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# A platform of one's own, on this machine; each setting may be given from outside.
run demo doctor: export PARASAT_DATA_DIR ?= $(abspath $(DATA))
run demo doctor: export PARASAT_DATABASE_URL ?= sqlite:///$(abspath $(DATA))/parasat.sqlite
run demo doctor: export PARASAT_BASE_URL ?= http://$(HOST):$(PORT)
run demo doctor: export PARASAT_SECRET_KEY ?= $(shell cat $(DATA)/secret 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help setup run demo doctor test sure lint types fast pages postgres browser bench soak translations clean

help: ## list what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

setup: $(BIN)/.run ## make .venv with what the platform needs

run: $(BIN)/.run $(DATA)/secret translations ## serve on 127.0.0.1:8000, with the bundled courses
	$(BIN)/parasat db upgrade
	$(BIN)/parasat course import --library
	$(BIN)/parasat serve --bind $(HOST):$(PORT)

demo: $(BIN)/.run $(DATA)/secret translations ## fill the database of `make run` with fictional people
	$(BIN)/parasat db upgrade
	$(BIN)/parasat course import --library
	$(BIN)/parasat demo

doctor: $(BIN)/.run $(DATA)/secret ## look for what is wrong with the platform of `make run`
	$(BIN)/parasat doctor

test: $(BIN)/.dev translations ## every check that this machine can run
	$(BIN)/python -m tests.everything

sure: lint types fast ## lint, types and fast tests, in under a minute

lint: $(BIN)/.dev ## style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(BIN)/.dev ## types of the code
	$(BIN)/mypy

fast: $(BIN)/.dev translations ## unit tests: rules and guards, which ask no database
	$(BIN)/pytest -n 2 -m "pure and not browser and not slow"

bench: $(BIN)/.dev translations ## measure; writes docs/benchmarks.md
	$(BIN)/python -m tests.bench

soak: $(BIN)/.dev translations ## an hour of load on a server of its own, by hand
	$(BIN)/python -m tests.bench.soak

translations: $(BIN)/.run ## compile the catalogues; `python -m translations update` finds new sentences
	@$(BIN)/python -m translations

clean: ## remove what can be made again
	rm -rf .venv build .pytest_cache .ruff_cache .mypy_cache .hypothesis translations/*/LC_MESSAGES/*.mo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(DATA)/secret:
	@mkdir -p $(DATA)
	@umask 077 && $(PYTHON) -c "import secrets; print(secrets.token_urlsafe(32))" > $@

$(BIN)/python:
	$(PYTHON) -m venv .venv

$(BIN)/.run: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/.dev: requirements-dev.lock $(BIN)/.run
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@
