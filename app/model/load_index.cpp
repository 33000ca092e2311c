#include <utility>

#include "model/load_programme.h"
#include "model/read_field.h"
#include "model/strict_json.h"
#include "model/text_rules.h"

namespace trame {
namespace {

// Accepts only the name of a file in the folder of the index, so that an index cannot refer to
// other folders or sites.
bool read_file_name(const JsonValue& value, Reading& reading, std::string& file) {
  std::string_view name = value.text();
  const bool is_json = name.ends_with(".json");
  if (is_json) name.remove_suffix(5);
  if (is_json && is_slug(name) && name.size() <= max_slug_length) {
    file = value.text();
    return true;
  }
  reading.findings.error(value.node(), Msg::problem_bad_file_name, {value.excerpt()});
  return false;
}

void entry_fields(FieldReader& in, ProgrammeEntry& entry) {
  in.required("id", entry.slug, read_slug);
  in.required("file", entry.file, read_file_name);
  in.required("title", entry.title, read_text);
  in.optional("short_title", entry.short_title, read_text);
  in.optional("summary", entry.summary, read_text);
}

bool read_entry(const JsonValue& value, Reading& reading, ProgrammeEntry& entry) {
  return read_object(value, reading, entry, entry_fields);
}

void index_fields(FieldReader& in, IndexResult& index) {
  std::string not_kept;
  in.optional("$schema", not_kept, read_any_string);
  in.optional("format", not_kept, read_any_string);
  in.list("programmes", index.programmes, read_entry, {.required = true, .may_be_empty = false});
}

}  // namespace

IndexResult load_index(std::string_view json_bytes) {
  Findings findings;
  IndexResult index;
  const JsonDocument document = parse_strict_json(json_bytes, findings);
  Reading reading{findings, {}};
  if (!findings.has_errors()) read_object(JsonValue(document, 0), reading, index, index_fields);
  if (findings.has_errors()) index.programmes.clear();
  index.problems = std::move(findings).to_problems(document);
  return index;
}

}  // namespace trame
