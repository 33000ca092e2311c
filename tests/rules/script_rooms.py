"""Checks which room (folder) of web/src imports from which. web/README.md shows the same table to readers.

A room imports from itself and from rooms above it in the table, so that rooms cannot import each other; the modules of one
room may not import each other in a circle either. An import of types alone counts: it is a dependency too.
"""
import posixpath
import re

# What each room may import besides itself.
SCRIPT_ROOMS = {
    "page": set(),  # template, icon and styles
    "site": set(),
    "worker": {"site"},
    "import": set(),
    "offline": {"site"},
    "input": {"site"},
    "mirror": {"site"},
    "files": {"site", "input"},
    "share": {"site", "files"},
    "kiosk": {"site"},
    "launch": {"site", "share"},
    "host": {"site", "import", "offline", "input", "mirror", "files", "share", "kiosk"},
    "start": {"site", "import", "files", "share", "kiosk", "host"},
}
# Packages, and files outside of web/src: the rooms that may import them.
FOREIGN = {
    "trame.mjs": {"start"},  # loader of the wasm
    "lean-qr": {"share"},
    "assets/i18n/languages.json": {"site", "import", "launch"},
    "assets/i18n/every_language.js": {"import", "files", "kiosk"},
    "web/build/font_characters.json": {"import"},
}
SOURCES = (".js", ".ts", ".css")
IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s*)(['"])([^'"\n]+)\1""")


def room_of(path):
    """Returns the room of a file of web/src; '' if it lies beside the rooms; None for any other file."""
    parts = path.split("/")
    if parts[:2] != ["web", "src"]:
        return None
    return parts[2] if len(parts) > 3 else ""


def imports(path, text):
    """Yields (line, target) for each import; targets inside the project are paths from its root."""
    for found in IMPORT.finditer(text):
        target = found[2]
        if target.startswith("."):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        yield text.count("\n", 0, found.start()) + 1, target


def check_import(room, target):
    other = room_of(target)
    if other is None:
        rooms = FOREIGN.get(target, set())
        return None if room in rooms else f"imports {target}, allowed in {', '.join(sorted(rooms)) or 'no room'}"
    if other == room or other in SCRIPT_ROOMS[room]:
        return None
    allowed = ", ".join(sorted(SCRIPT_ROOMS[room])) or "nothing but itself"
    return f"imports {target}, but {room} may import {allowed}"


def check_breaches(files):
    """Yields all breaches of this file's rules. files: {path from the root: text}"""
    yield from check_rooms(files)
    yield from check_cycles(files)


def check_rooms(files):
    """Yields imports that the tables above do not allow, and files outside of the rooms."""
    for path, text in files.items():
        room = room_of(path)
        if room is None:
            continue
        if room not in SCRIPT_ROOMS:
            yield path, 0, f"web/src/{room} is not a room of the table in web/README.md"
        elif path.endswith(SOURCES):
            for line, target in imports(path, text):
                message = check_import(room, target)
                if message:
                    yield path, line, message


def check_cycles(files):
    """Yields modules of web/src that import each other, directly or through others; each circle once."""
    edges = {
        path: [target for _, target in imports(path, text)]
        for path, text in files.items()
        if room_of(path) is not None and path.endswith(SOURCES)
    }
    done = set()
    for start in sorted(edges):
        for circle in circles_from(start, edges, done):
            yield circle[0], 0, f"imports itself through {' and '.join(circle[1:]) or 'no other file'}"


def circles_from(start, edges, done):
    """Depth-first search; yields the circles that are closed on the way from `start`."""
    stack, trail = [iter([start])], []
    while stack:
        target = next(stack[-1], None)
        if target is None:
            stack.pop()
            done.update(trail[-1:])
            trail = trail[:-1]
        elif target in trail:
            yield trail[trail.index(target) :]
        elif target in edges and target not in done:
            trail.append(target)
            stack.append(iter(edges[target]))
