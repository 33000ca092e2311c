// Writes JSON as text, value by value. It does not depend on what is written: the caller names the
// members. JSON is read in model/.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace trame {

// In an object each value follows its key. The writer adds the commas.
class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { out_ += '}'; }
  void begin_list() { begin('['); }
  void end_list() { out_ += ']'; }
  void key(std::string_view name);
  // `value` is UTF-8. Control characters are escaped, and so are U+2028 and U+2029, which end a
  // line in JavaScript before ES2019.
  void text(std::string_view value);
  // Writes at most 15 significant digits; null for NaN and infinity.
  void number(double value);
  void flag(bool value);

  // Write a key and its value.
  void text(std::string_view name, std::string_view value);
  void flag(std::string_view name, bool value);
  void numbers(std::string_view name, std::initializer_list<double> values);

  std::string take() { return std::move(out_); }

 private:
  void separate();
  void begin(char bracket);

  std::string out_;
};

}  // namespace trame
