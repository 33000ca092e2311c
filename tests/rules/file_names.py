"""Finds names of files of this repository, in comments and documents, that no longer exist.

A name is a path from the root, for example app/ui/frame/ui.h, in a comment or in a Markdown document. Names with
placeholders ("page_….cpp", "*.test.mjs") are not checked.
"""
import re
from pathlib import Path

import plain_words

NAME = re.compile(r"(?<![\w./*-])((?:app|web|tests|docs|assets)/[\w./-]+\.(?:h|cpp|js|mjs|d\.ts|ts|md|py|sh|cmake|txt|css|html))\b")
# Files that a build makes, and names that stand for a file of the reader's.
MADE = re.compile(r"^(web/(node_modules|src/\w+/generated)/|tests/[\w/]*node_modules/)|^assets/app\.|bubbles|my-programme|page_risks")


def texts(path, text):
    """(line, text) of the parts of a file in which names of files are checked."""
    if Path(path).suffix == ".md":
        return [(1, text)]
    if not path.startswith(("app/", "web/", "tests/")):
        return []
    return list(plain_words.comment_lines(path, text))


def check_file_names(files):
    known = set(files)
    for path, text in files.items():
        if path.startswith("tests/rules/"):
            continue
        for line, part in texts(path, text):
            for found in NAME.finditer(part):
                if found[1] not in known and not MADE.search(found[1]):
                    yield path, line + part.count("\n", 0, found.start()), f"names {found[1]}, which does not exist"
