# Rules for generated files: message tables, icon names, fonts, the map.
find_program(NODE node REQUIRED)
set(generated_dir "${CMAKE_BINARY_DIR}/generated")
set(font_dir "${CMAKE_SOURCE_DIR}/build/web-assets")

# Languages: the files that are generated for each language, and the files from which they are made.
set(i18n_dir "${CMAKE_SOURCE_DIR}/assets/i18n")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${i18n_dir}/languages.json")
file(READ "${i18n_dir}/languages.json" languages)
string(REGEX MATCHALL "[A-Za-z0-9-]+" languages "${languages}")
list(TRANSFORM languages REPLACE "(.+)" "${i18n_dir}/\\1.json" OUTPUT_VARIABLE message_files)
list(TRANSFORM languages REPLACE "(.+)" "${i18n_dir}/conventions/\\1.json" OUTPUT_VARIABLE convention_files)
list(TRANSFORM languages REPLACE "(.+)" "${generated_dir}/text/words-\\1.txt" OUTPUT_VARIABLE words_files)

add_custom_command(
  OUTPUT "${generated_dir}/messages.stamp"
  BYPRODUCTS "${generated_dir}/text/message_ids.h" "${generated_dir}/text/message_table.h" ${words_files}
    "${generated_dir}/text/language_ids.h" "${generated_dir}/text/language_rows.h"
  COMMAND "${PYTHON}" app/text/generate_messages.py assets/i18n "${generated_dir}"
  COMMAND "${PYTHON}" app/text/generate_languages.py assets/i18n "${generated_dir}"
  COMMAND "${CMAKE_COMMAND}" -E touch "${generated_dir}/messages.stamp"
  DEPENDS app/text/generate_messages.py app/text/generate_languages.py "${i18n_dir}/languages.json"
    ${message_files} ${convention_files}
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Messages and languages" VERBATIM)

add_custom_command(
  OUTPUT "${generated_dir}/style/icon_glyphs.h"
  COMMAND "${PYTHON}" web/build/icons.py "${generated_dir}/style/icon_glyphs.h"
  DEPENDS web/build/icons.py web/build/icons.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Icon names" VERBATIM)

add_custom_command(
  OUTPUT "${generated_dir}/text/font_characters.h"
  COMMAND "${PYTHON}" web/build/font_characters.py "${generated_dir}/text/font_characters.h"
  DEPENDS web/build/font_characters.py web/build/font_characters.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Characters of the fonts" VERBATIM)

add_custom_command(
  OUTPUT "${font_dir}/regular.ttf" "${font_dir}/strong.ttf" "${font_dir}/icons.ttf"
    "${font_dir}/card-regular.ttf" "${font_dir}/card-strong.ttf"
  COMMAND "${PYTHON}" web/build/make_fonts.py web/node_modules "${font_dir}"
  DEPENDS web/build/make_fonts.py web/build/font_characters.py web/build/font_characters.json web/build/icons.py web/build/icons.json web/package-lock.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Fonts" VERBATIM)

add_custom_command(
  OUTPUT "${font_dir}/map.json"
  COMMAND "${NODE}" web/build/map.mjs web/node_modules "${font_dir}/map.json"
  DEPENDS web/build/map.mjs web/build/map_drawing.mjs web/build/map_shapes.mjs web/package-lock.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Map" VERBATIM)

add_custom_target(generated DEPENDS "${generated_dir}/messages.stamp" "${generated_dir}/style/icon_glyphs.h"
  "${generated_dir}/text/font_characters.h")
add_custom_command(
  OUTPUT "${generated_dir}/cli/compositions.h"
  COMMAND "${PYTHON}" app/cli/generate_compositions.py "${generated_dir}/cli/compositions.h"
  DEPENDS app/cli/generate_compositions.py
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Compositions of letters" VERBATIM)
add_custom_target(compositions DEPENDS "${generated_dir}/cli/compositions.h")

add_custom_target(fonts DEPENDS
  "${font_dir}/regular.ttf" "${font_dir}/strong.ttf" "${font_dir}/icons.ttf")
add_custom_target(map DEPENDS "${font_dir}/map.json")
