// The half of Session that gets programmes: asks for files, reads them, says what is wrong with
// them.
#include <algorithm>
#include <utility>

#include "chart/map/map_shapes.h"
#include "chart/money/comparison.h"
#include "model/provenance.h"
#include "session/session.h"

namespace trame {
namespace {

constexpr size_t most_details = 8;

std::vector<std::string> problem_lines(const std::vector<Problem>& problems, Language language) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::error) continue;
    if (lines.size() == most_details) {
      size_t left = problems.size() - most_details;
      lines.push_back(message_count(Msg::ui_more_problems, language, static_cast<long long>(left)));
      break;
    }
    std::string where = problem.json_pointer.empty() ? "" : problem.json_pointer + " – ";
    lines.push_back(where + message(problem.message, language, problem.args));
  }
  return lines;
}

}  // namespace

const ProgrammeEntry* Session::entry_of(std::string_view slug) const {
  auto found = std::find_if(index_.begin(), index_.end(),
                            [&](const ProgrammeEntry& entry) { return entry.slug == slug; });
  return found == index_.end() ? nullptr : &*found;
}

void Session::data_arrived(const std::string& name, std::string bytes) {
  if (name.starts_with(font_request)) {
    std::string font = name.substr(font_request.size());
    font_bytes_[font] = std::move(bytes);
    if (!add_font(frame_.fonts, font, font_bytes_[font])) font_bytes_.erase(font);
    return;
  }
  if (name.starts_with(words_request)) return read_words(name, std::move(bytes));
  if (name == map_request) return read_map(bytes);
  if (name.starts_with(qr_request)) return read_qr(name, std::move(bytes));
  if (name == index_request) return read_index(bytes);
  std::string slug = name.ends_with(".json") ? name.substr(0, name.size() - 5) : name;
  for (const ProgrammeEntry& entry : index_) {
    if (entry.file == name) slug = entry.slug;
  }
  read_programme(slug, bytes);
}

void Session::data_failed(const std::string& name) {
  if (name.starts_with(words_request)) return give_up_words(name);
  if (name == map_request) {
    frame_.map_failed = true;
    return;
  }
  if (name == index_request) {
    index_failed_ = true;
    return add_notice("index", say(Msg::ui_index_missing), {}, true);
  }
  for (const ProgrammeEntry& entry : index_) {
    if (entry.file != name) continue;
    const std::string& title = entry.title.in(language());
    return give_up_programme(entry.slug, say(Msg::ui_data_missing, {title}), {});
  }
}

// A map that cannot be read is one that did not come: no visitor can put it right.
void Session::read_map(const std::string& bytes) {
  AreaMapResult result = load_area_map(bytes);
  std::optional<MapShapes> shapes;
  if (result.map) shapes = prepare_map(*result.map);
  frame_.map_failed = !shapes;
  if (!shapes) return;
  map_ = std::make_unique<MapShapes>(std::move(*shapes));
  frame_.map = map_.get();
}

void Session::read_index(const std::string& bytes) {
  IndexResult result = load_index(bytes);
  index_ = std::move(result.programmes);
  index_failed_ = index_.empty();
  if (index_failed_) {
    add_notice("index", say(Msg::ui_index_missing), problem_lines(result.problems, language()),
               true);
  }
}

void Session::read_programme(const std::string& slug, const std::string& bytes) {
  LoadResult result = load_programme(bytes);
  if (!result.programme) {
    const ProgrammeEntry* entry = entry_of(slug);
    std::string title = entry ? entry->title.in(language()) : slug;
    return give_up_programme(slug, say(Msg::ui_data_broken, {title}),
                             problem_lines(result.problems, language()));
  }
  result.programme->slug = slug;
  charts_.chart.reset();  // it may be drawn from the programme that is replaced
  charts_.table.reset();
  programmes_[slug] = std::make_unique<Programme>(std::move(*result.programme));
  std::erase_if(memory_.notices, [&](const Notice& notice) { return notice.id == "data-" + slug; });
}

// Nothing the visitor had is lost: the programme shown before stays.
void Session::give_up_programme(const std::string& slug, std::string text,
                                std::vector<std::string> why) {
  add_notice("data-" + slug, std::move(text), std::move(why), true);
  if (shown_ && state_.programme == slug) {
    state_.programme = shown_->slug;
    state_.selection.reset();
  }
}

void Session::show_programme(const std::string& slug) {
  auto found = programmes_.find(slug);
  const Programme* next = found == programmes_.end() ? nullptr : found->second.get();
  if (next && next != shown_) {
    memory_.scrolls.clear();
    shown_ = next;
  }
  if (!next) return;
  state_ = reconcile(std::move(state_), *shown_, ignored_);
  warn_of_other_data();
  if (ignored_.empty()) return;
  std::string list;
  for (const std::string& part : ignored_) list += (list.empty() ? "" : ", ") + part;
  add_notice("ignored", say(Msg::ui_ignored, {list}), {}, false);
  ignored_.clear();
}

void Session::settle_index(FrameOutput& out) {
  if (!index_.empty() || index_failed_ ||
      std::exchange(requested_[std::string(index_request)], true))
    return;
  out.requests.emplace_back(index_request);
}

// Without it there is nothing to show, but a page that asks for it.
void Session::settle_own_file() {
  if (programmes_.contains(state_.programme)) return show_programme(state_.programme);
  shown_ = nullptr;
}

// Who stands before an unattended screen has no file to give: it shows what it has.
bool Session::is_left_without_file() const {
  return options_.kiosk && state_.programme == own_file_slug && own_file_.coming.empty() &&
         !programmes_.contains(state_.programme) && !index_.empty();
}

// Brings state, loaded programmes and requests together.
void Session::settle_programme(FrameOutput& out) {
  settle_index(out);
  if (is_left_without_file()) {
    const ShowProgramme first{index_.front().slug};
    state_ = update(std::move(state_), first);
    // The views shown to nobody start from here.
    if (start_state_.programme == own_file_slug) start_state_ = update(start_state_, first);
  }
  if (state_.programme == own_file_slug) {
    settle_own_file();
  } else if (!index_.empty()) {
    settle_bundled(out);
  }
  settle_map(out);
  if (!shown_ || state_.view != View::compare || index_.empty()) return;
  if (const ProgrammeEntry* other = entry_of(compared_with(*shown_, state_, index_))) {
    request(*other, out);
  }
}

void Session::settle_bundled(FrameOutput& out) {
  const ProgrammeEntry* entry = entry_of(state_.programme);
  if (!entry) {
    const ProgrammeEntry& first = index_.front();
    if (!state_.programme.empty()) {
      std::string title = first.title.in(language());
      add_notice("programme", say(Msg::ui_unknown_programme, {state_.programme, title}), {}, false);
    }
    state_.programme = first.slug;
    entry = &first;
  }
  request(*entry, out);
  show_programme(entry->slug);
}

void Session::request(const ProgrammeEntry& entry, FrameOutput& out) {
  if (programmes_.contains(entry.slug) || std::exchange(requested_[entry.slug], true)) return;
  out.requests.push_back(entry.file);
}

const Programme* Session::compared() const {
  if (!shown_ || state_.view != View::compare) return nullptr;
  auto found = programmes_.find(compared_with(*shown_, state_, index_));
  return found == programmes_.end() ? nullptr : found->second.get();
}

// Fetched when its view is first looked at.
void Session::settle_map(FrameOutput& out) {
  bool is_needed = state_.view == View::map && !map_;
  if (!is_needed || std::exchange(requested_[std::string(map_request)], true)) return;
  frame_.map_failed = false;
  out.requests.emplace_back(map_request);
}

}  // namespace trame
