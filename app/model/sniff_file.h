// What kind of file a visitor has given, from its name and first look at its bytes: a programme to
// be loaded, something for the importer, or what no reader here can use and why. It judges no
// programme: load_programme.h does.
#pragma once

#include <optional>
#include <string_view>

#include "text/messages.h"

namespace trame {

enum class FileKind {
  programme,  // JSON with an object outermost
  cut_short,  // its beginning only; load_programme says where it ends
  projects,   // Open Contracting for Infrastructure (OC4IDS): a package or one project
  table,      // CSV, in any encoding
  empty,
  utf16,
  web_page,  // or other XML
  workbook,  // or another ZIP archive
  binary,
  other_text,  // JSON that is no object, or no JSON at all
};

// Total: any bytes have a kind. Reads them once at most.
FileKind sniff_file(std::string_view name, std::string_view bytes);

// Whether the importer may make a programme of it.
bool is_importable(FileKind kind);

// What it is instead of a programme, and what to do; nothing for what may be read.
std::optional<Msg> advice_on(FileKind kind);

}  // namespace trame
