#include "model/strict_json.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "layout/stable_order.h"
#include "model/json_error.h"

namespace trame {
namespace {

using nlohmann::json;

// The library reports its position only when it fails. It reads through this iterator, which
// records how far it has read. All copies share one cursor, as is allowed for input iterators.
struct Cursor {
  const char* at;
  const char* end;
  bool met_end = false;
};
class CursorIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit CursorIterator(Cursor* cursor = nullptr) : cursor_(cursor) {}
  reference operator*() const { return *cursor_->at; }
  CursorIterator& operator++() {
    ++cursor_->at;
    return *this;
  }
  bool operator==(const CursorIterator&) const {  // the library compares with the end only
    return cursor_->met_end = cursor_->at == cursor_->end;
  }

 private:
  Cursor* cursor_;
};

// Returns an upper bound of the number of nodes, to reserve memory once: every value except the
// first follows one of these characters.
size_t node_bound(std::string_view text) {
  const auto begins_node = [](char c) { return c == ',' || c == ':' || c == '[' || c == '{'; };
  const auto bound = 1 + std::count_if(text.begin(), text.end(), begins_node);
  return std::min(static_cast<size_t>(bound), max_json_nodes);
}

// Receives the parse events of the library. Each function returns whether to continue.
class DocumentBuilder {
 public:
  DocumentBuilder(std::string_view text, Findings& findings) : text_(text), findings_(findings) {
    document_.text = text;
  }

  JsonDocument run() && {
    if (!starts_well()) return std::move(document_);
    document_.nodes.reserve(node_bound(text_));
    json::sax_parse(CursorIterator(&cursor_), CursorIterator(), this);
    return std::move(document_);
  }

  bool null() { return add({.kind = JsonKind::null}); }
  bool boolean(bool value) { return add({.kind = JsonKind::boolean, .is_true = value}); }
  bool number_integer(int64_t value) { return number(std::to_string(value)); }
  bool number_unsigned(uint64_t value) { return number(std::to_string(value)); }
  bool number_float(double, const std::string& written) { return number(written); }
  bool string(const std::string& said) { return add(text_node(said)); }
  static bool binary(const json::binary_t&) { return false; }  // does not occur in JSON texts

  bool start_object(size_t) { return open(JsonKind::object, JsonPosition::name); }
  bool key(const std::string& name) {
    ++document_.nodes[open_.back()].length;
    return add(text_node(name), JsonPosition::colon);
  }
  bool end_object() {
    report_duplicates(open_.back());
    return close();
  }
  bool start_array(size_t) { return open(JsonKind::list, JsonPosition::value); }
  bool end_array() { return close(); }

  bool parse_error(size_t bytes_read, const std::string&, const json::exception& error) {
    JsonFault fault = explain_json_error(text_, {.understood = understood_,
                                                 .read = bytes_read,
                                                 .position = position_,
                                                 .in_object = in_object()});
    constexpr int number_overflow = 406;
    if (error.id == number_overflow) fault.message = Msg::problem_json_number_too_large;
    return fail(fault);
  }

 private:
  bool starts_well() {
    if (text_.size() > max_json_bytes) {
      return fail_whole(Msg::problem_file_too_large, {std::to_string(max_json_bytes >> 20)});
    }
    if (text_.starts_with("\xEF\xBB\xBF")) return fail_whole(Msg::problem_byte_order_mark, {});
    if (text_.find_first_not_of(" \t\r\n") == text_.npos) {
      return fail_whole(Msg::problem_empty_file, {});
    }
    const size_t nul = text_.find('\0');  // the library would stop there without an error
    return nul == text_.npos || fail({nul, Msg::problem_json_nul, ""});
  }

  bool number(const std::string& written) {
    const size_t looked_ahead = cursor_.met_end ? 0 : 1;
    const size_t end = read_bytes() - looked_ahead;
    return add(written_node(written, JsonKind::number, end), JsonPosition::comma, looked_ahead);
  }
  JsonNode text_node(const std::string& said) {
    return written_node(said, JsonKind::text, read_bytes() - 1);  // without the closing quote
  }
  // The library passes a copy of the string. It is stored only when it contains escapes, i.e. when
  // the bytes of the text before `end` differ from it.
  JsonNode written_node(const std::string& bytes, JsonKind kind, size_t end) {
    size_t begin = end - bytes.size();
    const bool escaped = text_.substr(begin, bytes.size()) != bytes;
    if (escaped) {
      begin = document_.decoded.size();
      document_.decoded += bytes;
    }
    return {.begin = static_cast<uint32_t>(begin),
            .length = static_cast<uint32_t>(bytes.size()),
            .kind = kind,
            .escaped = escaped};
  }

  bool open(JsonKind kind, JsonPosition inside) {
    if (open_.size() == max_json_depth) {
      return fail_limit(Msg::problem_json_too_deep, max_json_depth);
    }
    if (!add({.kind = kind}, inside)) return false;
    open_.push_back(node_count() - 1);
    return true;
  }
  bool close() {
    document_.nodes[open_.back()].next = node_count();
    open_.pop_back();
    return now_at(JsonPosition::comma);
  }

  bool add(JsonNode node, JsonPosition after = JsonPosition::comma, size_t looked_ahead = 0) {
    if (node_count() == max_json_nodes) {
      return fail_limit(Msg::problem_json_too_many_values, max_json_nodes);
    }
    if (!open_.empty() && !in_object()) ++document_.nodes[open_.back()].length;
    node.next = node_count() + 1;
    document_.nodes.push_back(node);
    return now_at(after, looked_ahead);
  }
  bool now_at(JsonPosition position, size_t looked_ahead = 0) {
    position_ = position == JsonPosition::comma && open_.empty() ? JsonPosition::end : position;
    understood_ = read_bytes() - looked_ahead;
    return true;
  }

  // Sorts the names, because comparing all pairs would take too long in a malicious file with a
  // million names.
  void report_duplicates(uint32_t object) {
    auto& names = names_of_one_object_;
    names.clear();
    for (uint32_t key = object + 1; key < node_count(); key = document_.nodes[key + 1].next) {
      names.emplace_back(JsonValue(document_, key).text(), key);
    }
    sort_stably(names, std::less<>());
    for (size_t i = 1; i < names.size(); ++i) {
      if (names[i].first == names[i - 1].first) report_duplicate(names[i].second);
    }
  }
  void report_duplicate(uint32_t key) {
    if (findings_.full()) return findings_.error(key + 1, Msg::problem_json_duplicate_name);
    findings_.error(key + 1, Msg::problem_json_duplicate_name,
                    {shortened(JsonValue(document_, key).text(), 40)});
  }

  bool fail_limit(Msg message, size_t limit) {
    return fail({read_bytes() - 1, message, std::to_string(limit)});
  }
  bool fail(const JsonFault& fault) {
    const TextPosition position = position_in(text_, fault.at);
    return fail_whole(fault.message, {std::to_string(position.line),
                                      std::to_string(position.column), fault.detail});
  }
  bool fail_whole(Msg message, std::initializer_list<std::string> args) {
    findings_.error(0, message, args);
    return false;
  }

  size_t read_bytes() const { return static_cast<size_t>(cursor_.at - text_.data()); }
  uint32_t node_count() const { return static_cast<uint32_t>(document_.nodes.size()); }
  bool in_object() const {
    return !open_.empty() && document_.nodes[open_.back()].kind == JsonKind::object;
  }

  std::string_view text_;
  Findings& findings_;
  Cursor cursor_{text_.data(), text_.data() + text_.size()};
  JsonDocument document_;
  std::vector<uint32_t> open_;  // the open lists and objects, outermost first
  JsonPosition position_ = JsonPosition::value;
  size_t understood_ = 0;  // bytes up to the end of the last token accepted
  // A member only to reuse its memory.
  std::vector<std::pair<std::string_view, uint32_t>> names_of_one_object_;
};

}  // namespace

JsonDocument parse_strict_json(std::string_view text, Findings& findings) {
  return DocumentBuilder(text, findings).run();
}

}  // namespace trame
