// Codes in the messages between the app and the page around it, the same as in
// web/src/site/codes.js: tests/data/page_codes.test.mjs compares them. Phases of pointers and steps
// of files are enums of platform/platform.h.
#pragma once

#include <string_view>

namespace trame {

// Names of the data that the app requests.
inline constexpr std::string_view words_request = "words:";  // followed by the code of a language
inline constexpr std::string_view qr_request = "qr:";        // followed by the text to encode
inline constexpr std::string_view font_request = "font:";
inline constexpr std::string_view map_request = "map";
inline constexpr std::string_view index_request = "index.json";
// Again, what did not come: the file that `?src=` names, or the script that reads or imports a
// file.
inline constexpr std::string_view source_request = "source";

// Why a file of the visitor's cannot be read.
inline constexpr std::string_view refused_too_large = "too_large";
inline constexpr std::string_view refused_folder = "folder";
inline constexpr std::string_view refused_several = "several";
inline constexpr std::string_view refused_unreadable = "unreadable";
inline constexpr std::string_view refused_source_missing = "src_missing";
inline constexpr std::string_view refused_source_foreign = "src_foreign";
inline constexpr std::string_view refused_no_memory = "no_memory";
inline constexpr std::string_view refused_not_loaded = "not_loaded";  // by the page, which reads it
// Prefix of a reason that is a sentence of the importer.
inline constexpr std::string_view refused_by_importer = "import:";

// Codes of the values of Attendance (state/kiosk_clock.h), in the same order.
inline constexpr std::string_view attendance_codes[] = {"visit", "asking", "nobody"};

// What the page does with an exported picture.
inline constexpr std::string_view picture_saved = "save";
inline constexpr std::string_view picture_copied = "copy";
inline constexpr std::string_view picture_printed = "print";

}  // namespace trame
