#include "export/file_name.h"

#include <cstdio>

#include "layout/civil.h"
#include "state/url.h"

namespace trame {

std::string file_name(std::string_view programme, const ViewState* state,
                      std::optional<int64_t> today, std::string_view extension) {
  std::string name = "trame-" + std::string(programme);
  if (state) {
    name += "-" + std::string(code_of(state->view));
    if (state->chart != Chart::standard) name += "-" + std::string(code_of(state->chart));
  }
  if (today) {
    CivilDate date = civil_from_days(*today);
    char text[40];
    std::snprintf(text, sizeof text, "-%04d-%02d-%02d", date.year, date.month, date.day);
    name += text;
  }
  return name + "." + std::string(extension);
}

}  // namespace trame
