#!/bin/sh
# Finds or, where it may, installs the ffmpeg that makes films and voices clean.
set -eu
. "$(dirname "$0")/package.sh"

has_ffmpeg() { command -v ffmpeg >/dev/null 2>&1; }

warn() {
    echo '*******************************************************************' >&2
    echo '** No ffmpeg: the tests of films and voices are SKIPPED, and the **' >&2
    echo '** line keeps films and voices under lock. Install it: ffmpeg    **' >&2
    echo '*******************************************************************' >&2
}

if has_ffmpeg; then exit 0; fi
echo 'Installing ffmpeg, which makes films and voices clean ...' >&2
install_package ffmpeg
if ! has_ffmpeg; then warn; fi
