#include "fuzz/frame_checks.h"

#include <imgui.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "fuzz/expect.h"
#include "state/url.h"
#include "support/markup.h"
#include "support/read_csv.h"
#include "text/utf8.h"
#include "ui/frame/renderer.h"

namespace trame::fuzz {
namespace {

void check_json(const std::optional<std::string>& json) {
  if (!json) return;
  expect(is_valid_utf8(*json) && nlohmann::json::accept(*json), "the page is sent JSON", *json);
}

void check_files(const FrameOutput& out) {
  for (const Picture& picture : out.pictures) check_markup(picture.svg);
  for (const Download& file : out.downloads) {
    if (file.name.ends_with(".svg")) check_markup(file.bytes);
    const bool is_csv = file.name.ends_with(".csv");
    expect(!is_csv || test::read_csv(file.bytes), "a saved table is CSV", file.bytes);
  }
}

void check_triangles() {
  const ImDrawList& list = draw_list();
  for (const ImDrawVert& vertex : list.VtxBuffer)
    expect(std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y), "drawn points are finite");
}

void check_node(const SemanticNode& node, std::set<std::string_view>& ids) {
  expect(ids.insert(node.id).second, "each node has an id of its own", node.id);
  if (node.rect) {
    expect(
        is_finite({node.rect->x, node.rect->y}) && is_finite({node.rect->width, node.rect->height}),
        "a node has a finite place", node.id);
  }
  expect(!node.scroll_size || (is_finite(*node.scroll_size) && is_finite(node.scroll_offset)),
         "a node scrolls by finite distances", node.id);
  for (const SemanticNode& child : node.children) check_node(child, ids);
}

void collect(const SemanticNode& node, std::vector<std::string>& ids) {
  if (node.inert) return;
  const bool is_usable =
      node.role == Role::button || node.role == Role::link || node.role == Role::column_header;
  if (is_usable) ids.push_back(node.id);
  for (const SemanticNode& child : node.children) collect(child, ids);
}

}  // namespace

void check_frame(const FrameOutput& out) {
  check_json(out.semantics);
  check_json(out.page);
  check_json(out.share);
  expect(std::isfinite(out.wait_ms), "the time until the next frame is finite");
  if (out.history) {
    const std::string& fragment = out.history->fragment;
    expect(to_url(from_url(fragment)) == fragment, "the history has addresses as written",
           fragment);
  }
  for (const FrameOutput::Scroll& scroll : out.scrolls)
    expect(std::isfinite(scroll.y), "a part of the page scrolls by a finite distance", scroll.id);
  check_files(out);
  check_triangles();
}

void check_tree(const SemanticNode& root) {
  std::set<std::string_view> ids;
  check_node(root, ids);
}

void check_markup(const std::string& svg) {
  expect(test::is_well_formed(svg), "SVG is well-formed", svg);
}

std::vector<std::string> usable_ids(const SemanticNode& root) {
  std::vector<std::string> ids;
  collect(root, ids);
  return ids;
}

}  // namespace trame::fuzz
