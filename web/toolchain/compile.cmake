# How our own code is compiled, natively and to wasm alike.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Assertions stay in every native build; only the released wasm is without.
# Line tables (-g1) name every line of a call stack and compile faster; for a debugger, configure with
# -DCMAKE_BUILD_TYPE=Debug.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g1")
if(EMSCRIPTEN)
  # -Oz with link-time optimisation is the smallest (12 % under -Oz alone); every WebGL 2 browser has these two features.
  set(web_flags "-Oz -DNDEBUG -flto -mbulk-memory -mnontrapping-fptoint")
  set(CMAKE_CXX_FLAGS_RELEASE "${web_flags}")
  set(CMAKE_C_FLAGS_RELEASE "${web_flags}")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g") # with DWARF, which browsers' developer tools read
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g")
endif()

# Builds are the same wherever the folders are.
add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." "-ffile-prefix-map=${trame_cache}=cache")

option(TRAME_SANITIZE "Address and undefined behaviour sanitizers" OFF)
if(TRAME_SANITIZE)
  # -O1 halves the time it takes to compile.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
  add_link_options(-fsanitize=address,undefined)
endif()

# Of the program and of its tests; headers of others are system headers, and exempt.
set(trame_warnings -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Werror)

add_library(trame_flags INTERFACE)
target_compile_options(trame_flags INTERFACE ${trame_warnings} $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(trame_flags INTERFACE -Wno-restrict) # GCC 12 sees overlaps in std::string that are not there
endif()
