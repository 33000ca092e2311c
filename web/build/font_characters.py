#!/usr/bin/env python3
"""Reads font_characters.json: the characters that the app's fonts have.

"letters" are drawn as the font has them, "spaces" as the usual space, "invisible" ones as nothing.
Run as a program, it writes the C++ header of their ranges: font_characters.py HEADER. The fonts are
made by make_fonts.py.
"""
import json
import pathlib
import sys


def read_characters():
    """Returns {"letters": [code point, …], "spaces": […], "invisible": […]}."""
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


def header_text():
    characters = [c for kind in read_characters().values() for c in kind]
    return "\n".join([
        "// Generated from web/build/font_characters.json: first and last character of each range that",
        "// regular.ttf and strong.ttf have.",
        "#pragma once",
        "",
        "namespace trame {",
        "",
        "inline constexpr char16_t font_characters[][2] = {",
        *(f"    {{{first:#06x}, {last:#06x}}}," for first, last in ranges_of(characters)),
        "};",
        "",
        "}  // namespace trame",
        "",
    ])


if __name__ == "__main__":
    header = pathlib.Path(sys.argv[1])
    header.parent.mkdir(parents=True, exist_ok=True)
    header.write_text(header_text(), encoding="utf-8")
