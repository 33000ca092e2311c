// One rule per kind of value in a programme file: it reads the value, or reports a problem. There
// is one rule per $defs entry of assets/schema/programme.schema.json. Rows and their fields are in
// model/read_rows.h.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/codes.h"
#include "model/findings.h"
#include "model/format_version.h"
#include "model/id_index.h"
#include "model/json_document.h"
#include "model/programme.h"

namespace trame {

struct Reading {
  Findings& findings;
  IdIndex ids;
  FormatVersion format = latest_format;  // format version that the file states
  bool warns_of_missing_letters = true;
};

// Reads a value into the target. Returns false, after reporting a problem, when the target was not
// set.
template <class T>
using Rule = bool (*)(const JsonValue&, Reading&, T&);

bool read_slug(const JsonValue& value, Reading& reading, std::string& slug);
bool read_words(const JsonValue& value, Reading& reading, std::string& words);
bool read_text(const JsonValue& value, Reading& reading, Text& text);
// Read texts of at most 200, 80, 20 and 100 characters; the first must not be blank.
bool read_short_words(const JsonValue& value, Reading& reading, std::string& words);
bool read_short_string(const JsonValue& value, Reading& reading, std::string& text);
bool read_place_code(const JsonValue& value, Reading& reading, std::string& code);
bool read_reference_string(const JsonValue& value, Reading& reading, std::string& text);
bool read_any_string(const JsonValue& value, Reading& reading, std::string& text);
bool read_web_address(const JsonValue& value, Reading& reading, std::string& address);
bool read_language(const JsonValue& value, Reading& reading, std::string& tag);
bool read_currency(const JsonValue& value, Reading& reading, Currency& currency);
bool read_date_span(const JsonValue& value, Reading& reading, DateSpan& span);
bool read_yes_no(const JsonValue& value, Reading& reading, bool& yes);
bool read_quantity(const JsonValue& value, Reading& reading, double& quantity);  // 0 to 10^12
bool read_quantity_or_null(const JsonValue& value, Reading& reading, std::optional<double>& out);
bool read_longitude(const JsonValue& value, Reading& reading, double& degrees);
bool read_latitude(const JsonValue& value, Reading& reading, double& degrees);
bool read_ordinal(const JsonValue& value, Reading& reading, int& ordinal);  // 1 to 100 000
bool read_item_reference(const JsonValue& value, Reading& reading, ItemKey& item);

std::optional<size_t> read_code_index(const JsonValue& value, Reading& reading,
                                      std::span<const std::string_view> names);
std::optional<uint32_t> read_reference_to(Collection collection, const JsonValue& value,
                                          Reading& reading);

template <class Enum>
bool read_code(const JsonValue& value, Reading& reading, Enum& code) {
  const auto index = read_code_index(value, reading, Codes<Enum>::names);
  if (index) code = static_cast<Enum>(*index);
  return index.has_value();
}

// Reads a slug that must be the id of a row in that list.
template <Collection collection, class Id>
bool read_reference(const JsonValue& value, Reading& reading, Id& id) {
  const auto row = read_reference_to(collection, value, reading);
  if (row) id = static_cast<Id>(*row);
  return row.has_value();
}

// Formats a number for messages in any language: "22 700 000", "11.5".
std::string plain_number(double value);
// Puts spaces between the thousands of a plain number: "22 700 000.25".
std::string grouped(std::string digits);

}  // namespace trame
