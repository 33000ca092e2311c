#include "model/text_rules.h"

#include <doctest/doctest.h>

#include <string>

#include "model/similar.h"

using namespace trame;

TEST_CASE("a slug is lower-case letters, digits and single hyphens inside") {
  for (const char* good : {"a", "7", "a-b", "fonds-2030", "0-0-0"}) CHECK(is_slug(good));
  for (const char* bad : {"", "-", "a-", "-a", "a--b", "A", "é", "a_b", "a b", "a\n", "a.b"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_slug(bad));
  }
}

TEST_CASE("a language tag is a short code with parts behind hyphens, never a name") {
  for (const char* good : {"fr", "oc", "gsw", "fr-CA", "zh-Hant-TW", "sl-rozaj-1994", "es-419"}) {
    CAPTURE(good);
    CHECK(is_language_tag(good));
  }
  for (const char* bad : {"", "f", "FR", "Fr", "french", "français", "fr-", "-fr", "fr--CA",
                          "fr_CA", "fr-C", "fr-abcdefghi", "fr CA", "fr\n", "fr-é"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_language_tag(bad));
  }
  CHECK(is_language_tag("fr-aaaaaaaa-bbbbbbbb-cccccccc-dddd"));
  CHECK_FALSE(is_language_tag("fr-aaaaaaaa-bbbbbbbb-cccccccc-ddddddd"));
}

TEST_CASE("a text of characters that draw nothing is blank") {
  for (const char* blank :
       {"", " ", "\t\n\v\f\r", "\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
        "\u200b\u200d\u2060", "\u202e\u2069\u061c", "\u3164\uffa0\u1160", "\u2800", "\u00ad",
        "\U000E0020"}) {
    CAPTURE(blank);
    CHECK(is_blank(blank));
  }
  for (const char* visible : {"a", " a ", "\u200ba", "😀", "\u0301", "\u0085", "مشروع"}) {
    CAPTURE(visible);
    CHECK_FALSE(is_blank(visible));
  }
}

TEST_CASE("control characters are refused except the line break") {
  CHECK_FALSE(has_control_character("é\n€😀\u00a0"));
  for (const char* control : {"\t", "\r", "\x1b[2J", "\x7f", "\u0080", "\u009f"}) {
    CHECK(has_control_character(control));
  }
  CHECK(has_control_character(std::string("\0", 1)));
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("été") == 3);
  CHECK(count_characters("😀€") == 2);
}

TEST_CASE("a date has the precision of its text") {
  CHECK(read_date_span("2019").span == DateSpan{{2019, 0, 0}, {2019, 0, 0}});
  CHECK(read_date_span("2019-09").span == DateSpan{{2019, 9, 0}, {2019, 9, 0}});
  CHECK(read_date_span("2019-09-13").span == DateSpan{{2019, 9, 13}, {2019, 9, 13}});
  CHECK(read_date_span("2018/2030-12-31").span == DateSpan{{2018, 0, 0}, {2030, 12, 31}});
}

TEST_CASE("February has 29 days in leap years only") {
  CHECK(read_date_span("2024-02-29").fault == DateFault::none);
  CHECK(read_date_span("2000-02-29").fault == DateFault::none);
  CHECK(read_date_span("2023-02-29").fault == DateFault::no_such_day);
  CHECK(read_date_span("1900-02-29").fault == DateFault::no_such_day);
}

TEST_CASE("a span may end in the year or month of its start") {
  CHECK(read_date_span("2019-05/2019").fault == DateFault::none);
  CHECK(read_date_span("2019/2019-05").fault == DateFault::none);
  CHECK(read_date_span("2019-05-31/2019-05").fault == DateFault::none);
  CHECK(read_date_span("2019-06/2019-05-31").fault == DateFault::reversed);
}

TEST_CASE("letters added, removed, replaced and swapped are counted") {
  CHECK(letter_changes("", "") == 0);
  CHECK(letter_changes("title", "title") == 0);
  CHECK(letter_changes("titel", "title") == 1);
  CHECK(letter_changes("ttle", "title") == 1);
  CHECK(letter_changes("titles", "title") == 1);
  CHECK(letter_changes("tixle", "title") == 1);
  CHECK(letter_changes("abc", "") == 3);
  CHECK(letter_changes(std::string(81, 'a'), "a") == 80);
}

TEST_CASE("a name is suggested only when it is similar") {
  const std::string_view known[] = {"id", "title", "description", "date"};
  CHECK(nearest_name("titel", known) == "title");
  CHECK(nearest_name("desciptions", known) == "description");
  CHECK(nearest_name("di", known) == "id");
  CHECK(nearest_name("couleur", known).empty());
  CHECK(nearest_name("", known).empty());
  CHECK(nearest_name("x", {}).empty());
}
