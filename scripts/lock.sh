#!/bin/sh
# Writes both lock files from pyproject.toml: exact versions with the checksums of their files, and no registry's address.
# `UPGRADE=1 make lock` moves every package to its newest version; without it only what pyproject.toml asks for changes.
set -eu
cd "$(dirname "$0")/.."

command -v uv >/dev/null || { echo "Writing the lock files needs uv: pip install uv" >&2; exit 1; }

compile() {
    uv pip compile pyproject.toml "$@" ${UPGRADE:+--upgrade} \
        --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --quiet
}

compile -o requirements.lock
compile -o requirements-dev.lock --group dev --extra tracing --constraint requirements.lock
