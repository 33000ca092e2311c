#include "model/strict_json.h"

#include <doctest/doctest.h>

#include <string>

#include "support/message_keys.h"

using namespace trame;

namespace {

bool accepted(const std::string& json) {
  Findings findings;
  parse_strict_json(json, findings);
  return !findings.has_errors();
}

// Returns the content of a JSON text that is one string.
std::string said(const std::string& json) {
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  REQUIRE_FALSE(findings.has_errors());
  return std::string(JsonValue(document, 0).text());
}

double number(const std::string& json) {
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  REQUIRE_FALSE(findings.has_errors());
  return JsonValue(document, 0).number();
}

std::string excerpt(const std::string& json) {
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  REQUIRE_FALSE(findings.has_errors());
  return JsonValue(document, 0).excerpt();
}

}  // namespace

TEST_CASE("texts valid by RFC 8259 are accepted") {
  for (const char* json :
       {"{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "\"\"", "[[], {}]",
        "{\"\": {\"a\": [1, 2, 3]}}", "\r\n\t 1 \r\n\t", "[1E5, 1e-5, 1e+5, 0.5]",
        "\"\u2028\uFFFF\x7F\"", "\"\\uDBFF\\uDFFE\\uFFFF\\u0000\"",
        "[-0, 0e1, 1E-2, 123.456e78, 20e1]", "[1,null]", "[ 4]"}) {
    CAPTURE(json);
    CHECK(accepted(json));
  }
}

// Cases of nst/JSONTestSuite in which JSON parsers differ.
TEST_CASE("misplaced brackets and separators and incomplete texts are refused") {
  for (const char* json :
       {"{}}", "[1]x", "[1]]", "1]", "[,1]", "[1,]", "[1,,2]", "[,]", "[1:2]", "[1 true]", "{]",
        "[}", "{,}", "{\"\":", "{\"a\"}", "{\"a\" \"b\"}", "{\"a\":\"b\",,\"c\":1}", "<.>", "*"}) {
    CAPTURE(json);
    CHECK_FALSE(accepted(json));
  }
  CHECK_FALSE(accepted(std::string("123\0", 4)));
}

TEST_CASE("words, comments and stray characters are refused") {
  for (const char* json :
       {"[\f]", "\u2060", "[\u2060]", "\xEF\xBB{}", "{\"a\":\"b\"}/**/", "{\"a\":/*b*/1}", "{1:1}",
        "{a:1}", "{\"a\":a}", "{🇨🇭}", "[\\u0020\"a\"]", "\\", "aå", "å", "[nul", "['", "[NaN]"}) {
    CAPTURE(json);
    CHECK_FALSE(accepted(json));
  }
}

TEST_CASE("incomplete and unknown escapes are refused") {
  for (const char* json : {"[\"\\uD800\\u\"]", "[\"\\uD800\\u1\"]", "[\"\\uD800\\\"]",
                           "[\"\\x00\"]", "[\"\\\t\"]", "[\"\\🌀\"]", "[\"a\\\"]"}) {
    CAPTURE(json);
    CHECK_FALSE(accepted(json));
  }
}

TEST_CASE("64 levels are accepted, and a million brackets are refused at the limit") {
  CHECK(accepted(std::string(64, '[') + std::string(64, ']')));
  CHECK_FALSE(accepted(std::string(65, '[') + std::string(65, ']')));
  CHECK_FALSE(accepted(std::string(1000000, '[')));
  std::string both;
  for (int i = 0; i < 50000; ++i) both += "[{\"\":";
  CHECK_FALSE(accepted(both));
}

TEST_CASE("escapes are decoded to UTF-8") {
  CHECK(said(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(said(R"("\\")") == "\\");
  CHECK(said(R"("\u0041\u00e9\u00C9\u20aC")") == "AéÉ€");
  CHECK(said(R"("\ud83d\ude00 \uDBFF\uDFFF")") == "😀 \U0010FFFF");
  CHECK(said(R"("a\u0000b")") == std::string("a\0b", 3));
}

TEST_CASE("characters of every length are unchanged") {
  CHECK(said("\"a é € 😀 \u007f\"") == "a é € 😀 \u007f");
  for (const char* edge :
       {"\"\uD7FF\"", "\"\uE000\"", "\"\U00010000\"", "\"\U0010FFFF\"", "\"\u0800\""}) {
    CAPTURE(edge);
    CHECK(accepted(edge));
  }
}

TEST_CASE("bytes that are not UTF-8 are refused") {
  for (const char* bytes :
       {"\"\x80\"", "\"\xC1\xBF\"", "\"\xE0\x9F\xBF\"", "\"\xED\xA0\x80\"", "\"\xF0\x8F\xBF\xBF\"",
        "\"\xF4\x90\x80\x80\"", "\"\xF5\x80\x80\x80\"", "\"\xE2\x28\xA1\"", "\"\xF0\x9F\x98\"",
        "\"\xE2\x82", "\xC3", "{\"a\xFF\": 1}"}) {
    CAPTURE(bytes);
    CHECK_FALSE(accepted(bytes));
  }
}

TEST_CASE("numbers are read to the nearest double") {
  CHECK(number("0") == 0);
  CHECK(number("22700000") == 22700000);
  CHECK(number("-12") == -12);
  CHECK(number("22.7e6") == 22.7e6);
  CHECK(number("0.1") == 0.1);
  CHECK(number("9007199254740993") == 9007199254740992.0);
  CHECK(number("1e-400") == 0);
  CHECK(number("1.7976931348623157e308") == 1.7976931348623157e308);
}

TEST_CASE("other notations of numbers are refused") {
  for (const char* json :
       {"-",        "+1",        ".5",   "1.",    "-.5",   "01",      "-01",      "00",    "1e",
        "1e+",      "1.e1",      "0x10", "1_000", "1e5.5", "--1",     "1a",       "1e400", "-1e400",
        "Infinity", "-Infinity", "- 1",  "0E",    "9.e+",  "1 000.0", "1.8H-308", "１"}) {
    CAPTURE(json);
    CHECK_FALSE(accepted(json));
  }
}

TEST_CASE("every repeated name of every object is reported, and parsing continues") {
  const std::string json = R"({"a": 1, "b": {"c": 1, "c": 2, "c": 3}, "a": 2})";
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  const auto problems = std::move(findings).to_problems(document);
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].json_pointer == "/b/c");
  CHECK(problems[1].json_pointer == "/b/c");
  CHECK(problems[2].json_pointer == "/a");
}

TEST_CASE("a document is traversed in order") {
  const std::string json = R"({"a": [1, "x", {"b": null}], "c": true})";
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  const JsonValue root(document, 0);
  std::string names;
  root.each_member([&](std::string_view name, JsonValue) { names += name; });
  CHECK(names == "ac");
  std::string items;
  root.member("a")->each_item([&](JsonValue item) { items += item.excerpt() + ' '; });
  CHECK(items == "1 \"x\" {…} ");
  CHECK(root.member("c")->boolean());
  CHECK_FALSE(root.member("b").has_value());
}

TEST_CASE("the content of a value of another kind is empty") {
  const std::string json = R"({"a": [1]})";
  Findings findings;
  const JsonDocument document = parse_strict_json(json, findings);
  const JsonValue root(document, 0);
  CHECK(root.text().empty());
  CHECK(root.number() == 0);
  CHECK_FALSE(root.boolean());
  int items = 0;
  root.each_item([&](JsonValue) { ++items; });
  root.member("a")->each_member([&](std::string_view, JsonValue) { ++items; });
  CHECK(items == 0);
  CHECK_FALSE(root.member("a")->member("x").has_value());
  CHECK(JsonValue(document, 3).size() == 0);  // the number
}

TEST_CASE("an excerpt is the short beginning of a value") {
  CHECK(excerpt("null") == "null");
  CHECK(excerpt("true") == "true");
  CHECK(excerpt("false") == "false");
  CHECK(excerpt("[]") == "[]");
  CHECK(excerpt("[0]") == "[…]");
  CHECK(excerpt("{}") == "{}");
  CHECK(excerpt("{\"a\": 0}") == "{…}");
  CHECK(excerpt("-1.50") == "-1.50");
  CHECK(excerpt(" 18446744073709551616 ") == "18446744073709551616");
  CHECK(excerpt('"' + std::string(100, 'x') + '"') == '"' + std::string(40, 'x') + "…\"");
}

TEST_CASE("a text is shortened between characters") {
  CHECK(shortened("été", 10) == "été");
  CHECK(shortened("été", 4) == "ét…");
  CHECK(shortened("été", 3) == "ét…");
  CHECK(shortened("été", 1) == "…");
}
