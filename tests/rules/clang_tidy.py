#!/usr/bin/env python3
"""Runs clang-tidy with the checks of .clang-tidy on each C++ file of app/ that changed since it last had no findings.

Usage: clang_tidy.py [--all] [FILE…]   after `cmake --preset native` and a build of its targets `generated` and `compositions`
--all checks every file of app/ and tests/, with or without a stamp. The exit code is 1 if there are findings.

Stamps in the cache folder record files without findings, for all clones of the project. Their key is a hash of the
preprocessed text, .clang-tidy and the version of clang-tidy. Preprocessing takes seconds too, therefore a second stamp,
which is looked up first, has the text of the file and of its project headers as key.
"""
import argparse
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATABASE = ROOT / "build" / "native" / "compile_commands.json"
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
SUPPRESSION = re.compile(r".*NOLINT.*")  # the only comments that change the findings
LIBRARIES = ("imgui ", "nlohmann-json3-dev ", "doctest-dev ")  # whose headers are read
DAYS_KEPT = 60  # a stamp that was not looked up for so long is deleted


def cache_folder():
    """The same folder as in web/toolchain/common.sh."""
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(os.environ.get("TRAME_CACHE") or Path(caches) / "trame")


def digest(*texts):
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


class Unit:
    """A .cpp file with its compiler and flags, except those for warnings, dependencies and precompiled headers."""

    def __init__(self, path, command):
        self.path = path
        self.compiler, *words = shlex.split(command)
        self.flags = ["-w"]
        words = iter(words)
        for word in words:
            if word in ("-o", "-c", "-include", "-MT", "-MF"):
                next(words)
            elif not re.match(r"-W|-M|-fpch", word):
                self.flags.append(word)

    def run(self, *command):
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace")

    def preprocessed(self):
        """The text without comments and line numbers, or None if the preprocessor fails."""
        done = self.run(self.compiler, "-E", "-P", *self.flags, self.path)
        return done.stdout if done.returncode == 0 else None

    def findings(self):
        """The output of clang-tidy; empty if it has no findings."""
        done = self.run("clang-tidy", "--quiet", self.path, "--", *self.flags)
        if done.returncode == 0:
            return done.stdout.strip()
        return done.stdout.strip() or f"{self.path}: clang-tidy failed\n{done.stderr.strip()}"

    def project_text(self, read):
        """The file and all project headers it includes, directly or not, under any preprocessor condition."""
        folders = [Path(flag[2:]) for flag in self.flags if flag.startswith("-I")]
        texts, waiting, seen = [], [ROOT / self.path], set()
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            texts.append(read(path))
            for name in INCLUDE.findall(texts[-1]):
                waiting += [folder / name for folder in folders if (folder / name).is_file()][:1]
        return "\0".join(texts)


class Reader:
    """Reads each file once."""

    def __init__(self):
        self.texts = {}

    def __call__(self, path):
        if path not in self.texts:
            self.texts[path] = path.read_text(encoding="utf-8", errors="replace")
        return self.texts[path]


class Stamps:
    """A set of keys: one empty file per key."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def __contains__(self, key):
        try:
            os.utime(self.folder / key)
            return True
        except FileNotFoundError:
            return False

    def add(self, key):
        (self.folder / key).touch()

    def delete_old(self):
        oldest = time.time() - DAYS_KEPT * 86400
        for path in self.folder.iterdir():
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)


class ClangTidy:
    """`rules` is a text that changes when the checks, clang-tidy or the headers of third parties do."""

    def __init__(self, stamps, rules, check_all=False):
        self.stamps, self.rules, self.check_all = stamps, rules, check_all
        self.read = Reader()
        self.checked = []  # units for which clang-tidy ran

    def __call__(self, unit):
        """Returns the findings."""
        source = unit.project_text(self.read)
        flags = " ".join(unit.flags).replace(str(ROOT), ".")
        by_files = digest("files", self.rules, flags, source)
        if not self.check_all and by_files in self.stamps:
            return ""
        text = unit.preprocessed()
        by_text = digest("text", self.rules, text or "", *SUPPRESSION.findall(source))
        if text and not self.check_all and by_text in self.stamps:
            self.stamps.add(by_files)
            return ""
        self.checked.append(unit)
        found = unit.findings()
        if text and not found:
            self.stamps.add(by_text)
            self.stamps.add(by_files)
        return found


def units(folders, wanted):
    """One unit per file of `folders`, or of `wanted` if it is not empty."""
    found = {}
    for entry in json.loads(DATABASE.read_text()):
        path = os.path.relpath(entry["file"], ROOT)
        if path in wanted or (not wanted and path.startswith(folders)):
            found.setdefault(path, Unit(path, entry["command"]))
    return [found[path] for path in sorted(found)]


def without_repeats(reports):
    """Yields single findings. clang-tidy reports one in a header for each file that includes it."""
    seen = {""}
    for report in reports:
        for finding in re.split(r"^(?=\S+:\d+:\d+: (?:warning|error))", report, flags=re.M):
            if finding.strip() not in seen:
                seen.add(finding.strip())
                yield finding.strip()


def main():
    parser = argparse.ArgumentParser(usage="clang_tidy.py [--all] [FILE…]")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    started = time.monotonic()
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    lock = (ROOT / "web/toolchain/debian.lock").read_text().splitlines()
    locked = "\n".join(line for line in lock if line.startswith(LIBRARIES))
    stamps = Stamps(cache_folder() / "stamps" / "clang-tidy")
    check = ClangTidy(stamps, digest((ROOT / ".clang-tidy").read_text(), version, locked), options.all)
    checked = units(("app/", "tests/") if options.all else ("app/",), options.files)
    count = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for finding in without_repeats(pool.map(check, checked)):
            count += 1
            print(finding + "\n", flush=True)
    stamps.delete_old()
    seconds = time.monotonic() - started
    print(f"clang-tidy: {len(checked)} files, {len(check.checked)} of them checked, {count} findings, {seconds:.0f} s")
    return 1 if count or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
