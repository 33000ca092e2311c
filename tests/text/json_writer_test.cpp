#include "text/json_writer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "model/strict_json.h"

using namespace trame;

namespace {

std::string written(std::string_view text) {
  JsonWriter json;
  json.text(text);
  return json.take();
}

// Returns the string that the parser reads from the JSON text.
std::string read_back(const std::string& json) {
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  REQUIRE_FALSE(findings.has_errors());
  return std::string(JsonValue(document, 0).text());
}

}  // namespace

TEST_CASE("members and items are separated, whatever they are and however deep") {
  JsonWriter json;
  json.begin_object();
  json.text("a", "1");
  json.flag("b", true);
  json.flag("c", false);
  json.numbers("d", {1, -2.5, 0});
  json.key("e");
  json.begin_list();
  json.begin_object();
  json.end_object();
  json.begin_list();
  json.end_list();
  json.text("{");
  json.text("[:");
  json.number(3);
  json.end_list();
  json.numbers("f", {});
  json.end_object();
  CHECK(json.take() ==
        R"({"a":"1","b":true,"c":false,"d":[1,-2.5,0],"e":[{},[],"{","[:",3],"f":[]})");
}

TEST_CASE("quotes, backslashes and control characters are escaped, in names too") {
  CHECK(written("a \"b\" \\ c") == R"("a \"b\" \\ c")");
  CHECK(written("\n\t\r\b\f\x01\x1f") == R"("\u000a\u0009\u000d\u0008\u000c\u0001\u001f")");
  CHECK(written(std::string_view("\0", 1)) == R"("\u0000")");
  CHECK(written("</script>") == R"("</script>")");
  JsonWriter json;
  json.begin_object();
  json.text("\"", "");
  json.end_object();
  CHECK(json.take() == R"({"\"":""})");
}

TEST_CASE("letters of any script stay as they are; separators of lines are escaped") {
  CHECK(written("é € 😀 \u00a0\u202f") == "\"é € 😀 \u00a0\u202f\"");
  CHECK(written("a\u2028b\u2029c") == R"("a\u2028b\u2029c")");
  CHECK(written("\u2027\u202a") == "\"\u2027\u202a\"");
}

TEST_CASE("a reader gets back what was written") {
  std::string all = "é😀\u2028\u2029\\\"/";
  for (char c = 0x7f; c > 0; --c) all += c;
  all += std::string(1, '\0');
  CHECK(read_back(written(all)) == all);
  CHECK(read_back(written("")).empty());
}

TEST_CASE("numbers are short, keep half pixels far down, and never leave JSON") {
  JsonWriter json;
  json.begin_list();
  constexpr double infinite = std::numeric_limits<double>::infinity();
  for (double value : {0.0, 0.5, 1234567.5, 1e15, -0.25, std::nan(""), infinite}) {
    json.number(value);
  }
  json.end_list();
  CHECK(json.take() == "[0,0.5,1234567.5,1e+15,-0.25,null,null]");
}
