# CMake toolchain file: compiles with the Emscripten that web/toolchain/install.sh found or
# installed. Supported are versions ≥ 3.1.69 and < 4.0.0, which that script checks.
include("${CMAKE_CURRENT_LIST_DIR}/environment.cmake")
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(EMSCRIPTEN TRUE)
set(CMAKE_C_COMPILER "${EMCC}")
set(CMAKE_CXX_COMPILER "${EMXX}")
set(CMAKE_AR "${EMAR}" CACHE FILEPATH "")
set(CMAKE_RANLIB "${EMRANLIB}" CACHE FILEPATH "")
# CMake's compiler checks need not link, which would take seconds.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
