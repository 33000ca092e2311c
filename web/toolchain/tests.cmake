# Three doctest programs: trame_tests for trame_core, trame_ui_tests for the user interface (ImGui
# without a window or OpenGL), trame_growth_tests for numbers of steps (with TRAME_COUNT_STEPS). Built as wasm they run in Node and read the repository's files
# through NODERAWFS.
enable_testing()

# Only this file is compiled with the project's path: the objects of all others can be reused by any
# clone.
set_source_files_properties("${CMAKE_SOURCE_DIR}/tests/support/read_file.cpp" PROPERTIES
  COMPILE_DEFINITIONS "TRAME_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\";TRAME_FONT_DIR=\"${font_dir}\"")

# trame_test_program(NAME LIBRARY SOURCES…)
function(trame_test_program name library)
  file(GLOB support CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/support/*.cpp")
  add_executable(${name} "${CMAKE_SOURCE_DIR}/tests/doctest_main.cpp" ${support} ${ARGN})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_include_directories(${name} SYSTEM PRIVATE "${DOCTEST_INCLUDE}")
  target_link_libraries(${name} PRIVATE ${library} json)
  target_compile_options(${name} PRIVATE ${trame_warnings})
  if(EMSCRIPTEN)
    target_compile_options(${name} PRIVATE -fno-exceptions -O1)
    target_compile_definitions(${name} PRIVATE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
    set_target_properties(${name} PROPERTIES SUFFIX .cjs)
    target_link_options(${name} PRIVATE -O1 -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1
      -sSTACK_SIZE=1MB -sJS_MATH=1 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
    add_test(NAME ${name} COMMAND node $<TARGET_FILE:${name}>)
  else()
    # -O0 compiles faster; the tested libraries themselves are optimised.
    target_compile_options(${name} PRIVATE -O0)
    add_test(NAME ${name} COMMAND ${name})
  endif()
endfunction()

set(core_test_sources "")
foreach(room model state text layout style gesture chart export)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${room}/*_test.cpp")
  list(APPEND core_test_sources ${sources})
endforeach()
if(NOT EMSCRIPTEN)
  file(GLOB cli_tests CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/cli/*_test.cpp")
  list(APPEND core_test_sources "${CMAKE_SOURCE_DIR}/app/cli/composition.cpp"
    "${CMAKE_SOURCE_DIR}/app/cli/statistics.cpp" ${cli_tests})
endif()
trame_test_program(trame_tests trame_core ${core_test_sources})
if(NOT EMSCRIPTEN)
  add_dependencies(trame_tests compositions)
endif()

file(GLOB_RECURSE ui_test_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/ui/*_test.cpp"
  "${CMAKE_SOURCE_DIR}/tests/session/*_test.cpp")
trame_test_program(trame_ui_tests trame_session ${ui_test_sources})
add_dependencies(trame_tests map)
add_dependencies(trame_ui_tests fonts map)

# trame_growth_tests counts the basic blocks of the program that run: they must grow with the programme,
# not with its square.
if(TRAME_COUNT_STEPS)
  add_library(step_counter STATIC tests/growth/steps.cpp)
  target_include_directories(step_counter PRIVATE tests)
  target_compile_options(step_counter PRIVATE ${trame_warnings})
  foreach(library trame_core trame_ui trame_session)
    target_compile_options(${library} PRIVATE -fsanitize-coverage=trace-pc)
    target_link_libraries(${library} PUBLIC step_counter)
  endforeach()
  trame_test_program(trame_growth_tests trame_session tests/growth/growing_programmes.cpp
    tests/growth/growth_test.cpp tests/growth/frame_test.cpp)
  add_dependencies(trame_growth_tests fonts map)
endif()
