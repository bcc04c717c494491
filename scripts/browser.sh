#!/bin/sh
# Finds or, where it may, installs the Chromium that the tests of the chat page need.
set -eu

has_browser() {
    [ -n "${CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name" >/dev/null 2>&1; then return; fi
    done
    return 1
}

install_as() {
    command -v apt-get >/dev/null 2>&1 || return 1
    $1 env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
        $1 env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes \
            --no-install-recommends chromium </dev/null
}

warn() {
    echo '*****************************************************************************' >&2
    echo '** No Chromium: the tests of the chat page (marker "browser") are SKIPPED. **' >&2
    echo '** Install one as "chromium", or name it: CHROMIUM=/path/to/chromium       **' >&2
    echo '*****************************************************************************' >&2
}

if has_browser; then exit 0; fi
echo 'Installing Chromium for the tests of the chat page ...' >&2
if [ "$(id -u)" = 0 ]; then
    install_as '' >&2 || true
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    install_as 'sudo -n' >&2 || true
fi
if ! has_browser; then warn; fi
