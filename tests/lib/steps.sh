# shellcheck shell=bash disable=SC2154
# Runs steps and counts their tests (sourced). A step is a function that may run any test runner:
# summaries and durations of doctest and node --test are read from its output. The first failure
# ends the program.

step_process=""
lanes=()
steps_dir="$(mktemp -d)"
: >"$steps_dir/counts" # one line per step: passed, failed

# Prints the totals when the program ends, also after a failure or a signal.
finish() {
  local code=$? passed failed
  trap - EXIT
  passed=$(awk '{ sum += $1 } END { print sum + 0 }' "$steps_dir/counts")
  failed=$(awk '{ sum += $2 } END { print sum + 0 }' "$steps_dir/counts")
  rm -rf "$steps_dir"
  if [ "$code" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  exit "$code"
}
trap finish EXIT

# Ends the running step of this shell and the lanes that it has started, if they still run.
end_all() {
  local lane
  set +e
  [ -z "$step_process" ] || kill -- -"$step_process" 2>/dev/null
  for lane in "${lanes[@]}"; do kill -TERM "$lane" 2>/dev/null; done
  wait
}
interrupted() {
  end_all
  exit "$1"
}
trap 'interrupted 130' INT
trap 'interrupted 143' TERM

# side_by_side "STEP STEP…" "STEP…" …: each argument is a lane. The steps of a lane run one after
# the other, the lanes run in parallel. If a lane fails, the others are ended.
side_by_side() {
  local lane code=0
  for lane in "$@"; do
    run_lane "$lane" &
    lanes+=("$!")
  done
  for lane in "$@"; do
    wait -n || { code=$?; break; }
  done
  if [ "$code" != 0 ]; then
    end_all
    exit "$code"
  fi
  lanes=()
}

run_lane() {
  local step
  trap - EXIT # the parent shell prints the totals
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM
  lanes=()
  for step in $1; do run_step "$step"; done
}

# run_step NAME: runs step_NAME. title_of_NAME describes what it checks. The summary of a test
# runner is expected in its output, unless kind_of_NAME is `check`.
run_step() {
  local name="$1" title_name="title_of_$1" kind_name="kind_of_$1" started=$SECONDS code=0 output="$steps_dir/$1.log"
  local title="${!title_name}" kind="${!kind_name:-tests}"
  printf '%-11s %s\n' "$name" "$title"
  # The step runs in its own process group: a failing command ends only the step, and all processes
  # of the step can be ended.
  set -m
  (set -euo pipefail; "step_$name" </dev/null) >"$output" 2>&1 &
  step_process=$!
  set +m
  wait_and_report "$step_process" "$name" || code=$?
  step_process=""
  count_tests "$output" "$kind" "$code"
  echo "$step_passed $step_failed" >>"$steps_dir/counts"
  if [ "$code" != 0 ] || [ "$step_failed" != 0 ]; then
    report_failure "$name" "$title" "$output"
    exit 1
  fi
  printf '%-11s ok: %d passed, %d s\n' "$name" "$step_passed" $((SECONDS - started))
  sed -n 's/^note: /            /p' "$output" # what a step wants to be read even when it passes
}

# Waits for the step and prints a line every minute: some CI systems end a program that prints
# nothing.
wait_and_report() {
  local child=$1 name=$2 printed=$SECONDS
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    if [ $((SECONDS - printed)) -ge 60 ]; then
      printed=$SECONDS
      printf '%-11s … still running\n' "$name"
    fi
  done
  wait "$child"
}

# count_tests OUTPUT KIND CODE: sets step_passed and step_failed. A skipped test counts as failed,
# and so does a runner that ran no test. A step without a runner counts as one test.
count_tests() {
  local output="$1" kind="$2" code="$3" skipped
  read -r step_passed step_failed skipped < <(python3 "$root/tests/lib/report.py" counts "$output")
  if [ "$skipped" != 0 ]; then
    echo "$skipped tests were skipped; no test may be skipped" >>"$output"
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

# Prints the ten slowest tests of all steps so far.
report_slowest() {
  printf '\nThe slowest tests:\n'
  python3 "$root/tests/lib/report.py" slowest "$steps_dir"/*.log
}

report_failure() {
  local name="$1" title="$2" output="$3"
  echo
  # Prints the failed tests, which may be far from the end of the output.
  awk '/^ *not ok /{shown=30} shown-- > 0' "$output" | head -n 240
  echo "---- the end of the output of '$name' ----"
  tail -n "${TRAME_CHECK_LINES:-120}" "$output"
  echo "---------------------------------------"
  echo "FAILED: $name ($title)"
  echo "Run it again: ./tests/check.sh $name"
}
