#include "ui/embed/embed_sources.h"

#include <algorithm>

#include "model/query.h"

namespace trame {
namespace {

template <class T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

std::string joined(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

}  // namespace

std::vector<SourceId> sources_of(const Programme& programme, std::span<const ItemKey> items) {
  std::vector<SourceId> sources;
  for (ItemKey item : items) {
    std::vector<Claim> claims = claims_of(programme, item);
    if (!claims.empty()) add_once(sources, claims.front().source);
  }
  return sources;
}

std::vector<std::string> source_wordings(const Page& page, std::span<const SourceId> sources) {
  const auto& all = page.programme.sources;
  std::vector<std::string> wordings, publishers;
  for (SourceId id : sources) add_once(publishers, page.words(all[id].publisher));
  if (sources.size() == 1 && all[sources[0]].date) {
    std::string date = format_span(*all[sources[0]].date, page.language());
    wordings.push_back(page.ui.say(Msg::embed_source, {publishers[0] + ", " + date}));
  }
  if (!publishers.empty()) {
    Msg words = sources.size() == 1 ? Msg::embed_source : Msg::embed_sources;
    wordings.push_back(page.ui.say(words, {joined(publishers)}));
  }
  size_t count = sources.empty() ? all.size() : sources.size();
  if (count != 1 || wordings.empty()) {
    wordings.push_back(page.ui.count(Msg::ui_source_count, static_cast<long long>(count)));
  }
  return wordings;
}

}  // namespace trame
