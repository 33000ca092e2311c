# shellcheck shell=bash disable=SC2154
# What the tests need beyond what the build installs (sourced after web/toolchain's common.sh and packages.sh).

need_node() {
  if command -v node >/dev/null && command -v npm >/dev/null; then return; fi
  need_packages "the tests" nodejs npm
}

# The browser of the page tests; TRAME_CHROMIUM names another one.
need_chromium() {
  TRAME_CHROMIUM="${TRAME_CHROMIUM:-/usr/bin/chromium}"
  if [ ! -x "$TRAME_CHROMIUM" ]; then need_packages "the page tests" chromium fonts-dejavu-core; fi
  export TRAME_CHROMIUM
}

# npm ci only when the lock changed since the last time.
need_npm() {
  local folder="$1"
  if cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed"; then return; fi
  (cd "$folder" && retry npm ci --no-audit --no-fund)
  cp "$folder/package-lock.json" "$folder/node_modules/.installed"
}

# Compilers, sources and the wasm toolchain, by the build's own script.
need_toolchain() {
  "$root/web/toolchain/install.sh"
}
