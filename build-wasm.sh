#!/usr/bin/env bash
# Builds the site into dist/: installs missing tools, compiles to WebAssembly, prints sizes.
# Usage: ./build-wasm.sh [--debug] [--serve [PORT]]
#   --debug  keeps symbol names and assertions    --serve [PORT]  then serves dist/ (default 8080)
#   TRAME_SITE=URL in the environment: address of the published site (see README.md)
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$root"

preset=wasm serve='' port=8080 options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --debug) preset=wasm-debug options=(--debug) ;;
    --serve)
      serve=yes
      if [[ "${2:-}" =~ ^[0-9]+$ ]]; then port="$2"; shift; fi
      ;;
    -h | --help) sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "trame: unknown option '$1'. See ./build-wasm.sh --help" >&2; exit 2 ;;
  esac
  shift
done

web/toolchain/install.sh
# shellcheck source=/dev/null
source "${TRAME_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trame}/env.sh"

[ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
cmake --build --preset "$preset" --target trame fonts map
node web/build/build.mjs "${options[@]}"

if [ -n "$serve" ]; then exec node web/build/serve.mjs dist "$port"; fi
