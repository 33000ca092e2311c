#include "session/page_description.h"

#include "model/provenance.h"
#include "state/labels.h"
#include "state/url.h"
#include "text/json_writer.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr const char* theme_names[] = {"light", "dark", "contrast"};

const char* state_name(PageContent content) {
  switch (content) {
    case PageContent::loading:
      return "loading";
    case PageContent::error:
      return "error";
    case PageContent::programme:
    case PageContent::file_question:
      return "ready";
  }
  return "loading";
}

}  // namespace

std::string page_title(const PageDescription& page) {
  if (!page.programme) {
    const bool asks = page.state.programme == own_file_slug;
    return asks ? message(Msg::file_ask_title, page.language) + " · Trame" : "Trame";
  }
  const std::string mark = provenance_mark(*page.programme, page.language);
  return label_of(page.state.view, page.language) + " · " +
         page.programme->title.in(page.language) + " · " + (mark.empty() ? mark : mark + " · ") +
         "Trame";
}

std::string page_json(const PageDescription& page) {
  JsonWriter json;
  json.begin_object();
  json.text("lang", code_of(page.language));
  json.text("title", page_title(page));
  json.text("theme", theme_names[static_cast<size_t>(page.theme)]);
  json.text("view", code_of(page.state.view));
  json.text("state", state_name(page.content));
  if (page.has_file) {
    json.text("file", page.file);
    json.text("file_number", std::to_string(page.file_number));
  }
  if (!page.attendance.empty()) json.text("attendance", page.attendance);
  json.end_object();
  return json.take();
}

}  // namespace trame
