#include "ui/semantics_json.h"

#include <cmath>
#include <cstdio>
#include <iterator>

namespace trame {
namespace {

// In the order of Role.
constexpr const char* role_names[] = {
    "banner",     "navigation", "main",      "complementary", "region", "dialog",
    "group",      "heading",    "paragraph", "blockquote",    "list",   "list_item",
    "link",       "button",     "searchbox", "table",         "row",    "column_header",
    "row_header", "cell",       "figure",    "alert",         "status"};
static_assert(std::size(role_names) == static_cast<size_t>(Role::status) + 1);

const char* name_of(Role role) {
  return role_names[static_cast<size_t>(role)];
}

// Half pixels are fine enough for the page and keep the text short and stable.
void append_number(std::string& out, double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%g", std::round(value * 2) / 2);
  out += digits;
}

void append_numbers(std::string& out, const char* key, std::initializer_list<double> values) {
  out += ",\"";
  out += key;
  out += "\":[";
  bool first = true;
  for (double value : values) {
    if (!first) out += ',';
    first = false;
    append_number(out, value);
  }
  out += ']';
}

void append_text(std::string& out, const char* key, std::string_view value) {
  if (value.empty()) return;
  out += ",\"";
  out += key;
  out += "\":";
  out += json_quoted(value);
}

void append_flag(std::string& out, const char* key, std::optional<bool> flag) {
  if (!flag) return;
  out += ",\"";
  out += key;
  out += *flag ? "\":true" : "\":false";
}

void append_node(std::string& out, const SemanticNode& node) {
  out += "{\"id\":" + json_quoted(node.id) + ",\"role\":\"" + name_of(node.role) + '"';
  append_text(out, "label", node.label);
  append_text(out, "value", node.value);
  if (node.level) append_text(out, "level", std::to_string(node.level));
  append_flag(out, "pressed", node.pressed);
  append_flag(out, "expanded", node.expanded);
  if (node.current) append_flag(out, "current", true);
  if (node.inert) append_flag(out, "inert", true);
  append_text(out, "sort", node.sort);
  if (node.lang) out += ",\"lang\":" + json_quoted(*node.lang);
  if (node.rect) {
    append_numbers(out, "rect", {node.rect->x, node.rect->y, node.rect->width, node.rect->height});
  }
  if (node.scroll_size) {
    append_numbers(
        out, "scroll",
        {node.scroll_size->x, node.scroll_size->y, node.scroll_offset.x, node.scroll_offset.y});
  }
  if (!node.children.empty()) {
    out += ",\"children\":[";
    for (size_t i = 0; i < node.children.size(); ++i) {
      if (i) out += ',';
      append_node(out, node.children[i]);
    }
    out += ']';
  }
  out += '}';
}

}  // namespace

std::string json_quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", c);
      out += escaped;
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string semantics_to_json(const SemanticNode& root) {
  std::string out;
  append_node(out, root);
  return out;
}

}  // namespace trame
