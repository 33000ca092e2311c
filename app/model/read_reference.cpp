#include <string>

#include "model/read_value.h"
#include "model/text_rules.h"

namespace trame {
namespace {

constexpr size_t shown_bytes = 60;

void report_unknown_reference(Collection collection, std::string_view slug, const JsonValue& value,
                              Reading& reading) {
  const std::string shown = shortened(slug, shown_bytes);
  const std::string list(name_of(collection));
  std::string_view near;
  if (reading.findings.may_suggest()) near = reading.ids.nearest(collection, slug);
  if (near.empty()) {
    reading.findings.error(value.node(), Msg::problem_unknown_reference, {shown, list});
  } else {
    reading.findings.error(value.node(), Msg::problem_unknown_reference_near,
                           {shown, list, std::string(near)});
  }
}

std::optional<uint32_t> resolve(Collection collection, std::string_view slug,
                                const JsonValue& value, Reading& reading) {
  const auto row = reading.ids.find(collection, slug);
  if (!row) report_unknown_reference(collection, slug, value, reading);
  return row;
}

}  // namespace

std::optional<uint32_t> read_reference_to(Collection collection, const JsonValue& value,
                                          Reading& reading) {
  std::string slug;
  if (!read_slug(value, reading, slug)) return std::nullopt;
  return resolve(collection, slug, value, reading);
}

bool read_item_reference(const JsonValue& value, Reading& reading, ItemKey& item) {
  std::string text;
  if (!read_reference_string(value, reading, text)) return false;
  const std::string_view view = text;
  const size_t colon = view.find(':');
  const auto kind = find_code<ItemKind>(view.substr(0, colon));
  if (colon == std::string_view::npos || !kind || !is_slug(view.substr(colon + 1))) {
    reading.findings.error(value.node(), Msg::problem_bad_item_reference, {text});
    return false;
  }
  const auto row = resolve(collection_of(*kind), view.substr(colon + 1), value, reading);
  if (row) item = {*kind, *row};
  return row.has_value();
}

}  // namespace trame
