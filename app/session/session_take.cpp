// The part of Session that hands things over: links, files, pictures.
#include <cmath>

#include "chart/tables.h"
#include "export/csv.h"
#include "export/file_name.h"
#include "export/snippet.h"
#include "export/svg.h"
#include "model/provenance.h"
#include "session/session.h"
#include "state/url.h"
#include "text/json_writer.h"

namespace trame {

void Session::set_site(const std::string& url, bool has_system_sheet) {
  site_ = url;
  has_system_sheet_ = has_system_sheet;
}

void Session::set_build(const std::string& build, bool has_pages) {
  frame_.build = build;
  frame_.has_pages = has_pages;
}

std::string Session::site() const {
  if (!site_.ends_with('*')) return site_;
  std::string folder = site_.substr(0, site_.size() - 1);
  if (!shown_ || !entry_of(shown_->slug)) return folder;
  bool french = language() == Language::fr;
  if (french && index_.front().slug == shown_->slug) return folder;
  return folder + shown_->slug + (french ? ".html" : ".en.html");
}

std::string Session::link() const {
  return site() + "#" + to_link(state_, shown_ ? shown_->version : "");
}

Sharing Session::sharing() const {
  if (memory_.overlay == Overlay::outside) return {memory_.outside, false};
  if (memory_.overlay != Overlay::share) return {};
  return {link(), has_system_sheet_};
}

void Session::request_qr(FrameOutput& out) {
  std::string text = sharing().link;
  if (text.empty() || (memory_.qr && memory_.qr->text == text)) return;
  memory_.qr = QrCode{text, 0, {}};
  out.requests.push_back(std::string(qr_request) + text);
}

void Session::read_qr(const std::string& name, std::string modules) {
  if (!memory_.qr || name.substr(qr_request.size()) != memory_.qr->text) return;
  size_t size = static_cast<size_t>(std::lround(std::sqrt(modules.size())));
  if (size * size == modules.size()) memory_.qr = {memory_.qr->text, size, std::move(modules)};
}

// A link made on other data still opens; its reader must know that the figures may differ.
void Session::warn_of_other_data() {
  if (!linked_version_.empty() && linked_version_ != shown_->version) {
    add_notice("other-data", say(Msg::ui_other_data), {}, false);
  }
  linked_version_.clear();
}

namespace {

std::string share_json(const std::string& title, const std::string& url) {
  JsonWriter json;
  json.begin_object();
  json.text("title", title);
  json.text("url", url);
  json.end_object();
  return json.take();
}

MeasureText measure_with(const Fonts& fonts) {
  return
      [fonts](std::string_view text, TextStyle style) { return text_width(fonts, text, style, 1); };
}

}  // namespace

ChartKey Session::souvenir_key() const {
  ChartKey key{shown_, state_, language(), {}};
  key.today = frame_.today;
  key.other = compared();
  key.map = frame_.map;
  return key;
}

std::string Session::picture(Souvenir use) const {
  MeasureText measure = measure_with(frame_.fonts);
  ChartInput input{souvenir_key(), measure};
  return view_to_svg({input, link(), provenance_mark(*shown_, language()), use == Souvenir::paper});
}

std::string Session::chart_picture(Vec2 size) const {
  if (!shown_) return {};
  MeasureText measure = measure_with(frame_.fonts);
  ChartInput input{souvenir_key(), measure};
  input.size = size;
  return chart_to_svg(input);
}

std::string Session::csv() const {
  return table_to_csv(table_of_view(souvenir_key()), *shown_, language());
}

void Session::take_away(Souvenir what, FrameOutput& out) {
  if (!shown_) return;
  auto named = [&](std::string_view extension) {
    return file_name(shown_->is_unverified ? say(Msg::file_mark_in_names) : shown_->slug, &state_,
                     frame_.today, extension);
  };
  const std::string& title = shown_->title.in(language());
  switch (what) {
    case Souvenir::link:
      out.copy = link();
      break;
    case Souvenir::shared_link:
      out.share = share_json(title, link());
      break;
    case Souvenir::snippet:
      out.copy = embed_snippet(site(), to_link(state_, shown_->version), title);
      break;
    case Souvenir::png:
    case Souvenir::copied_image:
    case Souvenir::paper:
      out.pictures.push_back({what, named("png"), picture(what)});
      break;
    case Souvenir::svg:
      out.downloads.push_back({named("svg"), "image/svg+xml", picture(what)});
      break;
    case Souvenir::csv:
      out.downloads.push_back({named("csv"), "text/csv;charset=utf-8", csv()});
      break;
    case Souvenir::json: {
      const ProgrammeEntry* entry = entry_of(shown_->slug);
      out.kept = {entry ? entry->file : shown_->slug + ".json",
                  file_name(shown_->slug, nullptr, frame_.today, "json")};
      break;
    }
  }
}

}  // namespace trame
