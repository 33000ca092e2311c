// Stable sorting with one compiled algorithm for all types: it sorts indices, then moves the
// elements. std::stable_sort would be compiled once per type, which enlarges the download.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace trame {

// Returns the indices 0 … count − 1, sorted so that `before(i, j)` puts i before j. Equal ones keep
// their order.
std::vector<size_t> stable_order(size_t count, const std::function<bool(size_t, size_t)>& before);

// Sorts like std::stable_sort; `things` is a vector or a span.
template <class Things, class Before>
void sort_stably(Things&& things, Before before) {
  std::vector<size_t> order =
      stable_order(things.size(), [&](size_t a, size_t b) { return before(things[a], things[b]); });
  std::vector<std::remove_cvref_t<decltype(things[0])>> sorted;
  sorted.reserve(things.size());
  for (size_t i : order) sorted.push_back(std::move(things[i]));
  std::move(sorted.begin(), sorted.end(), things.begin());
}

}  // namespace trame
