# Two commands matter: `make run` and `make test`. `make help` lists the rest.

IN_ENVIRONMENT := .venv/bin/python
# Programs are started many times: what Python has read once it keeps, also where the machine's settings say otherwise.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
TESTS := tests-of-pages tests-of-the-api tests-of-the-rest tests-of-the-planner
.PHONY: help run published test check format format-check lint types tests $(TESTS) check-postgresql \
	schema schema-check schema-breaking schema-release catalogues trusted-documents trusted-documents-check check-conformance \
	check-accessibility check-engines examples migration migrations-check bench bench-pages bench-readers bench-lighthouse screenshots audit \
	lock vendor environment environment-dev browser node clean

help: ## List what can be done here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' Makefile

run: environment ## Serve the dashboard and the API on one port (PORT=8050); the first time, make what is needed
	@exec $(IN_ENVIRONMENT) run.py

published: export EDITION = published
published: run ## The same with published facts only, nothing illustrative

test: check ## Everything that CI runs; installs what it needs or says what to install

# Side by side, as many as keep two processors busy; the longest begin first.
check: ## The same as make test
	@$(MAKE) --no-print-directory --jobs=4 --output-sync=target \
		$(TESTS) types format-check lint schema-check schema-breaking trusted-documents-check migrations-check
	@echo "Everything passed."

format: environment-dev ## Put the code into the one format, and mend what the linter can mend
	@$(IN_ENVIRONMENT) -m ruff check --fix --quiet .; $(IN_ENVIRONMENT) -m ruff format .

format-check: environment-dev ## Is the code in the one format?
	$(IN_ENVIRONMENT) -m ruff format --check .

lint: environment-dev ## Does the code keep the rules in pyproject.toml?
	$(IN_ENVIRONMENT) -m ruff check .

types: environment-dev ## Do the types hold?
	$(IN_ENVIRONMENT) -m mypy .

tests: environment-dev browser node ## Only the tests (ARGS="-k ongoing" chooses some)
ifdef ARGS
	$(IN_ENVIRONMENT) -m pytest $(ARGS)
else
	@$(MAKE) --no-print-directory --jobs=4 --output-sync=target $(TESTS)
endif

tests-of-pages: environment-dev browser ## Only the tests of the pages in Chromium
	$(IN_ENVIRONMENT) -m pytest tests/browser --durations=10

tests-of-the-api: environment-dev browser node ## Only the tests of the graph
	$(IN_ENVIRONMENT) -m pytest tests/api --durations=10

tests-of-the-planner: environment-dev ## Only the tests of planned answers
	$(IN_ENVIRONMENT) -m pytest tests/planner --durations=10

tests-of-the-rest: environment-dev browser node ## All other tests
	$(IN_ENVIRONMENT) -m pytest --ignore=tests/browser --ignore=tests/api --ignore=tests/planner --durations=10

check-postgresql: environment-dev browser ## Start what docker-compose.yml describes on a real PostgreSQL, and test the API and the pages there
	$(IN_ENVIRONMENT) scripts/check_postgresql.py

schema: environment-dev ## Print the graph's schema into api/schema.graphql
	@$(IN_ENVIRONMENT) -m api.schema > var/schema.graphql && mv var/schema.graphql api/schema.graphql

schema-check: environment-dev ## Is api/schema.graphql the schema that the code has?
	@$(IN_ENVIRONMENT) -m api.schema > var/schema.graphql
	@diff -u api/schema.graphql var/schema.graphql || { echo "The schema changed: run 'make schema' and read the difference."; exit 1; }

schema-breaking: environment-dev ## Does a query that was right in the last released version still work?
	@$(IN_ENVIRONMENT) -m api.released

schema-release: environment-dev ## Keep the schema as the one that this version promises (docs/deprecation.md)
	@$(IN_ENVIRONMENT) -m api.released freeze

examples: environment-dev ## Ask the worked questions again and keep their answers (read the difference)
	@PYTHONPATH=. $(IN_ENVIRONMENT) scripts/examples.py

catalogues: environment-dev ## Bring the languages' catalogues up to date with the words in the code
	@$(IN_ENVIRONMENT) -m babel.messages.frontend --quiet extract --no-default-keywords --keyword _ --keyword lazy --keyword ngettext:1,2 \
		--add-comments Translators: --strip-comment-tags --add-location file --no-wrap --sort-by-file \
		--project equity-ledger --output-file var/messages.pot dashboard
	@$(IN_ENVIRONMENT) -m babel.messages.frontend --quiet update --no-fuzzy-matching --ignore-obsolete --no-wrap \
		--ignore-pot-creation-date --input-file var/messages.pot --output-dir dashboard/catalogues

trusted-documents: environment-dev ## List the dashboard's questions in api/trusted_documents.json
	@$(IN_ENVIRONMENT) -m dashboard.queries.trusted > var/trusted.json && mv var/trusted.json api/trusted_documents.json

trusted-documents-check: environment-dev ## Does api/trusted_documents.json list the questions that the dashboard has?
	@$(IN_ENVIRONMENT) -m dashboard.queries.trusted > var/trusted.json
	@diff -u api/trusted_documents.json var/trusted.json || { echo "A question changed: run 'make trusted-documents'."; exit 1; }

check-conformance: environment-dev node ## Only others' audits, fuzzer and clients against the graph
	$(IN_ENVIRONMENT) -m pytest tests/conformance

check-accessibility: environment-dev browser ## Look at every page in every state, width and colour scheme with axe
	ACCESSIBILITY=all $(IN_ENVIRONMENT) -m pytest tests/browser/test_accessibility.py

check-engines: environment-dev ## Ask QUESTIONS=1000 at random, planned and executed, of SQLite and PostgreSQL (CITY_SEED=2 for another city)
	PLANNER_QUESTIONS=$(or $(QUESTIONS),1000) ENGINE_QUESTIONS=$(or $(QUESTIONS),1000) $(IN_ENVIRONMENT) -m pytest \
		tests/planner/test_both_ways.py tests/planner/test_both_engines.py

migration: environment-dev ## Write a database migration for changed tables (m="what changed")
	@test -n "$(m)" || { echo 'Say what changed: make migration m="Add the date a team was dissolved"'; exit 2; }
	@$(IN_ENVIRONMENT) -m domain.migrations revision -m "$(m)"

migrations-check: environment-dev ## Do the migrations make the tables that the code has?
	$(IN_ENVIRONMENT) -m domain.migrations check

bench: environment-dev ## Measure the API beside the limit (SCALES="1 100" ENGINES="sqlite postgresql" QUERIES="Q1 Q3")
	@$(IN_ENVIRONMENT) -m benchmarks

bench-pages: environment-dev browser ## Load every page in Chromium beside the same page as plain files (RUNS=5 PAGES="/ /measures")
	@$(IN_ENVIRONMENT) -m benchmarks.pages

bench-readers: environment-dev browser ## Let 50 readers at once ask one dashboard worker for pages
	@$(IN_ENVIRONMENT) -m benchmarks.pages.readers

bench-lighthouse: environment-dev browser ## Let Lighthouse score every page (PAGES="/ /measures"); installs it with npm the first time
	@scripts/node.sh benchmarks/pages/lighthouse
	@$(IN_ENVIRONMENT) -m benchmarks.pages.scores

screenshots: environment-dev browser ## Take a picture of every page to look at (var/screenshots), and the README's again
	@$(IN_ENVIRONMENT) scripts/screenshots.py

audit: environment-dev ## Ask whether a locked package has a known fault (needs the network)
	@scripts/audit.sh

lock: ## Write the lock files again from pyproject.toml (needs uv)
	@scripts/lock.sh

vendor: environment-dev ## Fetch the vendored web files again and compare their checksums (needs npm)
	@$(IN_ENVIRONMENT) scripts/vendor_assets.py

clean: ## Remove the environment and caches; the data in var/ stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@scripts/environment.sh run

environment-dev:
	@mkdir -p var
	@scripts/environment.sh dev

browser:
	@scripts/chromium.sh >/dev/null

node:
	@scripts/node.sh
