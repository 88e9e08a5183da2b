# Two commands set everything up on a bare machine (Debian, Python >= 3.11) and run:
#   make demo   read examples/ and say where the dossier is
#   make test   lint, types and all tests
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test setup browser clean

demo: setup
	$(BIN)/onrecord demo

test: setup browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --dist worksteal

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer")'
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv || \
	{ apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv --clear .venv; }
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# the browser tests drive Debian's Chromium; without it, and without the right to install it, they are skipped and say so
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	{ test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; }; } || \
	echo "no Chromium: the browser tests will be skipped"

clean:
	rm -rf .venv out dist build .mypy_cache .ruff_cache .hypothesis
