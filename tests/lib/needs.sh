# shellcheck shell=bash
# Installs what the tests need in addition to the build (sourced after web/toolchain/common.sh and
# packages.sh).

# alone COMMAND…: waits until no other lane of the check runs a command with `alone`, then runs the
# command. Two lanes may need the same package at once; the second then finds it installed.
alone() (
  flock 8
  "$@"
) 8>"$TRAME_CACHE/tests.lock"

# Debian 12's Node is recent enough for the build, but too old for ESLint and the browser drivers.
# The tests then use a newer one from npm, in the cache folder.
node_version=22.23.3
need_node() {
  if node_is_recent; then return; fi
  local home="$TRAME_CACHE/node-$node_version"
  alone install_node "$home"
  export PATH="$home/node_modules/.bin:$PATH"
}
install_node() {
  local home="$1" machine
  [ ! -x "$home/node_modules/.bin/node" ] || return 0
  machine="$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')"
  say "installing Node $node_version for the tests"
  retry npm install --prefix "$home" --no-save --no-audit --no-fund "node-linux-$machine@$node_version"
  mkdir -p "$home/node_modules/.bin"
  ln -sf "../node-linux-$machine/bin/node" "$home/node_modules/.bin/node"
}
node_is_recent() {
  node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);' 2>/dev/null
}

# The sanitizers' build is made with Clang, which has libFuzzer.
need_clang() { need_packages "the tests under sanitizers" clang libclang-rt-dev; }

# Chromium for the page tests. They use its headless shell, which draws the same pages in half of the
# time; the kiosk's tests, and all of them with --long, use the browser itself. TRAME_CHROMIUM and
# TRAME_HEADLESS_SHELL may name other executables.
need_chromium() {
  TRAME_CHROMIUM="${TRAME_CHROMIUM:-/usr/bin/chromium}"
  if [ -n "${TRAME_LONG:-}" ]; then TRAME_HEADLESS_SHELL="${TRAME_HEADLESS_SHELL:-$TRAME_CHROMIUM}"; fi
  TRAME_HEADLESS_SHELL="${TRAME_HEADLESS_SHELL:-/usr/bin/chromium-headless-shell}"
  if [ ! -x "$TRAME_CHROMIUM" ] || [ ! -x "$TRAME_HEADLESS_SHELL" ]; then
    need_packages "the page tests" chromium chromium-headless-shell fonts-dejavu-core
  fi
  export TRAME_CHROMIUM TRAME_HEADLESS_SHELL
}

# Firefox and WebKit. Both draw into a window and need a display. TRAME_FIREFOX and
# TRAME_MINIBROWSER (WebKit's test browser) may name other executables.
need_firefox() {
  TRAME_FIREFOX="${TRAME_FIREFOX:-/usr/bin/firefox-esr}"
  if [ ! -x "$TRAME_FIREFOX" ]; then need_packages "the tests in Firefox" firefox-esr libegl1; fi
  need_display
  export TRAME_FIREFOX
}
need_webkit() {
  command -v WebKitWebDriver >/dev/null || need_packages "the tests in WebKit" webkit2gtk-driver
  need_display
}
need_display() {
  command -v Xvfb >/dev/null || need_packages "a display without a monitor" xvfb libgl1-mesa-dri
}

# The servers for which dist/server has samples. Their packages are unpacked, not installed: an
# installed server would start at once and with the machine. TRAME_NGINX and TRAME_CADDY may name
# other executables.
need_servers() {
  local home="$TRAME_CACHE/servers"
  if ! command -v apt-get >/dev/null; then
    TRAME_NGINX="${TRAME_NGINX:-$(command -v nginx)}" TRAME_CADDY="${TRAME_CADDY:-$(command -v caddy)}"
  elif [ ! -x "$home/usr/sbin/nginx" ] || [ ! -x "$home/usr/bin/caddy" ]; then
    need_packages "the tests of servers" libcrypt1 libpcre2-8-0 libssl3 zlib1g
    say "fetching nginx and Caddy for the tests"
    mkdir -p "$home"
    retry quietly fetch_servers "$home"
  fi
  export TRAME_NGINX="${TRAME_NGINX:-$home/usr/sbin/nginx}" TRAME_CADDY="${TRAME_CADDY:-$home/usr/bin/caddy}"
}

fetch_servers() (
  cd "$1" || return
  apt-get -q download nginx caddy || { apt-get -q update && apt-get -q download nginx caddy; } || return
  for package in ./*.deb; do dpkg-deb -x "$package" . || return; done
  rm ./*.deb
)

# need_npm FOLDER: runs npm ci if the lock file has changed since the last time.
need_npm() { alone install_npm "$1"; }
install_npm() {
  local folder="$1"
  if cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed"; then return; fi
  (cd "$folder" && retry npm ci --no-audit --no-fund)
  cp "$folder/package-lock.json" "$folder/node_modules/.installed"
}
