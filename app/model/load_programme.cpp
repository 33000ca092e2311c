#include "model/load_programme.h"

#include <cstdio>

#include <utility>

#include "model/check_rows.h"
#include "model/read_rows.h"
#include "model/strict_json.h"

namespace trame {
namespace {

bool read_format(const JsonValue& value, Reading& reading, FormatVersion& version) {
  const auto read = read_format_version(value.text());
  if (read) version = *read;
  if (!read) {
    reading.findings.error(value.node(), Msg::problem_unknown_format,
                           {value.excerpt(), name_of(latest_format)});
  }
  return read.has_value();
}

// Reads the version before all other fields, because it decides which of them are known. Returns
// false if the file is of another major version, whose fields cannot be read. A value that is not a
// version is reported later, with the other fields.
bool read_file_version(const JsonValue& root, Reading& reading) {
  const auto value = root.member("format");
  const auto version = value ? read_format_version(value->text()) : std::nullopt;
  if (!version) return true;
  reading.format = *version;
  const std::string shown = shortened(value->text(), 20);
  if (version->major != latest_format.major) {
    reading.findings.error(value->node(), Msg::problem_other_format, {shown});
    return false;
  }
  if (*version > latest_format) {
    reading.findings.warning(value->node(), Msg::problem_newer_format, {shown});
  }
  return true;
}

void heading_fields(FieldReader& in, Programme& programme) {
  std::string not_kept;
  FormatVersion settled;
  in.optional("$schema", not_kept, read_any_string);
  in.required("format", settled, read_format);
  in.required("id", programme.slug, read_slug);
  in.required("title", programme.title, read_text);
  in.optional("short_title", programme.short_title, read_text);
  in.optional("summary", programme.summary, read_text);
  in.optional("parent", programme.parent, read_slug);
  in.optional("updated", programme.updated, read_date_span);
  in.optional("licence", programme.licence, read_short_string);
  in.list("highlights", programme.highlights, read_item_reference, {.distinct = true});
  in.list("parties", programme.parties, read_party);
  in.list("gaps", programme.gaps, read_text);
  if (programme.short_title.empty()) programme.short_title = programme.title;
}

void programme_fields(FieldReader& in, Programme& programme) {
  heading_fields(in, programme);
  in.table(Collection::sources, programme.sources, read_source,
           {.required = true, .may_be_empty = false});
  in.table(Collection::scopes, programme.scopes, read_scope);
  in.table(Collection::axes, programme.axes, read_axis);
  in.table(Collection::organizations, programme.organizations, read_organization);
  in.table(Collection::places, programme.places, read_place);
  in.table(Collection::actions, programme.actions, read_action);
  in.table(Collection::amounts, programme.amounts, read_amount);
  in.table(Collection::series, programme.series, read_series);
  in.table(Collection::figures, programme.figures, read_figure);
  in.table(Collection::indicators, programme.indicators, read_indicator);
  in.table(Collection::events, programme.events, read_event);
  in.table(Collection::bodies, programme.bodies, read_body);
  in.list("quotations", programme.quotations, read_quotation);
  in.list("disagreements", programme.disagreements, read_disagreement);
  in.list("computed", programme.computed, read_computed);
}

void read_programme(const JsonValue& root, Reading& reading, Programme& programme) {
  Findings& findings = reading.findings;
  if (!root.is(JsonKind::object)) return findings.error(root.node(), Msg::problem_not_a_programme);
  if (!read_file_version(root, reading)) return;
  reading.ids = IdIndex(root, findings);
  read_object(root, reading, programme, programme_fields);
  // When the list of findings is full, some rows were not stored and cannot be checked.
  if (!findings.full()) check_rows(root, programme, findings);
}

}  // namespace

namespace {

// Hash FNV-1a (Fowler, Noll, Vo). It distinguishes files; it is not secure against forgery.
std::string version_of(std::string_view bytes) {
  uint32_t hash = 2166136261u;
  for (char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  char text[12];
  std::snprintf(text, sizeof text, "%08x", static_cast<unsigned>(hash));
  return text;
}

}  // namespace

LoadResult load_programme(std::string_view json_bytes, MissingLetters letters) {
  Findings findings;
  LoadResult result;
  const JsonDocument document = parse_strict_json(json_bytes, findings);
  Programme programme;
  Reading reading{findings, {}};
  reading.warns_of_missing_letters = letters == MissingLetters::warned_of;
  if (!findings.has_errors()) read_programme(JsonValue(document, 0), reading, programme);
  if (!findings.has_errors()) {
    programme.version = version_of(json_bytes);
    result.programme = std::move(programme);
  }
  result.problems = std::move(findings).to_problems(document);
  return result;
}

}  // namespace trame
