// How wide words are, for layouts that have no fonts of their own.
#pragma once

#include <functional>
#include <string_view>

#include "style/theme.h"

namespace trame {

// Width in CSS px of a line of text in a style.
using MeasureText = std::function<double(std::string_view, TextStyle)>;

}  // namespace trame
