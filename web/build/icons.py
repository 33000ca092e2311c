#!/usr/bin/env python3
"""Assigns a private-use code point to each icon of icons.json (our name: Phosphor's name).

Run as a program, it writes the C++ header of their names: icons.py HEADER. The font is made by
make_fonts.py.
"""
import json
import pathlib
import sys

FIRST_CODE_POINT = 0xE000


def read_icons():
    """Returns [(our name, Phosphor's name, code point)], sorted by our names."""
    names = json.loads((pathlib.Path(__file__).parent / "icons.json").read_text(encoding="utf-8"))
    return [(ours, names[ours], FIRST_CODE_POINT + i) for i, ours in enumerate(sorted(names))]


def header_text():
    def utf8(code_point):
        return "".join(f"\\x{byte:02x}" for byte in chr(code_point).encode("utf-8"))

    lines = [
        "// Generated from web/build/icons.json: the icons of icons.ttf as UTF-8 text, to draw like any other text.",
        "// It names glyphs only; what an icon means is decided where it is used.",
        "#pragma once",
        "",
        "namespace trame {",
        "",
        *(f'inline constexpr const char* icon_{ours} = "{utf8(code)}";' for ours, _, code in read_icons()),
        "",
        f"inline constexpr unsigned icon_first_code_point = {FIRST_CODE_POINT:#x};",
        f"inline constexpr unsigned icon_last_code_point = {read_icons()[-1][2]:#x};",
        "",
        "}  // namespace trame",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    header = pathlib.Path(sys.argv[1])
    header.parent.mkdir(parents=True, exist_ok=True)
    header.write_text(header_text(), encoding="utf-8")
