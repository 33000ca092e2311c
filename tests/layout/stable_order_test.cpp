#include "layout/stable_order.h"

#include <doctest/doctest.h>

#include <string>

using namespace trame;

TEST_CASE("equal elements keep their order, ascending and descending") {
  std::vector<std::string> words{"pear", "fig", "plum", "kiwi", "fig2", "apple"};
  sort_stably(words,
              [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  CHECK(words == std::vector<std::string>{"fig", "pear", "plum", "kiwi", "fig2", "apple"});
  sort_stably(words,
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  CHECK(words == std::vector<std::string>{"apple", "pear", "plum", "kiwi", "fig2", "fig"});
}

TEST_CASE("the order consists of indices, and is empty for no elements") {
  std::vector<int> numbers{30, 10, 20};
  auto before = [&](size_t a, size_t b) { return numbers[a] < numbers[b]; };
  CHECK(stable_order(numbers.size(), before) == std::vector<size_t>{1, 2, 0});
  CHECK(stable_order(0, before).empty());
}
