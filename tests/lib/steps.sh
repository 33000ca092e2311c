# shellcheck shell=bash
# Runs named steps one after the other and keeps count (sourced). A step is a function; it may run any test runner:
# the summaries of doctest and node --test are read from its output. The first failure ends everything.

passed=0
failed=0
step_process=""
steps_dir="$(mktemp -d)"

# The last line, whatever happened.
finish() {
  local code=$?
  trap - EXIT
  rm -rf "$steps_dir"
  if [ "$code" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  exit "$code"
}
trap finish EXIT
interrupted() {
  [ -z "$step_process" ] || kill -- -"$step_process" 2>/dev/null
  exit "$1"
}
trap 'interrupted 130' INT
trap 'interrupted 143' TERM

# run_step NAME "what it checks" KIND: KIND is `tests` when a runner's summary is expected, else `check`.
run_step() {
  local name="$1" title="$2" kind="$3" started=$SECONDS code=0 output="$steps_dir/$1.log"
  printf '%-11s %s\n' "$name" "$title"
  # A process group of its own: a failing command ends the step, not the accounting, and an interrupt ends all of it.
  set -m
  (set -euo pipefail; "step_$name" </dev/null) >"$output" 2>&1 &
  step_process=$!
  set +m
  wait_with_signs_of_life "$step_process" || code=$?
  count_tests "$output" "$kind" "$code"
  passed=$((passed + step_passed))
  failed=$((failed + step_failed))
  if [ "$code" != 0 ] || [ "$step_failed" != 0 ]; then
    report_failure "$name" "$title" "$output"
    exit 1
  fi
  printf '%-11s ok: %d passed, %d s\n' '' "$step_passed" $((SECONDS - started))
}

# Some machines give up on a program that says nothing for minutes.
wait_with_signs_of_life() {
  local child=$1 said=$SECONDS
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    if [ $((SECONDS - said)) -ge 60 ]; then
      said=$SECONDS
      printf '%-11s … still running\n' ''
    fi
  done
  wait "$child"
}

# count_tests OUTPUT KIND CODE → step_passed, step_failed. A skipped test counts as failed, and so does a runner that
# ran nothing; a step without a runner is one test.
count_tests() {
  local output="$1" kind="$2" code="$3" skipped
  step_passed=$(sum_of "$output" '^\[doctest\] test cases:.*\| *([0-9]+) passed' '^(#|ℹ) pass ([0-9]+)$')
  step_failed=$(sum_of "$output" '^\[doctest\] test cases:.*\| *([0-9]+) failed' '^(#|ℹ) (fail|cancelled) ([0-9]+)$')
  skipped=$(sum_of "$output" '^\[doctest\] test cases:.*\| *([0-9]+) skipped' '^(#|ℹ) (skipped|todo) ([0-9]+)$')
  if [ "$skipped" != 0 ]; then
    echo "$skipped tests were skipped; none may be" >>"$output"
    step_failed=$((step_failed + skipped))
  fi
  if [ "$kind" = check ]; then
    [ "$code" = 0 ] && step_passed=$((step_passed + 1))
  elif [ $((step_passed + step_failed)) = 0 ] && [ "$code" = 0 ]; then
    echo "no test ran" >>"$output"
    step_failed=1
  fi
  if [ "$code" != 0 ] && [ "$step_failed" = 0 ]; then step_failed=1; fi
}

# sum_of OUTPUT PATTERN…: adds up the last group of every matching line, colours taken off.
sum_of() {
  local output="$1"
  shift
  sed -E 's/\x1b\[[0-9;]*m//g' "$output" | python3 -c '
import re, sys
patterns = [re.compile(p) for p in sys.argv[1:]]
total = 0
for line in sys.stdin.buffer.read().decode("utf-8", "replace").splitlines():
    for pattern in patterns:
        found = pattern.search(line.strip())
        if found:
            total += int(found[found.lastindex])
print(total)' "$@"
}

report_failure() {
  local name="$1" title="$2" output="$3"
  echo
  # Of hundreds of tests the one that failed is rarely at the end.
  awk '/^ *not ok /{shown=30} shown-- > 0' "$output" | head -n 240
  echo "---- the end of what '$name' said ----"
  tail -n "${TRAME_CHECK_LINES:-120}" "$output"
  echo "---------------------------------------"
  echo "FAILED: $name ($title)"
  echo "Again:  ./tests/check.sh $name"
}
