#!/usr/bin/env bash
# Installs everything a build needs and writes $TRAME_CACHE/env.sh and env.cmake with the paths of
# tools and sources. It may be run again at any time: a step that has succeeded leaves a stamp and
# is not repeated.
# Usage: web/toolchain/install.sh
#   then: source "${TRAME_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trame}/env.sh"
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$here/common.sh"
source "$here/packages.sh"
source "$here/locks.sh"
source "$here/private_apt.sh"
source "$here/emscripten.sh"
source "$here/sources.sh"

# True if the environment names a folder for a source. One that env.sh has set is not a choice.
is_given() { [ -n "${!1:-}" ] && [[ "${!1}" != "$TRAME_CACHE"/* ]]; }

# used NAME FOLDER [VERSION]: prints the lock's lines of the packages that were unpacked into a folder.
# If this script did not install them, it prints one line without a sum.
used() { cat "$2/trame.lock" 2>/dev/null || printf '%s %s - -\n' "$1" "${3:-unknown}"; }

mkdir -p "$TRAME_CACHE"
exec 9>"$TRAME_CACHE/lock"
flock 9 # one installation at a time: two would unpack into the same folder
: >"$log"

need_packages "building" cmake ninja-build ccache g++ git python3 python3-fonttools python3-brotli libsdl2-dev libgl1
# Node is installed before Emscripten, which needs it.
command -v npm >/dev/null || need_packages "Emscripten and the page's packages" nodejs npm

find_emscripten
if ! is_given IMGUI_DIR; then fetch_source imgui 1.92 forky imgui; IMGUI_DIR="$source_dir"; fi
if ! is_given JSON_INCLUDE; then fetch_source json 3. deb nlohmann-json3-dev; JSON_INCLUDE="$source_dir/usr/include"; fi
if ! is_given DOCTEST_INCLUDE; then fetch_source doctest 2.4 deb doctest-dev; DOCTEST_INCLUDE="$source_dir/usr/include"; fi
drop_private_apt

# A Python with fontTools: the first on PATH, or Debian's if the first one has none.
# shellcheck disable=SC2034 # read by write_env
PYTHON="$(for p in python3 /usr/bin/python3; do "$p" -c 'import fontTools, brotli' 2>/dev/null && command -v "$p" && break; done)" ||
  fail "no python3 with fontTools and brotli" "Install them (python3-fonttools, python3-brotli), then run again"

# npm packages of the page's build. The lock file fixes their versions and checksums.
npm_packages="npm-$(sha256sum "$here/../package-lock.json" | cut -c1-16)-$(printf '%s' "$here" | sha256sum | cut -c1-8)"
if ! stamped_dir "$npm_packages" >/dev/null; then
  say "installing npm packages"
  (cd "$here/.." && retry quietly npm ci) || fail "'npm ci' failed in web/" "See $log; check the network, then run again"
  stamp "$npm_packages" "$(cd "$here/.." && pwd)/node_modules"
fi

# What this build uses, in the form of debian.lock; the bill of materials is made from it.
# shellcheck disable=SC2034 # read by write_env
TRAME_INSTALLED="$TRAME_CACHE/installed.lock"
{
  used emscripten "$(dirname "$emscripten_bin")" "$(version_of "$emscripten_bin/emcc")"
  used imgui "$IMGUI_DIR"
  used nlohmann-json3-dev "$JSON_INCLUDE/../.."
  used doctest-dev "$DOCTEST_INCLUDE/../.."
  used fonttools '' "$("$PYTHON" -c 'import fontTools; print(fontTools.version)')"
} >"$TRAME_INSTALLED"

# Writes the paths in the syntax of shells or of CMake. An unchanged file is not replaced, because a
# newer file makes CMake configure again.
write_env() {
  local file="$TRAME_CACHE/$1" form="$2" name
  echo "# Written by web/toolchain/install.sh: the tools and sources of Trame." >"$file.new"
  for name in EMCC EMXX EMAR EMRANLIB IMGUI_DIR JSON_INCLUDE DOCTEST_INCLUDE PYTHON TRAME_INSTALLED; do
    # shellcheck disable=SC2059
    printf "$form\n" "$name" "${!name}" >>"$file.new"
  done
  if cmp -s "$file.new" "$file"; then rm "$file.new"; else mv "$file.new" "$file"; fi
}
# shellcheck disable=SC2034
EMCC="$emscripten_bin/emcc" EMXX="$emscripten_bin/em++" EMAR="$emscripten_bin/emar" EMRANLIB="$emscripten_bin/emranlib"
write_env env.sh 'export %s="%s"'
write_env env.cmake 'set(%s "%s")'
