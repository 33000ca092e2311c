// Reads one object of a file field by field: the caller names each field and the rule for its
// value. Missing, wrong and unknown fields become problems. So the code that reads a row is a list
// of its fields. The fields themselves are in model/read_rows.cpp.
#pragma once

#include <array>
#include <cassert>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/read_value.h"

namespace trame {

struct ListShape {
  bool required = false;
  bool may_be_empty = true;
  bool distinct = false;  // whether repeated texts are an error
  Msg empty_message = Msg::problem_empty_list;
};

// The name of a field and the first version of the format that has it. In a file of an earlier
// version the field is an error. Fields added after 1.0 are optional.
struct FieldName {
  constexpr FieldName(const char* field) : name(field) {}
  constexpr FieldName(std::string_view field, FormatVersion from = format_1_0)
      : name(field), since(from) {}
  std::string_view name;
  FormatVersion since = format_1_0;
};

class FieldReader {
 public:
  FieldReader(JsonValue object, Reading& reading)
      : object_(object), reading_(reading), errors_before_(reading.findings.errors()) {}

  template <class Target, class T>
  bool required(std::string_view name, Target& target, Rule<T> rule) {
    const auto value = take_required(name);
    return value && read_into(target, *value, rule);
  }
  template <class Target, class T>
  bool optional(FieldName field, Target& target, Rule<T> rule) {
    const auto value = take(field);
    return value && read_into(target, *value, rule);
  }
  // Reads a list; items that cannot be read are left out. When the list of problems is full, no
  // item is kept: a list of empty objects would need a hundred times the memory of its file.
  template <class T>
  void list(FieldName field, std::vector<T>& items, Rule<T> rule, ListShape shape = {}) {
    const auto value = take_list(field, shape);
    if (!value) return;
    value->each_item([&](JsonValue item) {
      T read{};
      if (rule(item, reading_, read) && !findings().full()) items.push_back(std::move(read));
    });
  }
  // Reads a table. An item that cannot be read becomes a row too, so that the index of a row equals
  // its index in the list.
  template <class Id, class Row>
  void table(Collection collection, Table<Id, Row>& rows, Rule<Row> rule, ListShape shape = {}) {
    const auto value = take_list(name_of(collection), shape);
    if (!value) return;
    value->each_item([&](JsonValue item) {
      Row row{};
      rule(item, reading_, row);
      if (!findings().full()) rows.add(std::move(row));
    });
  }

  const JsonValue& object() const { return object_; }
  Findings& findings() { return reading_.findings; }
  // Returns whether this object has had no errors so far, so that its values can be compared.
  bool flawless() const { return reading_.findings.errors() == errors_before_; }
  // Reports the fields that were not read: as errors, or as warnings in a file of a later format.
  // Must be called last.
  void finish();

 private:
  template <class T>
  bool read_into(T& target, const JsonValue& value, Rule<T> rule) {
    return rule(value, reading_, target);
  }
  template <class T>
  bool read_into(std::optional<T>& target, const JsonValue& value, Rule<T> rule) {
    T read{};
    if (!rule(value, reading_, read)) return false;
    target = std::move(read);
    return true;
  }
  std::optional<JsonValue> take(FieldName field);
  std::optional<JsonValue> take_required(std::string_view name);
  std::optional<JsonValue> take_list(FieldName field, const ListShape& shape);
  void report_unknown(std::string_view name, const JsonValue& value);
  std::span<const std::string_view> known() const { return {known_.data(), known_count_}; }

  JsonValue object_;
  Reading& reading_;
  size_t errors_before_;
  std::array<std::string_view, 32> known_{};
  size_t known_count_ = 0;
};

template <class Row>
bool read_object(const JsonValue& value, Reading& reading, Row& row,
                 void (*read_fields)(FieldReader&, Row&)) {
  if (!value.is(JsonKind::object)) {
    reading.findings.error(value.node(), Msg::problem_expected_object, {value.excerpt()});
    return false;
  }
  FieldReader in(value, reading);
  read_fields(in, row);
  in.finish();
  return true;
}

}  // namespace trame
