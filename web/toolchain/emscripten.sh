# shellcheck shell=bash disable=SC2154 # `log` is set by common.sh, `lock_file` by locks.sh
# Finds Emscripten (sourced): the one on PATH if its version is supported, otherwise Debian trixie's
# packages, unpacked into a private folder. Their programs are patched (interpreter and rpath) to
# use trixie's C library from the same folder, so that they run on Debian 12 without chroot or root.

# The only supported versions: from the one that the lock has to the end of its series.
emscripten_from=3.1.69 emscripten_before=4.0.0
emscripten_range=">= $emscripten_from and < $emscripten_before"
emscripten_recipe=2 # increase it when the steps below change: the private folder is then made again

# What the private folder is made of: the compiler, and the libraries that it needs.
emscripten_packages=(
  emscripten node-acorn binaryen clang-19 libclang-common-19-dev libclang-cpp19 libllvm19 lld-19 llvm-19
  libbsd0 libc6 libedit2 libffi8 libgcc-s1 liblzma5 libmd0 libstdc++6 libtinfo6 libxml2 libz3-4 libzstd1 zlib1g
)

# Sets emscripten_bin, the folder of emcc.
find_emscripten() {
  emcc_on_path && return
  local name
  name="emscripten-$emscripten_recipe-$(sha256sum "$lock_file" | cut -c1-12)"
  emscripten_bin="$(stamped_dir "$name")" || build_prefix "$name"
}

emcc_on_path() {
  local version
  command -v emcc >/dev/null || return 1
  version="$(version_of emcc)"
  in_range "$version" || { say "emcc on PATH is ${version:-unreadable}, not $emscripten_range: not used"; return 1; }
  emscripten_bin="$(dirname "$(command -v emcc)")"
}

version_of() { "$1" --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p'; }
in_range() { ! is_older "${1:-0}" "$emscripten_from" && is_older "$1" "$emscripten_before"; }
is_older() { [ "$1" != "$2" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

build_prefix() {
  local prefix="$TRAME_CACHE/$1" debs="$TRAME_CACHE/download/emscripten"
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64 | Linux-aarch64) ;;
    *) fail "no emcc on PATH" "Install emsdk $emscripten_range for this machine, then run again" ;;
  esac
  need_packages "the Emscripten prefix" patchelf python3
  prepare_private_apt
  say "downloading Emscripten (about 320 MB, once)"
  rm -rf "$prefix" "$debs"
  mkdir -p "$prefix" "$debs"
  retry download_packages "$debs" "$prefix/trame.lock" || stop_fetching "Emscripten"
  unpack_packages "$debs" "$prefix"
  rm -rf "$debs"
  say "preparing Emscripten"
  patch_programs "$prefix"
  write_commands "$prefix"
  try_prefix "$prefix"
  emscripten_bin="$prefix/bin"
  stamp "$1" "$emscripten_bin"
}

# Downloads all packages into DEBS and compares each with the lock. One that does not match is
# removed, so that the next attempt downloads it again. Writes the lines of all into LINES.
download_packages() {
  local debs="$1" lines="$2" deb
  forget_wrong_sum
  (cd "$debs" && quietly private_apt download "${emscripten_packages[@]}") || return 1
  : >"$lines"
  for deb in "$debs"/*.deb; do
    check_archive "$deb" >>"$lines" || { say "${deb##*/} is damaged, removed"; rm -f "$deb"; return 1; }
  done
}

unpack_packages() {
  local deb
  for deb in "$1"/*.deb; do
    quietly unpack "$deb" "$2" || fail "${deb##*/} could not be unpacked" "See $log; check the disk space, then run again"
  done
}

# Leaves out files that our builds do not read: documentation, other languages, libraries for
# threads and position-independent code.
unpack() {
  dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" \
    --exclude='./etc' --exclude='./var' --exclude='./usr/share/doc' --exclude='./usr/share/man' \
    --exclude='./usr/share/locale' --exclude='./usr/share/emscripten/test' --exclude='*/gconv' \
    --exclude='*/wasm32-emscripten/pic' --exclude='*/wasm32-emscripten/lto-pic' \
    --exclude='*/wasm32-emscripten/*-mt*' --exclude='*/wasm32-emscripten/*-ww*' --exclude='*/libwasmfs*'
}

patch_programs() {
  local prefix="$1" multiarch loader name file
  multiarch="$(uname -m)-linux-gnu"
  loader="$(echo "$prefix/usr/lib/$multiarch"/ld-linux-*.so.*)"
  for name in clang lld llvm-ar llvm-nm llvm-objcopy; do
    file="$(readlink -f "$prefix/usr/lib/llvm-19/bin/$name")"
    patch_program "$file"
  done
  for name in wasm-opt wasm-emscripten-finalize wasm-metadce wasm-ctor-eval wasm-split wasm-as wasm-dis; do
    patch_program "$prefix/usr/bin/$name"
  done
  # A library with a path of its own would look for others in the machine's folders.
  for name in libLLVM.so.19.1 libclang-cpp.so.19.1; do
    quietly patchelf --remove-rpath "$(readlink -f "$prefix/usr/lib/$multiarch/$name")" ||
      fail "patchelf could not adapt $name" "See $log"
  done
}

patch_program() {
  quietly patchelf --set-interpreter "$loader" --force-rpath \
    --set-rpath "$prefix/usr/lib/$multiarch:$prefix/usr/lib/llvm-19/lib" "$1" ||
    fail "patchelf could not adapt $(basename "$1")" "See $log"
}

# Writes emcc, em++, emar, emranlib and emscripten.config into PREFIX/bin.
write_commands() {
  local prefix="$1" bin="$1/bin" root="$1/usr/share/emscripten" name
  mkdir -p "$bin"
  ln -s nodejs "$prefix/usr/share/node_modules" # where Emscripten's scripts look for acorn
  cat >"$bin/emscripten.config" <<CONFIG
LLVM_ROOT = '$prefix/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$prefix/usr'
EMSCRIPTEN_ROOT = '$root'
NODE_JS = '$(command -v node)'
CACHE = '$root/cache'
FROZEN_CACHE = True
CONFIG
  for name in emcc em++ emar emranlib; do
    cat >"$bin/$name" <<COMMAND
#!/bin/sh
export EM_CONFIG="\${EM_CONFIG:-$bin/emscripten.config}"
exec python3 -E "$root/$name.py" "\$@"
COMMAND
    chmod +x "$bin/$name"
  done
}

# Compiles and runs a small program, to fail here rather than in the build. The compiler may use
# libraries of the private folder only: those of the machine differ from the locked ones.
try_prefix() {
  local probe foreign
  foreign="$(LD_TRACE_LOADED_OBJECTS=1 "$1/usr/lib/llvm-19/bin/clang" | grep '=> ' | grep -v "=> $1/")" &&
    fail "the new Emscripten uses libraries of this machine: $foreign" "Add their packages to emscripten_packages"
  in_range "$(version_of "$1/bin/emcc")" ||
    fail "Debian now has Emscripten $(version_of "$1/bin/emcc"), Trame is written for $emscripten_range" "Put such an emcc on PATH"
  probe="$(mktemp -d)"
  printf '#include <cstdio>\nint main() { std::puts("ok"); }\n' >"$probe/probe.cpp"
  quietly "$1/bin/em++" "$probe/probe.cpp" -O2 -o "$probe/probe.js" ||
    fail "the new Emscripten cannot compile a small program" "See $log"
  [ "$(node "$probe/probe.js")" = ok ] || fail "a program made by the new Emscripten does not run" "See $log"
  rm -rf "$probe"
}
