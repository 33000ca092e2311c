# SDL 2 for the web: the window and its GL context only, see sdl2_absent.c. The sources are listed here because SDL's own configure runs hundreds of
# link checks, which take many minutes under Emscripten. The native build uses the system's SDL instead.
file(GLOB sdl2_sources
  "${SDL2_DIR}/src/*.c"
  "${SDL2_DIR}/src/atomic/*.c"
  "${SDL2_DIR}/src/cpuinfo/*.c"
  "${SDL2_DIR}/src/file/*.c"
  "${SDL2_DIR}/src/libm/*.c"
  "${SDL2_DIR}/src/stdlib/*.c"
  "${SDL2_DIR}/src/thread/*.c"
  "${SDL2_DIR}/src/thread/generic/*.c"
  "${SDL2_DIR}/src/timer/*.c"
  "${SDL2_DIR}/src/timer/unix/*.c"
  "${SDL2_DIR}/src/video/*.c"
  "${SDL2_DIR}/src/video/emscripten/SDL_emscriptenopengles.c"
  "${SDL2_DIR}/src/video/emscripten/SDL_emscriptenvideo.c"
)
add_library(sdl2_web STATIC ${sdl2_sources} "${CMAKE_CURRENT_LIST_DIR}/sdl2_absent.c")
set_target_properties(sdl2_web PROPERTIES C_STANDARD 99 C_EXTENSIONS ON)
target_include_directories(sdl2_web SYSTEM PUBLIC "${SDL2_DIR}/include")
target_include_directories(sdl2_web PRIVATE "${SDL2_DIR}/src")
target_compile_options(sdl2_web PRIVATE -w "SHELL:-include ${CMAKE_CURRENT_LIST_DIR}/sdl2_config.h")
