// The languages of the user interface. French is the default.
#pragma once

namespace trame {

enum class Language { fr, en };

}  // namespace trame
