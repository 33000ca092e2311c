// Sorting without a sort of its own for every type: one comparison sort over places, then the
// things are moved. The standard's stable sort, instantiated per type, weighs on every download.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace trame {

// The places 0 … count − 1 such that none comes before another that is `before` it; equals keep
// their order.
std::vector<size_t> stable_order(size_t count, const std::function<bool(size_t, size_t)>& before);

// Sorts as std::stable_sort does; `things` is a vector or a span.
template <class Things, class Before>
void sort_stably(Things&& things, Before before) {
  std::vector<size_t> order =
      stable_order(things.size(), [&](size_t a, size_t b) { return before(things[a], things[b]); });
  std::vector<std::remove_cvref_t<decltype(things[0])>> sorted;
  sorted.reserve(things.size());
  for (size_t place : order) sorted.push_back(std::move(things[place]));
  std::move(sorted.begin(), sorted.end(), things.begin());
}

}  // namespace trame
