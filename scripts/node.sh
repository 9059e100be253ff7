#!/bin/sh
# Makes sure that there is Node with npm, and that the clients and audits of tests/conformance are installed as locked.
# Node is installed from Debian as root, or through sudo in CI; otherwise this says what to install, and fails.
# Does nothing, and needs no network, when they were already installed from the same lock file.
set -eu
cd "$(dirname "$0")/../tests/conformance"
. ../../scripts/debian.sh

has_node() { command -v node >/dev/null && command -v npm >/dev/null; }

install() {
    say "Installing Node and npm from Debian for the conformance tests."
    install_packages nodejs npm
}

wanted() { cksum <package-lock.json; }

has_node || ! may_install || install
if ! has_node; then
    say "The conformance tests need Node 18 or newer with npm, and it was not found. On Debian: sudo apt-get install nodejs npm"
    exit 1
fi
[ "$(cat node_modules/made-from-package-lock.json 2>/dev/null)" = "$(wanted)" ] && exit 0

say "Installing what tests/conformance/package-lock.json names. This is done once."
npm ci --silent --ignore-scripts </dev/null
wanted >node_modules/made-from-package-lock.json
