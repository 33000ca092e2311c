#!/usr/bin/env python3
"""Checks the rules of app/README.md that a compiler does not check: includes between rooms, and style.

Usage: include_rules.py [ROOT]   prints one line per breach; exits with 1 if there is any.
It reads the files that git tracks, and new ones that are not ignored. It never changes a file.
"""
import re
import subprocess
import sys
from pathlib import Path

import file_names
import parameters
import plain_words
import script_rooms

# What each room of app/ may include besides itself and the standard library.
ROOMS = {
    "layout": set(),
    "style": set(),
    "gesture": {"layout/geometry.h"},
    "text": set(),
    "model": {"text", "layout/stable_order.h"},  # a Problem carries a message id
    "state": {"model", "text", "style", "layout/geometry.h"},
    "chart": {"model", "state", "layout", "text", "style"},
    "export": {"chart", "model", "state", "layout", "text", "style"},
    "ui": {"model", "state", "layout", "text", "style", "chart", "export", "gesture"},
    "session": {"model", "state", "layout", "text", "style", "chart", "export", "gesture", "ui"},
    "platform": set(),
    "cli": {"model", "state", "layout", "text", "style", "chart", "export"},
    "main": {"model", "state", "layout", "text", "style", "chart", "export", "gesture", "ui", "session", "platform"},
}
# The sub-rooms of a room, lowest first: a file includes sub-rooms before its own, never one beside
# it or after it. Last comes the room's own folder, which holds these files only.
SUB_ROOMS = {
    "chart": (("core",), ("money", "time", "partners", "map", "goals")),
    "ui": (("frame",), ("widgets",), ("details",), ("chart",), ("page",), ("shell",), ("embed",)),
}
ROOT_FILES = {"chart": {"chart", "chart_types", "tables"}, "ui": {"screen"}}
# ui/frame and ui/widgets are used for every chart: they may include marks (chart/core), but no
# single chart.
NARROWER = {"ui/frame": {"chart": "core"}, "ui/widgets": {"chart": "core"}}
# Third-party and system headers: pattern, the rooms that may include them, and whether only .cpp
# files may.
FOREIGN = [
    (r"nlohmann/", {"model", "text", "cli"}, True),
    (r"(imgui|imstb_|stb_)", {"ui"}, False),
    (r"(SDL|GL/|GLES|EGL/|KHR/|emscripten)", {"platform"}, False),
    (r"(iostream|sstream|fstream|iomanip|istream|ostream)$", {"cli"}, False),
    # System headers: a name with '.h' or a folder in angle brackets.
    (r"(unistd|fcntl|dirent|dlfcn|pthread|signal|termios)\.h$|(sys|linux|arpa|netinet)/", {"platform", "cli"}, True),
]
MAX_LINES = 400
MAX_FUNCTION_LINES = 40
MAX_MAIN_LINES = 150
MAX_PARAMETERS = 4
SOURCES = {".h", ".cpp", ".c", ".js", ".mjs", ".ts", ".py", ".sh", ".css", ".html", ".cmake", ".txt"}
CPP = {".h", ".cpp"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# Patterns are written so that this file does not match itself.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
SKIPPED = re.compile(
    r"doctest::(skip|may_fail|should_fail|expected_failures)\b"
    r"|\b(test|it|describe|suite)\.(skip|only|todo|fixme)\b"
    r"|\b(skip|todo|only):\s*(true|['\"`])|\bt\.(skip|todo)\("
    r"|@(unittest\.)?skip|pytest\.(skip|mark\.(skip|xfail))"
)
REGISTRY = re.compile(
    r"(deb|security|ftp|snapshot|packages)[\w.]*\.debian\.org|registry\.(npmjs|yarnpkg)\.\w+"
    r"|https?://[\w.-]*\b(registry|mirrors?|artifactory|nexus|verdaccio)\b"
    r"|pypi\.org|pythonhosted\.org|proxy\.golang\.org",
    re.I,
)
MACHINE_PATH = re.compile(r"(?<![\w.*})$])/(work|home|root|Users)/\w")


def room_of(path):
    parts = Path(path).parts
    if len(parts) < 2 or parts[0] != "app":
        return None
    return "main" if len(parts) == 2 else parts[1]


def sub_room_of(path):
    """The sub-room of a path below app/, or "" for the room's own folder and for rooms without sub-rooms."""
    parts = Path(path).parts
    return parts[1] if len(parts) > 2 else ""


def rank(room, sub_room):
    ranks = SUB_ROOMS[room]
    return next((i for i, names in enumerate(ranks) if sub_room in names), len(ranks))


def check_sub_room(path):
    """Says what is wrong with the folder that a file lies in, or returns None."""
    room, sub_room, inner = room_of(path), sub_room_of(Path(path).relative_to("app")), len(Path(path).parts)
    if room not in SUB_ROOMS:
        return None if inner <= 3 else f"room {room} has no sub-rooms"
    if not sub_room:
        known = Path(path).stem in ROOT_FILES[room]
        return None if known else f"belongs into a sub-room of {room}: {', '.join(sum(SUB_ROOMS[room], ()))}"
    if not any(sub_room in names for names in SUB_ROOMS[room]):
        return f"app/{room}/{sub_room} is not a sub-room of the table in app/README.md"
    return None if inner == 4 else f"sub-room {room}/{sub_room} has no folders"


def check_order(path, target):
    """Checks an include between rooms with sub-rooms."""
    room, sub_room = room_of(path), sub_room_of(Path(path).relative_to("app"))
    target_room, target_sub_room = target.split("/")[0], sub_room_of(target)
    narrower = NARROWER.get(f"{room}/{sub_room}", {}).get(target_room)
    if narrower and target_sub_room != narrower:
        return f'includes "{target}", but {room}/{sub_room} may include of {target_room} only {narrower}'
    if room not in SUB_ROOMS or target_room != room or target_sub_room == sub_room:
        return None
    if rank(room, target_sub_room) < rank(room, sub_room):
        return None
    return f'includes "{target}", but sub-room {sub_room or room} may include only those before it'


def includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1] == "<", found[2]


def check_project_include(path, room, target):
    target_room = target.split("/")[0]
    if "/" not in target:
        return f'includes "{target}": write the path from app/, as "room/file.h"'
    if target_room not in ROOMS:
        return f'includes "{target}": there is no room {target_room}'
    if target_room == room or target_room in ROOMS[room] or target in ROOMS[room]:
        return check_order(path, target)
    allowed = ", ".join(sorted(ROOMS[room])) or "the standard library only"
    return f'includes "{target}", but {room} may include {allowed}'


def check_include(path, room, angled, target):
    for pattern, rooms, only_cpp in FOREIGN:
        if re.match(pattern, target):
            if room not in rooms:
                return f"includes <{target}>, allowed in {', '.join(sorted(rooms))} only"
            if only_cpp and not path.endswith(".cpp"):
                return f"includes <{target}> in a header; only .cpp files may"
            return None
    if not angled:
        return check_project_include(path, room, target)
    if "/" in target:
        return f"includes <{target}>, which is neither standard nor known to this rule"
    return None


def check_rooms(files):
    """Yields breaches of the tables above. files: {path from the root: text}"""
    for path, text in files.items():
        room = room_of(path)
        if room is None or Path(path).suffix not in CPP:
            continue
        if room not in ROOMS:
            yield path, 0, f"app/{room} is not a room of the table in app/README.md"
            continue
        message = check_sub_room(path)
        if message:
            yield path, 0, message
        for number, angled, target in includes(text):
            message = check_include(path, room, angled, target)
            if message:
                yield path, number, message


def check_cycles(files):
    """Yields rooms that include each other. The table excludes it; this checks the files themselves."""
    edges = {}
    for path, text in files.items():
        room = room_of(path)
        if room is None or Path(path).suffix not in CPP:
            continue
        for number, angled, target in includes(text):
            other = target.split("/")[0]
            if not angled and other in ROOMS and other != room:
                edges.setdefault(room, {}).setdefault(other, (path, number))
    for start in sorted(edges):
        for nxt, (path, number) in sorted(edges[start].items()):
            if start < nxt and reaches(edges, nxt, start):
                yield path, number, f"rooms {start} and {nxt} include each other"


def reaches(edges, start, goal):
    seen, queue = set(), [start]
    while queue:
        room = queue.pop()
        if room == goal:
            return True
        if room not in seen:
            seen.add(room)
            queue.extend(edges.get(room, {}))
    return False


def check_lengths(files):
    for path, text in files.items():
        lines = text.splitlines()
        if Path(path).suffix in SOURCES and len(lines) >= MAX_LINES:
            yield path, len(lines), f"has {len(lines)} lines; files stay under {MAX_LINES}"
        if path == "app/main.cpp" and len(lines) > MAX_MAIN_LINES:
            yield path, len(lines), f"has {len(lines)} lines; main stays within {MAX_MAIN_LINES}"
        if path.startswith("app/") and Path(path).suffix in CPP:
            yield from check_functions(path, lines)


def check_functions(path, lines):
    """Yields free functions that are too long. clang-format puts their closing brace into the first column."""
    for end, line in enumerate(lines, 1):
        if re.fullmatch(r"\}(\s*//.*)?", line):
            start = opening_line(lines, end)
            if "(" in lines[start - 1] and end - start >= MAX_FUNCTION_LINES:
                yield path, start, f"a function of {end - start + 1} lines; they stay under {MAX_FUNCTION_LINES}"


def opening_line(lines, end):
    """Returns the number of the nearest line above `end` with code in its first column."""
    for number in range(end - 1, 0, -1):
        if re.match(r"[^\s#/})]", lines[number - 1]):
            return number
    return end


def check_parameters(files):
    """Yields functions with too many parameters, except those that JavaScript calls: they cannot take a struct."""
    for path, text in files.items():
        if not path.startswith(("app/", "tests/")) or Path(path).suffix not in CPP:
            continue
        for line, before, parts in parameters.parameter_lists(text):
            if len(parts) > MAX_PARAMETERS and "EMSCRIPTEN_KEEPALIVE" not in before:
                yield path, line, f"{len(parts)} parameters; at most {MAX_PARAMETERS}, or a struct with a name"


def check_lines(files):
    for path, text in files.items():
        tested = path.startswith("tests/")
        for number, line in enumerate(text.splitlines(), 1):
            if Path(path).suffix in SOURCES and UNFINISHED.search(line):
                yield path, number, "unfinished work is marked here: finish it, or write it down elsewhere"
            if tested and Path(path).suffix in SOURCES and SKIPPED.search(line):
                yield path, number, "a test is skipped, narrowed or expected to fail"
            if REGISTRY.search(line):
                yield path, number, "names the host of a package registry; use the machine's own configuration"
            if MACHINE_PATH.search(line):
                yield path, number, "names an absolute path of one machine"


def all_breaches(files, is_whole=False):
    """Breaches in the files. Names of other files are checked only when `files` is the whole project."""
    for rule in (check_rooms, check_cycles, check_lengths, check_parameters, check_lines, plain_words.check_words):
        yield from rule(files)
    yield from script_rooms.check_breaches(files)
    if is_whole:
        yield from file_names.check_file_names(files)


def project_files(root):
    """Returns {path: text} of the files that git knows; of all files below root if there is no git."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
    )
    if listed.returncode == 0:
        names = [name for name in listed.stdout.decode().split("\0") if name]
    else:
        names = [str(p.relative_to(root)) for p in root.rglob("*") if not is_output(p.relative_to(root))]
    files = {}
    for name in sorted(set(names)):
        path = root / name
        if path.is_file() and not path.is_symlink():
            try:
                files[name] = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a binary file, for example an image or a font
    return files


def is_output(path):
    return any(part in {".git", "build", "dist", "node_modules", "__pycache__"} for part in path.parts)


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2])
    files = project_files(root)
    if not any(path.startswith("app/") for path in files):
        print(f"include rules: no app/ below {root}", file=sys.stderr)
        return 2
    breaches = list(all_breaches(files, is_whole=True))
    for path, number, message in breaches:
        print(f"{path}:{number}: {message}")
    print(f"include rules: {len(files)} files, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
