# shellcheck shell=bash disable=SC2154 # `log` is set by common.sh
# Runs apt with its own state in the cache folder (sourced), to download packages of newer Debian
# suites. The system's packages, sources and lists are never changed. Signatures are checked with
# Debian's archive keyring; the mirror is the one that the machine is configured for.
#
# apt itself refuses lists whose signature is wrong or whose date is in the future. It would also
# refuse lists after their Valid-Until, but stable suites have none, and a mirror of an earlier date
# is needed to build an old release again. Therefore this check is off, and check_lists compares
# the date with the one of the lock.

private_apt() {
  local root="$TRAME_CACHE/apt"
  apt-get -q -y -o APT::Architecture="${private_architecture:-$(machine_architecture)}" \
    -o Dir::State="$root/state" -o Dir::State::status="$root/status" -o Dir::Cache="$root/cache" \
    -o Dir::Etc::sourcelist="$root/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o APT::Sandbox::User="$(id -un)" -o APT::Get::List-Cleanup=false -o Debug::NoLocking=true \
    -o Acquire::AllowInsecureRepositories=false -o APT::Get::AllowUnauthenticated=false \
    -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

# Address of the Debian mirror in the machine's apt configuration.
machine_mirror() {
  # shellcheck disable=SC2016 # apt's own syntax
  apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' 2>/dev/null | head -n 1
}

# Called before each download; the package lists are downloaded only once per run.
prepare_private_apt() {
  [ -z "${private_apt_ready:-}" ] || return 0
  local root="$TRAME_CACHE/apt" keyring=/usr/share/keyrings/debian-archive-keyring.gpg mirror options suite
  command -v apt-get >/dev/null ||
    fail "this machine has no apt" "Put an emcc $emscripten_range on PATH and set IMGUI_DIR, JSON_INCLUDE, DOCTEST_INCLUDE"
  need_packages "fetching sources" debian-archive-keyring dpkg-dev xz-utils ca-certificates
  mirror="$(machine_mirror)"
  if [ -z "$mirror" ] && [ "$(id -u)" = 0 ]; then
    quietly apt-get -q -o DPkg::Lock::Timeout=300 update || say "apt-get update did not succeed"
    mirror="$(machine_mirror)"
  fi
  [ -n "$mirror" ] || fail "no Debian mirror in this machine's apt configuration" "Run 'apt-get update' as root, then run again"
  mkdir -p "$root"/state/lists/partial "$root"/cache/archives/partial
  : >"$root/status"
  options="[signed-by=$keyring check-valid-until=no]"
  cat >"$root/sources.list" <<LIST
deb $options $mirror trixie main
deb-src $options $mirror trixie main
deb-src $options $mirror forky main
LIST
  say "reading the package lists of Debian trixie and forky"
  retry quietly private_apt update ||
    fail "the lists of Debian trixie/forky could not be read" "See $log; check the network, then run again"
  for suite in trixie forky; do check_lists "$suite" "$(release_file "$suite")"; done
  private_apt_ready=yes
}

# Prints the path of the signed list of a suite's lists.
release_file() { find "$TRAME_CACHE/apt/state/lists" -name "*_dists_$1_*Release" | head -n 1; }

# Deletes the downloads; they are not needed once everything is unpacked.
drop_private_apt() { rm -rf "$TRAME_CACHE/apt"; }
