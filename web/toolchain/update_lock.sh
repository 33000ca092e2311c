#!/usr/bin/env bash
# Writes debian.lock again from Debian's package lists of today, for all supported architectures.
# Signatures are checked by apt. Look at the difference, build and run the check before you commit.
# Usage: web/toolchain/update_lock.sh
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$here/common.sh"
source "$here/packages.sh"
source "$here/locks.sh"
source "$here/private_apt.sh"
source "$here/emscripten.sh"

# printed WORDS…: prints the lines of the archives that apt would download.
printed() {
  private_apt -o Acquire::ForceHash=SHA256 "$@" --print-uris |
    sed -nE "s/^'[^']*' ([^_]+)_([^_ ]+)(_([a-z0-9]+)\.deb|(\.orig\.tar)\.[a-z]+) [0-9]+ SHA256:([0-9a-f]+).*/\1 \2 \4\5 \6/p" |
    sed 's/%3a/:/; s/\.orig\.tar/source/'
}

# lines_of ARCHITECTURE: prints the lines of the lock.
lines_of() {
  private_architecture="$1" private_apt_ready=''
  drop_private_apt
  prepare_private_apt
  for suite in trixie forky; do
    printf '%s %s lists -\n' "$suite" "$(release_time "$(release_file "$suite")" Date)"
  done
  printed source --download-only imgui/forky
  printed download nlohmann-json3-dev doctest-dev "${emscripten_packages[@]}"
  drop_private_apt
}

mkdir -p "$TRAME_CACHE"
: >"$log"
{
  echo "# package version architecture sha256 (see locks.sh; written by update_lock.sh)"
  for architecture in amd64 arm64; do lines_of "$architecture"; done | LC_ALL=C sort -u
} >"$here/debian.lock.new"
mv "$here/debian.lock.new" "$here/debian.lock"
