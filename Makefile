# Everything a fresh machine needs: `make run` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PY := .venv/bin/python
export PYTHONPATH := .
SERVICES := $(shell find directory_data -name '*.toml' -o -name '*.txt' -o -name '*.csv' -o -name '*.gz' -o -name '*.py')
CATALOGUES := $(wildcard translations/*/LC_MESSAGES/*.po)
EXTRACT := .venv/bin/pybabel -q extract --no-location --sort-output --no-wrap --project=find-local-services --version=1 \
  --msgid-bugs-address= --copyright-holder=

.PHONY: help run test printing chromium bot testbot scores measure check catalogues messages lock clean

help: ## list every target
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 14

run: .venv/web build/directory.db catalogues printing ## install, build and serve on http://localhost:8000, then the assistant
	PATH="$(CURDIR)/.venv/bin:$$PATH" $(PY) -m honcho start

test: .venv/test build/directory.db catalogues printing chromium bot ## install everything and run every check
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	$(PY) -m directory_data check
	.venv/bin/pytest -n auto --dist loadfile
	$(MAKE) testbot

printing: ## find or install what PDFs are set with
	@bash printing.sh

chromium: .venv/test ## find or install a browser for the browser tests
	@$(PY) tests/browser/chromium.py

bot: .venv-bot/installed ## install and train the assistant (Python 3.10, in .venv-bot)
	@env -u PYTHONDONTWRITEBYTECODE .venv-bot/bin/python -m bot.training directory_data/phrases

testbot: bot ## run the assistant's own checks
	.venv-bot/bin/python -m pytest -c tests/bot/pytest.ini tests/bot

scores: .venv/test build/directory.db bot ## measure how well every language is understood, into docs/quality.md
	{ $(PY) tests/directory_data/query_set.py; .venv-bot/bin/python tests/bot/scores.py; } | tee build/quality.md
	mv build/quality.md docs/quality.md

measure: .venv/test build/directory.db catalogues printing bot ## print how long a turn and a PDF take and whether memory grows
	$(PY) tests/performance/assistant.py
	$(PY) tests/performance/sheets.py

.venv-bot/installed: bot/requirements.txt bot/environment.sh
	@bash bot/environment.sh
	@touch $@

check: .venv/web ## report every mistake in the directory's files
	$(PY) -m directory_data check

catalogues: .venv/web $(CATALOGUES:.po=.mo) ## compile the translations

messages: .venv/web ## collect new messages for the translators
	mkdir -p build
	$(EXTRACT) -F translations/babel.cfg -k N_ -k Reason -o build/messages.pot .
	$(EXTRACT) -F translations/services.cfg -o build/services.pot directory_data/services
	for po in $(CATALOGUES); do .venv/bin/pybabel -q update -i build/$$(basename $$po)t -o $$po \
	  -l $$(cut -d/ -f2 <<<$$po | tr - _) --no-wrap --ignore-obsolete --no-fuzzy-matching --ignore-pot-creation-date; done

lock: ## write the hash-pinned requirement files from pyproject.toml (needs uv)
	uv pip compile pyproject.toml -p 3.11 --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q -o requirements.txt
	uv pip compile pyproject.toml --group test -p 3.11 --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q -o requirements-test.txt
	uv pip compile bot/requirements.in -p 3.10 --overrides bot/left-out.txt --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header -q -o bot/requirements.txt

clean: ## remove everything that was installed or built
	rm -rf .venv .venv-bot .cache build
	find translations -name '*.mo' -delete

translations/%.mo: translations/%.po .venv/web
	.venv/bin/pybabel -q compile -i $< -o $@

build/directory.db: .venv/web $(SERVICES)
	$(PY) -m directory_data build

.venv/bin/python:
	@bash environment.sh

.venv/web: .venv/bin/python requirements.txt
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/test: .venv/web requirements-test.txt
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
