#include "model/read_field.h"

#include <algorithm>
#include <functional>

#include "layout/stable_order.h"
#include "model/similar.h"

namespace trame {
namespace {

constexpr size_t shown_bytes = 60;

void report_repeated_texts(const JsonValue& list, Findings& findings) {
  std::vector<std::pair<std::string_view, uint32_t>> texts;
  list.each_item([&](JsonValue item) {
    if (item.is(JsonKind::text)) texts.emplace_back(item.text(), item.node());
  });
  sort_stably(texts, std::less<>());
  for (size_t i = 1; i < texts.size(); ++i) {
    if (texts[i].first != texts[i - 1].first) continue;
    findings.error(texts[i].second, Msg::problem_repeated_item,
                   {shortened(texts[i].first, shown_bytes)});
  }
}

}  // namespace

std::optional<JsonValue> FieldReader::take(FieldName field) {
  assert(known_count_ < known_.size());
  known_[known_count_++] = field.name;
  const auto value = object_.member(field.name);
  if (!value || reading_.format >= field.since) return value;
  findings().error(value->node(), Msg::problem_field_too_new,
                   {std::string(field.name), name_of(field.since)});
  return std::nullopt;
}

std::optional<JsonValue> FieldReader::take_required(std::string_view name) {
  const auto value = take(name);
  if (!value) findings().error(object_.node(), Msg::problem_missing_field, {std::string(name)});
  return value;
}

std::optional<JsonValue> FieldReader::take_list(FieldName field, const ListShape& shape) {
  const auto value = shape.required ? take_required(field.name) : take(field);
  if (!value) return std::nullopt;
  if (!value->is(JsonKind::list)) {
    findings().error(value->node(), Msg::problem_expected_list, {value->excerpt()});
    return std::nullopt;
  }
  if (value->size() == 0 && !shape.may_be_empty)
    findings().error(value->node(), shape.empty_message);
  if (shape.distinct) report_repeated_texts(*value, findings());
  return value;
}

void FieldReader::report_unknown(std::string_view name, const JsonValue& value) {
  const std::string shown = shortened(name, shown_bytes);
  if (reading_.format > latest_format) {
    findings().warning(value.node(), Msg::problem_field_left_out, {shown});
    return;
  }
  std::string_view near;
  if (findings().may_suggest()) near = nearest_name(name, known());
  if (near.empty()) {
    findings().error(value.node(), Msg::problem_unknown_field, {shown});
  } else {
    findings().error(value.node(), Msg::problem_unknown_field_near, {shown, std::string(near)});
  }
}

void FieldReader::finish() {
  object_.each_member([&](std::string_view name, JsonValue value) {
    const bool is_known = std::find(known().begin(), known().end(), name) != known().end();
    if (!is_known) report_unknown(name, value);
  });
}

}  // namespace trame
