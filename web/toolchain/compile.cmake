# Compiler settings for our own code, in native and wasm builds.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Assertions are enabled in every native build; only the release build of the wasm disables them.
# Line tables (-g1) are enough for call stacks and compile faster than full debug information. To
# use a debugger, configure with -DCMAKE_BUILD_TYPE=Debug.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1")
if(EMSCRIPTEN)
  # -Oz with link-time optimisation gives the smallest wasm (12 % smaller than -Oz alone). Every
  # browser with WebGL 2 supports bulk memory and non-trapping conversions.
  set(web_flags "-Oz -DNDEBUG -flto -mbulk-memory -mnontrapping-fptoint")
  set(CMAKE_CXX_FLAGS_RELEASE "${web_flags}")
  set(CMAKE_C_FLAGS_RELEASE "${web_flags}")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g") # DWARF, for the browser's developer tools
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g")
endif()

# Replaces absolute paths in the output: the same sources then give the same bytes in any folder.
add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." "-ffile-prefix-map=${trame_cache}=cache")

option(TRAME_SANITIZE "Address and undefined behaviour sanitizers" OFF)
if(TRAME_SANITIZE)
  # -O1 instead of -O2: it compiles in half the time.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
  add_link_options(-fsanitize=address,undefined)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # Counts the branches taken, for the fuzz targets. All other programs run on the same objects.
    # Comparisons are not traced: tracing them would double the running time.
    add_compile_options(-fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp)
    add_link_options(-fsanitize=fuzzer-no-link)
  endif()
endif()

option(TRAME_COUNT_STEPS "Tests of growth, which count the basic blocks that run; GCC only" OFF)

# Warnings for the program and its tests. Third-party headers are system headers: no warnings there.
set(trame_warnings -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Werror)

add_library(trame_flags INTERFACE)
target_compile_options(trame_flags INTERFACE ${trame_warnings} $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 wrongly reports overlapping copies in std::string.
  target_compile_options(trame_flags INTERFACE -Wno-restrict)
endif()
