# Third-party libraries: compiled without warnings; their headers are system headers.
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE "${JSON_INCLUDE}")
target_compile_definitions(json INTERFACE JSON_NOEXCEPTION JSON_NO_IO)

add_library(imgui STATIC
  "${IMGUI_DIR}/imgui.cpp"
  "${IMGUI_DIR}/imgui_draw.cpp"
  "${IMGUI_DIR}/imgui_tables.cpp"
  "${IMGUI_DIR}/imgui_widgets.cpp"
  "${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp"
)
target_include_directories(imgui SYSTEM PUBLIC "${IMGUI_DIR}" "${IMGUI_DIR}/backends")
target_compile_options(imgui PRIVATE -w $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_TTY_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
  $<$<BOOL:${EMSCRIPTEN}>:IMGUI_IMPL_OPENGL_ES3>
)

if(EMSCRIPTEN)
  set_source_files_properties("${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp" PROPERTIES
    COMPILE_OPTIONS "-include;${CMAKE_SOURCE_DIR}/web/toolchain/scan_integers.h"
    OBJECT_DEPENDS "${CMAKE_SOURCE_DIR}/web/toolchain/scan_integers.h")
else()
  find_package(SDL2 REQUIRED)
  add_library(sdl2 INTERFACE)
  target_link_libraries(sdl2 INTERFACE SDL2::SDL2)
  target_link_libraries(imgui PUBLIC ${CMAKE_DL_LIBS}) # the OpenGL backend loads libGL with dlopen
endif()
