# CMake toolchain file: compiles with the Emscripten that web/toolchain/install.sh found or
# installed. Supported are versions ≥ 3.1.69 and < 4.0.0, which that script checks.
include("${CMAKE_CURRENT_LIST_DIR}/environment.cmake")
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(EMSCRIPTEN TRUE)
set(CMAKE_C_COMPILER "${EMCC}")
set(CMAKE_CXX_COMPILER "${EMXX}")
set(CMAKE_AR "${EMAR}" CACHE FILEPATH "" FORCE)
set(CMAKE_RANLIB "${EMRANLIB}" CACHE FILEPATH "" FORCE)

# A build folder keeps the compiler with which it was first configured, even if the variables above
# change. Without its record of another one, CMake determines the compiler again.
foreach(language C CXX)
  set(record "${CMAKE_BINARY_DIR}/CMakeFiles/${CMAKE_VERSION}/CMake${language}Compiler.cmake")
  if(EXISTS "${record}")
    file(READ "${record}" text)
    string(FIND "${text}" "set(CMAKE_${language}_COMPILER \"${CMAKE_${language}_COMPILER}\")" place)
    if(place EQUAL -1)
      file(REMOVE "${record}")
    endif()
  endif()
endforeach()
# CMake's compiler checks need not link, which would take seconds.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
