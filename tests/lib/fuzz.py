#!/usr/bin/env python3
"""Runs the fuzz targets of build/sanitizers, two at a time, and reports each as a test (TAP, as node --test does).

Usage: fuzz.py [--seconds N] [--seed N] [TARGET…]   TARGET: a file name of tests/fuzz without _fuzz.cpp
       fuzz.py --keep [TARGET…]                    chooses the inputs of tests/fuzz/corpus from the last run

A target starts from tests/fuzz/corpus/TARGET. Inputs that it found go to build/fuzz/TARGET/found, its output to
build/fuzz/TARGET/log.txt, and an input that broke a rule to build/fuzz/TARGET/. The same seed makes the same inputs in the
same order, up to a number of runs; --seed 0 means other ones each time, as many as there is time for.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build" / "sanitizers"
WORK = ROOT / "build" / "fuzz"
CORPUS = ROOT / "tests" / "fuzz" / "corpus"
SEED_FILES = [
    "assets/programmes/index.json",
    "tests/data/valid/complete.json",
    "tests/data/format-1.0/minimal.json",
    "tests/data/format-1.0/complete.json",
]
# Longest input in bytes. Those that are only read as choices are printable, so that they can be kept as text.
OPTIONS = {
    "load": ["-max_len=8192", f"-dict={WORK}/names.dict", "-seed_inputs=" + ",".join(SEED_FILES)],
    "address": ["-max_len=5000"],
    "command": ["-max_len=400", "-only_ascii=1", "-len_control=0"],
    "gesture": ["-max_len=400", "-only_ascii=1", "-len_control=0"],
    "chart": ["-max_len=1500", "-only_ascii=1", "-len_control=0"],
    # Leaks are looked for at the end only: after each run whose caches have grown, it would take twice the time.
    "session": ["-max_len=48", "-only_ascii=1", "-len_control=0", "-detect_leaks=0"],
    "font": ["-max_len=100", "-only_ascii=1", "-len_control=0"],
}
COMMON = ["-print_final_stats=1", "-entropic=0", "-timeout=20", "-rss_limit_mb=2048"]
# Most runs with a given seed: what takes 20 s on two slow cores. The ordinary check thus makes the same inputs on any machine.
MOST_RUNS = {"load": 35_000, "address": 150_000, "command": 20_000, "gesture": 1_000_000, "chart": 8_000, "session": 1_500,
             "font": 28_000}
MOST_KEPT = 40
LONGEST_KEPT = 1500  # bytes
TAIL = 60  # printed lines of the output of a target that failed


def environment():
    """Call stacks name functions and lines even where llvm-symbolizer is not installed. Memory that a run has freed is
    reused a little later than usual, but not a hundred runs later, which would take time.
    """
    return os.environ | {
        "ASAN_OPTIONS": "allow_addr2line=1:malloc_context_size=10:quarantine_size_mb=16",
        "UBSAN_OPTIONS": "print_stacktrace=1",
    }


def write_dictionary():
    """The names and codes of a programme file, for libFuzzer to insert."""
    schema = (ROOT / "assets/schema/programme.schema.json").read_text(encoding="utf-8")
    words = sorted(set(re.findall(r'"([a-z_]{2,})"', schema)))
    lines = [f'"\\"{word}\\""' for word in words] + ['"\\":"', '"},{"', '"null"', '"2019-09/2020"', '"1e12"']
    (WORK / "names.dict").write_text("\n".join(lines) + "\n", encoding="utf-8")


def command(target, *arguments):
    return [str(PROGRAMS / f"{target}_fuzz"), *OPTIONS[target], *COMMON, *map(str, arguments)]


def run(target, options):
    """Runs a target. Returns (whether no rule was broken, number of runs, its output, seconds)."""
    home = WORK / target
    shutil.rmtree(home, ignore_errors=True)
    (home / "found").mkdir(parents=True)
    began = time.monotonic()
    with open(home / "log.txt", "w", encoding="utf-8") as log:
        code = subprocess.run(
            command(target, f"-max_total_time={options.seconds}", f"-seed={options.seed}", f"-artifact_prefix={home}/",
                    f"-runs={MOST_RUNS.get(target, -1) if options.seed else -1}",
                    home / "found", CORPUS / target),
            cwd=ROOT, env=environment(), stdout=log, stderr=subprocess.STDOUT, check=False).returncode
    seconds = time.monotonic() - began
    output = (home / "log.txt").read_text(encoding="utf-8", errors="replace")
    runs = re.search(r"number_of_executed_units: (\d+)", output)
    count = int(runs[1]) if runs else 0
    ok = code == 0 and count > 0
    return ok, count, output, seconds


def explain_failure(target, output):
    print("\n".join(output.splitlines()[-TAIL:]))
    for kept in sorted(p for p in (WORK / target).iterdir() if re.match(r"(crash|leak|timeout|oom|slow)-", p.name)):
        print(f"The input is kept. To repeat: build/sanitizers/{target}_fuzz {kept.relative_to(ROOT)}")


def report(targets, options):
    failed = total = 0
    with ThreadPoolExecutor(max_workers=2) as pool:
        for number, (target, done) in enumerate(zip(targets, pool.map(lambda t: run(t, options), targets)), 1):
            ok, count, output, seconds = done
            failed += not ok
            total += count
            what = f"{target}: {count} runs in {seconds:.0f} s, {count / seconds:.0f} a second"
            print(f"{'ok' if ok else 'not ok'} {number} - {what}\n  duration_ms: {seconds * 1000:.0f}\nnote: {what}", flush=True)
            if not ok:
                explain_failure(target, output)
    print(f"note: {total} runs in all\n# pass {len(targets) - failed}\n# fail {failed}")
    return failed


def keep(target):
    """Replaces the kept inputs by some that together take many branches, short and long ones. Those with a name stay."""
    chosen, kept = WORK / target / "chosen", CORPUS / target
    shutil.rmtree(chosen, ignore_errors=True)
    chosen.mkdir(parents=True)
    kept.mkdir(parents=True, exist_ok=True)
    subprocess.run(command(target, "-set_cover_merge=1", chosen, WORK / target / "found", kept), cwd=ROOT, env=environment(),
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    inputs = sorted((path for path in chosen.iterdir() if path.stat().st_size <= LONGEST_KEPT), key=lambda path: path.stat().st_size)
    inputs = inputs[:: max(1, -(-len(inputs) // MOST_KEPT))]
    for old in kept.iterdir():
        if re.fullmatch(r"[0-9a-f]{12}", old.name):
            old.unlink()
    for path in inputs:
        shutil.copyfile(path, kept / path.name[:12])
    print(f"{target}: {len(inputs)} inputs kept")


def check_targets():
    files = {path.name.removesuffix("_fuzz.cpp") for path in (ROOT / "tests" / "fuzz").glob("*_fuzz.cpp")}
    for table in (OPTIONS, MOST_RUNS):
        if files != set(table):
            sys.exit(f"The tables of tests/lib/fuzz.py and tests/fuzz/*_fuzz.cpp differ: {sorted(files ^ set(table))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("targets", nargs="*", choices=[[], *OPTIONS], metavar="TARGET")
    options = parser.parse_args()
    check_targets()
    targets = options.targets or list(OPTIONS)
    WORK.mkdir(parents=True, exist_ok=True)
    write_dictionary()
    if not options.keep:
        sys.exit(1 if report(targets, options) else 0)
    for target in targets:
        keep(target)


if __name__ == "__main__":
    main()
