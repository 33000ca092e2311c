# shellcheck shell=bash disable=SC2154
# Runs tests of node --test (sourced).

# The sentence in the error of a test whose browser has ended by itself (tests/web/engines/webkit.mjs).
browser_ended="the browser has ended by itself"

# node_tests AT_ONCE FOLDER [CONDITIONS of find]: runs every *.test.mjs of FOLDER, or the files
# named on the command line; AT_ONCE files in parallel. Prints the output of each file in one piece.
node_tests() {
  local chosen=("${files[@]}") running=0 code=0 file
  [ "${#chosen[@]}" -gt 0 ] ||
    mapfile -t chosen < <(find "$2" -name node_modules -prune -o -name '*.test.mjs' "${@:3}" -print | sort)
  [ "${#chosen[@]}" -gt 0 ] || { echo "no *.test.mjs below $2"; return 1; }
  for file in "${chosen[@]}"; do
    if [ "$running" = "$1" ]; then
      wait -n || code=1
      running=$((running - 1))
    fi
    file_with_browser "$file" &
    running=$((running + 1))
  done
  for ((; running > 0; running--)); do wait -n || code=1; done
  return "$code"
}

# Runs a file, and runs it a second time if a browser has ended by itself: WebKitGTK's page process
# crashes once in thousands of loads. A page that makes it crash each time fails twice.
file_with_browser() {
  local output code=0
  output="$(mktemp -p "$steps_dir")"
  node_file "$1" >"$output" 2>&1 || code=$?
  if [ "$code" != 0 ] && grep -qF "$browser_ended" "$output"; then
    code=0
    as_remarks "$output"
    echo "note: $browser_ended in $1, which was run again" >>"$output"
    node_file "$1" >>"$output" 2>&1 || code=$?
  fi
  flock "$steps_dir" cat "$output"
  return "$code"
}

# Turns the output of a first run into remarks that nothing counts.
as_remarks() {
  sed -i 's/^/first run: /' "$1"
}

# With a time limit, so that a browser that hangs is reported as a failure.
node_file() {
  local limit_s=900
  [ "$mode" != long ] || limit_s=3600
  timeout --foreground --kill-after=60 "$limit_s" \
    node --test --test-reporter=tap "${runner_args[@]}" "$1"
}
