# shellcheck shell=bash disable=SC2154 # `log` is set by common.sh
# Downloads third-party sources from Debian (sourced) and unpacks them into the cache folder; they
# are never edited. The locked version must have the locked sha256. Another version of the same
# series is accepted, because a Debian suite may have replaced the locked version: apt checks the
# package's signature, and a message names the version.

# fetch_source NAME SERIES KIND PACKAGE: sets source_dir. SERIES: beginning of the version, as
# "1.92". KIND: name of a suite to take a source package from, or 'deb' for a binary package.
fetch_source() {
  local name="$1" series="$2" kind="$3" package="$4" stamp_name
  stamp_name="$name-$(locked_version "$name")"
  source_dir="$(stamped_dir "$stamp_name")" && return
  prepare_private_apt
  say "fetching $name"
  local download="$TRAME_CACHE/download/$name" archive version
  retry download_source "$download" "$kind" "$package" ||
    fail "$name could not be fetched" "See $log; check the network, then run again"
  version="$(basename "$archive" | sed -E 's/^[^_]+_//; s/(\.orig\.tar|_(all|amd64)\.deb).*//')"
  check_source "$name" "$version" "$series" "$archive"
  # Some build tools do not accept a plus sign in paths.
  source_dir="$TRAME_CACHE/$name-${version//+/-}"
  rm -rf "$source_dir"
  mv "$download/unpacked" "$source_dir"
  stamp "$stamp_name" "$source_dir"
  rm -rf "$download"
}

# Sets `archive` and unpacks it into DOWNLOAD/unpacked. Files of a failed attempt are removed first.
download_source() {
  local download="$1" kind="$2" package="$3"
  rm -rf "$download"
  mkdir -p "$download/unpacked"
  if [ "$kind" = deb ]; then
    (cd "$download" && quietly private_apt download "$package") || return 1
    archive="$(find "$download" -name "${package}_*.deb")"
    quietly dpkg-deb -x "$archive" "$download/unpacked"
  else
    (cd "$download" && quietly private_apt source --download-only "$package/$kind") || return 1
    archive="$(find "$download" -name "${package}_*.orig.tar.*" -not -name '*.asc')"
    quietly tar -xf "$archive" -C "$download/unpacked" --strip-components=1
  fi
}

check_source() {
  local name="$1" version="$2" series="$3" archive="$4" sum
  sum="$(sha256sum "$archive" | cut -d' ' -f1)"
  case "$version" in
    "$series"*) ;;
    *) fail "Debian now has $name $version, Trame is written for $series*" "Adapt web/toolchain/sources.lock and the code" ;;
  esac
  if [ "$version" != "$(locked_version "$name")" ]; then
    say "$name $version is not the locked $(locked_version "$name"): accepted on Debian's signature (sha256 $sum)"
  elif [ "$sum" != "$(locked_sha256 "$name")" ]; then
    fail "$name $version has sha256 $sum, not the locked one" "Do not build with it; find out why it changed"
  fi
}
