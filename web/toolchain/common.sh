# shellcheck shell=bash
# Shared by the scripts of this folder (sourced, not run): where things go, how to speak, how to retry.

toolchain_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
TRAME_CACHE="${TRAME_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trame}"

say() { printf '%s\n' "trame: $*" >&2; }

# fail WHAT REMEDY: one line, then out.
fail() {
  printf '%s\n' "trame: $1. $2" >&2
  exit 1
}

# The log of noisy commands; shown only when something fails.
log="$TRAME_CACHE/log.txt"
quietly() { "$@" >>"$log" 2>&1; }

# retry COMMAND…: three attempts, so that a hiccup of the network is not an error.
retry() {
  local attempt name="$1"
  [ "$name" != quietly ] || name="$2"
  for attempt in 1 2 3; do
    if "$@"; then return 0; fi
    [ "$attempt" = 3 ] || { say "attempt $attempt of '$name' did not succeed, trying again"; sleep $((attempt * 2)); }
  done
  return 1
}

# Stamps: written after a step succeeded; their content is the directory the step produced.
stamp_file() { printf '%s/stamps/%s' "$TRAME_CACHE" "$1"; }
stamped_dir() {
  local dir
  dir="$(cat "$(stamp_file "$1")" 2>/dev/null)" && [ -d "$dir" ] && printf '%s' "$dir"
}
stamp() {
  mkdir -p "$TRAME_CACHE/stamps"
  printf '%s' "$2" >"$(stamp_file "$1").new"
  mv "$(stamp_file "$1").new" "$(stamp_file "$1")"
}

# Fields of sources.lock: name version sha256.
locked_version() { awk -v n="$1" '$1 == n { print $2 }' "$toolchain_dir/sources.lock"; }
locked_sha256() { awk -v n="$1" '$1 == n { print $3 }' "$toolchain_dir/sources.lock"; }
