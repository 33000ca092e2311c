# shellcheck shell=bash disable=SC2154 # `log` is set by common.sh
# Finds Emscripten (sourced): the one on PATH if it is recent enough, otherwise Debian trixie's
# packages, unpacked into a private folder. Their programs are patched (interpreter and rpath) to
# use trixie's C library from the same folder, so that they run on Debian 12 without chroot or root.

emscripten_minimum=3.1.58
emscripten_recipe=1 # increase it when the steps below change: the private folder is then made again

# Sets emscripten_bin, the folder of emcc.
find_emscripten() {
  emcc_on_path && return
  local name
  name="emscripten-$(locked_version emscripten)-r$emscripten_recipe"
  emscripten_bin="$(stamped_dir "$name")" || build_prefix "$name"
}

emcc_on_path() {
  local version
  command -v emcc >/dev/null || return 1
  version="$(emcc --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p')"
  if [ "$(printf '%s\n' "$emscripten_minimum" "${version:-0}" | sort -V | head -n 1)" != "$emscripten_minimum" ]; then
    say "emcc on PATH is ${version:-unreadable}, older than $emscripten_minimum: not used"
    return 1
  fi
  emscripten_bin="$(dirname "$(command -v emcc)")"
}

build_prefix() {
  local prefix="$TRAME_CACHE/$1"
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64 | Linux-aarch64) ;;
    *) fail "no emcc on PATH" "Install emsdk >= $emscripten_minimum for this machine, then run again" ;;
  esac
  need_packages "the Emscripten prefix" patchelf python3
  prepare_private_apt
  say "downloading Emscripten (about 400 MB, once)"
  rm -rf "$prefix"
  mkdir -p "$prefix"
  retry download_and_unpack "$prefix" ||
    fail "Emscripten's packages could not be fetched" "See $log; check the network and disk space, then run again"
  say "preparing Emscripten $(deb_version emscripten)"
  patch_programs "$prefix"
  write_commands "$prefix"
  try_prefix "$prefix"
  emscripten_bin="$prefix/bin"
  stamp "$1" "$emscripten_bin"
}

archives() { printf '%s' "$TRAME_CACHE/apt/cache/archives"; }
deb_version() { dpkg-deb -f "$(archives)/$1"_*.deb Version; }

# A damaged archive is removed, so that the next attempt downloads it again.
download_and_unpack() {
  local deb
  quietly private_apt install --download-only --no-install-recommends emscripten || return 1
  for deb in "$(archives)"/*.deb; do
    quietly unpack "$deb" "$1" || { say "$(basename "$deb") is damaged, removed"; rm -f "$deb"; return 1; }
  done
}

# Leaves out files that our builds do not read: documentation, other languages, libraries for
# threads and position-independent code.
unpack() {
  dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" \
    --exclude='./etc' --exclude='./var' --exclude='./usr/share/doc' --exclude='./usr/share/man' \
    --exclude='./usr/share/locale' --exclude='./usr/share/emscripten/test' --exclude='./usr/lib/gcc' \
    --exclude='./usr/lib/python3*' --exclude='*/gconv' --exclude='*-linux-gnu/*.a' --exclude='*-linux-gnu/perl*' \
    --exclude='*/lib*san.so*' --exclude='*/libnode.so*' --exclude='*/libclang-[0-9]*.so*' \
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
export EM_CONFIG="\${EM_CONFIG:-$bin/emscripten.config}" NODE_PATH="$prefix/usr/share/nodejs"
exec python3 -E "$root/$name.py" "\$@"
COMMAND
    chmod +x "$bin/$name"
  done
}

# Compiles and runs a small program, to fail here rather than in the build.
try_prefix() {
  local probe
  probe="$(mktemp -d)"
  printf '#include <cstdio>\nint main() { std::puts("ok"); }\n' >"$probe/probe.cpp"
  quietly "$1/bin/em++" "$probe/probe.cpp" -O2 -o "$probe/probe.js" ||
    fail "the new Emscripten cannot compile a small program" "See $log"
  [ "$(node "$probe/probe.js")" = ok ] || fail "a program made by the new Emscripten does not run" "See $log"
  rm -rf "$probe"
}
