// Valid programmes that grow: each shape repeats another part of the format.
#pragma once

#include <string>
#include <vector>

namespace trame::test {

struct Shape {
  const char* name;
  // Returns the JSON of a programme with about `count` items.
  std::string (*json)(int count);
};

const std::vector<Shape>& growing_shapes();

}  // namespace trame::test
