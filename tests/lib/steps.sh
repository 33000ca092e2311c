# shellcheck shell=bash disable=SC2154
# Runs named steps and keeps count (sourced). A step is a function; it may run any test runner: the summaries and the
# durations of doctest and node --test are read from its output. The first failure ends everything.

step_process=""
lanes=()
steps_dir="$(mktemp -d)"
: >"$steps_dir/counts" # a line per step: passed, failed

# The last lines, whatever happened.
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

# Ends what is running: the step of this shell, and the lanes it has started. Some may have ended by themselves.
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

# side_by_side "STEP STEP…" "STEP…" …: each argument is a lane, whose steps run one after the other beside the other
# lanes. A lane that fails ends the others.
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
  trap - EXIT # the lane's parent counts
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM
  lanes=()
  for step in $1; do run_step "$step"; done
}

# run_step NAME: title_of_NAME says what it checks. The summary of a test runner is expected unless kind_of_NAME is `check`.
run_step() {
  local name="$1" title_name="title_of_$1" kind_name="kind_of_$1" started=$SECONDS code=0 output="$steps_dir/$1.log"
  local title="${!title_name}" kind="${!kind_name:-tests}"
  printf '%-11s %s\n' "$name" "$title"
  # A process group of its own: a failing command ends the step, not the accounting, and an interrupt ends all of it.
  set -m
  (set -euo pipefail; "step_$name" </dev/null) >"$output" 2>&1 &
  step_process=$!
  set +m
  wait_with_signs_of_life "$step_process" "$name" || code=$?
  step_process=""
  count_tests "$output" "$kind" "$code"
  echo "$step_passed $step_failed" >>"$steps_dir/counts"
  if [ "$code" != 0 ] || [ "$step_failed" != 0 ]; then
    report_failure "$name" "$title" "$output"
    exit 1
  fi
  printf '%-11s ok: %d passed, %d s\n' "$name" "$step_passed" $((SECONDS - started))
}

# Some machines give up on a program that says nothing for minutes.
wait_with_signs_of_life() {
  local child=$1 name=$2 said=$SECONDS
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    if [ $((SECONDS - said)) -ge 60 ]; then
      said=$SECONDS
      printf '%-11s … still running\n' "$name"
    fi
  done
  wait "$child"
}

# count_tests OUTPUT KIND CODE → step_passed, step_failed. A skipped test counts as failed, and so does a runner that
# ran nothing; a step without a runner is one test.
count_tests() {
  local output="$1" kind="$2" code="$3" skipped
  read -r step_passed step_failed skipped < <(python3 "$root/tests/lib/report.py" counts "$output")
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

# The ten tests that took longest, of all steps so far.
report_slowest() {
  printf '\nThe slowest tests:\n'
  python3 "$root/tests/lib/report.py" slowest "$steps_dir"/*.log
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
