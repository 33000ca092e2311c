# Fuzz targets: one libFuzzer program for each tests/fuzz/*_fuzz.cpp, linked with the objects of the
# sanitizers' build. libFuzzer is a part of Clang.
if(NOT (TRAME_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang"))
  return()
endif()

file(GLOB fuzz_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp" "${CMAKE_SOURCE_DIR}/tests/support/*.cpp")
set(fuzz_targets ${fuzz_sources})
list(FILTER fuzz_targets INCLUDE REGEX "_fuzz\\.cpp$")
list(FILTER fuzz_sources EXCLUDE REGEX "_fuzz\\.cpp$|/golden\\.cpp$") # golden.cpp needs doctest

add_library(fuzz_support STATIC ${fuzz_sources})
target_include_directories(fuzz_support PUBLIC "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(fuzz_support PUBLIC trame_session json PRIVATE trame_flags)

add_custom_target(fuzz)
add_dependencies(fuzz fonts map)
foreach(source ${fuzz_targets})
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_link_libraries(${name} PRIVATE fuzz_support trame_flags)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzz ${name})
endforeach()
