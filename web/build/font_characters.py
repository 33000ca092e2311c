#!/usr/bin/env python3
"""Reads font_characters.json: the characters that the app's fonts have.

"letters" and "own_spaces" are drawn as the font has them, "other_spaces" as the usual space,
"invisible" ones as nothing. Run as a program, it writes the C++ header of their ranges:
font_characters.py HEADER. The fonts are made by make_fonts.py.
"""
import json
import pathlib
import sys


def read_characters():
    """Returns {"letters": [code point, …], "own_spaces": […], "other_spaces": […], "invisible": […]}."""
    path = pathlib.Path(__file__).parent / "font_characters.json"
    kinds = json.loads(path.read_text(encoding="utf-8"))
    return {kind: [c for text in ranges for c in code_points(text)] for kind, ranges in kinds.items()}


def code_points(text):
    """Returns the code points of "00A0-00AC" or "2044"."""
    first, _, last = text.partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def ranges_of(characters):
    """Returns [[first, last], …] of consecutive characters."""
    ranges = []
    for c in sorted(characters):
        if ranges and ranges[-1][1] == c - 1:
            ranges[-1][1] = c
        else:
            ranges.append([c, c])
    return ranges


def table(name, characters):
    return [
        f"inline constexpr char16_t {name}[][2] = {{",
        *(f"    {{{first:#06x}, {last:#06x}}}," for first, last in ranges_of(characters)),
        "};",
        "",
    ]


def header_text():
    kinds = read_characters()
    letters = kinds.pop("letters")
    controls = range(0x09, 0x0E)  # tabulator and line breaks, which are never drawn
    return "\n".join([
        "// Generated from web/build/font_characters.json: characters of regular.ttf and strong.ttf. First",
        "// and last character of each range.",
        "#pragma once",
        "",
        "namespace trame {",
        "",
        *table("font_letters", letters),
        "// Those that draw nothing.",
        *table("blank_characters", [*controls, *(c for kind in kinds.values() for c in kind)]),
        "}  // namespace trame",
        "",
    ])


if __name__ == "__main__":
    header = pathlib.Path(sys.argv[1])
    header.parent.mkdir(parents=True, exist_ok=True)
    header.write_text(header_text(), encoding="utf-8")
