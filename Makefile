# `make` alone lists the targets.
SWIFT ?= swift
SOURCES := Sources Tests bench/engine bench/attribution-bench bench/coreference bench/source-kinds bench/inputs Package.swift
# seeds/ also holds its README and the list of plants, which are no articles.
SEEDS := $(wildcard seeds/*.txt)

# Swift builds in parallel by itself; two builds in one folder only wait for each other.
.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help setup build demo test generators format pages lint clean
export SWIFT

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system packages that are missing
	@scripts/setup.sh

build: setup ## build the command line tool for release
	$(SWIFT) build --configuration release --product claimcheck

demo: build ## build, then report on the articles in seeds/
	@test -n "$(SEEDS)" || { echo "make demo: no articles in seeds/" >&2; exit 1; }
	@"$$($(SWIFT) build --configuration release --show-bin-path)/claimcheck" \
	  check $(SEEDS) --fail-on never

test: setup ## run all tests, the examples of all rules among them
	$(SWIFT) test --disable-xctest

generators: ## test the generators of texts in bench/, with Python 3
	cd bench/newsroom && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest --quiet
	cd bench/quoted_articles && PYTHONDONTWRITEBYTECODE=1 python3 -m unittest --quiet

format: ## lay out the Swift sources as .swift-format says
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

pages: build ## write what is made from the rules: their pages and the JSON Schema
	@tool="$$($(SWIFT) build --configuration release --show-bin-path)/claimcheck"; \
	  "$$tool" rules docs --rules rules --no-default-rules && \
	  "$$tool" rules schema --out schemas/claimcheck.rule.v1.json

lint: ## check layout and style, fail on any finding
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@scripts/check-text.sh

clean: ## remove what was built
	rm -rf .build
