#!/usr/bin/env python3
"""Tests of include_rules.py: it finds each kind of breach, and none in correct files."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import file_names  # noqa: E402
import include_rules as rules  # noqa: E402
import plain_words  # noqa: E402


def messages(path, text):
    return [message for _, _, message in rules.all_breaches({path: text})]


class RoomsTest(unittest.TestCase):
    def assert_breach(self, path, text, words):
        found = messages(path, text)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def assert_clean(self, path, text):
        self.assertEqual(messages(path, text), [])

    def test_a_room_may_include_itself_and_the_standard_library(self):
        for room in rules.ROOMS:
            folder = f"{room}/{rules.SUB_ROOMS[room][0][0]}" if room in rules.SUB_ROOMS else room
            if room != "main":
                self.assert_clean(f"app/{folder}/a.cpp", f'#include <vector>\n#include "{folder}/a.h"\n')

    def test_a_sub_room_may_include_those_before_it(self):
        self.assert_clean("app/chart/money/a.cpp", '#include "chart/core/mark.h"\n')
        self.assert_clean("app/ui/shell/a.cpp", '#include "ui/page/pages.h"\n#include "chart/money/budget.h"\n')
        self.assert_clean("app/ui/screen.cpp", '#include "ui/embed/embed.h"\n')
        self.assert_clean("app/chart/chart_types.cpp", '#include "chart/time/time_charts.h"\n')

    def test_a_sub_room_may_not_include_those_beside_or_after_it(self):
        self.assert_breach("app/chart/money/a.cpp", '#include "chart/time/a.h"\n', "only those before it")
        self.assert_breach("app/chart/core/a.cpp", '#include "chart/money/budget.h"\n', "only those before it")
        self.assert_breach("app/chart/money/a.cpp", '#include "chart/chart.h"\n', "only those before it")
        self.assert_breach("app/ui/widgets/a.cpp", '#include "ui/page/pages.h"\n', "only those before it")
        self.assert_breach("app/ui/page/a.cpp", '#include "ui/screen.h"\n', "only those before it")

    def test_the_frame_knows_marks_and_no_chart(self):
        self.assert_clean("app/ui/frame/a.h", '#include "chart/core/mark.h"\n')
        self.assert_breach("app/ui/frame/a.h", '#include "chart/money/budget.h"\n', "of chart only core")

    def test_a_file_in_the_wrong_folder_is_a_breach(self):
        self.assert_breach("app/ui/treemap.cpp", "", "belongs into a sub-room of ui")
        self.assert_breach("app/chart/sunburst_chart.cpp", "", "belongs into a sub-room of chart")
        self.assert_breach("app/ui/panels/a.cpp", "", "not a sub-room")
        self.assert_breach("app/ui/page/actions/a.cpp", "", "has no folders")
        self.assert_breach("app/model/loading/a.cpp", "", "has no sub-rooms")

    def test_layout_may_not_include_model(self):
        self.assert_breach("app/layout/a.cpp", '#include "model/programme.h"\n', "layout may include")

    def test_state_may_include_geometry_but_no_other_layout(self):
        self.assert_clean("app/state/a.h", '#include "layout/geometry.h"\n')
        self.assert_breach("app/state/a.h", '#include "layout/treemap.h"\n', "layout/treemap.h")

    def test_platform_may_include_no_other_room(self):
        self.assert_breach("app/platform/a.cpp", '#include "text/language.h"\n', "standard library only")

    def test_nobody_but_ui_includes_imgui(self):
        self.assert_clean("app/ui/frame/a.h", '#include <imgui.h>\n#include "imgui_internal.h"\n')
        for room in ("export", "platform", "state"):
            self.assert_breach(f"app/{room}/a.cpp", '#include "imgui.h"\n', "allowed in ui only")

    def test_nobody_but_platform_includes_sdl_or_emscripten(self):
        for header in ("SDL.h", "SDL2/SDL.h", "emscripten.h", "emscripten/em_js.h", "GLES3/gl3.h"):
            self.assert_clean("app/platform/platform_web.cpp", f"#include <{header}>\n")
            self.assert_breach("app/ui/frame/a.cpp", f"#include <{header}>\n", "allowed in platform only")

    def test_json_is_read_in_model_and_text_and_never_in_a_header(self):
        self.assert_clean("app/model/load.cpp", "#include <nlohmann/json.hpp>\n")
        self.assert_breach("app/model/load.h", "#include <nlohmann/json.hpp>\n", "in a header")
        self.assert_breach("app/state/url.cpp", "#include <nlohmann/json.hpp>\n", "cli, model, text only")

    def test_streams_stay_in_the_command_line_program(self):
        self.assert_clean("app/cli/a.cpp", "#include <iostream>\n")
        self.assert_breach("app/model/a.cpp", "#include <sstream>\n", "allowed in cli only")

    def test_project_includes_are_written_from_app(self):
        self.assert_breach("app/ui/frame/a.cpp", '#include "screen.h"\n', "write the path from app/")
        self.assert_breach("app/ui/frame/a.cpp", '#include "../ui/screen.h"\n', "there is no room ..")

    def test_unknown_foreign_headers_and_unknown_rooms_are_breaches(self):
        self.assert_breach("app/chart/core/a.cpp", "#include <boost/any.hpp>\n", "neither standard")
        self.assert_breach("app/utils/a.cpp", "#include <vector>\n", "not a room")

    def test_rooms_that_include_each_other_are_a_cycle(self):
        files = {"app/chart/core/a.h": '#include "ui/frame/b.h"\n', "app/ui/frame/b.h": '#include "chart/a.h"\n'}
        found = [message for _, _, message in rules.check_cycles(files)]
        self.assertEqual(found, ["rooms chart and ui include each other"])

    def test_the_table_itself_has_no_cycle(self):
        edges = {room: {name.split("/")[0]: None for name in allowed} for room, allowed in rules.ROOMS.items()}
        for room, allowed in edges.items():
            for other in allowed:
                self.assertFalse(rules.reaches(edges, other, room), f"{room} and {other}")


class FileNamesTest(unittest.TestCase):
    def found(self, files):
        return [message for _, _, message in file_names.check_file_names(files)]

    def test_a_file_named_in_a_comment_or_a_document_exists(self):
        files = {"app/state/a.h": "// See app/state/b.h.\n", "app/state/b.h": "", "docs/a.md": "`app/state/b.h`"}
        self.assertEqual(self.found(files), [])
        del files["app/state/b.h"]
        self.assertEqual(self.found(files), ["names app/state/b.h, which does not exist"] * 2)

    def test_a_test_named_in_a_document_exists_in_its_file(self):
        files = {"tests/a_test.cpp": 'TEST_CASE("sums are exact")', "docs/a.md": "`tests/a_test.cpp` “sums are exact”"}
        self.assertEqual(self.found(files), [])
        files["docs/a.md"] += ", “nothing is lost”"
        self.assertEqual(self.found(files), ["names the test “nothing is lost”, which tests/a_test.cpp does not have"])

    def test_code_and_patterns_are_no_names(self):
        files = {"web/build/a.mjs": "read('web/gone.js'); // tests/*.test.mjs and app/ui/page/page_….cpp\n"}
        self.assertEqual(self.found(files), [])


class StyleTest(unittest.TestCase):
    def assert_breach(self, path, text, words):
        found = messages(path, text)
        self.assertTrue(any(words in message for message in found), found)

    def test_files_stay_under_their_limit(self):
        self.assertEqual(messages("web/src/site/a.js", "x;\n" * 399), [])
        self.assert_breach("web/src/site/a.js", "x;\n" * 400, "400 lines")
        self.assert_breach("app/main.cpp", "int a;\n" * 151, "main stays within 150")

    def test_functions_stay_under_their_limit(self):
        body = "  step();\n"
        self.assertEqual(messages("app/ui/frame/a.cpp", "void f() {\n" + body * 37 + "}\n"), [])
        self.assert_breach("app/ui/frame/a.cpp", "void f() {\n" + body * 40 + "}\n", "a function of 42 lines")
        self.assertEqual(messages("app/ui/frame/a.cpp", "namespace {\nint a;\n" + "int b;\n" * 60 + "}\n"), [])
        wrapped = "void f(int a,\n       int b) {\n" + body * 40 + "}\n"
        self.assert_breach("app/ui/frame/a.cpp", wrapped, "a function of")

    def test_tables_are_not_functions(self):
        self.assertEqual(messages("app/text/a.cpp", "constexpr int a[] = {\n" + "  1,\n" * 60 + "};\n"), [])

    def test_functions_take_at_most_four_parameters(self):
        four = "int a, const Rect& b, std::span<const int> c, double d = 1.5"
        five = four + ", std::optional<std::pair<int, int>> e = {}"
        for before, after in (
            ("void f", ";"),
            ("void f", " {}"),
            ("double Chart::f", " const {}"),
            ("struct Chart {\n  explicit Chart", " : a_(a) {}\n};"),
            ("auto f = [&]", " { return a; };"),
            ("template <class T>\nstd::vector<T> f", ";"),
        ):
            self.assertEqual(messages("app/ui/frame/a.h", f"{before}({four}){after}\n"), [])
            self.assert_breach("app/ui/frame/a.h", f"{before}({five}){after}\n", "5 parameters")

    def test_parameters_are_counted_over_lines_without_names_and_beside_comments(self):
        self.assert_breach("app/ui/frame/a.h", "void f(int a,\n       int /*b*/, int c,\n       int, int);\n", "5 parameters")
        self.assert_breach("app/ui/frame/a.h", "void f(int a, int b,  // one, two (and a half\n int c, int d, int e);\n", "5")
        self.assert_breach("app/ui/frame/a.h", "void f(int a, int b, int c, int d, void (*done)(int));\n", "5")
        self.assert_breach("app/ui/frame/a.h", "void f(char a = ',', int b = 1'000, int c, int d, int e);\n", "5")

    def test_arguments_are_not_parameters(self):
        for call in (
            "f(a, b, c, d, e);",
            "return f(a, b * c, d & e, g(h), i);",
            "Rect rect{x, y, f(a, b, c, d, e), 1};",
            'say("a (b, int c", d, e, f, g);',
            "marks.rect({box, 4}, a, b, c, d);",
            "using F = std::function<void(int, int, int, int)>;",
        ):
            self.assertEqual(messages("app/ui/frame/a.cpp", call + "\n"), [])

    def test_what_javascript_calls_takes_numbers_one_by_one(self):
        text = "void f(int a, int b, int c, int d, int e) {}\n"
        self.assertEqual(messages("app/platform/a.cpp", "EMSCRIPTEN_KEEPALIVE " + text), [])
        self.assert_breach("app/platform/a.cpp", text, "5 parameters")

    def test_unfinished_work_is_a_breach(self):
        self.assert_breach("app/ui/frame/a.cpp", "// TO" "DO later\n", "unfinished work")
        self.assert_breach("web/src/site/a.js", "// FIX" "ME\n", "unfinished work")

    def test_skipped_tests_are_breaches(self):
        for line in (
            'TEST_CASE("a" * doctest::' 'skip()) {',
            "test." "skip('a', () => {})",
            "test('a', { skip" ": true }, () => {})",
            "test." "only('a', () => {})",
        ):
            self.assert_breach("tests/web/a.test.mjs", line, "a test is skipped")

    def test_registry_hosts_and_machine_paths_are_breaches(self):
        self.assert_breach("web/package-lock.json", '"https://regis' 'try.npmjs.org/a"', "package registry")
        self.assert_breach("web/a.sh", "deb http://deb" ".debian.org/debian x", "package registry")
        self.assert_breach("tests/a.sh", "cd /ho" "me/ann/trame", "absolute path")

    def test_paths_inside_addresses_are_fine(self):
        self.assertEqual(messages("a.json", '"https://example.fr/home/page" "$HOME/x" "dist/home/x"'), [])


class PlainWordsTest(unittest.TestCase):
    def lines_of(self, path, text):
        return [line for _, line, _ in plain_words.check_words({path: text})]

    def test_a_planted_expression_is_found_in_the_comments_of_each_language(self):
        for path, text in (
            ("app/ui/frame/a.cpp", "int a;  // it never ti" "res\n"),
            ("app/ui/frame/a.h", "/* It NEVER\n * ti" "res. */\n"),
            ("web/src/a.js", "const a = '//'; // tire" "less\n"),
            ("web/src/a.css", "/* rub" "bish */\n"),
            ("web/a.sh", "run # rub" "bish\n"),
            ("tests/a.py", '"""Rub' 'bish."""\n'),
            ("CMakeLists.txt", "# rub" "bish\n"),
            ("docs/a.md", "# Rub" "bish\n"),
            ("docs/a.md", "It never\nti" "res.\n"),
            ("tests/a.test.mjs", "test('no rub" "bish', () => {});\n"),
            ("tests/a.cpp", 'TEST_CASE("no rub' 'bish") {}\n'),
        ):
            self.assertEqual(self.lines_of(path, text), [1], path)

    def test_an_expression_is_found_over_a_line_break_at_its_first_line(self):
        self.assertEqual(self.lines_of("app/a.h", "int a;\n\n// We look over\n//   its shoul" "der.\n"), [3])

    def test_the_message_proposes_what_to_write(self):
        found = list(plain_words.check_words({"app/a.h": "// rub" "bish\n"}))
        self.assertIn("garbage", found[0][2])

    def test_code_strings_and_parts_of_words_are_not_comments(self):
        for path, text in (
            ("app/ui/frame/a.cpp", 'int rub' 'bish = f("// rub' 'bish");\n'),
            ("app/ui/frame/a.cpp", "// the swim" "wears\n// NOLINT(clang-ti" "dy)\n"),
            ("web/src/a.js", "const a = `\n// rub" "bish\n`;\n"),
            ("web/a.sh", "echo '# rub" "bish' ${#rub" "bish}\n"),
            ("docs/a.md", "`rub" "bish`\n```\nrub" "bish\n```\n"),
        ):
            self.assertEqual(self.lines_of(path, text), [], path)

    def test_comments_apart_are_not_joined(self):
        self.assertEqual(self.lines_of("app/a.h", "// We look over\n\n// its shoul" "der\n"), [])

    def test_a_line_without_an_arrow_is_an_error_in_the_list(self):
        with self.assertRaises(ValueError):
            plain_words.expressions("rub" "bish\n")


if __name__ == "__main__":
    result = unittest.main(exit=False).result
    bad = len(result.failures) + len(result.errors)
    print(f"# pass {result.testsRun - bad}\n# fail {bad}")  # summary, counted by tests/check.sh
    sys.exit(1 if bad else 0)
