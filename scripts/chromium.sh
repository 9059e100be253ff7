#!/bin/sh
# Makes sure that there is a Chromium for the browser tests, and prints where it is.
# Debian's build without windows comes first: it takes less of the processor for the same pages.
# It is installed from Debian as root, or through sudo in CI; otherwise this says what to install, and fails.
set -eu

. "$(dirname "$0")/debian.sh"

find_chromium() {
    for candidate in ${CHROMIUM_PATH:-} chromium-headless-shell chromium chromium-browser google-chrome; do
        command -v "$candidate" && return
    done
    return 1
}

install() {
    say "Installing Chromium from Debian for the browser tests."
    install_packages chromium-headless-shell || install_packages chromium
}

find_chromium && exit 0
if may_install; then install; find_chromium && exit 0; fi
say "The browser tests need Chromium, and it was not found. On Debian: sudo apt-get install chromium-headless-shell"
say "If it is installed somewhere else, name it: make test CHROMIUM_PATH=/path/to/chromium"
exit 1
