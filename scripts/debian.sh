# Sourced by scripts that need a Debian package: installs as root, or through sudo in CI, and else leaves it to the reader.

say() { echo "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] && return 0
    [ "${CI:-}" = true ] && sudo -n true 2>/dev/null
}

install_packages() {
    as_root apt-get update -qq </dev/null >/dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}
