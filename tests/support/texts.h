// Texts of made-up programmes.
#pragma once

#include <string>
#include <utility>

#include "text/text.h"

namespace trame::test {

// With an empty `en`, the text is in French only.
inline Text text_in(std::string fr, std::string en) {
  Text text;
  text.set(Language::fr, std::move(fr));
  if (!en.empty()) text.set(Language::en, std::move(en));
  return text;
}

}  // namespace trame::test
