// What a fuzz target asserts. A broken rule ends the program, and libFuzzer writes the input into a
// file.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "layout/geometry.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace trame::fuzz {

// `rule`: what always holds; `found`: what was found instead.
inline void expect(bool holds, std::string_view rule, std::string_view found = "") {
  if (holds) return;
  std::fprintf(stderr, "broken rule: %.*s\n%.*s\n", static_cast<int>(rule.size()), rule.data(),
               static_cast<int>(found.size()), found.data());
  std::abort();
}

inline bool is_finite(Vec2 v) {
  return std::isfinite(v.x) && std::isfinite(v.y);
}

}  // namespace trame::fuzz
