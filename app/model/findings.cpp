#include "model/findings.h"

#include <algorithm>
#include <utility>

#include "layout/stable_order.h"
#include "text/utf8.h"

namespace trame {
namespace {

// Replaces control characters by visible symbols (U+2400…). Problems quote untrusted files: a
// quoted line break would split the line, and an escape sequence could control the terminal.
std::string with_pictures(std::string_view text) {
  std::string visible;
  for (size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (c < 0x20) c += 0x2400;
    if (c == 0x7F) c = 0x2421;
    if (c >= 0x80 && c < 0xA0) c = 0xFFFD;
    append_code_point(visible, c);
  }
  return visible;
}

// Appends a segment of a JSON pointer (RFC 6901). Very long names are cut, because the pointer is
// read by people.
void append_segment(std::string& pointer, std::string_view name) {
  pointer += '/';
  for (char c : with_pictures(shortened(name, 80))) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

// Computes the JSON pointers of nodes. It visits only values that contain a wanted node, so each
// node is visited at most once.
class PointerWalk {
 public:
  PointerWalk(const JsonDocument& document, const std::vector<uint32_t>& wanted)
      : document_(document), wanted_(wanted) {}

  std::vector<std::string> run() {
    if (!document_.nodes.empty()) visit(JsonValue(document_, 0));
    pointers_.resize(wanted_.size());
    return std::move(pointers_);
  }

 private:
  void visit(JsonValue value) {
    while (next() == value.node()) pointers_.push_back(pointer_);
    size_t index = 0;
    value.each_item([&](JsonValue item) { visit_child(item, std::to_string(index++)); });
    value.each_member([&](std::string_view name, JsonValue member) { visit_child(member, name); });
  }
  void visit_child(JsonValue child, std::string_view name) {
    if (next() < child.node() || next() >= document_.nodes[child.node()].next) return;
    const size_t before = pointer_.size();
    append_segment(pointer_, name);
    visit(child);
    pointer_.resize(before);
  }
  uint32_t next() const {
    return pointers_.size() < wanted_.size() ? wanted_[pointers_.size()] : UINT32_MAX;
  }

  const JsonDocument& document_;
  const std::vector<uint32_t>& wanted_;  // sorted
  std::vector<std::string> pointers_;
  std::string pointer_;
};

}  // namespace

void Findings::keep(uint32_t node, Problem problem) {
  for (std::string& arg : problem.args) arg = with_pictures(arg);
  found_.push_back({node, std::move(problem)});
}

void Findings::error(uint32_t node, Msg message, std::initializer_list<std::string> args) {
  if (++errors_ <= max_kept) keep(node, {"", message, args, Severity::error});
}

void Findings::warning(uint32_t node, Msg message, std::initializer_list<std::string> args) {
  if (++warnings_ <= max_kept) keep(node, {"", message, args, Severity::warning});
}

std::vector<Problem> Findings::to_problems(const JsonDocument& document) && {
  sort_stably(found_, [](const Finding& a, const Finding& b) { return a.node < b.node; });
  std::vector<uint32_t> wanted;
  for (const Finding& finding : found_) wanted.push_back(finding.node);
  std::vector<std::string> pointers = PointerWalk(document, wanted).run();
  std::vector<Problem> problems;
  for (size_t i = 0; i < found_.size(); ++i) {
    problems.push_back(std::move(found_[i].problem));
    problems.back().json_pointer = std::move(pointers[i]);
  }
  const auto add_more = [&](size_t count, Severity severity) {
    if (count <= max_kept) return;
    problems.push_back({"", Msg::problem_more, {std::to_string(count - max_kept)}, severity});
  };
  add_more(errors_, Severity::error);
  add_more(warnings_, Severity::warning);
  return problems;
}

}  // namespace trame
