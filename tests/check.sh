#!/usr/bin/env bash
# Everything that must hold before a change is merged, fastest first; stops at the first failure and always ends with
# "N passed, N failed". On a fresh Debian 12 (as root) it first installs what it needs.
# Usage: tests/check.sh [--fast | --long]       everything; --fast: no browser; --long: soak, faults and rules in full
#        tests/check.sh STEP…                   only these steps
#        tests/check.sh STEP [FILE…] [-- ARGS]  one step; only these test files; ARGS go to its test runner
# Examples: tests/check.sh page tests/web/embed.test.mjs      tests/check.sh native -- -tc='*treemap*'
# shellcheck disable=SC2034 # title_of_STEP and kind_of_STEP are read by their names
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
export CI="${CI:-true}" LC_ALL=C.UTF-8 NO_COLOR=1 CTEST_OUTPUT_ON_FAILURE=1
unset FORCE_COLOR
source web/toolchain/common.sh
source web/toolchain/packages.sh
source tests/lib/needs.sh
source tests/lib/steps.sh
mkdir -p "$TRAME_CACHE"

all_steps=(toolchain format rules data native schema sanitizers wasm build page)
files=()       # of the one step that is run, when only some are wanted
runner_args=() # for its test runner

# The build's own installer, on a machine as it comes: what the checks installed before it could hide what it forgets.
title_of_toolchain="./build-wasm.sh finds or installs all it needs"
kind_of_toolchain=check
step_toolchain() {
  web/toolchain/install.sh
}

title_of_format="C++ is formatted as .clang-format says, scripts and styles as .prettierrc says"
kind_of_format=check
step_format() {
  need_packages "the format check" clang-format
  need_node
  need_npm tests/rules
  local formatted=yes
  check_cpp_format || formatted=no
  check_script_format || formatted=no
  [ "$formatted" = yes ]
}

check_cpp_format() {
  local files found
  mapfile -t files < <(find app tests -name node_modules -prune -o -name '*.h' -print -o -name '*.cpp' -print | sort)
  found="$(clang-format --dry-run "${files[@]}" 2>&1)"
  [ -n "$found" ] || return 0
  printf '%s\n' "$found" | head -n 30
  printf '\nPut right by: clang-format -i'
  printf '%s\n' "$found" | sed -nE 's/^([^: ]+):[0-9]+:[0-9]+: .*/\1/p' | sort -u | xargs printf ' %s'
  printf '\n'
  return 1
}

check_script_format() {
  tests/rules/node_modules/.bin/prettier --check --log-level warn . && return
  printf '\nPut right by: tests/rules/node_modules/.bin/prettier --write .\n'
  return 1
}

title_of_rules="rooms include only what app/README.md allows; house style; ESLint, types and shellcheck on scripts"
step_rules() {
  python3 tests/rules/include_rules_test.py
  python3 tests/rules/steps_test.py
  python3 tests/rules/include_rules.py
  need_node
  need_npm tests/rules
  need_npm tests/web # whose types the tests use
  node --test --test-reporter=tap tests/rules/*.test.mjs
  check_scripts
}

check_scripts() {
  tests/rules/node_modules/.bin/eslint --config tests/rules/eslint.config.mjs .
  local part
  for part in page worker build helpers tests; do
    tests/rules/node_modules/.bin/tsc -p "tests/rules/tsconfig.$part.json"
  done
  need_packages "the rules of shell scripts" shellcheck
  local files
  mapfile -t files < <(find . \( -name node_modules -o -path ./build -o -path ./dist \) -prune -o -name '*.sh' -print | sort)
  shellcheck "${files[@]}" .ci/run
}

title_of_data="the bundled programmes are complete, consistent and say where each figure comes from"
step_data() {
  need_node
  node_tests 1 tests/data
}

title_of_native="native build and its tests"
step_native() {
  build_and_test native all
}

title_of_schema="the JSON Schema and the loader accept and reject the same files, and accept all that is imported"
step_schema() {
  need_node
  need_npm tests/web
  need_npm web
  export TRAME_VALIDATE="$root/build/native/trame-validate"
  node_tests 1 tests/web '(' -name schema.test.mjs -o -path 'tests/web/import/*' ')'
}

title_of_sanitizers="the same tests under address and undefined behaviour sanitizers"
step_sanitizers() {
  build_and_test native-asan trame_tests trame_ui_tests
}

title_of_wasm="the same tests in WebAssembly under node"
step_wasm() {
  need_node
  build_and_test wasm trame_tests trame_ui_tests
}

title_of_build="./build-wasm.sh writes the site to dist/"
kind_of_build=check
step_build() {
  ./build-wasm.sh
  test -s dist/index.html
}

title_of_page="the page in Chromium, Firefox and WebKit, by role and name"
step_page() {
  need_node
  need_npm tests/web
  need_chromium
  need_firefox
  need_webkit
  need_servers
  test -s dist/index.html || { echo "There is no dist/: run ./build-wasm.sh first"; return 1; }
  node_tests 2 tests/web ! -name schema.test.mjs ! -path 'tests/web/import/*'
}

# node_tests AT_ONCE FOLDER [find's conditions]: every *.test.mjs, or the chosen files; AT_ONCE files side by side.
node_tests() {
  local at_once="$1" folder="$2" chosen=("${files[@]}")
  shift 2
  [ "${#chosen[@]}" -gt 0 ] ||
    mapfile -t chosen < <(find "$folder" -name node_modules -prune -o -name '*.test.mjs' "$@" -print | sort)
  [ "${#chosen[@]}" -gt 0 ] || { echo "no *.test.mjs below $folder"; return 1; }
  # A browser that never ends is a failure like others.
  timeout --foreground --kill-after=60 3600 \
    node --test --test-reporter=tap --test-concurrency="$at_once" "${runner_args[@]}" "${chosen[@]}"
}

# build_and_test PRESET TARGET…: builds, then runs both doctest programs from the repository root, side by side.
build_and_test() {
  local preset="$1" core failures=0
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
  cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@"
  doctest_program "build/$preset/trame_tests" >"$steps_dir/$preset.txt" 2>&1 &
  core=$!
  doctest_program "build/$preset/trame_ui_tests" || failures=1
  wait "$core" || failures=1
  cat "$steps_dir/$preset.txt"
  return "$failures"
}

# -d tells how long each test took; tests that ARGS leave out are not counted as skipped.
doctest_program() {
  local program=("$1")
  if [ -e "$1.cjs" ]; then program=(node "$1.cjs"); fi
  "${program[@]}" --no-colors -d=1 -nss "${runner_args[@]}"
}

usage() {
  sed -n '2,7s/^# //p' "${BASH_SOURCE[0]}"
  echo "Steps: ${all_steps[*]}"
}

mode=all chosen=()
while [ $# -gt 0 ]; do
  case "$1" in
    --fast) mode=fast ;;
    --long) mode=long; export TRAME_LONG=1 ;;
    -h | --help) trap - EXIT; usage; exit 0 ;;
    --) shift; runner_args=("$@"); break ;;
    *)
      if [[ " ${all_steps[*]} " == *" $1 "* ]]; then chosen+=("$1")
      elif [ -f "$1" ]; then files+=("$1")
      else usage >&2; exit 2; fi
      ;;
  esac
  shift
done
if [ $((${#files[@]} + ${#runner_args[@]})) -gt 0 ] && [ "${#chosen[@]}" != 1 ]; then usage >&2; exit 2; fi

# Two lanes suit two cores. What one step needs of another was made before their lanes begin: `schema` asks the native
# validator, `wasm` builds in the folder of `build`, `page` tests the site that `build` wrote.
everything() {
  run_step toolchain
  side_by_side "format data" "rules"
  side_by_side "native schema" "$([ "$mode" = fast ] || echo build)"
  side_by_side "sanitizers wasm" "$([ "$mode" = fast ] || echo page)"
}

started=$SECONDS
if [ "${#chosen[@]}" = 0 ]; then
  everything
else
  [ "${chosen[0]}" = toolchain ] || run_step toolchain # the others rely on it
  for step in "${chosen[@]}"; do run_step "$step"; done
fi
report_slowest
printf '\nAll steps passed in %d s.\n' $((SECONDS - started))
