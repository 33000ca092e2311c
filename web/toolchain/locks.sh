# shellcheck shell=bash disable=SC2154 # `log` is set by common.sh
# Compares what apt delivers with debian.lock (sourced). A line of the lock is "package version
# architecture sha256"; its architecture is `source` for a source archive, and `lists` for the date
# of a suite's package lists.
#
# The locked version must have the locked sum. An older version is refused: the mirror sends old
# lists. A newer one is accepted on Debian's signature and said, because a suite may have replaced
# the locked version; with TRAME_LOCKED=1 in the environment it is refused too.

lock_file="$(dirname "${BASH_SOURCE[0]}")/debian.lock"

machine_architecture() {
  case "$(uname -m)" in
    x86_64) echo amd64 ;;
    aarch64 | arm64) echo arm64 ;;
    *) uname -m ;;
  esac
}

locked_line() {
  awk -v name="$1" -v machine="$(machine_architecture)" \
    '$1 == name && ($3 == machine || $3 ~ /^(all|source|lists)$/)' "$lock_file"
}
locked_version() { locked_line "$1" | cut -d' ' -f2; }
locked_sha256() { locked_line "$1" | cut -d' ' -f4; }

# archive_line FILE: prints the line that the lock would have for a downloaded archive.
archive_line() {
  local file="${1##*/}"
  [[ "$file" =~ ^([^_]+)_([^_]+)(_([a-z0-9]+)\.deb|\.orig\.tar\..*)$ ]] || return 1
  printf '%s %s %s %s\n' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]//%3a/:}" "${BASH_REMATCH[4]:-source}" \
    "$(sha256sum "$1" | cut -d' ' -f1)"
}

# To be called at the start of each attempt to download.
forget_wrong_sum() { wrong_sum=''; }

# check_archive FILE: compares an archive with the lock and prints its line. If the locked version
# has another sum, it sets wrong_sum and returns 1.
check_archive() {
  local name version architecture sum locked
  read -r name version architecture sum < <(archive_line "$1") || return 1
  locked="$(locked_version "$name")"
  if [ "$version" != "$locked" ]; then
    accept_version "$name" "$version" "${locked:-none}"
  elif [ "$sum" != "$(locked_sha256 "$name")" ]; then
    wrong_sum="$name $version has sha256 $sum, not the locked one"
    return 1
  fi
  printf '%s %s %s %s\n' "$name" "$version" "$architecture" "$sum"
}

# accept_version NAME VERSION LOCKED
accept_version() {
  if [ "$3" != none ] && dpkg --compare-versions "$2" lt "$3"; then
    fail "Debian's mirror has $1 $2, older than the locked $3" "It sends old package lists: use another mirror"
  fi
  [ -z "${TRAME_LOCKED:-}" ] ||
    fail "$1 $2 is not the locked $3" "Without TRAME_LOCKED it is accepted on Debian's signature"
  say "$1 $2 is not the locked $3: accepted on Debian's signature, dist/ may differ from other builds"
}

# stop_fetching NAME: says why all attempts failed.
stop_fetching() {
  [ -z "${wrong_sum:-}" ] || fail "$wrong_sum" "Do not build with it; find out why it changed"
  fail "$1 could not be fetched" "See $log; check the network and the disk space, then run again"
}

# Days after which lists without an end of validity are called old. Debian updates the lists of a
# stable suite every two to three months.
usual_days=180

# check_lists SUITE RELEASE: RELEASE is the suite's InRelease file. apt has checked its signature,
# but not its age (see private_apt.sh).
check_lists() {
  local suite="$1" date locked until
  date="$(release_time "$2" Date)"
  locked="$(locked_version "$suite")"
  [[ ! "$date" < "$locked" ]] ||
    fail "the package lists of Debian $suite are from $date, older than those of the lock ($locked)" \
      "The mirror is late or sends old lists: use another one, or try again tomorrow"
  until="$(release_time "$2" Valid-Until)"
  [ -n "$until" ] || until="$(date -u -d "$date + $usual_days days" +%FT%TZ)"
  [[ ! "$until" < "$(date -u +%FT%TZ)" ]] ||
    say "the package lists of Debian $suite are from $date, good until $until: the mirror is late or sends old lists"
}

# release_time RELEASE FIELD: prints the time of a field as 2026-11-21T09:15:44Z, nothing if there is none.
release_time() {
  local value
  value="$(sed -nE "s/^$2: //p" "$1" | head -n 1)"
  [ -z "$value" ] || date -u -d "$value" +%FT%TZ
}
