# What the targets do: `make` alone prints the words after ## beside each.

PYTHON ?= python3
OUTPUT ?= output
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
export PYTHONPATH := plugins

.DEFAULT_GOAL := help
.PHONY: help html serve devserver publish check check-external test lint bench new clean lock

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

html: $(VENV)/site ## Build the site, check it, and put it in output/ if nothing is wrong
	@$(PY) -m site_build --output "$(OUTPUT)"

serve: $(VENV)/site ## Show output/ in a browser at http://127.0.0.1:8000 (PORT=9000 for another)
	@test -d "$(OUTPUT)" || { echo "There is no $(OUTPUT)/ yet. Run 'make html' first."; exit 1; }
	@echo "Open http://127.0.0.1:$(PORT)/ - stop with Ctrl+C"
	@$(PY) -m http.server $(PORT) --bind 127.0.0.1 --directory "$(OUTPUT)"

devserver: $(VENV)/site ## Write and look: build into output-draft/ at every change, drafts included, and serve it
	@$(PY) -m pelican content -s pelicanconf.py -o output-draft --autoreload --listen --bind 127.0.0.1 --port $(PORT)

publish: $(VENV)/site ## Build for the public address: make publish SITEURL=https://… CONTACT=editor@…
	@test -n "$(SITEURL)" || { echo "Say where the site will live: make publish SITEURL=https://your.site CONTACT=editor@your.site"; exit 1; }
	@case "$(SITEURL)" in https://?*|http://?*) ;; *) echo "SITEURL must begin with https://, as in SITEURL=https://your.site"; exit 1;; esac
	@test -n "$(CONTACT)" || { echo "Say where corrections go: make publish SITEURL=$(SITEURL) CONTACT=editor@your.site"; exit 1; }
	@$(PY) -m site_build --afresh --settings publishconf.py --output "$(OUTPUT)" -e SITEURL='"$(SITEURL)"' CONTACT_EMAIL='"$(CONTACT)"'

check: $(VENV)/site ## Check a built folder again (OUTPUT=folder for another than output/)
	@$(PY) -m site_checks "$(OUTPUT)" --cache .cache/site-checks

check-external: $(VENV)/dev ## Ask whether links to other sites still work (slow, polite, never part of a build)
	@$(PY) -m site_checks.external "$(OUTPUT)"

test: $(VENV)/dev ## Run every test, in real builds and a real browser
	@$(PY) -m tests.browser.chromium
	@$(PY) -m pytest -n auto --dist worksteal -q

lint: $(VENV)/dev ## Check the code: ruff and mypy
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy

bench: $(VENV)/dev ## Measure: our checks beside lychee, the weight of our pages, Lighthouse
	@$(PY) -m tests.bench.links
	@$(PY) -m tests.bench.pages "$(OUTPUT)"

new: $(VENV)/site ## Start an article: make new SECTION=side-effects TITLE="A plain question?"
	@$(PY) -m site_build.new "$(SECTION)" "$(TITLE)"

clean: ## Remove what the other targets made, the virtual environment too
	rm -rf $(VENV) .cache .output.* output output-draft .pytest_cache .mypy_cache .ruff_cache .hypothesis

lock: ## Write requirements/ anew from pyproject.toml (needs uv)
	@for set in "site:" "dev:--group test --group lint"; do \
	  uv pip compile pyproject.toml $${set#*:} --universal --python-version 3.11 --generate-hashes \
	    --no-header --no-annotate --quiet --output-file requirements/$${set%%:*}.txt; done

# The virtual environment; each stamp is as new as the requirements it installed.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed. Install it, then name it: make PYTHON=python3.12 …"; exit 1; }
	@echo "Setting up: making a virtual environment in $(VENV)/ (once)"
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/%: requirements/%.txt | $(VENV)/bin/python
	@echo "Setting up: installing $< (once)"
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r $<
	@touch $@
