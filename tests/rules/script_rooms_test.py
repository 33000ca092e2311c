#!/usr/bin/env python3
"""Tests of script_rooms.py: it finds each import that the table of web/src does not allow, and no other."""
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import include_rules  # noqa: E402
import script_rooms as rules  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]


def messages(path, text):
    return [message for _, _, message in include_rules.all_breaches({path: text})]


class ScriptRoomsTest(unittest.TestCase):
    def assert_breach(self, path, text, words):
        found = messages(path, text)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def assert_clean(self, path, text):
        self.assertEqual(messages(path, text), [])

    def test_a_room_may_import_itself_and_what_the_table_allows(self):
        for room, allowed in rules.SCRIPT_ROOMS.items():
            self.assert_clean(f"web/src/{room}/a.js", "import { b } from './b.js';\n")
            for other in allowed:
                self.assert_clean(f"web/src/{room}/a.js", f"import {{ b }} from '../{other}/b.js';\n")

    def test_a_room_may_not_import_from_a_room_below_it(self):
        rooms = list(rules.SCRIPT_ROOMS)
        for number, room in enumerate(rooms):
            for other in rooms[number + 1 :]:
                self.assert_breach(f"web/src/{room}/a.js", f"import '../{other}/b.js';\n", f"{room} may import")

    def test_the_table_has_no_circle(self):
        rooms = list(rules.SCRIPT_ROOMS)
        for number, room in enumerate(rooms):
            self.assertLessEqual(rules.SCRIPT_ROOMS[room], set(rooms[:number]), room)

    def test_modules_that_import_each_other_are_a_circle(self):
        files = {
            "web/src/site/a.js": "import './b.js';\nimport './d.js';\n",
            "web/src/site/b.js": "import './c.js';\n",
            "web/src/site/c.js": "/** @import { A } from './a.js' */\n",
            "web/src/site/d.js": "import './c.js';\n",
        }
        found = [(path, message) for path, _, message in include_rules.all_breaches(files)]
        through = "web/src/site/b.js and web/src/site/c.js"
        self.assertEqual(found, [("web/src/site/a.js", f"imports itself through {through}")])
        del files["web/src/site/c.js"]
        self.assertEqual(list(rules.check_cycles(files)), [])

    def test_every_form_of_import_counts(self):
        for text in (
            "import {\n  a,\n  b,\n} from '../host/page.js';",
            "import * as page from '../host/page.js';",
            "export { a } from '../host/page.js';",
            "const page = await import('../host/page.js');",
            "/** @import { Page } from '../host/page.js' */",
            "type Page = typeof import('../host/page.js');",
        ):
            self.assert_breach("web/src/mirror/a.js", text + "\n", "web/src/host/page.js")
        self.assert_breach("web/src/host/a.d.ts", "type A = import('../start/boot.js').A;\n", "host may import")
        self.assert_breach("web/src/launch/a.css", "@import '../page/base.css';\n", "launch may import")

    def test_the_line_of_the_import_is_told(self):
        text = "// A comment.\nimport { a } from './a.js';\nimport { b } from '../mirror/b.js';\n"
        self.assertEqual([line for _, line, _ in rules.check_rooms({"web/src/site/c.js": text})], [3])

    def test_a_file_lies_in_a_room_of_the_table(self):
        self.assert_breach("web/src/a.js", "export const a = 1;\n", "not a room")
        self.assert_breach("web/src/utils/a.js", "export const a = 1;\n", "web/src/utils is not a room")
        self.assert_breach("web/src/icon.svg", "<svg/>", "not a room")
        self.assert_clean("web/build/a.mjs", "import { a } from '../src/site/options.js';\n")

    def test_packages_and_other_files_are_imported_where_they_are_used_only(self):
        self.assert_clean("web/src/share/a.js", "import { generate } from 'lean-qr';\n")
        self.assert_breach("web/src/host/a.js", "import { generate } from 'lean-qr';\n", "allowed in share")
        self.assert_clean("web/src/kiosk/a.js", "import { messages } from '../../../assets/i18n/every_language.js';\n")
        self.assert_breach("web/src/host/a.js", "import { messages } from '../../../assets/i18n/every_language.js';\n", "import, kiosk")
        self.assert_breach("web/src/host/a.js", "import { build } from '../../build/bundle.mjs';\n", "no room")
        self.assert_breach("web/src/host/a.js", "import _ from 'lodash';\n", "allowed in no room")

    def test_words_that_look_like_an_import_are_none(self):
        self.assert_clean("web/src/site/a.js", "const text = `${a} from b`; // taken from a file, import it later\n")

    def test_the_page_readers_see_says_the_same(self):
        rows = re.findall(r"^\| `(\w+)/` \|[^|]*\|([^|]*)\|$", (ROOT / "web/README.md").read_text("utf-8"), re.M)
        shown = {room: set(re.findall(r"`(\w+)`", allowed)) for room, allowed in rows}
        self.assertEqual(shown, rules.SCRIPT_ROOMS)


if __name__ == "__main__":
    result = unittest.main(exit=False).result
    bad = len(result.failures) + len(result.errors)
    print(f"# pass {result.testsRun - bad}\n# fail {bad}")  # summary, counted by tests/check.sh
    sys.exit(1 if bad else 0)
