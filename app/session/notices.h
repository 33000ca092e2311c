// Adds and removes sentences that the visitor must see. There is at most one per id.
#pragma once

#include <string_view>

#include "ui/frame/memory.h"

namespace trame {

inline void remove_notice(UiMemory& memory, std::string_view id) {
  std::erase_if(memory.notices, [&](const Notice& notice) { return notice.id == id; });
}

// Removes all notices but errors. To be called when the address or the file changes, to which the
// removed ones referred.
inline void remove_hints(UiMemory& memory) {
  std::erase_if(memory.notices, [](const Notice& notice) { return !notice.error; });
}

// Replaces the notice with the same id.
inline void show_notice(UiMemory& memory, Notice notice) {
  remove_notice(memory, notice.id);
  memory.notices.push_back(std::move(notice));
}

}  // namespace trame
