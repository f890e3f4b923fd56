#!/usr/bin/env bash
# Installs the system packages that ClaimCheck needs to build, and only those that are missing:
# libpcre2, gumbo, libzip and libsqlite3 with their headers, and pkg-config, through which SwiftPM finds
# them.
set -euo pipefail

say() { printf 'setup: %s\n' "$*" >&2; }

fail() {
  say "error: $*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Whether a library is there: its name for pkg-config, and its header.
has_library() {
  if has pkg-config && pkg-config --exists "$1"; then return 0; fi
  local folder
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -e "$folder/$2" ]; then return 0; fi
  done
  return 1
}

has_pcre2() { has_library libpcre2-8 pcre2.h; }
has_gumbo() { has_library gumbo gumbo.h; }
has_zip() { has_library libzip zip.h; }
# On macOS it is part of the system.
has_sqlite() { [ "$(uname)" = Darwin ] || has_library sqlite3 sqlite3.h; }
has_libraries() { has_pcre2 && has_gumbo && has_zip && has_sqlite; }

# Runs a command as root: directly, or through sudo, which may ask only on a terminal.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! has sudo; then
    fail "installing packages needs root, and there is no sudo;" \
      "as root, run: apt-get update && apt-get install ${missing[*]}"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# The package lists may be absent (a fresh image) or name versions that are gone (an old one).
install_with_apt() {
  local package
  for package in "$@"; do
    if ! apt-cache show "$package" >/dev/null 2>&1; then
      say "apt-get update ($package is not in the package lists)"
      apt update
      break
    fi
  done
  say "apt-get install $*"
  if ! apt install --yes --no-install-recommends "$@"; then
    say "that failed; once more after apt-get update"
    apt update
    apt install --yes --no-install-recommends "$@"
  fi
}

install_with_brew() {
  say "brew install $*"
  NONINTERACTIVE=1 HOMEBREW_NO_AUTO_UPDATE=1 brew install --quiet "$@"
}

# Sets `missing` to the packages to install, with the names given for libpcre2, gumbo, libzip, libsqlite3
# and pkg-config.
find_missing() {
  missing=()
  if ! has_pcre2; then missing+=("$1"); fi
  if ! has_gumbo; then missing+=("$2"); fi
  if ! has_zip; then missing+=("$3"); fi
  if ! has_sqlite; then missing+=("$4"); fi
  if ! has pkg-config; then missing+=("$5"); fi
}

has "${SWIFT:-swift}" || fail "no Swift found; install Swift 6.2 or later, see https://www.swift.org/install"

if has apt-get; then
  find_missing libpcre2-dev libgumbo-dev libzip-dev libsqlite3-dev pkg-config
elif has brew; then
  find_missing pcre2 gumbo-parser libzip sqlite pkgconf
else
  find_missing libpcre2 gumbo libzip libsqlite3 pkg-config
fi

if [ ${#missing[@]} -eq 0 ]; then exit 0; fi

if has apt-get; then
  install_with_apt "${missing[@]}"
elif has brew; then
  install_with_brew "${missing[@]}"
elif has_libraries; then
  say "warning: there is no pkg-config; relying on the headers found"
else
  fail "libpcre2 (8-bit), gumbo, libzip or libsqlite3 is missing, or its header, and there is neither apt-get nor" \
    "brew to install them; install ${missing[*]} with your system's package manager and run this again"
fi

has_libraries || fail "libpcre2, gumbo, libzip or libsqlite3 is still not found after installing ${missing[*]}"
