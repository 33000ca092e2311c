"""Finds the expressions of plain_words.txt in comments, documents and names of tests.

It knows the comments of C++, JavaScript, TypeScript, CSS, shell, Python (docstrings too) and CMake, and Markdown without its
code. Of strings it reads names of tests only. An expression is found in any case, between word boundaries, and over line
breaks.
"""
import re
from pathlib import Path

LIST = Path(__file__).with_name("plain_words.txt")

SLASHES = {".h", ".cpp", ".c", ".js", ".mjs", ".ts"}
HASHES = {".py", ".sh", ".cmake"}

# Strings are matched first, so that a comment sign inside of one is not taken for a comment.
STRINGS = r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
SLASH_COMMENTS = re.compile(rf"(?P<comment>//[^\n]*|/\*.*?\*/)|R\"\((?:.*?)\)\"|`(?:\\.|[^`\\])*`|{STRINGS}", re.S)
CSS_COMMENTS = re.compile(rf"(?P<comment>/\*.*?\*/)|{STRINGS}", re.S)
# In shells, "#" begins a comment only at the start of a word: not in ${#list} or $#.
HASH_COMMENTS = re.compile(rf"(?P<comment>\"\"\".*?\"\"\"|(?:^|(?<=\s))\#[^\n]*)|\\.|{STRINGS}", re.S | re.M)
MARKDOWN_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.S | re.M)
TEST_NAMES = re.compile(r"\b(?:TEST_CASE|SUBCASE|test|journey|pageTest|inEngine)\(\s*([\"'`])((?:(?!\1).)*)\1", re.S)
DECORATION = re.compile(r"^\s*(//+|/\*+|\*+/?|\#+!?|\"\"\")?|(\*/|\"\"\")?\s*$")


def expressions(text):
    """Returns [(compiled expression, what to write instead)] of the list."""
    found = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        expression, arrow, advice = line.partition(" => ")
        if not arrow:
            raise ValueError(f"{LIST.name}: no ' => ' in {line!r}")
        found.append((re.compile(rf"(?<!\w)(?:{expression})(?!\w)", re.I), advice))
    return found


def comment_pattern(path):
    suffix = Path(path).suffix
    if suffix in SLASHES:
        return SLASH_COMMENTS
    if suffix == ".css":
        return CSS_COMMENTS
    if suffix in HASHES or Path(path).name == "CMakeLists.txt":
        return HASH_COMMENTS
    return None


def comment_lines(path, text):
    """Yields (line number, words) for each line of a comment."""
    pattern = comment_pattern(path)
    for match in pattern.finditer(text) if pattern else ():
        if match["comment"]:
            first = text.count("\n", 0, match.start()) + 1
            for offset, line in enumerate(match["comment"].splitlines()):
                yield first + offset, " ".join(DECORATION.sub("", line).split())


def comment_blocks(path, text):
    """Joins comments on consecutive lines, because an expression may continue on the next line."""
    block = []
    for number, words in comment_lines(path, text):
        if block and number > block[-1][0] + 1:
            yield block
            block = []
        block.append((number, words))
    if block:
        yield block


def other_texts(path, text):
    """Yields a block of (line number, words) for each paragraph of a document and each name of a test."""
    if Path(path).suffix == ".md":
        plain = MARKDOWN_CODE.sub(lambda code: "\n" * code[0].count("\n"), text)
        block = []
        for number, line in enumerate((*plain.splitlines(), ""), 1):
            if line.strip():
                block.append((number, line.strip()))
            elif block:
                yield block
                block = []
    if path.startswith("tests/"):
        for match in TEST_NAMES.finditer(text):
            yield [(text.count("\n", 0, match.start(2)) + 1, match[2])]


def breaches_in(block, banned):
    joined, starts = "", []
    for number, words in block:
        starts.append((len(joined), number))
        joined += words + " "
    for expression, advice in banned:
        for match in expression.finditer(joined):
            line = max(number for start, number in starts if start <= match.start())
            yield line, f'"{match[0]}" is no plain word; write: {advice}'


def check_words(files):
    """Yields breaches of plain_words.txt. files: {path from the root: text}"""
    banned = expressions(LIST.read_text(encoding="utf-8"))
    for path, text in files.items():
        for block in (*comment_blocks(path, text), *other_texts(path, text)):
            for line, message in breaches_in(block, banned):
                yield path, line, message
