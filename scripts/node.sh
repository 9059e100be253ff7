#!/bin/sh
# Makes sure that there is Node with npm, and that what a folder names in its package-lock.json is installed as locked:
# the clients and audits of tests/conformance, or of the folder that is given.
# Node is installed from Debian as root, or through sudo in CI; otherwise this says what to install, and fails.
# Does nothing, and needs no network, when they were already installed from the same lock file.
set -eu
. "$(dirname "$0")/debian.sh"
folder=${1:-tests/conformance}
cd "$(dirname "$0")/../$folder"

has_node() { command -v node >/dev/null && command -v npm >/dev/null; }

install() {
    say "Installing Node and npm from Debian for $folder."
    install_packages nodejs npm
}

wanted() { cksum <package-lock.json; }

has_node || ! may_install || install
if ! has_node; then
    say "Node 18 or newer with npm is needed for $folder, and it was not found. On Debian: sudo apt-get install nodejs npm"
    exit 1
fi
[ "$(cat node_modules/made-from-package-lock.json 2>/dev/null)" = "$(wanted)" ] && exit 0

say "Installing what $folder/package-lock.json names. This is done once."
npm ci --silent --ignore-scripts </dev/null
wanted >node_modules/made-from-package-lock.json
