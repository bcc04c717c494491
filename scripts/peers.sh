#!/bin/sh
# Adds to a virtual environment what the reader is measured beside. Safe to repeat.
set -eu
venv=$1

say() { printf '%s\n' "$*" >&2; }

install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes --no-build-isolation "$@"
}

# fastText has no wheels. Where it cannot be compiled, the other peers are measured all the same.
without_fasttext() {
    rest=$(mktemp)
    trap 'rm -f "$rest"' EXIT
    awk '/^[a-z0-9]/ { kept = !/^fasttext==/ } kept' requirements/peers.txt >"$rest"
    install --requirement "$rest"
}

say "Installing what requirements/peers.txt locks ..."
install --requirement requirements/peers-build.txt
if ! install --requirement requirements/peers.txt; then
    say "fastText could not be compiled here (it needs a C++ compiler): it will not be measured."
    without_fasttext
fi
