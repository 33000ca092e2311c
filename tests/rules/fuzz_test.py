#!/usr/bin/env python3
"""Tests of tests/lib/fuzz.py with made-up targets: each is a test, and an input that broke a rule is named."""
import contextlib
import io
import sys
import tempfile
import types
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "lib"))
import fuzz  # noqa: E402

PASSES = "echo stat::number_of_executed_units: 1200"
BREAKS = 'for a in "$@"; do case $a in -artifact_prefix=*) touch "${a#*=}crash-12";; esac; done; echo broken rule; exit 77'


def output_of(scripts):
    """Runs made-up targets, a dictionary of shell scripts by name, and returns the lines that were printed."""
    printed = io.StringIO()
    with tempfile.TemporaryDirectory(dir=ROOT / "tests") as folder, contextlib.redirect_stdout(printed):
        fuzz.PROGRAMS = fuzz.WORK = Path(folder)
        fuzz.OPTIONS = dict.fromkeys(scripts, [])
        for name, script in scripts.items():
            program = fuzz.PROGRAMS / f"{name}_fuzz"
            program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            program.chmod(0o755)
        fuzz.report(list(scripts), types.SimpleNamespace(seconds=1, seed=1))
    return printed.getvalue().splitlines()


class FuzzTest(unittest.TestCase):
    def test_each_target_is_a_test_with_its_number_of_runs(self):
        lines = output_of({"a": PASSES, "b": PASSES})
        self.assertRegex(lines[0], r"^ok 1 - a: 1200 runs in 0 s")
        self.assertIn("note: 2400 runs in all", lines)
        self.assertEqual(lines[-2:], ["# pass 2", "# fail 0"])

    def test_an_input_that_broke_a_rule_fails_the_target_and_is_kept(self):
        lines = output_of({"a": PASSES, "b": BREAKS})
        self.assertEqual(lines[-2:], ["# pass 1", "# fail 1"])
        self.assertIn("broken rule", lines)
        self.assertTrue(any("To repeat: build/sanitizers/b_fuzz" in line and "crash-12" in line for line in lines))

    def test_a_target_that_ran_nothing_fails(self):
        self.assertEqual(output_of({"a": "true"})[-1], "# fail 1")


if __name__ == "__main__":
    done = unittest.main(exit=False, verbosity=0).result
    failed = len(done.failures) + len(done.errors)
    print(f"# pass {done.testsRun - failed}\n# fail {failed}")
    sys.exit(1 if failed else 0)
