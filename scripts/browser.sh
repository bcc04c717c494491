#!/bin/sh
# Finds or, where it may, installs the Chromium that the tests of the chat page need.
set -eu
. "$(dirname "$0")/package.sh"

has_browser() {
    [ -n "${CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name" >/dev/null 2>&1; then return; fi
    done
    return 1
}

warn() {
    echo '*****************************************************************************' >&2
    echo '** No Chromium: the tests of the chat page (marker "browser") are SKIPPED. **' >&2
    echo '** Install one as "chromium", or name it: CHROMIUM=/path/to/chromium       **' >&2
    echo '*****************************************************************************' >&2
}

if has_browser; then exit 0; fi
echo 'Installing Chromium for the tests of the chat page ...' >&2
install_package chromium
if ! has_browser; then warn; fi
