// Makes the file of a valid programme from the bytes of a fuzzer: every rule of the format is kept;
// everything else is chosen by the bytes.
#pragma once

#include <string>

#include "fuzz/choices.h"
#include "model/programme.h"

namespace trame::fuzz {

// Returns JSON. Ids of rows are as made_id of row_writer.h has them.
std::string made_file(Choices& choices);

// Returns the loaded programme of made_file. Ends the program if the loader refuses it.
Programme made_programme(Choices& choices);

}  // namespace trame::fuzz
