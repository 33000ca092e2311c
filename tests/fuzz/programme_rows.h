// The fields of the rows of made programmes, beside their ids.
#pragma once

#include "fuzz/row_writer.h"

namespace trame::fuzz {

using WriteRow = void (*)(RowWriter& to, size_t row);

// A list of a programme and how its rows are written.
struct ListRows {
  List list;
  std::string_view name;
  WriteRow write;
};
// In the order of the file, in which a list may precede one that it refers to.
extern const ListRows all_lists[lists];

void write_parties(RowWriter& to);

}  // namespace trame::fuzz
