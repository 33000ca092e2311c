#!/usr/bin/env python3
"""Makes the app's fonts: make_fonts.py NODE_MODULES OUTPUT_FOLDER

Writes regular.ttf, strong.ttf (Inter, OFL) and icons.ttf (Phosphor, MIT). To keep them small they
have no hinting, kerning and layout tables: stb_truetype reads only outlines and advance widths.
Digits are the tabular ones, so that columns of numbers align. The same input always gives the same
bytes.

Also writes card-regular.ttf and card-strong.ttf, the complete fonts, for the preview images made
during the build.
"""
import json
import os
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, scaleUpem

from font_characters import read_characters
from icons import read_icons

# Coordinates are rounded to 1/512 em, a tenth of a pixel on the largest text; saves 2 KB.
UNITS_PER_EM = 512
ZERO_WIDTH_SPACE = 0x200B
DROPPED_TABLES = ["GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT", "meta", "gasp", "MVAR", "HVAR", "avar", "fvar", "gvar"]


def make_text_font(source, target):
    font = TTFont(source, recalcTimestamp=False)
    use_tabular_digits(font)
    characters = read_characters()
    missing = [f"U+{c:04X}" for c in characters["letters"] if c not in font.getBestCmap()]
    assert not missing, f"{source} does not have {missing}"
    draw_as(font, characters["other_spaces"], ord(" "))
    draw_as(font, characters["invisible"], ZERO_WIDTH_SPACE)
    reduce_font(font, unicodes=[c for kind in characters.values() for c in kind])
    save_font(font, target)


def draw_as(font, characters, example):
    """Draws the characters as the font draws the example."""
    glyph = font.getBestCmap()[example]
    for table in (t for t in font["cmap"].tables if t.isUnicode()):
        table.cmap.update(dict.fromkeys(characters, glyph))


def use_tabular_digits(font):
    """Maps the digits to the glyphs that the feature 'tnum' (tabular numbers) substitutes."""
    table = font["GSUB"].table
    lookups = [i for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for i in record.Feature.LookupListIndex]
    tabular = {}
    for index in sorted(set(lookups)):
        for rule in table.LookupList.Lookup[index].SubTable:
            tabular.update(getattr(rule, "ExtSubTable", rule).mapping)
    for characters in (t.cmap for t in font["cmap"].tables if t.isUnicode()):
        for digit in range(ord("0"), ord("9") + 1):
            characters[digit] = tabular.get(characters[digit], characters[digit])
    widths = {font["hmtx"][font.getBestCmap()[digit]][0] for digit in range(ord("0"), ord("9") + 1)}
    assert len(widths) == 1, f"digits are not tabular: {widths}"


def make_whole_font(source, target):
    font = TTFont(source, recalcTimestamp=False)
    use_tabular_digits(font)  # charts are laid out with the widths of the app's own fonts
    save_font(font, target)


def make_icon_font(phosphor, target):
    selection = json.loads((phosphor / "selection.json").read_text(encoding="utf-8"))
    code_of = {icon["properties"]["name"]: icon["properties"]["code"] for icon in selection["icons"]}
    font = TTFont(phosphor / "Phosphor.ttf", recalcTimestamp=False)
    glyphs = font.getBestCmap()
    ours = {code: glyphs[code_of[theirs]] for _, theirs, code in read_icons()}
    for table in font["cmap"].tables:
        table.cmap = dict(ours) if table.isUnicode() else {}
    reduce_font(font, unicodes=list(ours))
    save_font(font, target)


def reduce_font(font, unicodes):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += DROPPED_TABLES
    options.name_IDs = [0]  # copyright; the licences are in licenses.html
    options.name_languages = [0x409]
    options.glyph_names = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    scaleUpem.scale_upem(font, UNITS_PER_EM)


def save_font(font, target):
    font.flavor = None
    temporary = target.with_suffix(f".{os.getpid()}.tmp")  # builds may run in parallel
    font.save(temporary)
    os.replace(temporary, target)


def main():
    modules, output = map(pathlib.Path, sys.argv[1:3])
    output.mkdir(parents=True, exist_ok=True)
    for weight, name in (("Regular", "regular"), ("SemiBold", "strong")):
        source = modules / f"inter-ui/web/Inter-{weight}.woff2"
        make_text_font(source, output / f"{name}.ttf")
        make_whole_font(source, output / f"card-{name}.ttf")
    make_icon_font(modules / "@phosphor-icons/web/src/regular", output / "icons.ttf")


if __name__ == "__main__":
    main()
