// A parsed JSON text: a flat list of nodes in document order, which needs much less memory than a
// tree of maps. model/strict_json.h builds it, model/read_field.h checks its content. Strings
// without escapes are views into the text, so the text must outlive the document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trame {

enum class JsonKind : uint8_t { null, boolean, number, text, list, object };

// A value or a key; 16 bytes. The members of an object are stored as key, value, key, value…
struct JsonNode {
  uint32_t begin = 0;   // start of a text or number, in `text`, or in `decoded` when `escaped`
  uint32_t length = 0;  // bytes of a text or number; items of a list, members of an object
  uint32_t next = 0;    // index of the node after this one and all it contains
  JsonKind kind = JsonKind::null;
  bool escaped = false;
  bool is_true = false;
};

struct JsonDocument {
  std::string_view text;
  std::string decoded;  // the decoded texts that contain escapes, concatenated
  std::vector<JsonNode> nodes;
};

// A reference to one value of a document; small, passed by value.
class JsonValue {
 public:
  JsonValue(const JsonDocument& document, uint32_t node) : document_(&document), node_(node) {}

  uint32_t node() const { return node_; }
  JsonKind kind() const { return self().kind; }
  bool is(JsonKind kind) const { return self().kind == kind; }

  // The content of a value. For a value of another kind they return an empty value.
  std::string_view text() const;
  double number() const;
  bool boolean() const { return self().is_true; }
  size_t size() const;  // items of a list, members of an object
  std::optional<JsonValue> member(std::string_view key) const;

  // Call use(item) for each item of a list, or use(key, value) for each member of an object.
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

  // Returns the beginning of the value as written in the file, about 40 characters, for messages.
  std::string excerpt() const;

 private:
  const JsonNode& self() const { return document_->nodes[node_]; }
  std::string_view written() const;
  const JsonDocument* document_;
  uint32_t node_;
};

// Returns at most `max_bytes` of a text, cut between characters, with "…" when it was cut.
std::string shortened(std::string_view utf8, size_t max_bytes);

}  // namespace trame
