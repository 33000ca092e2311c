// Files of the repository for tests, named from its root. A missing file ends the test program with
// a clear line; tests never write.
#pragma once

#include <string>
#include <string_view>

#include "model/area_map.h"
#include "model/programme.h"

namespace trame::test {

std::string read_file(std::string_view path_from_root);
std::string path_of(std::string_view path_from_root);

// A font of the app as built: "regular", "strong", "icons".
std::string read_font(std::string_view name);

// The map as built, which must load.
std::string read_map_bytes();
AreaMap load_map();

// A programme that must load: "assets/programmes/lyon-saint-etienne.json".
Programme load_file(std::string_view path_from_root);

// The four bundled programmes, as listed in assets/programmes/index.json.
std::vector<std::string> bundled_files();

}  // namespace trame::test
