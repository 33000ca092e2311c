# shellcheck shell=bash disable=SC2154
# Runs tests of node --test, one file after the other (sourced).

# The sentence in the error of a test whose browser has ended by itself (tests/web/engines/webkit.mjs).
browser_ended="the browser has ended by itself"

# node_tests FOLDER [CONDITIONS of find]: runs every *.test.mjs of FOLDER, or the files named on the
# command line.
node_tests() {
  local chosen=("${files[@]}") file code=0
  [ "${#chosen[@]}" -gt 0 ] ||
    mapfile -t chosen < <(find "$1" -name node_modules -prune -o -name '*.test.mjs' "${@:2}" -print | sort)
  [ "${#chosen[@]}" -gt 0 ] || { echo "no *.test.mjs below $1"; return 1; }
  for file in "${chosen[@]}"; do
    file_with_browser "$file" || code=1
  done
  return "$code"
}

# Runs a file, and runs it a second time if a browser has ended by itself: WebKitGTK's page process
# crashes once in thousands of loads. A page that makes it crash each time fails twice.
file_with_browser() {
  local output code=0
  output="$(mktemp "$steps_dir/node.XXXXXX")"
  node_file "$1" >"$output" 2>&1 || code=$?
  if [ "$code" != 0 ] && grep -qF "$browser_ended" "$output"; then
    echo "note: $browser_ended in $1, which was run again"
    code=0
    node_file "$1" >"$output" 2>&1 || code=$?
  fi
  cat "$output"
  return "$code"
}

# With a time limit, so that a browser that hangs is reported as a failure.
node_file() {
  local limit_s=900
  [ "$mode" != long ] || limit_s=3600
  timeout --foreground --kill-after=60 "$limit_s" \
    node --test --test-reporter=tap "${runner_args[@]}" "$1"
}
