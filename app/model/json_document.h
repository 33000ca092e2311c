// A JSON text as read: a flat list of nodes in document order, much smaller than a tree of maps. It
// only answers what is there; strict_json.h builds it, read_field.h judges it. What is written
// without escapes stays where it is: the text must outlive the document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trame {

enum class JsonKind : uint8_t { null, boolean, number, text, list, object };

// Sixteen bytes. The members of an object are stored as key, value, key, value…
struct JsonNode {
  uint32_t begin = 0;   // of a text or number: in `text`, or in `decoded` when `escaped`
  uint32_t length = 0;  // bytes of a text or number, count of items or members otherwise
  uint32_t next = 0;    // the node after this one and all it contains
  JsonKind kind = JsonKind::null;
  bool escaped = false;
  bool is_true = false;
};

struct JsonDocument {
  std::string_view text;
  std::string decoded;  // the texts written with escapes, one after the other
  std::vector<JsonNode> nodes;
};

// One value of a document; cheap to copy.
class JsonValue {
 public:
  JsonValue(const JsonDocument& document, uint32_t node) : document_(&document), node_(node) {}

  uint32_t node() const { return node_; }
  JsonKind kind() const { return self().kind; }
  bool is(JsonKind kind) const { return self().kind == kind; }

  // Each of these is for its own kind; of another kind they give nothing.
  std::string_view text() const;
  double number() const;
  bool boolean() const { return self().is_true; }
  size_t size() const;  // items of a list, members of an object
  std::optional<JsonValue> member(std::string_view key) const;

  // Calls use(item) or use(key, value) in order.
  template <class Use>
  void each_item(Use use) const {
    if (!is(JsonKind::list)) return;
    for (uint32_t at = node_ + 1; at < self().next; at = document_->nodes[at].next) {
      use(JsonValue(*document_, at));
    }
  }
  template <class Use>
  void each_member(Use use) const {
    if (!is(JsonKind::object)) return;
    for (uint32_t at = node_ + 1; at < self().next; at = document_->nodes[at + 1].next) {
      use(JsonValue(*document_, at).text(), JsonValue(*document_, at + 1));
    }
  }

  // The value as a person would recognise it in the file, at most about 40 characters.
  std::string excerpt() const;

 private:
  const JsonNode& self() const { return document_->nodes[node_]; }
  std::string_view written() const;
  const JsonDocument* document_;
  uint32_t node_;
};

// The first bytes of a text, cut between characters, with an ellipsis when something was cut.
std::string shortened(std::string_view utf8, size_t max_bytes);

}  // namespace trame
