#include "model/sniff_file.h"

#include <algorithm>
#include <iterator>

namespace trame {
namespace {

constexpr size_t looked_at = 4096;  // bytes at the start that are examined

// Returns whether the name ends with one of the endings (in lower case); the case of ASCII letters
// in the name is ignored.
bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); };
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return name.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - std::ssize(ending),
                      [&](char wanted, char c) { return same(c, wanted); });
  });
}

bool has_utf16_mark(std::string_view start) {
  return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
}

// In UTF-16 one of two bytes of ASCII text is zero, in UTF-32 three of four (which counts as UTF-16
// here). In both, mostly zeros are at the even or at the odd offsets, not at both.
bool is_utf16(std::string_view start) {
  if (has_utf16_mark(start)) return true;
  size_t zeros[2] = {};
  for (size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0';
  const size_t half = start.size() / 2;
  return half >= 2 && (zeros[0] > half * 3 / 4) != (zeros[1] > half * 3 / 4);
}

bool is_binary(std::string_view start) {
  constexpr std::string_view beginnings[] = {"%PDF", "\x89PNG", "\xFF\xD8\xFF", "\x1F\x8B", "GIF8"};
  return start.find('\0') != start.npos ||
         std::ranges::any_of(beginnings, [&](auto bytes) { return start.starts_with(bytes); });
}

// A table has at least two cells in one of its first lines, and a line that ends. Lines above its
// header, such as a title, may have one cell.
bool is_table(std::string_view start) {
  constexpr int most_above = 20;  // lines in which the importer searches the header
  size_t at = start.find_first_not_of("\r\n");
  if (at == start.npos || start.find_first_of("\r\n", at) == start.npos) return false;
  for (int line = 0; line < most_above && at < start.size(); ++line) {
    const size_t end = std::min(start.find_first_of("\r\n", at), start.size());
    if (start.substr(at, end - at).find_first_of(";,\t") != start.npos) return true;
    at = std::min(start.find_first_not_of("\r\n", end), start.size());
  }
  return false;
}

// Scans a JSON text, which may be malformed, for the names of its outermost object and for its
// final depth.
class Outline {
 public:
  explicit Outline(std::string_view json) : json_(json) {
    for (size_t at = 0; at < json_.size(); ++at) {
      const char c = json_[at];
      if (c == '{' || c == '[') ++depth_;
      if (c == '}' || c == ']') --depth_;
      if (c == '"') at = read_text(at + 1);
    }
  }

  bool is_open() const { return depth_ > 0; }
  // OC4IDS files have no field "format"; every programme file has one.
  bool is_of_projects() const { return has_project_name_ && !has_format_; }

 private:
  // Reads a string and returns the offset of its closing quote.
  size_t read_text(size_t begin) {
    size_t end = begin;
    while (end < json_.size() && json_[end] != '"') end += json_[end] == '\\' ? 2u : 1u;
    const size_t next = json_.find_first_not_of(" \t\r\n", std::min(end + 1, json_.size()));
    const bool is_name = depth_ == 1 && next != json_.npos && json_[next] == ':';
    if (is_name) note(json_.substr(begin, end - begin));
    return end;
  }
  void note(std::string_view name) {
    constexpr std::string_view names[] = {"projects", "contractingProcesses", "publicAuthority",
                                          "assetLocation", "additionalClassifications"};
    has_format_ = has_format_ || name == "format";
    has_project_name_ = has_project_name_ || std::ranges::count(names, name) > 0;
  }

  std::string_view json_;
  int64_t depth_ = 0;
  bool has_format_ = false;
  bool has_project_name_ = false;
};

FileKind kind_of_object(std::string_view json) {
  const Outline outline(json);
  if (json[json.find_last_not_of(" \t\r\n")] != '}' && outline.is_open()) {
    return FileKind::cut_short;
  }
  return outline.is_of_projects() ? FileKind::projects : FileKind::programme;
}

}  // namespace

FileKind sniff_file(std::string_view name, std::string_view bytes) {
  const std::string_view start = bytes.substr(0, looked_at);
  if (start.starts_with("PK\x03\x04") || start.starts_with("\xD0\xCF\x11\xE0")) {
    return FileKind::workbook;
  }
  const bool is_named_table = ends_with_any(name, {".csv", ".tsv", ".tab"});
  const bool is_named_json = ends_with_any(name, {".json"});
  if (is_utf16(start)) {
    // Spreadsheets save "Unicode text" as .txt, with a byte order mark; the importer decodes it.
    const bool is_table = is_named_table || (has_utf16_mark(start) && !is_named_json);
    return is_table ? FileKind::table : FileKind::utf16;
  }
  if (is_binary(start)) return FileKind::binary;
  size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == bytes.npos) return FileKind::empty;
  if (bytes.substr(first).starts_with("\xEF\xBB\xBF")) first += 3;
  const char c = first < bytes.size() ? bytes[first] : '\0';
  if (c == '\0') return FileKind::empty;
  if (c == '<') return FileKind::web_page;
  if (c == '{') return kind_of_object(bytes);
  if (is_named_table) return FileKind::table;
  const bool is_json = c == '[' || is_named_json;
  return !is_json && is_table(start) ? FileKind::table : FileKind::other_text;
}

bool is_importable(FileKind kind) {
  return kind == FileKind::projects || kind == FileKind::table;
}

std::optional<Msg> advice_on(FileKind kind) {
  switch (kind) {
    case FileKind::cut_short:
      return Msg::file_cut_short;
    case FileKind::empty:
      return Msg::file_empty;
    case FileKind::utf16:
      return Msg::file_utf16;
    case FileKind::web_page:
      return Msg::file_web_page;
    case FileKind::workbook:
      return Msg::file_workbook;
    case FileKind::binary:
      return Msg::file_binary;
    case FileKind::other_text:
      return Msg::file_other_text;
    case FileKind::programme:
    case FileKind::projects:
    case FileKind::table:
      break;
  }
  return std::nullopt;
}

}  // namespace trame
