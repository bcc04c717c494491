#!/bin/sh
# Finds or, where it may, installs the ffmpeg that makes films and voices clean.
set -eu

has_ffmpeg() { command -v ffmpeg >/dev/null 2>&1; }

install_as() {
    command -v apt-get >/dev/null 2>&1 || return 1
    $1 env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
        $1 env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes \
            --no-install-recommends ffmpeg </dev/null
}

warn() {
    echo '*******************************************************************' >&2
    echo '** No ffmpeg: the tests of films and voices are SKIPPED, and the **' >&2
    echo '** line keeps films and voices under lock. Install it: ffmpeg    **' >&2
    echo '*******************************************************************' >&2
}

if has_ffmpeg; then exit 0; fi
echo 'Installing ffmpeg, which makes films and voices clean ...' >&2
if [ "$(id -u)" = 0 ]; then
    install_as '' >&2 || true
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    install_as 'sudo -n' >&2 || true
fi
if ! has_ffmpeg; then warn; fi
