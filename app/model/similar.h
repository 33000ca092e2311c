// Guessing which known name somebody meant. A suggestion for people, never a decision.
#pragma once

#include <span>
#include <string_view>

namespace trame {

// How many letters to add, remove, replace or swap with their neighbour to get from one name to the
// other (optimal string alignment distance). Names over 80 bytes count as entirely different.
int letter_changes(std::string_view from, std::string_view to);

// The closest known name if it is close enough to have been meant, otherwise "".
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known);

}  // namespace trame
