// The bytes of a fuzzer as choices: "one of five", "true or not". The bytes are read from the first
// to the last, so that inserting or removing some changes what follows and nothing else. Seven bits
// of each byte are used: kept inputs may consist of printable characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

namespace trame::fuzz {

class Choices {
 public:
  Choices(const uint8_t* data, size_t size) : at_(data), end_(data + size) {}

  bool are_used_up() const { return at_ == end_; }

  // Returns a number below `count`, which is between 1 and 16384; 0 when all bytes are used up.
  size_t below(size_t count) {
    size_t number = next();
    if (count > 64) number = number * 128 + next();
    return number % count;
  }
  bool once_in(size_t count) { return below(count) == 1; }
  bool either() { return below(2) == 1; }

  template <class List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

  // Returns a number between `least` and `most`, in steps of a sixteen thousandth of the distance.
  double between(double least, double most) {
    constexpr size_t steps = 16'384;
    return least + (most - least) * static_cast<double>(below(steps)) / (steps - 1);
  }

  // Returns up to `most` bytes as they came.
  std::string bytes(size_t most) {
    std::string taken;
    for (size_t left = below(most + 1); left > 0 && at_ != end_; --left)
      taken += static_cast<char>(*at_++);
    return taken;
  }

 private:
  size_t next() { return at_ == end_ ? 0 : *at_++ & 0x7Fu; }

  const uint8_t* at_;
  const uint8_t* end_;
};

}  // namespace trame::fuzz
