#!/usr/bin/env bash
# Runs all checks, fastest first. Stops at the first failure and ends with "N passed, N failed".
# On a fresh Debian 12 (as root) it first installs what it needs.
# Usage: tests/check.sh [--fast | --long]   all steps; --fast: no browser; --long: longest tests
#        tests/check.sh STEP…               only these steps
#        tests/check.sh STEP [FILE…] [-- ARGS]  only these files; ARGS go to the test runner
# Examples: tests/check.sh page tests/web/site/embed.test.mjs   tests/check.sh native -- -tc='*treemap*'
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
source tests/lib/node_tests.sh
mkdir -p "$TRAME_CACHE"

all_steps=(toolchain format rules data native schema sanitizers fuzz wasm build page)
files=()       # test files named on the command line
runner_args=() # arguments for the test runner

# First of all steps: packages that other steps install could hide that the build's installer
# forgets one.
title_of_toolchain="./build-wasm.sh finds or installs everything it needs"
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
  mapfile -t files < <(find app tests web/toolchain -name node_modules -prune -o -name '*.h' -print -o -name '*.cpp' -print | sort)
  found="$(clang-format --dry-run "${files[@]}" 2>&1)"
  [ -n "$found" ] || return 0
  printf '%s\n' "$found" | head -n 30
  printf '\nTo format them: clang-format -i'
  printf '%s\n' "$found" | sed -nE 's/^([^: ]+):[0-9]+:[0-9]+: .*/\1/p' | sort -u | xargs printf ' %s'
  printf '\n'
  return 1
}

check_script_format() {
  tests/rules/node_modules/.bin/prettier --check --log-level warn . && return
  printf '\nTo format them: tests/rules/node_modules/.bin/prettier --write .\n'
  return 1
}

title_of_rules="rooms include only what app/README.md and web/README.md allow; house style; clang-tidy; ESLint, types and shellcheck"
step_rules() {
  python3 tests/rules/include_rules_test.py
  python3 tests/rules/script_rooms_test.py
  python3 tests/rules/steps_test.py
  python3 tests/rules/fuzz_test.py
  python3 tests/rules/clang_tidy_test.py
  python3 tests/rules/include_rules.py
  need_node
  need_npm tests/rules
  need_npm tests/web # whose types the tests use
  python3 tests/rules/node_tests_test.py
  node --test --test-reporter=tap tests/rules/*.test.mjs
  check_scripts
  check_cpp
}

# clang-tidy needs the compile commands and the generated headers of the native build.
check_cpp() {
  need_packages "the rules of C++" clang-tidy
  configure native
  cmake --build --preset native --target generated compositions
  local options=()
  if [ "$mode" = long ]; then options=(--all); fi
  python3 tests/rules/clang_tidy.py "${options[@]}"
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

title_of_data="the bundled programmes are complete, consistent, and name a source for each figure"
step_data() {
  need_node
  node_tests 1 tests/data
}

title_of_native="native build and its tests"
step_native() {
  build_and_test native all
  doctest_program build/native/trame_growth_tests
}

title_of_schema="the JSON Schema and the loader accept the same files, among them all imported ones"
step_schema() {
  need_node
  need_npm tests/web
  need_npm web
  export TRAME_VALIDATE="$root/build/native/trame-validate"
  node_tests 1 tests/web '(' -name schema.test.mjs -o -path 'tests/web/import/*' ')'
}

title_of_sanitizers="the same tests under address and undefined behaviour sanitizers"
step_sanitizers() {
  need_clang
  build_and_test sanitizers trame_tests trame_ui_tests
}

title_of_fuzz="under the same sanitizers, fuzz targets find no input that breaks a rule"
step_fuzz() {
  local arguments=("${runner_args[@]}")
  need_clang
  configure sanitizers
  cmake --build --preset sanitizers --parallel "$(nproc)" --target fuzz
  if [ "$mode" = long ]; then arguments=(--seconds 600 --seed 0 "${runner_args[@]}"); fi
  python3 tests/lib/fuzz.py "${arguments[@]}"
}

title_of_wasm="the same tests in WebAssembly under node"
step_wasm() {
  need_node
  build_and_test wasm trame_tests trame_ui_tests
}

title_of_build="./build-wasm.sh writes the site to dist/, a second time the same bytes"
kind_of_build=check
step_build() {
  ./build-wasm.sh
  test -s dist/index.html
  node_tests 1 tests/web/build -name reproducible.test.mjs # with the same Node: another one compresses otherwise
}

title_of_page="the page in Chromium, Firefox and WebKit"
step_page() {
  need_node
  need_npm tests/web
  need_chromium
  need_firefox
  need_webkit
  need_servers
  test -s dist/index.html || { echo "There is no dist/: run ./build-wasm.sh first"; return 1; }
  node_tests 2 tests/web ! -name schema.test.mjs ! -name reproducible.test.mjs ! -path 'tests/web/import/*'
}

configure() {
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1"
}

# build_and_test PRESET TARGET…: builds, then runs both doctest programs in parallel.
build_and_test() {
  local preset="$1" core failures=0
  shift
  configure "$preset"
  cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@"
  doctest_program "build/$preset/trame_tests" >"$steps_dir/$preset.txt" 2>&1 &
  core=$!
  doctest_program "build/$preset/trame_ui_tests" || failures=1
  wait "$core" || failures=1
  cat "$steps_dir/$preset.txt"
  return "$failures"
}

# -d prints how long each test took; -nss does not count tests as skipped that ARGS exclude.
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

# Runs steps two at a time, for two cores. A step that needs the result of another, or writes into
# the same build folder, runs after it: `native` follows `rules`, `schema` uses the validator of
# `native`, `fuzz` the objects of `sanitizers`, `wasm` the build folder of `build`, `page` the site
# of `build`. `page` runs alone, two files at a time.
everything() {
  run_step toolchain
  side_by_side "format data" "rules"
  if [ "$mode" = fast ]; then run_step native; else side_by_side native build; fi
  side_by_side "sanitizers fuzz" "wasm schema"
  if [ "$mode" != fast ]; then run_step page; fi
}

started=$SECONDS
if [ "${#chosen[@]}" = 0 ]; then
  everything
else
  [ "${chosen[0]}" = toolchain ] || run_step toolchain # all other steps need it
  for step in "${chosen[@]}"; do run_step "$step"; done
fi
report_slowest
printf '\nAll steps passed in %d s.\n' $((SECONDS - started))
