#!/bin/sh
# Makes the Python environment in .venv from a committed lock file: `environment.sh run` or `environment.sh dev`.
# Does nothing, and needs no network, when the environment was already made from the same lock file.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-run}
case $purpose in
    run) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    *) echo "Say what the environment is for: run or dev." >&2; exit 2 ;;
esac

say() { echo "$*" >&2; }

wanted() { cksum <"$1"; }

is_made_from() { [ "$(cat ".venv/made-from-$1" 2>/dev/null)" = "$(wanted "$1")" ]; }

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if is_new_enough "$candidate"; then command -v "$candidate"; return; fi
    done
    say "Python 3.11 or newer is needed and was not found. On Debian or Ubuntu: apt-get install python3 python3-venv"
    say "If it is installed somewhere else, name it: make run PYTHON=/path/to/python3.11"
    exit 1
}

# Debian keeps the part of Python that makes environments in a package of its own.
install_debian_venv() {
    package="python$1-venv"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Python's venv module is missing; installing the Debian package $package."
        apt-get update -qq </dev/null >/dev/null
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" </dev/null >/dev/null
        return
    fi
    say "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install $package"
    say "Or install uv, which needs neither venv nor pip."
    exit 1
}

make_with_venv() {
    if ! "$1" -c 'import ensurepip, venv' 2>/dev/null; then
        install_debian_venv "$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
    fi
    "$1" -m venv .venv
}

install_with_uv() {
    is_new_enough .venv/bin/python || uv venv --quiet --clear --python "$(find_python)" .venv
    uv pip install --quiet --python .venv/bin/python --require-hashes -r "$lock"
}

install_with_pip() {
    # An environment that uv made holds no pip.
    if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        rm -rf .venv
        make_with_venv "$(find_python)"
    fi
    # The lock is complete, so nothing is looked up; and compiling only what is used, when it is used, halves the time.
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-compile --require-hashes -r "$lock"
}

is_new_enough .venv/bin/python && is_made_from "$lock" && exit 0

say "Making the Python environment in .venv from $lock. This is done once."
if command -v uv >/dev/null; then install_with_uv; else install_with_pip; fi

# The lock for development holds everything that the lock for running holds.
[ "$purpose" = run ] || wanted requirements.lock >.venv/made-from-requirements.lock
wanted "$lock" >".venv/made-from-$lock"
