# Reads where web/toolchain/install.sh put the tools and sources (EMCC, IMGUI_DIR, JSON_INCLUDE, …).
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

# Objects are kept beside the tools (ccache), so that a clean build, or another clone of the project, finds them: paths
# below the project count as relative, and where the project lies does not count.
find_program(CCACHE ccache)
if(CCACHE)
  set(ccache_settings "${CMAKE_COMMAND}" -E env "CCACHE_DIR=${trame_cache}/ccache" CCACHE_MAXSIZE=2G
    "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros)
  if(EMSCRIPTEN)
    set(compiler_launcher ${ccache_settings} "EM_COMPILER_WRAPPER=${CCACHE}") # emcc runs the compiler itself
  else()
    set(compiler_launcher ${ccache_settings} "${CCACHE}")
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${compiler_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${compiler_launcher})
endif()
