# shellcheck shell=bash disable=SC2154 # `log` is set by common.sh
# Installs system packages (sourced). Only missing ones are installed: a machine that has them all
# needs neither root nor network.

# need_packages WHY PACKAGE…: WHY is used in messages ("missing for WHY").
need_packages() {
  local why="$1" missing=() package
  shift
  command -v dpkg-query >/dev/null || { check_commands "$why"; return; }
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ "${#missing[@]}" = 0 ] && return
  [ "$(id -u)" = 0 ] || fail "packages missing for $why" "As root: apt-get install ${missing[*]}"
  say "installing for $why: ${missing[*]}"
  retry quietly install_packages "${missing[@]}" ||
    fail "apt-get could not install ${missing[*]}" "See $log; check the network and 'apt-get update', then run again"
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q -o DPkg::Lock::Timeout=300 update &&
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
}

# Without dpkg (macOS, other distributions), checks for the commands instead of the packages.
check_commands() {
  local name
  for name in cmake ninja python3 node npm git; do
    command -v "$name" >/dev/null || fail "'$name' is missing for $1" "Install it, then run again"
  done
}
