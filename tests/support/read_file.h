// Reads files of the repository for tests, named from its root. A missing file ends the test
// program with a message; tests never write here.
#pragma once

#include <string>
#include <string_view>

#include "model/area_map.h"
#include "model/programme.h"

namespace trame::test {

std::string read_file(std::string_view path_from_root);
std::string path_of(std::string_view path_from_root);

// Returns a font of the app as built: "regular", "strong", "icons".
std::string read_font(std::string_view name);

// Returns the map as built.
std::string read_map_bytes();
AreaMap load_map();

// Returns the programme of a file, for example "assets/programmes/lyon-saint-etienne.json". Ends
// the test program with a message when the file does not load.
Programme load_file(std::string_view path_from_root);

// Returns the paths of the four bundled programmes, as listed in assets/programmes/index.json.
std::vector<std::string> bundled_files();

}  // namespace trame::test
