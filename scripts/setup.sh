#!/bin/sh
# Makes a virtual environment with all that is locked, and this project in it. Safe to repeat.
set -eu
venv=$1

say() { printf '%s\n' "$*" >&2; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null && is_new_enough "$name"; then
            printf '%s\n' "$name"
            return
        fi
    done
    say "Ilbirs needs Python 3.11 or newer; ${PYTHON:-python3} is $("${PYTHON:-python3}" --version 2>&1 || true)."
    say "Install one, or name it: make PYTHON=/path/to/python3.12 setup"
    exit 1
}

make_venv() {
    if "$venv/bin/python" -m pip --version >/dev/null 2>&1 && is_new_enough "$venv/bin/python"; then
        return
    fi
    python=$(find_python)
    if ! "$python" -m venv --clear "$venv"; then
        say "$python cannot make virtual environments: on Debian, apt-get install python3-venv"
        exit 1
    fi
}

make_venv
say "Installing what requirements/dev.txt locks ..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --requirement requirements/dev.txt
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --no-deps --no-build-isolation --no-index --editable .
