#include "support/message_keys.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "model/strict_json.h"
#include "support/read_file.h"

namespace trame::test {
namespace {

// Same rule as in app/text/generate_messages.py.
bool is_shown_by_page(std::string_view key) {
  return key.starts_with("import_") || key.starts_with("kiosk_") || key.starts_with("page_");
}

// The generator numbers the messages in the order of their keys.
std::vector<std::string> sorted_keys() {
  const std::string json = read_file("assets/i18n/fr.json");
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  std::vector<std::string> keys;
  JsonValue(document, 0).each_member([&](std::string_view name, JsonValue) {
    if (!is_shown_by_page(name)) keys.emplace_back(name);
  });
  std::sort(keys.begin(), keys.end());
  assert(keys.size() == static_cast<size_t>(Msg::count_));
  return keys;
}

}  // namespace

const std::string& key_of(Msg id) {
  static const std::vector<std::string> keys = sorted_keys();
  return keys[static_cast<size_t>(id)];
}

}  // namespace trame::test
