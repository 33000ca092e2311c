#include "session/session.h"

#include <algorithm>
#include <utility>

#include "chart/money/comparison.h"
#include "session/exports.h"
#include "session/notices.h"
#include "session/qr_code.h"
#include "state/page_codes.h"
#include "state/url.h"
#include "ui/frame/input.h"
#include "ui/frame/renderer.h"
#include "ui/frame/semantics_json.h"
#include "ui/screen.h"

namespace trame {

void Session::apply(const Command& command, Origin origin) {
  if (origin == Origin::visitor && is_redirected(command)) return;
  carry_out(command);
  state_ = update(state_, command);
  if (const auto* address = std::get_if<FollowAddress>(&command)) open_address(address->fragment);
}

// Whether a command of the visitor is refused, or leads somewhere else than to another state. At a
// kiosk a link becomes a code for the visitor's phone. An embedded chart keeps its view: another
// one is opened where there is room for it. The first address is always followed.
bool Session::is_redirected(const Command& command) {
  if (!first_state_) return false;
  if (kiosk_.refuses(command, has_own_file())) return true;
  if (const auto* link = std::get_if<OpenLink>(&command); link && kiosk_.is_on()) {
    memory_.outside = link->url;
    memory_.overlay = Overlay::outside;
    return true;
  }
  if (!options_.embed || std::holds_alternative<FollowAddress>(command)) return false;
  const ViewState next = update(state_, command);
  if (next.view == state_.view && next.chart == state_.chart && next.programme == state_.programme)
    return false;
  out_.links.push_back("#" + to_url(next));
  return true;
}

// Does what a command asks for beside a change of the state.
void Session::carry_out(const Command& command) {
  if (const auto* link = std::get_if<OpenLink>(&command)) out_.links.push_back(link->url);
  if (const auto* hold = std::get_if<HoldScenes>(&command)) kiosk_.hold_scene(hold->held);
  if (const auto* wanted = std::get_if<ExportView>(&command)) export_shown(wanted->format);
  if (const auto* file = std::get_if<UseFile>(&command)) use_file(file->request);
}

// To be called after the state was set from the address.
void Session::open_address(const std::string& fragment) {
  ignored_.clear();
  from_url(fragment, &ignored_, &linked_version_);
  published_state_ = state_;
  if (!first_state_) first_state_ = state_;
  address_is_ours_ = false;
  memory_.overlay = Overlay::none;
  remove_hints(memory_);
}

void Session::use_file(FileRequest request) {
  switch (request) {
    case FileRequest::choose:
      out_.choose_file = true;
      return;
    case FileRequest::close:
      return forget_file();
    case FileRequest::save_report:
      out_.downloads.push_back(file_.report(language(), memory_.overlay == Overlay::file_refused));
      return;
    case FileRequest::fetch_again:
      memory_.overlay = Overlay::none;  // a refusal opens it again
      requests_.forget(std::string(source_request));
      requests_.add(std::string(source_request));
      return;
  }
}

void Session::export_shown(ExportFormat format) {
  if (!shown_) return;
  const ProgrammeEntry* entry = data_.entry_of(shown_->slug);
  export_view(
      format,
      {chart_key_shown(), frame_.fonts, page(), entry ? entry->file : shown_->slug + ".json"},
      out_);
}

void Session::update_content() {
  data_.request_index(requests_);
  update_programme();
  frame_.map = data_.map();
  if (state_.view == View::map) data_.request_map(requests_);
  frame_.map_failed = data_.map_failed();
  if (!shown_ || state_.view != View::compare) return;
  const ProgrammeEntry* other = data_.entry_of(compared_with(*shown_, state_, data_.index()));
  if (other) data_.request(*other, requests_);
}

void Session::update_programme() {
  const bool is_own = state_.programme == own_file_slug;
  if (is_own && !has_or_awaits_file() && kiosk_.is_on() && !data_.index().empty()) {
    // Visitors of a kiosk have no file to give.
    apply(ShowProgramme{data_.index().front().slug}, Origin::app);
  }
  if (state_.programme != own_file_slug) return show_bundled();
  const Programme* own = data_.find(own_file_slug);
  if (!own) shown_ = nullptr;
  if (own) show_programme(*own);
}

void Session::show_bundled() {
  if (data_.index().empty()) return;
  const ProgrammeEntry* entry = data_.entry_of(state_.programme);
  if (!entry) {
    entry = &data_.index().front();
    if (!state_.programme.empty()) {
      std::string title = entry->title.in(language());
      show_notice(
          memory_,
          {"programme", say(Msg::ui_unknown_programme, {state_.programme, title}), {}, false});
    }
    ViewState next = state_;
    next.programme = entry->slug;
    apply(ReplaceState{std::move(next)}, Origin::app);
  }
  data_.request(*entry, requests_);
  if (const Programme* programme = data_.find(entry->slug)) show_programme(*programme);
}

void Session::show_programme(const Programme& programme) {
  if (&programme != std::exchange(shown_, &programme)) memory_.scrolls.clear();
  ViewState next = reconcile(state_, programme, ignored_);
  if (next != state_) apply(ReplaceState{std::move(next)}, Origin::app);
  // A link made with other data still opens; its figures may differ.
  if (!linked_version_.empty() && linked_version_ != programme.version)
    show_notice(memory_, {"other-data", say(Msg::ui_other_data), {}, false});
  linked_version_.clear();
  report_ignored_parts();
}

void Session::report_ignored_parts() {
  if (ignored_.empty()) return;
  std::string list;
  for (const std::string& part : ignored_) list += (list.empty() ? "" : ", ") + part;
  show_notice(memory_, {"ignored", say(Msg::ui_ignored, {list}), {}, false});
  ignored_.clear();
}

void Session::update_kiosk(double now_ms) {
  if (kiosk_.update(now_ms)) start_over();
  if (!kiosk_.shows_scenes() || !shown_ || !first_state_) return;
  const View scene = kiosk_.scene();
  if (state_.view == scene) return;
  apply(ReplaceState{update(scene_state(), ShowView{scene})}, Origin::app);
  memory_.scrolls.clear();
}

// Returns the first state; with a bundled programme while the file of the address is missing, which
// may still come.
ViewState Session::scene_state() const {
  if (first_state_->programme != own_file_slug || has_own_file()) return *first_state_;
  return update(*first_state_, ShowProgramme{data_.index().front().slug});
}

// Removes everything that belongs to the visit that has ended.
void Session::start_over() {
  forget_file();
  if (first_state_) apply(ReplaceState{*first_state_}, Origin::app);
  ignored_.clear();
  UiMemory fresh;
  fresh.gestures = std::move(memory_.gestures);  // a finger may still be down
  fresh.reduced_motion = memory_.reduced_motion;
  fresh.last_ms = memory_.last_ms;
  memory_ = std::move(fresh);
  charts_ = {};
}

// Draws the screen once. Returns whether that changed something, so that it must be drawn again.
bool Session::draw_pass() {
  frame_.language = language();
  frame_.theme = theme();
  frame_.activated.clear();
  if (!memory_.activations.empty()) {
    frame_.activated = memory_.activations.front();
    memory_.activations.pop_front();
  }
  const Overlay overlay = memory_.overlay;
  const size_t notices = memory_.notices.size();
  memory_.redraw_needed = false;
  begin_frame(frame_.size, frame_.ratio);
  Ui ui(frame_, memory_);
  draw_screen(ui, {.programme = shown_,
                   .index = data_.index(),
                   .state = state_,
                   .other = compared(),
                   .own_file = file_.facts(),
                   .sharing = sharing(),
                   .kiosk = kiosk_.screen(!site_.url.empty()),
                   .embed = options_.embed,
                   .charts = charts_});
  semantics_ = ui.take_semantics();
  const std::vector<Command> commands = ui.take_commands();
  finish_frame(ui);
  const ViewState before = state_;
  for (const Command& command : commands) apply(command, Origin::visitor);
  for (const Command& command : std::exchange(waiting_, {})) apply(command, Origin::visitor);
  const bool retried = std::exchange(memory_.retry, false);
  if (retried) requests_.forget_all();
  spoken_.update(state_.language, requests_);
  update_content();
  request_qr(sharing().link, memory_, out_);
  return before != state_ || overlay != memory_.overlay || notices != memory_.notices.size() ||
         memory_.redraw_needed || retried || !memory_.activations.empty();
}

void Session::draw_passes() {
  constexpr int most_passes = 8;
  memory_.moving = false;
  for (int pass = 1;; ++pass) {
    const bool again = draw_pass() && pass < most_passes;
    end_frame(!again);
    memory_.frame_seconds = 0;  // time advances in the first pass only
    if (!again) return;
  }
}

FrameOutput Session::frame(double now_ms) {
  const bool can_draw = frame_.fonts.complete() && frame_.size.x > 0;
  if (can_draw && spoken_.update(state_.language, requests_)) {
    update_content();
    update_kiosk(now_ms);
    const bool moving = step_input(memory_, now_ms);
    draw_passes();
    memory_.double_tapped.clear();
    if (memory_.drag.released) memory_.drag = {};
    if (file_.take_import()) out_.import_language = code_of(language());
    publish();
    const bool busy = moving || memory_.moving || !memory_.activations.empty();
    out_.wait_ms = busy ? 0 : kiosk_.shorter_wait(memory_.gestures.due_in(now_ms));
  }
  for (std::string& name : requests_.take()) out_.requests.push_back(std::move(name));
  return std::exchange(out_, {});
}

void Session::publish_address() {
  // The wanted language may fail to load.
  if (language() != spoken_.wanted(state_.language)) return;
  const HistoryStep step = history_step(published_state_, state_);
  if (step != HistoryStep::none || (!address_is_ours_ && shown_ && ignored_.empty())) {
    // Within another page the history is that page's. A kiosk reloads at its first address, and
    // keeps no trace of its visitors.
    const bool push = step == HistoryStep::push && address_is_ours_ && !options_.embed;
    if (!kiosk_.is_on()) out_.history = {to_url(state_), push};
    address_is_ours_ = true;
  }
  published_state_ = state_;
}

void Session::publish() {
  publish_address();
  std::string json = semantics_to_json(semantics_);
  if (json != published_semantics_) out_.semantics = published_semantics_ = std::move(json);
  std::string description =
      page_json({state_, shown_, page_content(), language(), theme(),
                 kiosk_.is_on() ? kiosk_.attendance_code() : std::string_view(),
                 has_or_awaits_file(), file_.facts().name, file_.facts().number});
  if (description != published_page_) out_.page = published_page_ = std::move(description);
  for (auto& [id, scroll] : memory_.scrolls) {
    if (scroll.area.height <= 0 || scroll.published == scroll.offset) continue;
    scroll.published = scroll.offset;
    out_.scrolls.push_back({id, scroll.offset});
  }
}

PageContent Session::page_content() const {
  if (shown_) return PageContent::programme;
  if (state_.programme == own_file_slug && file_.facts().coming.empty())
    return PageContent::file_question;
  return memory_.notices.empty() ? PageContent::loading : PageContent::error;
}

const Programme* Session::compared() const {
  if (!shown_ || state_.view != View::compare) return nullptr;
  return data_.find(compared_with(*shown_, state_, data_.index()));
}

ChartKey Session::chart_key_shown() const {
  ChartKey key{shown_, state_, language(), {}};
  key.today = frame_.today;
  key.other = compared();
  key.map = frame_.map;
  return key;
}

std::string Session::page() const {
  return page_address(site_, shown_ ? shown_->slug : std::string_view(), language(), data_.index());
}

Sharing Session::sharing() const {
  if (memory_.overlay == Overlay::outside) return {memory_.outside, false};
  if (memory_.overlay != Overlay::share) return {};
  return {link_to(page(), state_, shown_), site_.has_system_sheet};
}

std::string Session::chart_picture(Vec2 size) const {
  return shown_ ? trame::chart_picture(chart_key_shown(), frame_.fonts, size) : std::string();
}

}  // namespace trame
