# The site's commands. `make demo` and `make test` need python3 (3.11 or newer, with venv), make and git.

PORT ?= 8000
DATA_DIR ?= var/demo
JOBS ?= 2
export PORT DATA_DIR

BIN := .venv/bin
SERVICES := $(BIN)/python -m tests.services
PYTEST := $(BIN)/pytest

.PHONY: demo test audit bench bench-search lint messages preflight suites sqlite postgresql
.NOTPARALLEL:

demo: export DJANGO_SETTINGS_MODULE = config.settings.demo
demo: preflight .venv/.stamp
	@$(BIN)/python -m demo.prepare
	@echo
	@echo "Swedish  http://127.0.0.1:$(PORT)/"
	@echo "English  http://127.0.0.1:$(PORT)/en/"
	@echo "Editors  http://127.0.0.1:$(PORT)/admin/"
	@echo "Ctrl-C stops it; make demo starts it again."
	@trap 'kill $$worker' EXIT; trap 'exit 0' INT TERM; \
		$(BIN)/python manage.py worker & worker=$$!; \
		$(BIN)/gunicorn config.wsgi --bind 127.0.0.1:$(PORT) --threads 8 \
		--no-control-socket --log-level warning

# Every test but the slow ones: on PostgreSQL where it is found, and what depends on the database on SQLite too.
test: .venv/.stamp messages
	@$(SERVICES) $(MAKE) --no-print-directory suites

suites: sqlite $(if $(TEST_POSTGRES_URL),postgresql)

sqlite:
	TEST_DATABASE_URL= $(PYTEST) -n $(JOBS) $(DURATIONS) -m "not audit$(if $(TEST_POSTGRES_URL), and each_database and not elasticsearch)"

postgresql:
	TEST_DATABASE_URL=$(TEST_POSTGRES_URL) $(PYTEST) -n $(JOBS) $(DURATIONS) -m "not audit"

# What is slow: Lighthouse, benchmarks, the full axe matrix, the crawl of every page.
audit bench bench-search: export REQUIRE_SERVICES = 1
audit: .venv/.stamp tests/browser/node_modules messages
	@$(SERVICES) sh -c 'TEST_DATABASE_URL=$$TEST_POSTGRES_URL $(PYTEST) -s -m audit'

bench: .venv/.stamp messages
	@$(SERVICES) sh -c 'TEST_DATABASE_URL=$$TEST_POSTGRES_URL $(PYTEST) -s -m audit tests/benchmarks'

bench-search: .venv/.stamp messages
	@$(SERVICES) sh -c 'TEST_DATABASE_URL=$$TEST_POSTGRES_URL $(PYTEST) -s -m audit tests/benchmarks/test_search.py'

lint: .venv/.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

messages: export DJANGO_SETTINGS_MODULE = config.settings.demo
messages: .venv/.stamp
	@$(BIN)/python manage.py compile_messages

preflight:
	@command -v python3 >/dev/null || { echo "python3 is missing. On Debian: apt install python3-venv" >&2; exit 1; }
	@python3 -I site/demo/preflight.py

.venv/.stamp: pyproject.toml uv.lock
	python3 -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check uv==0.13.9
	$(BIN)/uv sync --frozen --compile-bytecode
	@touch $@

tests/browser/node_modules: tests/browser/package-lock.json
	npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
