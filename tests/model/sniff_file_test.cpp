// The kind of an own file is detected from its bytes and its name.
#include <doctest/doctest.h>

#include <string>

#include "model/sniff_file.h"
#include "support/read_file.h"

using namespace trame;

namespace {

FileKind kind(std::string_view bytes, std::string_view name = "fichier.json") {
  return sniff_file(name, bytes);
}

std::string in_utf16(std::string_view ascii, bool big) {
  std::string bytes;
  for (char c : ascii) {
    if (big) bytes += '\0';
    bytes += c;
    if (!big) bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("every programme of the site is detected as one, and its beginning as incomplete") {
  for (const char* name : {"lyon-saint-etienne", "grand-est", "territoires-d-innovation"}) {
    std::string bytes = test::read_file("assets/programmes/" + std::string(name) + ".json");
    CHECK(kind(bytes) == FileKind::programme);
    for (size_t part : {bytes.size() / 3, bytes.size() / 2, bytes.size() - 3}) {
      CHECK(kind(std::string_view(bytes).substr(0, part)) == FileKind::cut_short);
    }
  }
  CHECK(kind(R"({"format":"1.0"} )") == FileKind::programme);
  CHECK(kind("\xEF\xBB\xBF{}") == FileKind::programme);  // the loader reports what is wrong with it
}

TEST_CASE("no bytes, only spaces or only a byte order mark are an empty file") {
  for (const char* bytes : {"", " \r\n\t ", "\xEF\xBB\xBF"}) CHECK(kind(bytes) == FileKind::empty);
}

TEST_CASE("UTF-16 is detected with and without a byte order mark, in both byte orders") {
  for (bool big : {false, true}) {
    std::string bytes = in_utf16(R"({"format":"1.0","id":"p"})", big);
    CHECK(kind(bytes) == FileKind::utf16);
    CHECK(kind((big ? "\xFE\xFF" : "\xFF\xFE") + bytes) == FileKind::utf16);
    const std::string table = in_utf16("a;b\n1;2\n", big);
    CHECK(kind(table, "tableau.csv") == FileKind::table);
    CHECK(kind((big ? "\xFE\xFF" : "\xFF\xFE") + table, "tableau.txt") == FileKind::table);
    CHECK(kind(table, "tableau.txt") == FileKind::utf16);  // no mark: the importer cannot decode it
  }
}

TEST_CASE("a web page is detected with any name") {
  CHECK(kind("<!doctype html><h1>Connexion</h1>") == FileKind::web_page);
  CHECK(kind("\n  <html>", "programme.json") == FileKind::web_page);
  CHECK(kind("<?xml version=\"1.0\"?><a/>", "a.csv") == FileKind::web_page);
}

TEST_CASE("workbooks, pictures and other bytes are not text") {
  CHECK(kind(std::string("PK\x03\x04\x14\0", 6), "budget.xlsx") == FileKind::workbook);
  CHECK(kind("\xD0\xCF\x11\xE0\xA1\xB1", "budget.xls") == FileKind::workbook);
  CHECK(kind(std::string("\x89PNG\r\n\x1A\n\0\0\0\r", 12)) == FileKind::binary);
  CHECK(kind("%PDF-1.7\n") == FileKind::binary);
  CHECK(kind(std::string("{\"a\":\0\0\0\0\0\0 1}", 14)) == FileKind::binary);
  CHECK(kind("\x1F\x8B\x08") == FileKind::binary);
}

TEST_CASE("OC4IDS packages and projects are for the importer, programmes never") {
  CHECK(kind(R"({"version":"0.9","projects":[]})") == FileKind::projects);
  CHECK(kind(R"({"id":"oc4ids-1","title":"{","contractingProcesses":[{"format":1}]})") ==
        FileKind::projects);
  CHECK(kind(R"({"format":"1.0","id":"p","projects":[]})") == FileKind::programme);
  CHECK(kind(R"({"format":"1.0","title":"the \"projects\": a list"})") == FileKind::programme);
  CHECK(kind(R"({"title":"projects","actions":[{"projects":[]}]})") == FileKind::programme);
  CHECK(is_importable(FileKind::projects));
  CHECK_FALSE(is_importable(FileKind::programme));
}

TEST_CASE("tables are detected by their name or by the cells of their first lines") {
  CHECK(kind("a;b\n1;2\n", "tableau.csv") == FileKind::table);
  CHECK(kind("un\ndeux\n", "TABLEAU.CSV") == FileKind::table);
  CHECK(kind("action\tmontant\nx\t1\n", "sans-nom") == FileKind::table);
  for (const char* title : {"Projets 2024\n", "\r\nProjets 2024\r\n\r\n", "un\ndeux\ntrois\n"}) {
    CHECK(kind(title + std::string("action;montant\nx;1"), "Texte") == FileKind::table);
  }
  CHECK(kind("a;b\n", "note.txt") == FileKind::table);
  for (const char* text : {"bonjour\n", "Bonjour, monde", "un\ndeux\n", "\n\n"}) {
    CHECK(kind(text, "note.txt") != FileKind::table);
  }
  std::string late;
  for (int line = 0; line < 20; ++line) late += "ligne\n";
  CHECK(kind(late + "a;b\n", "note.txt") == FileKind::other_text);
  CHECK(kind("a, b\nc, d\n", "faux.json") == FileKind::other_text);
  CHECK(is_importable(FileKind::table));
}

TEST_CASE("JSON that is not an object and other text are not detected as programmes") {
  for (const char* bytes : {"[]", "[{}]", "42", "\"a\"", "null", "hello"}) {
    CAPTURE(std::string(bytes));
    CHECK(kind(bytes) == FileKind::other_text);
  }
}

TEST_CASE("every kind that cannot be used has advice in both languages") {
  for (FileKind each : {FileKind::cut_short, FileKind::empty, FileKind::utf16, FileKind::web_page,
                        FileKind::workbook, FileKind::binary, FileKind::other_text}) {
    REQUIRE(advice_on(each));
    for (Language language : {Language::fr, Language::en}) {
      CHECK(message(*advice_on(each), language).size() > 20);
    }
  }
  for (FileKind each : {FileKind::programme, FileKind::projects, FileKind::table}) {
    CHECK_FALSE(advice_on(each));
  }
}

TEST_CASE("any bytes have a kind") {
  uint32_t seed = 7;
  const std::string_view alphabet("{}[]\":,\\ \n\0a<;\xFF\xC3", 16);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (int i = 0; i < round % 40; ++i) {
      seed = seed * 1664525 + 1013904223;
      bytes += alphabet[(seed >> 24) % alphabet.size()];
    }
    sniff_file(round % 2 ? "a.json" : "a.csv", bytes);
  }
  CHECK(kind(std::string(1 << 20, '{')) == FileKind::cut_short);
}
