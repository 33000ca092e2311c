#include "support/read_csv.h"

namespace trame::test {

std::optional<std::vector<std::vector<std::string>>> read_csv(std::string_view text) {
  if (!text.starts_with("\xEF\xBB\xBF") || !text.ends_with("\r\n")) return std::nullopt;
  text.remove_prefix(3);
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    std::string& cell = rows.back().back();
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      cell += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\r') {
      if (text[++i] != '\n') return std::nullopt;
      rows.push_back({""});
    } else {
      cell += c;
    }
  }
  if (quoted) return std::nullopt;
  rows.pop_back();  // the empty row after the last line end
  return rows;
}

}  // namespace trame::test
