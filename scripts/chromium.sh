#!/bin/sh
# Makes sure that there is a Chromium for the browser tests, and prints where it is.
# It is installed from Debian as root, or through sudo in CI; otherwise this says what to install, and fails.
set -eu

say() { echo "$*" >&2; }

find_chromium() {
    for candidate in ${CHROMIUM_PATH:-} chromium chromium-browser google-chrome; do
        command -v "$candidate" && return
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] && return 0
    [ "${CI:-}" = true ] && sudo -n true 2>/dev/null
}

install() {
    say "Installing Chromium from Debian for the browser tests."
    as_root apt-get update -qq </dev/null >/dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium </dev/null >/dev/null
}

find_chromium && exit 0
if may_install; then install; find_chromium && exit 0; fi
say "The browser tests need Chromium, and it was not found. On Debian: sudo apt-get install chromium"
say "If it is installed somewhere else, name it: make test CHROMIUM_PATH=/path/to/chromium"
exit 1
