// Unicode's canonical composition (NFC) for programs without a browser, which composes for the page
// (web/src/files/composed.js). Its table is not part of the wasm.
#pragma once

#include <string>
#include <string_view>

namespace trame {

// Returns the text with its letters and accents composed: "e" and U+0301 become "é". The text must
// be valid UTF-8.
std::string composed(std::string_view utf8);

// Returns a JSON text with each of its strings composed and without Unicode's bidirectional
// formatting characters, and everything else as it was, also where it has errors; the bytes as they
// were when they are not UTF-8.
std::string with_composed_texts(std::string_view json);

}  // namespace trame
