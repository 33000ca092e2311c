# shellcheck shell=bash
# Functions shared by the scripts of this folder (sourced, not run): cache folder, messages,
# retries, stamps.

TRAME_CACHE="${TRAME_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trame}"

say() { printf '%s\n' "trame: $*" >&2; }

# fail WHAT REMEDY: prints one line and exits with 1.
fail() {
  printf '%s\n' "trame: $1. $2" >&2
  exit 1
}

# Output of commands run by `quietly`; messages of failures name this file.
log="$TRAME_CACHE/log.txt"
quietly() { "$@" >>"$log" 2>&1; }

# retry COMMAND…: tries up to three times, so that a temporary network failure does not stop the
# build.
retry() {
  local attempt name="$1"
  [ "$name" != quietly ] || name="$2"
  for attempt in 1 2 3; do
    if "$@"; then return 0; fi
    [ "$attempt" = 3 ] || { say "attempt $attempt of '$name' did not succeed, trying again"; sleep $((attempt * 2)); }
  done
  return 1
}

# A stamp is a file that is written after a step has succeeded. The file contains the path of the
# folder that the step made.
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
