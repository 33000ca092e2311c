// Counts the steps of the program: a step is a basic block of app/ that runs, without ImGui's.
// Counts do not depend on the machine or on what else it does.
#pragma once

#include <cstdint>

namespace trame::test {

// Returns the number of steps since the program started.
std::uint64_t steps();

template <class Run>
std::uint64_t steps_of(Run&& run) {
  const std::uint64_t before = steps();
  run();
  return steps() - before;
}

}  // namespace trame::test
