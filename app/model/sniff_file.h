// Detects the kind of an own file from its name and its bytes: a programme to load, a file for the
// importer, or a file that cannot be used. It does not validate programmes: see
// model/load_programme.h.
#pragma once

#include <optional>
#include <string_view>

#include "text/messages.h"

namespace trame {

enum class FileKind {
  programme,  // JSON whose outermost value is an object
  cut_short,  // the beginning of a programme; load_programme reports where the file ends
  projects,   // OC4IDS (Open Contracting for Infrastructure): a package or one project
  table,      // CSV, in any encoding
  empty,
  utf16,
  web_page,  // HTML or XML
  workbook,  // an Excel workbook, or another ZIP archive
  binary,
  other_text,  // JSON that is not an object, or any other text
};

// Returns the kind of a file; defined for any bytes. Reads the bytes at most once.
FileKind sniff_file(std::string_view name, std::string_view bytes);

// Returns whether the importer can convert this kind to a programme.
bool is_importable(FileKind kind);

// Returns a message that names the kind of a file that cannot be used and tells what to do; nothing
// for kinds that can be used.
std::optional<Msg> advice_on(FileKind kind);

}  // namespace trame
