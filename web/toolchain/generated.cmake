# Rules for generated files: message tables, icon names, fonts, the map.
find_program(NODE node REQUIRED)
set(generated_dir "${CMAKE_BINARY_DIR}/generated")
set(font_dir "${CMAKE_SOURCE_DIR}/build/web-assets")

add_custom_command(
  OUTPUT "${generated_dir}/messages.stamp"
  BYPRODUCTS "${generated_dir}/text/message_ids.h" "${generated_dir}/text/message_table.h"
    "${generated_dir}/text/words-fr.txt" "${generated_dir}/text/words-en.txt"
  COMMAND "${PYTHON}" app/text/generate_messages.py assets/i18n "${generated_dir}"
  COMMAND "${CMAKE_COMMAND}" -E touch "${generated_dir}/messages.stamp"
  DEPENDS app/text/generate_messages.py assets/i18n/fr.json assets/i18n/en.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Messages" VERBATIM)

add_custom_command(
  OUTPUT "${generated_dir}/style/icon_glyphs.h"
  COMMAND "${PYTHON}" web/build/icons.py "${generated_dir}/style/icon_glyphs.h"
  DEPENDS web/build/icons.py web/build/icons.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Icon names" VERBATIM)

add_custom_command(
  OUTPUT "${font_dir}/regular.ttf" "${font_dir}/strong.ttf" "${font_dir}/icons.ttf"
    "${font_dir}/card-regular.ttf" "${font_dir}/card-strong.ttf"
  COMMAND "${PYTHON}" web/build/make_fonts.py web/node_modules "${font_dir}"
  DEPENDS web/build/make_fonts.py web/build/icons.py web/build/icons.json web/package-lock.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Fonts" VERBATIM)

add_custom_command(
  OUTPUT "${font_dir}/map.json"
  COMMAND "${NODE}" web/build/map.mjs web/node_modules "${font_dir}/map.json"
  DEPENDS web/build/map.mjs web/build/map_drawing.mjs web/build/map_shapes.mjs web/package-lock.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Map" VERBATIM)

add_custom_target(generated DEPENDS "${generated_dir}/messages.stamp" "${generated_dir}/style/icon_glyphs.h")
add_custom_target(fonts DEPENDS
  "${font_dir}/regular.ttf" "${font_dir}/strong.ttf" "${font_dir}/icons.ttf")
add_custom_target(map DEPENDS "${font_dir}/map.json")
