#!/usr/bin/env python3
"""Tests of clang_tidy.py: it checks a file again only when its text or the rules changed, and reports each finding once."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import clang_tidy  # noqa: E402


class FakeUnit:
    """A file with a given text; `finding` is what clang-tidy prints for it."""

    flags = ["-w"]

    def __init__(self, source, text="int a;", finding=""):
        self.source, self.text, self.finding = source, text, finding

    def project_text(self, read):
        return self.source

    def preprocessed(self):
        return self.text

    def findings(self):
        return self.finding


class StampsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.stamps = clang_tidy.Stamps(Path(folder.name) / "stamps")

    def runs(self, unit, its_rules="rules", check_all=False):
        """Returns whether clang-tidy runs for the unit."""
        check = clang_tidy.ClangTidy(self.stamps, its_rules, check_all)
        self.found = check(unit)
        return check.checked == [unit]

    def test_a_file_without_findings_is_checked_once(self):
        self.assertTrue(self.runs(FakeUnit("int a;")))
        self.assertFalse(self.runs(FakeUnit("int a;")))
        self.assertTrue(self.runs(FakeUnit("int a;"), check_all=True))

    def test_a_file_with_findings_is_checked_each_time(self):
        for _ in range(2):
            self.assertTrue(self.runs(FakeUnit("int a;", finding="found")))
            self.assertEqual(self.found, "found")

    def test_a_comment_does_not_make_a_file_another_one_unless_it_silences_a_check(self):
        self.assertTrue(self.runs(FakeUnit("int a;")))
        self.assertFalse(self.runs(FakeUnit("int a;  // a comment")))
        self.assertTrue(self.runs(FakeUnit("int a;  // NOLINT")))
        self.assertFalse(self.runs(FakeUnit("int a;  // NOLINT")))

    def test_other_text_and_other_rules_are_checked(self):
        self.assertTrue(self.runs(FakeUnit("int a;")))
        self.assertTrue(self.runs(FakeUnit("int b;", text="int b;")))
        self.assertTrue(self.runs(FakeUnit("int a;"), its_rules="other rules"))

    def test_a_file_that_cannot_be_preprocessed_gets_no_stamp(self):
        for _ in range(2):
            self.assertTrue(self.runs(FakeUnit("int a;", text=None)))

    def test_stamps_that_were_not_used_for_long_are_deleted(self):
        self.stamps.add("new")
        self.stamps.add("old")
        clang_tidy.os.utime(self.stamps.folder / "old", (0, 0))
        self.stamps.delete_old()
        self.assertEqual([path.name for path in self.stamps.folder.iterdir()], ["new"])


class UnitTest(unittest.TestCase):
    def test_flags_for_warnings_dependencies_and_precompiled_headers_are_left_out(self):
        command = "/usr/bin/c++ -DX -Iapp -Wall -Wno-restrict -Winvalid-pch -include pch.h -MD -MT a.o -MF a.d -o a.o -c a.cpp"
        self.assertEqual(clang_tidy.Unit("a.cpp", command).flags, ["-w", "-DX", "-Iapp"])

    def test_project_text_follows_includes_through_headers(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "b.h").write_text('#include "c.h"\n#include <vector>\n')
            Path(folder, "c.h").write_text('#include "b.h"\n// the last\n')
            unit = clang_tidy.Unit(str(Path(folder, "a.cpp")), f"c++ -I{folder} -c a.cpp")
            Path(folder, "a.cpp").write_text('#include "b.h"\n')
            self.assertIn("// the last", unit.project_text(clang_tidy.Reader()))

    def test_a_finding_in_a_header_is_reported_once(self):
        a, b, c = (f"app/{name}.h:1:2: error: bad\n  code\n" for name in "abc")
        self.assertEqual(list(clang_tidy.without_repeats([a + b, b, "", a + c])), [a.strip(), b.strip(), c.strip()])


if __name__ == "__main__":
    result = unittest.main(exit=False).result
    bad = len(result.failures) + len(result.errors)
    print(f"# pass {result.testsRun - bad}\n# fail {bad}")  # summary, counted by tests/check.sh
    sys.exit(1 if bad else 0)
