# Linker settings of the wasm: an ES module `createTrame` without a file system and without eval,
# which the page's content security policy forbids. The page passes an object with the fields
# canvas, instantiateWasm and host. With STRICT, Emscripten links only the libraries named here.
set_target_properties(trame PROPERTIES SUFFIX .mjs)
target_link_options(trame PRIVATE
  -fno-exceptions -fno-rtti
  -sSTRICT=1
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sUSE_ES6_IMPORT_META=0 -sEXPORT_NAME=createTrame -sENVIRONMENT=web
  -sINVOKE_RUN=1 -sEXIT_RUNTIME=0
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm
  -sEXPORTED_RUNTIME_METHODS=UTF8ToString,HEAPU8
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_TRACK_ERRORS=0 -sGL_EMULATE_GLES_VERSION_STRING_FORMAT=0
  -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0
  -sFILESYSTEM=0 -sMALLOC=emmalloc
  -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=512MB -sSTACK_SIZE=256KB
  -Wl,--wrap=strtod # app/platform/strtod_web.cpp
  -sJS_MATH=1 # sin, exp, pow … of the browser: the C library's tables would be 9 KB
  -sDYNAMIC_EXECUTION=0 -sTEXTDECODER=2
  -lGL -lhtml5 -lhtml5.js -lhtml5_webgl.js -lwebgl2.js
  "--js-library=${CMAKE_SOURCE_DIR}/web/toolchain/vertex_arrays.js"
)
set_property(TARGET trame APPEND PROPERTY LINK_DEPENDS "${CMAKE_SOURCE_DIR}/web/toolchain/vertex_arrays.js")
if(CMAKE_BUILD_TYPE STREQUAL Debug)
  target_link_options(trame PRIVATE -O1 -g -sASSERTIONS=2 -sSTACK_OVERFLOW_CHECK=2)
else()
  target_link_options(trame PRIVATE -sBINARYEN_EXTRA_PASSES=--converge)
endif()
