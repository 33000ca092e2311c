# Sets the paths of the tools and sources that web/toolchain/install.sh has installed (EMCC,
# IMGUI_DIR, JSON_INCLUDE …), and the compiler cache.
if(DEFINED ENV{TRAME_CACHE})
  set(trame_cache "$ENV{TRAME_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(trame_cache "$ENV{XDG_CACHE_HOME}/trame")
else()
  set(trame_cache "$ENV{HOME}/.cache/trame")
endif()
if(NOT EXISTS "${trame_cache}/env.cmake")
  message(FATAL_ERROR "The toolchain is not installed: run web/toolchain/install.sh first")
endif()
include("${trame_cache}/env.cmake")

# ccache stores compiled objects in the cache folder, for clean builds and other clones of the
# project. CCACHE_BASEDIR and CCACHE_NOHASHDIR make the project's own path irrelevant.
find_program(CCACHE ccache)
if(CCACHE)
  set(ccache_settings "${CMAKE_COMMAND}" -E env "CCACHE_DIR=${trame_cache}/ccache" CCACHE_MAXSIZE=4G
    "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros)
  if(EMSCRIPTEN)
    # emcc starts the compiler itself and takes the compiler cache from this variable.
    set(compiler_launcher ${ccache_settings} "EM_COMPILER_WRAPPER=${CCACHE}")
  else()
    set(compiler_launcher ${ccache_settings} "${CCACHE}")
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${compiler_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${compiler_launcher})
endif()
