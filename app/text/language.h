// The languages Trame speaks. French is the first and the default.
#pragma once

namespace trame {

enum class Language { fr, en };

}  // namespace trame
