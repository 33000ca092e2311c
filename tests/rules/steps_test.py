#!/usr/bin/env python3
"""Tests of tests/lib/steps.sh: it counts tests, stops at the first failure, always prints the totals."""
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(steps, order=None):
    """Runs steps, a list of (name, shell body, kind), one by one or as the shell code `order` does.

    Returns the exit code and the printed lines.
    """
    script = [f"set -euo pipefail; root='{ROOT}'; source '{ROOT}/tests/lib/steps.sh'"]
    script += [f"step_{name}() {{ {body}; }}; title_of_{name}='the {name}' kind_of_{name}={kind}" for name, body, kind in steps]
    script += [order] if order else [f"run_step {name}" for name, _, _ in steps]
    done = subprocess.run(["bash", "-c", "\n".join(script)], capture_output=True, text=True)
    return done.returncode, done.stdout.strip().splitlines()


def doctest(passed, failed=0, skipped=0):
    return f"echo '[doctest] test cases: {passed + failed} | {passed} passed | {failed} failed | {skipped} skipped'"


class StepsTest(unittest.TestCase):
    def test_the_summaries_of_all_runners_are_added_up(self):
        code, lines = run([
            ("a", doctest(12) + "; " + doctest(3), "tests"),
            ("b", "printf '# pass 4\\n# fail 0\\n'", "tests"),
            ("c", "printf '\\033[34mℹ pass 5\\033[39m\\nℹ fail 0\\n'", "tests"),
            ("d", "true", "check"),
            ("e", "echo '[doctest] test cases: 2 | 2 passed | 0 failed |'", "tests"),  # with --no-skipped-summary
        ])
        self.assertEqual((code, lines[-1]), (0, "27 passed, 0 failed"))

    def test_a_failed_test_ends_the_run_and_prints_how_to_run_it_again(self):
        code, lines = run([("a", doctest(2, failed=1) + "; false", "tests"), ("b", doctest(9), "tests")])
        self.assertEqual((code, lines[-1]), (1, "2 passed, 1 failed"))
        self.assertIn("FAILED: a (the a)", lines)
        self.assertIn("Run it again: ./tests/check.sh a", lines)
        self.assertFalse(any(line.startswith("b ") for line in lines))

    def test_the_test_that_failed_is_shown_however_long_the_output_after_it_is(self):
        _, lines = run([("a", "echo 'not ok 3 - the third'; seq 500; printf '# pass 499\\n# fail 1\\n'; false", "tests")])
        self.assertIn("not ok 3 - the third", lines)

    def test_notes_of_a_step_that_passed_are_shown(self):
        _, lines = run([("a", "echo 'note: 12 runs'; echo no note; " + doctest(2), "tests")])
        self.assertIn("12 runs", [line.strip() for line in lines])
        self.assertNotIn("no note", "".join(lines))

    def test_a_command_that_fails_midway_fails_the_step(self):
        code, lines = run([("a", "false; " + doctest(2), "tests")])
        self.assertEqual((code, lines[-1]), (1, "0 passed, 1 failed"))

    def test_failures_count_even_when_the_runner_exits_with_success(self):
        code, lines = run([("a", doctest(2, failed=1), "tests")])
        self.assertEqual((code, lines[-1]), (1, "2 passed, 1 failed"))

    def test_a_skipped_test_is_a_failure(self):
        code, lines = run([("a", doctest(2, skipped=1), "tests")])
        self.assertEqual((code, lines[-1]), (1, "2 passed, 1 failed"))
        code, lines = run([("a", "printf '# pass 1\\n# skipped 1\\n'", "tests")])
        self.assertEqual((code, lines[-1]), (1, "1 passed, 1 failed"))

    def test_a_runner_that_runs_nothing_is_a_failure(self):
        code, lines = run([("a", "true", "tests")])
        self.assertEqual((code, lines[-1]), (1, "0 passed, 1 failed"))

    def test_lanes_run_in_parallel_and_are_counted_together(self):
        # Each step waits for the other: run one after the other, they would never end.
        meet = "touch $steps_dir/{0}; until [ -e $steps_dir/{1} ]; do sleep 0.05; done; " + doctest(2)
        code, lines = run(
            [("a", meet.format("a", "b"), "tests"), ("b", meet.format("b", "a"), "tests"), ("c", "true", "check")],
            "side_by_side 'a c' b",
        )
        self.assertEqual((code, lines[-1]), (0, "5 passed, 0 failed"))

    def test_a_lane_that_fails_ends_the_other(self):
        code, lines = run(
            [("a", doctest(2, failed=1) + "; false", "tests"), ("b", "exec sleep 60", "tests")],
            "side_by_side a b; echo after",
        )
        self.assertEqual((code, lines[-1]), (1, "2 passed, 1 failed"))
        self.assertNotIn("after", lines)

    def test_the_slowest_tests_are_printed(self):
        log = "echo '0.250000 s: the quick one'; printf 'ok 1 - the slow one\\n  ---\\n  duration_ms: 61500\\n'; " + doctest(2)
        _, lines = run([("a", log, "tests")], "run_step a; report_slowest")
        printed = [line for line in lines if "one" in line]
        self.assertEqual(printed, ["   61.5 s  a           the slow one", "    0.2 s  a           the quick one"])

    def test_a_signal_from_outside_still_ends_with_the_totals(self):
        code, lines = run([("a", doctest(2), "tests"), ("b", "kill -TERM $$; exec sleep 60", "check")])
        self.assertEqual((code, lines[-1]), (143, "2 passed, 1 failed"))


if __name__ == "__main__":
    result = unittest.main(exit=False).result
    bad = len(result.failures) + len(result.errors)
    print(f"# pass {result.testsRun - bad}\n# fail {bad}")  # summary, counted by tests/check.sh
    sys.exit(1 if bad else 0)
