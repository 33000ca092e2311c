#!/usr/bin/env python3
"""Reads the output of test runners: doctest (with -d=1, which prints durations) and node --test.

Usage: report.py counts LOG          prints "PASSED FAILED SKIPPED"
       report.py slowest LOG…        prints the ten slowest tests, with the step of each
"""
import re
import sys
from pathlib import Path

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
DOCTEST = re.compile(r"^\[doctest\] test cases:.*\| *(\d+) passed *\| *(\d+) failed *\|(?: *(\d+) skipped)?")
NODE = re.compile(r"^[#ℹ] (pass|fail|cancelled|skipped|todo) (\d+)$")
NODE_KINDS = {"pass": 0, "fail": 1, "cancelled": 1, "skipped": 2, "todo": 2}
DOCTEST_TIME = re.compile(r"^(\d+\.\d+) s: (.+)$")
TAP_TEST = re.compile(r"^(?:not )?ok \d+ - (.+)$")
TAP_TIME = re.compile(r"^duration_ms: (\d+(?:\.\d+)?)$")
SHOWN = 10


def lines_of(path):
    text = Path(path).read_bytes().decode("utf-8", "replace")
    return [COLOUR.sub("", line).strip() for line in text.splitlines()]


def counts(lines):
    """Returns [passed, failed, skipped], the sums over all summaries."""
    total = [0, 0, 0]
    for line in lines:
        if found := DOCTEST.search(line):
            total = [have + int(more or 0) for have, more in zip(total, found.groups())]
        elif found := NODE.match(line):
            total[NODE_KINDS[found[1]]] += int(found[2])
    return total


def durations(lines):
    """Yields (seconds, name) of every test whose duration was printed."""
    name = None
    for line in lines:
        if found := DOCTEST_TIME.match(line):
            yield float(found[1]), found[2]
        elif found := TAP_TEST.match(line):
            name = found[1]
        elif (found := TAP_TIME.match(line)) and name:
            yield float(found[1]) / 1000, name
            name = None


def slowest(paths):
    tests = [(seconds, Path(path).stem, name) for path in paths for seconds, name in durations(lines_of(path))]
    return sorted(tests, reverse=True)[:SHOWN]


def main():
    wanted, *paths = sys.argv[1:]
    if wanted == "counts":
        print(*counts(lines_of(paths[0])))
    else:
        for seconds, step, name in slowest(paths):
            print(f"{seconds:7.1f} s  {step:<11} {name}")


if __name__ == "__main__":
    main()
