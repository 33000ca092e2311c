#include "ui/frame/semantics_json.h"

#include <cmath>
#include <iterator>

#include "text/json_writer.h"

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

// Rounds to half pixels: precise enough for the page, and the text stays short and changes rarely.
double to_half(double px) {
  return std::round(px * 2) / 2;
}

void write_text(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.text(name, value);
}

void write_states(JsonWriter& json, const SemanticNode& node) {
  if (node.pressed) json.flag("pressed", *node.pressed);
  if (node.expanded) json.flag("expanded", *node.expanded);
  if (node.current) json.flag("current", true);
  if (node.inert) json.flag("inert", true);
  write_text(json, "sort", node.sort);
  if (node.lang) json.text("lang", *node.lang);
}

void write_rect(JsonWriter& json, const SemanticNode& node) {
  if (node.rect) {
    json.numbers("rect", {to_half(node.rect->x), to_half(node.rect->y), to_half(node.rect->width),
                          to_half(node.rect->height)});
  }
  if (node.scroll_size) {
    json.numbers("scroll", {to_half(node.scroll_size->x), to_half(node.scroll_size->y),
                            to_half(node.scroll_offset.x), to_half(node.scroll_offset.y)});
  }
}

void write_node(JsonWriter& json, const SemanticNode& node) {
  json.begin_object();
  json.text("id", node.id);
  json.text("role", name_of(node.role));
  write_text(json, "label", node.label);
  write_text(json, "value", node.value);
  if (node.level) json.text("level", std::to_string(node.level));
  write_states(json, node);
  write_rect(json, node);
  if (!node.children.empty()) {
    json.key("children");
    json.begin_list();
    for (const SemanticNode& child : node.children) write_node(json, child);
    json.end_list();
  }
  json.end_object();
}

}  // namespace

std::string semantics_to_json(const SemanticNode& root) {
  JsonWriter json;
  write_node(json, root);
  return json.take();
}

}  // namespace trame
