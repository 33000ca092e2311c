// Finds the known name most similar to an unknown one. It is used for suggestions in messages only,
// never to correct a file.
#pragma once

#include <span>
#include <string_view>

namespace trame {

// Returns the number of letters to add, remove, replace or swap with their neighbour to convert one
// name to the other (optimal string alignment distance); 80 when a name is longer than 80 bytes.
int letter_changes(std::string_view from, std::string_view to);

// Returns the known name with the least distance, when at most a third of the letters (at least
// one) differ; "" if there is no such name.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known);

}  // namespace trame
