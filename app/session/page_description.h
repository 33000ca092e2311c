// What the page around the canvas has to know: language, title, theme, view, whether there is
// something to show, whether the visitor has a file of their own, and of a kiosk whether somebody
// is there.
#pragma once

#include <string>
#include <string_view>

#include "model/programme.h"
#include "state/view_state.h"

namespace trame {

enum class PageContent { loading, programme, file_question, error };

struct PageDescription {
  const ViewState& state;
  const Programme* programme = nullptr;  // null unless it is shown
  PageContent content = PageContent::loading;
  Language language{};
  ThemeKind theme{};
  std::string_view attendance = {};  // empty where there is no kiosk
  bool has_file = false;             // a file of the visitor's is open or being opened
  std::string_view file = {};        // name of the open one
  int file_number = 0;               // its number, see OwnFile
};

std::string page_title(const PageDescription& page);
// A JSON object: lang, title, theme, view, state, file, file_number, attendance.
std::string page_json(const PageDescription& page);

}  // namespace trame
