#!/usr/bin/env bash
# Everything that must hold before a change is merged, fastest first; stops at the first failure and always ends with
# "N passed, N failed". On a fresh Debian 12 (as root) it first installs what it needs.
# Usage: tests/check.sh [--fast] [STEP…]     --fast leaves out the browsers; STEP runs only the named steps.
# shellcheck disable=SC2034 # title_of_STEP is read by its name
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
fast_steps=(format rules data native schema sanitizers wasm)

# The build's own installer, on a machine as it comes: what the checks installed before it could hide what it forgets.
title_of_toolchain="./build-wasm.sh finds or installs all it needs"
step_toolchain() {
  web/toolchain/install.sh
}

title_of_format="C++ is formatted as .clang-format says, scripts and styles as .prettierrc says"
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
  node --test --test-reporter=tap tests/rules/*.test.mjs
  check_scripts
}

check_scripts() {
  tests/rules/node_modules/.bin/eslint --config tests/rules/eslint.config.mjs .
  local part
  for part in page worker build; do tests/rules/node_modules/.bin/tsc -p "tests/rules/tsconfig.$part.json"; done
  need_packages "the rules of shell scripts" shellcheck
  local files
  mapfile -t files < <(find . \( -name node_modules -o -path ./build -o -path ./dist \) -prune -o -name '*.sh' -print | sort)
  shellcheck "${files[@]}" .ci/run
}

title_of_data="the bundled programmes are complete, consistent and say where each figure comes from"
step_data() {
  need_node
  node_tests tests/data
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
  TRAME_VALIDATE="$root/build/native/trame-validate" node --test --test-reporter=tap tests/web/schema.test.mjs tests/web/import/*.test.mjs
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
  node_tests tests/web ! -name schema.test.mjs ! -path 'tests/web/import/*'
}

# node_tests FOLDER [find's conditions]: every *.test.mjs, one file after the other.
node_tests() {
  local folder="$1" files
  shift
  mapfile -t files < <(find "$folder" -name node_modules -prune -o -name '*.test.mjs' "$@" -print | sort)
  [ "${#files[@]}" -gt 0 ] || { echo "no *.test.mjs below $folder"; return 1; }
  # A browser that never ends is a failure like others.
  timeout --foreground --kill-after=60 3600 node --test --test-reporter=tap --test-concurrency=1 "${files[@]}"
}

# build_and_test PRESET TARGET…: builds, then runs both doctest programs from the repository root.
build_and_test() {
  local preset="$1" program
  shift
  cmake --preset "$preset"
  cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@"
  for program in trame_tests trame_ui_tests; do
    if [ -e "build/$preset/$program.cjs" ]; then
      node "build/$preset/$program.cjs" --no-colors
    else
      "build/$preset/$program" --no-colors
    fi
  done
}

usage() {
  sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"
  echo "Steps: ${all_steps[*]}"
}

chosen=()
while [ $# -gt 0 ]; do
  case "$1" in
    --fast) chosen+=("${fast_steps[@]}") ;;
    -h | --help) trap - EXIT; usage; exit 0 ;;
    *)
      if [[ " ${all_steps[*]} " != *" $1 "* ]]; then usage >&2; exit 2; fi
      chosen+=("$1")
      ;;
  esac
  shift
done
[ "${#chosen[@]}" -gt 0 ] || chosen=("${all_steps[@]}")
[ "${chosen[0]}" = toolchain ] || chosen=(toolchain "${chosen[@]}") # the others rely on it

started=$SECONDS
for step in "${chosen[@]}"; do
  title="title_of_$step"
  kind=tests
  case "$step" in toolchain | format | build) kind=check ;; esac
  run_step "$step" "${!title}" "$kind"
done
printf '\nAll steps passed in %d s.\n' $((SECONDS - started))
