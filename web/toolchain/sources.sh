# shellcheck shell=bash disable=SC2154 # `log` is set by common.sh
# Downloads third-party sources from Debian (sourced), compares them with debian.lock and unpacks
# them into the cache folder; they are never edited.

# fetch_source NAME SERIES SUITE PACKAGE: sets source_dir. SERIES: beginning of the version, as
# "1.92". SUITE: name of a suite to take a source package from, or 'deb' for a binary package. The folder
# contains a file trame.lock with the line of what was unpacked.
fetch_source() {
  local name="$1" series="$2" suite="$3" package="$4" stamp_name
  stamp_name="$name-$(locked_version "$package")"
  source_dir="$(stamped_dir "$stamp_name")" && [ -f "$source_dir/trame.lock" ] && return
  prepare_private_apt
  say "fetching $name"
  local download="$TRAME_CACHE/download/$name" archive version
  retry download_source "$download" "$suite" "$package" || stop_fetching "$package"
  version="$(cut -d' ' -f2 "$download/trame.lock")"
  case "$version" in
    "$series"*) ;;
    *) fail "Debian now has $package $version, Trame is written for $series*" "Adapt web/toolchain/debian.lock and the code" ;;
  esac
  # Some build tools do not accept a plus sign in paths.
  source_dir="$TRAME_CACHE/$name-${version//+/-}"
  rm -rf "$source_dir"
  quietly unpack_source "$archive" "$download/unpacked" || fail "$package could not be unpacked" "See $log"
  mv "$download/trame.lock" "$download/unpacked"
  mv "$download/unpacked" "$source_dir"
  stamp "$stamp_name" "$source_dir"
  rm -rf "$download"
}

# Sets `archive` and writes its line into DOWNLOAD/trame.lock. Files of a failed attempt are removed first.
download_source() {
  local download="$1" suite="$2" package="$3" words=(download "$3")
  forget_wrong_sum
  rm -rf "$download"
  mkdir -p "$download/unpacked"
  if [ "$suite" != deb ]; then words=(source --download-only "$package/$suite"); fi
  (cd "$download" && quietly private_apt "${words[@]}") || return 1
  archive="$(find "$download" \( -name "${package}_*.deb" -o -name "${package}_*.orig.tar.*" \) -not -name '*.asc')"
  check_archive "$archive" >"$download/trame.lock"
}

unpack_source() {
  case "$1" in
    *.deb) dpkg-deb -x "$1" "$2" ;;
    *) tar -xf "$1" -C "$2" --strip-components=1 ;;
  esac
}
