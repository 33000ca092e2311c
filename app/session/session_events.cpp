// The events that the platform passes to the session: the visitor's inputs, the screen, and files
// that arrive.
#include <algorithm>
#include <utility>

#include "chart/money/comparison.h"
#include "session/notices.h"
#include "session/qr_code.h"
#include "session/session.h"
#include "state/page_codes.h"
#include "ui/frame/input.h"
#include "ui/frame/renderer.h"
#include "ui/shell/kiosk.h"

namespace trame {
namespace {

constexpr const char* words_notice = "words";

// If there are only two languages, the message ui_words_missing already names the other one.
std::string missing_language(Language missing, Language spoken) {
  if (language_table().size() == 2) return message(Msg::ui_words_missing, spoken);
  return message(Msg::ui_language_missing, spoken, {std::string(row_of(missing).name)});
}

}  // namespace

void Session::resize(Vec2 size, double ratio, Insets safe, double text_scale) {
  // An on-screen keyboard reduces only the height, for a while: the size without the keyboard is
  // kept.
  screen_ = {size.x, size.x == screen_.x ? std::max(size.y, screen_.y) : size.y};
  frame_.size = size;
  frame_.ratio = ratio;
  frame_.safe = safe;
  frame_.text_scale = text_scale * (options_.kiosk ? kiosk_scale(screen_) : 1);
}

void Session::set_site(const std::string& url, bool has_system_sheet) {
  site_ = {url, has_system_sheet};
}

void Session::set_build(const std::string& build, bool has_pages) {
  frame_.build = build;
  frame_.has_pages = has_pages;
}

void Session::follow_system(bool dark, bool contrast, bool reduced_motion, Language language) {
  memory_.reduced_motion = reduced_motion;
  system_theme_ = contrast ? ThemeKind::contrast : dark ? ThemeKind::dark : ThemeKind::light;
  spoken_.follow_system(language);
}

void Session::set_options(Options options) {
  options_ = std::move(options);
  frame_.unattended = options_.kiosk;
  kiosk_.set_options(options_);
}

void Session::navigate(std::string_view fragment) {
  apply(FollowAddress{std::string(fragment)}, Origin::visitor);
}

void Session::pointer(const PointerSample& sample) {
  feed_pointer(memory_, sample);
}

void Session::wheel(Vec2 position, Vec2 delta) {
  feed_wheel(memory_, position, delta);
}

void Session::zoom_wheel(Vec2 position, double delta) {
  feed_zoom_wheel(memory_, position, delta);
}

// '+', '-' and the horizontal arrows press the zoom buttons, where there are any.
void Session::key(const std::string& key) {
  if (!kiosk_.accepts_input()) return;
  if (key == "Escape") {
    if (memory_.overlay != Overlay::none)
      memory_.overlay = Overlay::none;
    else
      apply(ClearSelection{}, Origin::visitor);
  } else if (key == "Print") {
    waiting_.push_back(ExportView{ExportFormat::print});
  } else if (key == "?" && !options_.embed) {
    memory_.overlay = memory_.overlay == Overlay::keys ? Overlay::none : Overlay::keys;
  } else if (key == "+") {
    activate("zoom/in");
  } else if (key == "-") {
    activate("zoom/out");
  } else if (key == "ArrowLeft" || key == "ArrowRight") {
    const bool scrolled = feed_scroll_key(memory_, key);
    if (!scrolled) activate(key == "ArrowLeft" ? "zoom/earlier" : "zoom/later");
  } else {
    feed_scroll_key(memory_, key);
  }
}

void Session::activate(const std::string& id) {
  memory_.activations.push_back(id);
}

void Session::input(const std::string& id, const std::string& value) {
  if (id == "search") apply(SetQuery{value}, Origin::visitor);
}

void Session::focus(const std::string& id) {
  memory_.focused = id;
}

void Session::scrolled(const std::string& id, double y) {
  auto found = memory_.scrolls.find(id);
  if (found == memory_.scrolls.end()) return;
  found->second.offset = std::clamp(y, 0.0, found->second.limit());
  found->second.published = y;
}

// The objects of a lost context are dropped at once: deleting them later would delete objects of
// the new context that have the same names.
void Session::context(bool lost) {
  if (lost)
    forget_gpu_objects();
  else
    restore_gpu_objects();
}

// A request that was repeated may be answered twice. What is here already is in use: a second
// answer changes nothing.
void Session::data_arrived(const std::string& name, std::string bytes) {
  if (name.starts_with(font_request)) {
    const std::string font = name.substr(font_request.size());
    const auto [kept, is_new] = font_bytes_.try_emplace(font, std::move(bytes));
    if (is_new && !add_font(frame_.fonts, font, kept->second)) font_bytes_.erase(kept);
    return;
  }
  if (name.starts_with(words_request)) return read_words(name, std::move(bytes));
  if (name == map_request) return data_.read_map(bytes);
  if (name.starts_with(qr_request)) return read_qr(name, std::move(bytes), memory_);
  if (name == index_request) return read_index(bytes);
  if (const ProgrammeEntry* entry = data_.entry_of_file(name))
    return read_programme(std::string(entry->slug), bytes);
  constexpr std::string_view extension = ".json";
  const bool has_extension = name.ends_with(extension);
  read_programme(has_extension ? name.substr(0, name.size() - extension.size()) : name, bytes);
}

void Session::data_failed(const std::string& name) {
  if (name.starts_with(words_request)) return give_up_words(name);
  if (name == map_request) return data_.miss_map();
  if (name.starts_with(qr_request)) return miss_qr(name, memory_);
  if (name == index_request) return give_up_index(data_.missing_index(language()));
  const ProgrammeEntry* entry = data_.entry_of_file(name);
  if (entry && !data_.find(entry->slug))
    give_up_programme(entry->slug, data_.missing_programme(*entry, language()));
}

void Session::read_words(const std::string& name, std::string words) {
  if (!spoken_.read(name, std::move(words))) return give_up_words(name);
  remove_notice(memory_, words_notice);
}

void Session::give_up_words(const std::string& name) {
  const Language missing = spoken_.wanted(state_.language);
  const std::optional<Language> other = spoken_.give_up(name, state_.language, requests_);
  if (!other) return;
  ViewState next = state_;
  next.language = other == spoken_.system() ? std::nullopt : other;
  apply(ReplaceState{std::move(next)}, Origin::app);
  show_notice(memory_, {words_notice, missing_language(missing, language()), {}});
}

void Session::read_index(const std::string& bytes) {
  if (!data_.index().empty()) return;
  std::optional<Notice> wrong = data_.read_index(bytes, language());
  remove_notice(memory_, index_notice);
  if (wrong) show_notice(memory_, std::move(*wrong));
}

void Session::give_up_index(Notice notice) {
  if (data_.index().empty()) show_notice(memory_, std::move(notice));
}

void Session::read_programme(const std::string& slug, const std::string& bytes) {
  if (data_.find(slug)) return;
  std::optional<Notice> wrong = data_.read_programme(slug, bytes, language());
  if (wrong) return give_up_programme(slug, std::move(*wrong));
  remove_notice(memory_, programme_notice(slug));
}

// The programme shown before stays on screen. The notice's button, or choosing this programme
// again, requests its file again; the file of a programme to compare with is requested by the
// button only, because update_content asks for it in every frame.
void Session::give_up_programme(const std::string& slug, Notice notice) {
  const bool was_wanted = state_.programme == slug;
  const bool is_compared = shown_ && !was_wanted && state_.view == View::compare &&
                           compared_with(*shown_, state_, data_.index()) == slug;
  if (shown_) notice.retry = is_compared ? Retry::request : Retry::show;
  show_notice(memory_, std::move(notice));
  if (!shown_ || is_compared) return;
  if (const ProgrammeEntry* entry = data_.entry_of(slug)) requests_.forget(entry->file);
  if (!was_wanted) return;
  ViewState next = state_;
  next.programme = shown_->slug;
  next.selection.reset();
  apply(ReplaceState{std::move(next)}, Origin::app);
}

void Session::file_came(FileStep step, const std::string& name, std::string_view bytes,
                        std::string_view words) {
  FileResult result = file_.take({step, name, bytes, words});
  if (result.programme) open_file(std::move(*result.programme));
  if (result.was_refused) show_refused_file();
}

// A file opened where one is shown already, or a link waits for one, keeps the view.
void Session::open_file(Programme programme) {
  drop_own_programme();
  data_.keep(std::move(programme));
  if (state_.programme != own_file_slug)
    apply(ShowProgramme{std::string(own_file_slug)}, Origin::app);
  // On an unattended screen, nobody closes the sheet.
  const bool stays = file_.facts().refused && memory_.overlay == Overlay::file_refused;
  if (!stays || kiosk_.is_on()) memory_.overlay = Overlay::none;
  remove_hints(memory_);
  if (std::optional<Notice> notice = file_.opened_notice(language()))
    show_notice(memory_, std::move(*notice));
}

void Session::show_refused_file() {
  memory_.overlay = Overlay::file_refused;
  memory_.scrolls.erase("dialog/scroll");  // shows the top of the list
}

// Nothing may point into the programme that is destroyed.
void Session::drop_own_programme() {
  const Programme* own = data_.find(own_file_slug);
  if (!own) return;
  if (shown_ == own) shown_ = nullptr;
  charts_ = {};
  data_.forget(own_file_slug);
}

void Session::forget_file() {
  drop_own_programme();
  file_.forget();
  remove_notice(memory_, own_file_notice);
  const bool was_shown = state_.programme == own_file_slug;
  if (was_shown && !data_.index().empty())
    apply(ShowProgramme{data_.index().front().slug}, Origin::app);
}

}  // namespace trame
