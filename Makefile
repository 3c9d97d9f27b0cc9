# `make help` lists what there is. Everything lives in .venv; nothing outside the checkout is touched.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test growth check format lock bench bench-grounding bench-summaries bench-setup bench-retrieval clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-16s %s\n' "$$name" "$$what"; done

setup: $(READY) ## Install everything into .venv, from the lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "ViCite needs Python 3.11 or newer: make PYTHON=python3.11 …" >&2; exit 1; }
	@echo "Setting up .venv from requirements.lock (about a minute, once) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY) ## Load the sample articles into a throw-away library, ask twice, summarise once
	@$(BIN)/python -m service.cli.demo

serve: $(READY) ## Start the service and its page on http://127.0.0.1:8000 (HOST, PORT override)
	@$(BIN)/vicite serve --host $(HOST) --port $(PORT)

test: $(READY) ## Run the whole offline test suite
	@$(BIN)/python -m pytest -n auto

growth: $(READY) ## Check that no reader's time grows faster than its text (timed, so not a part of test)
	@$(BIN)/python -m pytest -m growth

check: $(READY) ## Check format, lint and types
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(READY) ## Format and mend what the linter can
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

lock: $(READY) ## Resolve the dependencies anew into requirements.lock (needs uv)
	@uv pip compile pyproject.toml --group dev --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet --output-file requirements.lock

bench: $(READY) ## Measure the main job on the real articles (needs ../shared/articles)
	@$(BIN)/python -m benchmarks.main_job.run

bench-grounding: $(READY) ## Measure the checks on true and false claims (the real articles: ../shared)
	@$(BIN)/python -m benchmarks.grounding.run

bench-summaries: $(READY) ## Measure summaries against the gold facts of the real articles (needs ../shared/articles)
	@$(BIN)/python -m benchmarks.summaries.run

bench-setup: .venv-bench/.ready ## Install what retrieval is compared with, into .venv-bench

.venv-bench/.ready: requirements.lock benchmarks/retrieval/requirements.txt
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r benchmarks/retrieval/requirements.txt
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

bench-retrieval: .venv-bench/.ready ## Compare retrieval with what people would otherwise build (needs ../shared/data)
	@.venv-bench/bin/python -m benchmarks.retrieval.run
	@.venv-bench/bin/python -m benchmarks.retrieval.run --set ../shared/data/news/articles.jsonl
	@.venv-bench/bin/python -m benchmarks.retrieval.speed

clean: ## Remove the environments and caches
	rm -rf .venv .venv-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis
