#!/usr/bin/env python3
"""Tests of tests/lib/node_tests.sh: it runs all files, and one again if a browser has ended by itself."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PASSING = "import { test } from 'node:test'; test('one', () => {});"
FAILING = "import { test } from 'node:test'; test('one', () => { throw new Error('no'); });"
# Counts its runs in a file; ENDING of them fail because the browser has ended.
ENDING = """
import { appendFileSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
test('one', () => {
  appendFileSync('runs', '.');
  if (readFileSync('runs').length <= COUNT) throw new Error('the browser has ended by itself: no session');
});"""


def run(files):
    """Runs test files, given as {name: text}. Returns the exit code, the output and how often ENDING ran."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            Path(folder, f"{name}.test.mjs").write_text(text)
        script = f"""set -euo pipefail; files=() runner_args=() mode=all steps_dir='{folder}'
            source '{ROOT}/tests/lib/node_tests.sh'; cd '{folder}'; node_tests 2 ."""
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
        runs = Path(folder, "runs")
        return done.returncode, done.stdout, len(runs.read_text()) if runs.exists() else 0


class NodeTestsTest(unittest.TestCase):
    def test_every_file_runs_although_an_earlier_one_failed(self):
        code, output, _ = run({"a": FAILING, "b": PASSING})
        self.assertNotEqual(code, 0)
        self.assertEqual((output.count("# fail 1"), output.count("# pass 1")), (1, 1))

    def test_a_failure_is_not_tried_again(self):
        code, output, _ = run({"a": FAILING})
        self.assertNotEqual(code, 0)
        self.assertEqual(output.count("# tests 1"), 1)

    def test_a_file_whose_browser_ended_by_itself_runs_again_and_this_is_said(self):
        code, output, runs = run({"a": ENDING.replace("COUNT", "1"), "b": PASSING})
        self.assertEqual((code, runs), (0, 2))
        self.assertEqual((output.count("\n# pass 1"), output.count("\n# fail 1")), (2, 0))
        self.assertIn("first run: not ok 1 - one", output)
        self.assertIn("note: the browser has ended by itself in ./a.test.mjs, which was run again", output)

    def test_a_file_whose_browser_ends_each_time_fails(self):
        code, output, runs = run({"a": ENDING.replace("COUNT", "9")})
        self.assertNotEqual(code, 0)
        self.assertEqual((runs, output.count("\n# fail 1")), (2, 1))

    def test_a_folder_without_tests_fails(self):
        self.assertNotEqual(run({})[0], 0)


if __name__ == "__main__":
    os.environ.pop("NODE_TEST_CONTEXT", None)
    result = unittest.main(exit=False, verbosity=2).result
    bad = len(result.failures) + len(result.errors)
    print(f"# pass {result.testsRun - bad}\n# fail {bad}")  # summary, counted by tests/check.sh
    sys.exit(bool(bad))
