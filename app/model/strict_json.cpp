#include "model/strict_json.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "model/json_text.h"

namespace trame {
namespace {

// Recursive descent; the depth limit bounds the stack. Every function returns false once a problem
// has ended the reading.
class StrictParser {
 public:
  StrictParser(std::string_view text, Findings& findings) : text_(text), findings_(findings) {
    document_.text = text;
  }

  JsonDocument run() && {
    if (!starts_well()) return std::move(document_);
    document_.nodes.reserve(std::min(node_bound(), max_json_nodes));
    if (parse_value(0)) skip_space_and_expect_end();
    return std::move(document_);
  }

 private:
  // Every value but the first follows one of these, so that the nodes need not move as they grow.
  size_t node_bound() const {
    return 1 + static_cast<size_t>(std::count_if(text_.begin(), text_.end(), [](char c) {
             return c == ',' || c == ':' || c == '[' || c == '{';
           }));
  }

  bool starts_well() {
    if (text_.size() > max_json_bytes) {
      return fail_whole(Msg::problem_file_too_large, {std::to_string(max_json_bytes >> 20)});
    }
    if (text_.starts_with("\xEF\xBB\xBF")) return fail_whole(Msg::problem_byte_order_mark, {});
    skip_space();
    if (at_ == text_.size()) return fail_whole(Msg::problem_empty_file, {});
    return true;
  }

  void skip_space_and_expect_end() {
    skip_space();
    if (at_ < text_.size()) fail_here(Msg::problem_json_text_after_end);
  }

  bool parse_value(int depth) {
    skip_space();
    if (document_.nodes.size() >= max_json_nodes) {
      return fail(at_, Msg::problem_json_too_many_values, std::to_string(max_json_nodes));
    }
    switch (peek()) {
      case '{':
        return parse_nested(JsonKind::object, depth);
      case '[':
        return parse_nested(JsonKind::list, depth);
      case '"':
        return parse_text();
      case 't':
        return parse_word("true", {.kind = JsonKind::boolean, .is_true = true});
      case 'f':
        return parse_word("false", {.kind = JsonKind::boolean});
      case 'n':
        return parse_word("null", {.kind = JsonKind::null});
      default:
        return is_digit(peek()) || peek() == '-' ? parse_number() : fail_no_value();
    }
  }

  bool parse_nested(JsonKind kind, int depth) {
    if (depth == max_json_depth) {
      return fail(at_, Msg::problem_json_too_deep, std::to_string(max_json_depth));
    }
    const uint32_t node = add({.begin = offset(), .kind = kind});
    ++at_;
    if (!(kind == JsonKind::object ? parse_members(node, depth) : parse_items(node, depth))) {
      return false;
    }
    document_.nodes[node].next = node_count();
    return true;
  }

  bool parse_items(uint32_t list, int depth) {
    if (closes(']')) return true;
    do {
      if (!parse_value(depth + 1)) return false;
      ++document_.nodes[list].length;
    } while (another(']'));
    return closes(']') || fail_between(']');
  }

  bool parse_members(uint32_t object, int depth) {
    if (closes('}')) return true;
    do {
      if (!parse_member(depth)) return false;
      ++document_.nodes[object].length;
    } while (another('}'));
    if (!closes('}')) return fail_between('}');
    report_duplicates(object);
    return true;
  }

  bool parse_member(int depth) {
    skip_space();
    if (peek() != '"') return fail_name();
    if (!parse_text()) return false;
    skip_space();
    if (peek() != ':') return at_end() ? fail_end() : fail_here(Msg::problem_json_colon_expected);
    ++at_;
    return parse_value(depth + 1);
  }

  bool fail_name() {
    if (at_end()) return fail_end();
    // "value": 22,7 is how many of us write it.
    const bool after_comma = at_ >= 2 && text_[at_ - 1] == ',' && is_digit(text_[at_ - 2]);
    return fail_here(after_comma && is_digit(peek()) ? Msg::problem_json_decimal_comma
                                                     : Msg::problem_json_name_expected);
  }

  // Consumes a comma. A comma before the closing bracket is a mistake of its own, told by
  // another().
  bool another(char close) {
    skip_space();
    if (peek() != ',') return false;
    const size_t comma = at_++;
    skip_space();
    if (peek() != close) return true;
    at_ = comma;
    return false;
  }
  bool closes(char close) {
    skip_space();
    if (peek() != close) return false;
    ++at_;
    return true;
  }
  bool fail_between(char close) {
    if (at_end()) return fail_end();
    if (peek() == ',') return fail(at_, Msg::problem_json_last_comma, std::string(1, close));
    return fail_here(Msg::problem_json_comma_expected);
  }

  bool parse_text() {
    const TextScan scan = scan_json_text(text_, at_);
    if (scan.fault != TextFault::none) return fail_text(scan);
    JsonNode node{.begin = offset() + 1, .kind = JsonKind::text, .escaped = scan.escaped};
    const std::string_view raw = text_.substr(at_ + 1, scan.end - at_ - 2);
    node.length = static_cast<uint32_t>(raw.size());
    if (scan.escaped) {
      node.begin = static_cast<uint32_t>(document_.decoded.size());
      append_unescaped(document_.decoded, raw);
      node.length = static_cast<uint32_t>(document_.decoded.size()) - node.begin;
    }
    at_ = scan.end;
    add(node);
    return true;
  }

  bool fail_text(const TextScan& scan) {
    switch (scan.fault) {
      case TextFault::unclosed:
        return fail(at_, Msg::problem_json_text_not_closed);
      case TextFault::nul:
        return fail(scan.end, Msg::problem_json_nul);
      case TextFault::control:
        return fail(scan.end, Msg::problem_json_control_character);
      case TextFault::utf8:
        return fail(scan.end, Msg::problem_json_not_utf8);
      case TextFault::escape:
      case TextFault::none:
        break;
    }
    const bool is_unicode = text_.substr(scan.end).starts_with("\\u");
    return fail(scan.end, Msg::problem_json_bad_escape,
                seen_at(text_, scan.end, is_unicode ? 6 : 2));
  }

  bool parse_word(std::string_view word, JsonNode node) {
    if (word_at(text_, at_) != word) return fail_no_value();
    node.begin = offset();
    node.length = static_cast<uint32_t>(word.size());
    at_ += word.size();
    add(node);
    return true;
  }

  bool parse_number() {
    const std::string_view token = word_at(text_, at_);
    if (!is_json_number(token)) {
      return fail(at_, Msg::problem_json_bad_number, shortened(token, 40));
    }
    if (!std::isfinite(parse_json_number(token))) {
      return fail(at_, Msg::problem_json_number_too_large, shortened(token, 40));
    }
    add({.begin = offset(),
         .length = static_cast<uint32_t>(token.size()),
         .kind = JsonKind::number});
    at_ += token.size();
    return true;
  }

  bool fail_no_value() {
    if (at_end()) return fail_end();
    if (peek() == '\'') return fail(at_, Msg::problem_json_single_quote);
    if (peek() == '/') return fail(at_, Msg::problem_json_comment);
    if (peek() == '+' || peek() == '.') return parse_number();
    const std::string_view word = word_at(text_, at_);
    if (word.empty()) return fail_here(Msg::problem_json_value_expected);
    return fail(at_, Msg::problem_json_unknown_word, shortened(word, 40));
  }
  bool fail_end() { return fail(at_, Msg::problem_json_ends_early); }
  // Names the character that is in the way, unless it is itself broken.
  bool fail_here(Msg message) {
    if (peek() == '\0') return fail(at_, Msg::problem_json_nul);
    if (utf8_length_at(text_, at_) == 0) return fail(at_, Msg::problem_json_not_utf8);
    return fail(at_, message, seen_at(text_, at_, 1));
  }
  bool fail(size_t where, Msg message, std::string detail = {}) {
    const TextPosition position = position_in(text_, where);
    findings_.error(0, message,
                    {std::to_string(position.line), std::to_string(position.column), detail});
    return false;
  }
  bool fail_whole(Msg message, std::initializer_list<std::string> args) {
    findings_.error(0, message, args);
    return false;
  }

  // Sorting keeps a hostile object of a million names from costing a million squared.
  void report_duplicates(uint32_t object) {
    auto& names = names_of_one_object_;
    names.clear();
    for (uint32_t key = object + 1; key < node_count(); key = document_.nodes[key + 1].next) {
      names.emplace_back(JsonValue(document_, key).text(), key);
    }
    std::sort(names.begin(), names.end());
    for (size_t i = 1; i < names.size(); ++i) {
      if (names[i].first == names[i - 1].first) report_duplicate(names[i].second);
    }
  }
  void report_duplicate(uint32_t key) {
    if (findings_.full()) return findings_.error(key + 1, Msg::problem_json_duplicate_name);
    findings_.error(key + 1, Msg::problem_json_duplicate_name,
                    {shortened(JsonValue(document_, key).text(), 40)});
  }

  uint32_t add(JsonNode node) {
    node.next = node_count() + 1;
    document_.nodes.push_back(node);
    return node_count() - 1;
  }
  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) {
      ++at_;
    }
  }
  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  uint32_t offset() const { return static_cast<uint32_t>(at_); }
  uint32_t node_count() const { return static_cast<uint32_t>(document_.nodes.size()); }

  std::string_view text_;
  Findings& findings_;
  JsonDocument document_;
  size_t at_ = 0;
  std::vector<std::pair<std::string_view, uint32_t>> names_of_one_object_;  // kept to save memory
};

}  // namespace

JsonDocument parse_strict_json(std::string_view text, Findings& findings) {
  return StrictParser(text, findings).run();
}

}  // namespace trame
