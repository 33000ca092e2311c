#include "ui/embed/embed_sources.h"

#include <set>

#include "model/query.h"

namespace trame {
namespace {

// Returns the publishers of the sources, each once: "Insee, Banque des territoires".
std::string publishers_of(const Page& page, std::span<const SourceId> sources) {
  std::set<std::string> known;
  std::string list;
  for (SourceId id : sources) {
    const std::string& name = page.words(page.programme.sources[id].publisher);
    if (known.insert(name).second) list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

}  // namespace

std::vector<SourceId> sources_of(const Programme& programme, std::span<const ItemKey> items) {
  std::vector<SourceId> sources;
  std::vector<bool> known(programme.sources.size());
  for (ItemKey item : items) {
    std::vector<Claim> claims = claims_of(programme, item);
    if (claims.empty()) continue;
    const SourceId id = claims.front().source;
    if (!known[static_cast<size_t>(id)]) sources.push_back(id);
    known[static_cast<size_t>(id)] = true;
  }
  return sources;
}

std::vector<std::string> source_wordings(const Page& page, std::span<const SourceId> sources) {
  const auto& all = page.programme.sources;
  std::vector<std::string> wordings;
  std::string publishers = publishers_of(page, sources);
  if (sources.size() == 1 && all[sources[0]].date) {
    std::string date = format_span(*all[sources[0]].date, page.language());
    wordings.push_back(page.ui.say(Msg::embed_source, {publishers + ", " + date}));
  }
  if (!publishers.empty()) {
    Msg words = sources.size() == 1 ? Msg::embed_source : Msg::embed_sources;
    wordings.push_back(page.ui.say(words, {publishers}));
  }
  size_t count = sources.empty() ? all.size() : sources.size();
  if (count != 1 || wordings.empty()) {
    wordings.push_back(page.ui.count(Msg::ui_source_count, static_cast<long long>(count)));
  }
  return wordings;
}

}  // namespace trame
