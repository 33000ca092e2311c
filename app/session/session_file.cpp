// The part of Session that opens the visitor's own file, says what is wrong with it, and forgets
// it.
#include <algorithm>
#include <utility>

#include "model/problem_report.h"
#include "model/provenance.h"
#include "model/sniff_file.h"
#include "session/session.h"

namespace trame {
namespace {

constexpr const char* own_notice = "own-file";

// The page's words for what it cannot even read.
Msg advice_for(std::string_view code) {
  constexpr std::pair<std::string_view, Msg> reasons[] = {
      {refused_too_large, Msg::file_too_large},
      {refused_folder, Msg::file_folder},
      {refused_several, Msg::file_several},
      {refused_unreadable, Msg::file_unreadable},
      {refused_source_missing, Msg::file_src_missing},
      {refused_no_memory, Msg::file_no_memory},
      {refused_source_foreign, Msg::file_src_foreign},
  };
  for (const auto& [reason, message] : reasons) {
    if (reason == code) return message;
  }
  return Msg::file_unreadable;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// "budget.json" → "budget"; what a file system would not take is left out.
std::string stem_of(std::string_view name) {
  std::string stem;
  for (char c : name.substr(0, name.rfind('.'))) {
    if (std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos) stem += c;
  }
  return stem;
}

}  // namespace

void Session::file_came(FileStep step, const std::string& name, std::string_view bytes,
                        std::string_view words) {
  switch (step) {
    case FileStep::coming:
      own_file_.coming = name;
      return;
    case FileStep::read:
      return judge_file(name, bytes);
    case FileStep::converted:
      return open_file(name, bytes, std::nullopt, lines_of(words));
    case FileStep::refused:
      if (!words.starts_with(refused_by_importer))
        return refuse_file({name, advice_for(words), {}, {}});
      words.remove_prefix(refused_by_importer.size());
      return refuse_file({name, Msg::file_import_failed, std::string(words), {}});
  }
}

void Session::judge_file(const std::string& name, std::string_view bytes) {
  const FileKind kind = sniff_file(name, bytes);
  const std::optional<Msg> advice = advice_on(kind);
  if (is_importable(kind)) {
    own_file_.coming = name;
    import_wanted_ = true;
  } else if (advice && kind != FileKind::cut_short) {
    refuse_file({name, advice, {}, {}});
  } else {
    open_file(name, bytes, advice, {});
  }
}

// A file opened where one is shown already, or a link waits for one, keeps the view.
void Session::open_file(const std::string& name, std::string_view bytes, std::optional<Msg> advice,
                        std::vector<std::string> notes) {
  LoadResult result = load_programme(bytes);
  if (!result.programme) return refuse_file({name, advice, {}, std::move(result.problems)});
  bool keeps_view = state_.programme == own_file_slug;
  drop_own_programme();
  own_file_ = {name, std::move(result.problems), std::move(notes), {}, {}};
  result.programme->slug = own_file_slug;
  result.programme->is_unverified = true;
  programmes_[std::string(own_file_slug)] =
      std::make_unique<Programme>(std::move(*result.programme));
  if (!keeps_view) state_ = update(std::move(state_), ShowProgramme{std::string(own_file_slug)});
  memory_.overlay = Overlay::none;
  std::erase_if(memory_.notices, [](const Notice& notice) { return !notice.error; });
  announce_file();
}

// What whoever gave it should know, beside what they see; the rest is with the facts of the file.
void Session::announce_file() {
  constexpr size_t most_notes = 4;
  const std::string counts = count_words(count_problems(own_file_.warnings), language());
  const bool is_imported = !own_file_.notes.empty();
  if (counts.empty() && !is_imported) return;
  std::vector<std::string> details = own_file_.notes;
  if (details.size() > most_notes) details.resize(most_notes);
  if (is_imported && !counts.empty()) details.push_back(counts);
  if (!counts.empty() || own_file_.notes.size() > most_notes) {
    details.push_back(say(Msg::file_where_listed));
  }
  const std::string& name = own_file_.name;
  add_notice(
      own_notice,
      is_imported ? say(Msg::file_imported, {name}) : say(Msg::file_opened_with, {name, counts}),
      std::move(details), false);
}

void Session::refuse_file(RefusedFile refused) {
  own_file_.coming.clear();
  own_file_.refused = std::move(refused);
  memory_.overlay = Overlay::file_refused;
  memory_.scrolls.erase("dialog/scroll");  // from its top, not where the last list was left
}

// Nothing may point into what is about to go.
void Session::drop_own_programme() {
  auto found = programmes_.find(std::string(own_file_slug));
  if (found == programmes_.end()) return;
  if (shown_ == found->second.get()) shown_ = nullptr;
  charts_ = {};
  programmes_.erase(found);
}

void Session::forget_file() {
  drop_own_programme();
  own_file_ = {};
  import_wanted_ = false;
  std::erase_if(memory_.notices, [](const Notice& notice) { return notice.id == own_notice; });
  bool was_shown = state_.programme == own_file_slug;
  if (was_shown && !index_.empty()) {
    state_ = update(std::move(state_), ShowProgramme{index_.front().slug});
  }
}

void Session::use_file(FileRequest request, FrameOutput& out) {
  switch (request) {
    case FileRequest::choose:
      out.choose_file = true;
      return;
    case FileRequest::close:
      return forget_file();
    case FileRequest::save_report:
      break;
  }
  bool refused = own_file_.refused.has_value();
  const std::string& name = refused ? own_file_.refused->name : own_file_.name;
  out.downloads.push_back(
      {stem_of(name) + "-" + say(Msg::file_report_name) + ".txt", "text/plain;charset=utf-8",
       problem_report(name, refused ? own_file_.refused->problems : own_file_.warnings,
                      language())});
}

}  // namespace trame
