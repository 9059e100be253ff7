#!/bin/sh
# Asks the public list of known faults about every locked package.
# It first asks about a version known to be bad: an auditor that finds nothing there is not looking.
set -eu
cd "$(dirname "$0")/.."

audit() { .venv/bin/python -m pip_audit --strict --disable-pip "$@"; }

canary=$(mktemp)
trap 'rm -f "$canary"' EXIT
echo "jinja2==2.4.1" >"$canary"
if ! audit --no-deps -r "$canary" 2>&1 | grep -q "known vulnerabilit[a-z]* in"; then
    echo "The auditor did not find the faults of jinja2 2.4.1, so its word about other packages is worth nothing." >&2
    echo "Is the network there, and does the package index answer questions about faults?" >&2
    exit 1
fi
audit --require-hashes -r requirements-dev.lock
