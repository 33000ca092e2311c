"""Finds parameter lists in C++: of declarations, definitions, methods, constructors and lambdas.

It is not a parser: a list in parentheses counts if all of its parts look like parameters ("const
Rect& area", "int limit = 3", "double") and at least one has a name. In code that clang-format has
formatted, arguments of a call do not look like that.
"""
import re

COMMENT_OR_LITERAL = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r'|R"(?P<end>\w*)\(.*?\)(?P=end)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'",
    re.S,
)
TYPE = r"[A-Za-z_][\w:]*(?:<.*>)?(?:::\w+)*"
PARAMETER = re.compile(
    r"(?:\[\[\w+\]\]\s*)?(?:(?:const|unsigned|signed|long|struct|typename)\s+)*"
    rf"{TYPE}(?:\s+const)?[&*]*(?:\s*const)?(?:\s*\.\.\.)?"
    r"(?P<name>\s*\b[A-Za-z_]\w*)?(?:\[\w*\])*(?:\s*=.*)?"
    rf"|{TYPE}\s*\(\*?(?P<pointed>\w*)\)\(.*\)(?:\s*=.*)?",  # a pointer to a function
    re.S,
)


def without_comments(text):
    """Replaces comments and the content of literals by spaces; everything else keeps its position."""

    def blank(found):
        spaces = re.sub(r"[^\n]", " ", found[0])
        return spaces if found[0].startswith("/") else '""' + spaces[2:]

    return COMMENT_OR_LITERAL.sub(blank, text)


def split_at_commas(inner):
    """Splits a list at its commas, except commas inside brackets."""
    parts, depth, start = [], 0, 0
    inner = inner.replace("->", "  ")
    for at, sign in enumerate(inner):
        depth += (sign in "([{<") - (sign in ")]}>")
        if sign == "," and depth == 0:
            parts.append(inner[start:at].strip())
            start = at + 1
    parts.append(inner[start:].strip())
    return parts


def are_parameters(parts):
    found = [PARAMETER.fullmatch(part) for part in parts]
    return all(found) and any(one["name"] or one["pointed"] for one in found)


def parameter_lists(text):
    """Yields (line number, text before the list, its parts) of every parameter list."""
    text = without_comments(text)
    open_at = []
    for at, sign in enumerate(text):
        if sign == "(":
            open_at.append(at)
        elif sign == ")" and open_at:
            start = open_at.pop()
            inner = text[start + 1 : at]
            parts = split_at_commas(inner)
            if ";" not in inner and are_parameters(parts):
                line_start = text.rfind("\n", 0, start) + 1
                yield text.count("\n", 0, start) + 1, text[line_start:start].strip(), parts
