#include "session/session.h"

#include <algorithm>
#include <utility>

#include "model/provenance.h"
#include "state/labels.h"
#include "state/url.h"
#include "text/json_writer.h"
#include "ui/frame/input.h"
#include "ui/frame/renderer.h"
#include "ui/frame/semantics_json.h"
#include "ui/screen.h"
#include "ui/shell/kiosk.h"

namespace trame {

void Session::resize(Vec2 size, double ratio, Insets safe, double text_scale) {
  // Letters to touch take height alone, for a while: the visitor is no nearer.
  screen_ = {size.x, size.x == screen_.x ? std::max(size.y, screen_.y) : size.y};
  frame_.size = size;
  frame_.ratio = ratio;
  frame_.safe = safe;
  frame_.text_scale = text_scale * (options_.kiosk ? kiosk_scale(screen_) : 1);
}

void Session::follow_system(bool dark, bool contrast, bool reduced_motion, Language language) {
  memory_.reduced_motion = reduced_motion;
  system_theme_ = contrast ? ThemeKind::contrast : dark ? ThemeKind::dark : ThemeKind::light;
  system_language_ = language;
}

void Session::navigate(std::string_view fragment) {
  apply(FollowAddress{std::string(fragment)}, due_);
}

void Session::follow_address(const std::string& fragment) {
  ignored_.clear();
  state_ = from_url(fragment, &ignored_, &linked_version_);
  published_state_ = state_;
  if (!std::exchange(was_opened_, true)) start_state_ = state_;
  address_is_ours_ = false;
  memory_.overlay = Overlay::none;
  std::erase_if(memory_.notices, [](const Notice& notice) { return !notice.error; });
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

// '+', '-' and the arrows to the sides are the zoom buttons, where there are any.
void Session::key(const std::string& key) {
  if (!answers()) return;
  if (key == "Escape") {
    if (memory_.overlay != Overlay::none)
      memory_.overlay = Overlay::none;
    else
      apply(ClearSelection{}, due_);
  } else if (key == "Print") {
    waiting_.push_back(TakeAway{Souvenir::paper});
  } else if (key == "?" && !options_.embed) {
    memory_.overlay = memory_.overlay == Overlay::keys ? Overlay::none : Overlay::keys;
  } else if (key == "+") {
    activate("zoom/in");
  } else if (key == "-") {
    activate("zoom/out");
  } else if (key == "ArrowLeft" || key == "ArrowRight") {
    bool scrolled = feed_scroll_key(memory_, key);
    if (!scrolled) activate(key == "ArrowLeft" ? "zoom/earlier" : "zoom/later");
  } else {
    feed_scroll_key(memory_, key);
  }
}

void Session::activate(const std::string& id) {
  memory_.activations.push_back(id);
}

void Session::input(const std::string& id, const std::string& value) {
  if (id == "search") apply(SetQuery{value}, due_);
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

// Letting go while the context is lost is silent; later its objects would be strangers to the new
// one.
void Session::context(bool lost) {
  if (lost)
    forget_gpu_objects();
  else
    restore_gpu_objects();
}

void Session::add_notice(const std::string& id, std::string text, std::vector<std::string> details,
                         bool error) {
  std::erase_if(memory_.notices, [&](const Notice& notice) { return notice.id == id; });
  memory_.notices.push_back({id, std::move(text), std::move(details), error});
}

// An embedded chart stays the one it is: another view is shown where there is room for it.
bool Session::leads_elsewhere(const Command& command) const {
  ViewState next = update(state_, command);
  return options_.embed && (next.view != state_.view || next.chart != state_.chart ||
                            next.programme != state_.programme);
}

// Every command of the visitor is applied here: from the controls, the keyboard, the search field
// and the address. Elsewhere the state changes only when data arrive or the kiosk's clock says so.
void Session::apply(const Command& command, FrameOutput& out) {
  if (withholds(command)) return;
  if (const auto* address = std::get_if<FollowAddress>(&command)) {
    return follow_address(address->fragment);
  }
  if (leads_elsewhere(command)) {
    out.links.push_back("#" + to_url(update(state_, command)));
    return;
  }
  if (const auto* link = std::get_if<OpenLink>(&command)) out.links.push_back(link->url);
  if (const auto* hold = std::get_if<HoldScenes>(&command)) kiosk_.hold_scene(hold->held, now_ms_);
  if (const auto* souvenir = std::get_if<TakeAway>(&command)) take_away(souvenir->what, out);
  if (const auto* file = std::get_if<UseFile>(&command)) use_file(file->request, out);
  state_ = update(std::move(state_), command);
}

// One drawing of the screen; true when it changed something, so that it must be drawn again.
bool Session::run_pass(FrameOutput& out) {
  frame_.language = language();
  frame_.theme = theme();
  frame_.activated.clear();
  if (!memory_.activations.empty()) {
    frame_.activated = memory_.activations.front();
    memory_.activations.pop_front();
  }
  Overlay overlay = memory_.overlay;
  size_t notices = memory_.notices.size();
  memory_.redraw_needed = false;
  begin_frame(frame_.size, frame_.ratio);
  Ui ui(frame_, memory_);
  draw_screen(ui, {.programme = shown_,
                   .index = index_,
                   .state = state_,
                   .other = compared(),
                   .own_file = own_file_,
                   .sharing = sharing(),
                   .kiosk = kiosk_screen(),
                   .embed = options_.embed,
                   .charts = charts_});
  semantics_ = ui.take_semantics();
  std::vector<Command> commands = ui.take_commands();
  finish_frame(ui);
  ViewState before = state_;
  for (const Command& command : commands) apply(command, out);
  for (const Command& command : std::exchange(waiting_, {})) apply(command, out);
  if (memory_.retry) requested_.clear();
  bool retried = std::exchange(memory_.retry, false);
  settle_words(out);
  settle_programme(out);
  request_qr(out);
  return before != state_ || overlay != memory_.overlay || notices != memory_.notices.size() ||
         memory_.redraw_needed || retried || !memory_.activations.empty();
}

FrameOutput Session::frame(double now_ms) {
  FrameOutput out = std::exchange(due_, {});
  if (!frame_.fonts.complete() || frame_.size.x <= 0 || !settle_words(out)) return out;
  settle_programme(out);
  now_ms_ = now_ms;
  attend(now_ms);
  bool moving = step_input(memory_, now_ms);
  memory_.moving = false;
  constexpr int most_passes = 8;
  for (int pass = 1;; ++pass) {
    bool again = run_pass(out) && pass < most_passes;
    end_frame(!again);
    memory_.frame_seconds = 0;  // time passes once a frame
    if (!again) break;
  }
  memory_.double_tapped.clear();
  if (memory_.drag.released) memory_.drag = {};
  if (std::exchange(import_wanted_, false)) {
    out.import_language = code_of(language());
  }
  publish(out);
  bool busy = moving || memory_.moving || !memory_.activations.empty();
  out.wait_ms = busy ? 0 : until_attention(memory_.gestures.due_in(now_ms), now_ms);
  return out;
}

void Session::publish_address(FrameOutput& out) {
  if (language() != wanted_language()) return;  // it may not come
  HistoryStep step = history_step(published_state_, state_);
  if (step != HistoryStep::none || (!address_is_ours_ && shown_ && ignored_.empty())) {
    // Within another page the way back is that page's; an unattended one is opened anew where it
    // was opened first, and keeps no trace of its visitors.
    bool push = step == HistoryStep::push && address_is_ours_ && !options_.embed;
    if (!options_.kiosk) out.history = {to_url(state_), push};
    address_is_ours_ = true;
  }
  published_state_ = state_;
}

void Session::publish(FrameOutput& out) {
  publish_address(out);
  std::string json = semantics_to_json(semantics_);
  if (json != published_semantics_) out.semantics = published_semantics_ = std::move(json);
  std::string page = page_json();
  if (page != published_page_) out.page = published_page_ = std::move(page);
  for (auto& [id, scroll] : memory_.scrolls) {
    if (scroll.area.height <= 0 || scroll.published == scroll.offset) continue;
    scroll.published = scroll.offset;
    out.scrolls.push_back({id, scroll.offset});
  }
}

std::string Session::page_title() const {
  if (!shown_) {
    bool asks_for_file = state_.programme == own_file_slug;
    return asks_for_file ? say(Msg::file_ask_title) + " · Trame" : "Trame";
  }
  std::string mark = provenance_mark(*shown_, language());
  return label_of(state_.view, language()) + " · " + shown_->title.in(language()) + " · " +
         (mark.empty() ? mark : mark + " · ") + "Trame";
}

std::string Session::page_json() const {
  static constexpr const char* themes[] = {"light", "dark", "contrast"};
  bool asks_for_file = !shown_ && state_.programme == own_file_slug && own_file_.coming.empty();
  bool error = !shown_ && !asks_for_file && !memory_.notices.empty();
  JsonWriter json;
  json.begin_object();
  json.text("lang", code_of(language()));
  json.text("title", page_title());
  json.text("theme", themes[static_cast<size_t>(theme())]);
  json.text("view", code_of(state_.view));
  json.text("state", shown_ || asks_for_file ? "ready" : error ? "error" : "loading");
  if (options_.kiosk) json.text("attendance", attendance_code());
  json.end_object();
  return json.take();
}

}  // namespace trame
