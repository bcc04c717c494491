# Sourced by the scripts that need something of the distribution: installs a package where it may.

install_as() {
    command -v apt-get >/dev/null 2>&1 || return 1
    $1 env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
        $1 env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes \
            --no-install-recommends "$2" </dev/null
}

install_package() {
    if [ "$(id -u)" = 0 ]; then
        install_as '' "$1" >&2 || true
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        install_as 'sudo -n' "$1" >&2 || true
    fi
}
