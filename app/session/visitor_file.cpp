#include "session/visitor_file.h"

#include <algorithm>
#include <utility>

#include "model/load_programme.h"
#include "model/problem_report.h"
#include "model/provenance.h"
#include "model/sniff_file.h"
#include "state/page_codes.h"
#include "text/messages.h"

namespace trame {
namespace {

// Returns the message for a file that the page could not read; `code` is the page's reason.
Msg advice_for(std::string_view code) {
  constexpr std::pair<std::string_view, Msg> reasons[] = {
      {refused_too_large, Msg::file_too_large},
      {refused_folder, Msg::file_folder},
      {refused_several, Msg::file_several},
      {refused_unreadable, Msg::file_unreadable},
      {refused_source_missing, Msg::file_src_missing},
      {refused_no_memory, Msg::file_no_memory},
      {refused_not_loaded, Msg::file_not_loaded},
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

FileResult VisitorFile::take(const FileEvent& event) {
  std::string_view words = event.words;
  switch (event.step) {
    case FileStep::coming:
      facts_.coming = event.name;
      facts_.is_importing = false;
      // Without a name no other file is coming: the one of the address may still be.
      if (!event.name.empty()) is_source_ = !words.empty();
      return {};
    case FileStep::read:
      return judge(event);
    case FileStep::converted:
      return open(event, std::nullopt, lines_of(words));
    case FileStep::refused:
      if (!words.starts_with(refused_by_importer))
        return refuse({event.name, advice_for(words), {}, {}});
      words.remove_prefix(refused_by_importer.size());
      return refuse({event.name, Msg::file_import_failed, std::string(words), {}});
  }
  return {};
}

FileResult VisitorFile::judge(const FileEvent& event) {
  const FileKind kind = sniff_file(event.name, event.bytes);
  const std::optional<Msg> advice = advice_on(kind);
  // The page imports the file read last: an earlier one that waits for its import is left out.
  facts_.is_importing = needs_import_ = is_importable(kind);
  if (needs_import_) {
    facts_.coming = event.name;
    return {};
  }
  if (advice && kind != FileKind::cut_short) return refuse({event.name, advice, {}, {}});
  return open(event, advice, {});
}

FileResult VisitorFile::open(const FileEvent& event, std::optional<Msg> advice,
                             std::vector<std::string> notes) {
  const bool was_converted = event.step == FileStep::converted;
  LoadResult result = load_programme(
      event.bytes, was_converted ? MissingLetters::told_before : MissingLetters::warned_of);
  if (!result.programme) return refuse({event.name, advice, {}, std::move(result.problems)});
  OwnFile next;
  next.name = event.name;
  next.warnings = std::move(result.problems);
  next.notes = std::move(notes);
  // The file of the address may come while the visitor reads why another one was refused.
  if (std::exchange(is_source_, false)) next.refused = std::move(facts_.refused);
  next.number = facts_.number + 1;
  facts_ = std::move(next);
  result.programme->slug = own_file_slug;
  result.programme->is_unverified = true;
  return {std::move(result.programme)};
}

FileResult VisitorFile::refuse(RefusedFile refused) {
  facts_.coming.clear();
  facts_.is_importing = false;
  refused.can_retry = std::exchange(is_source_, false) || refused.advice == Msg::file_not_loaded;
  facts_.refused = std::move(refused);
  return {std::nullopt, true};
}

bool VisitorFile::take_import() {
  return std::exchange(needs_import_, false);
}

// The first notes of the importer, and how many problems there are; the rest is with the facts of
// the file.
std::optional<Notice> VisitorFile::opened_notice(Language language) const {
  constexpr size_t most_notes = 4;
  const std::string counts = count_words(count_problems(facts_.warnings), language);
  const bool is_imported = !facts_.notes.empty();
  if (counts.empty() && !is_imported) return std::nullopt;
  std::vector<std::string> details = facts_.notes;
  if (details.size() > most_notes) details.resize(most_notes);
  if (is_imported && !counts.empty()) details.push_back(counts);
  if (!counts.empty() || facts_.notes.size() > most_notes) {
    details.push_back(message(Msg::file_where_listed, language));
  }
  std::string text = is_imported ? message(Msg::file_imported, language, {facts_.name})
                                 : message(Msg::file_opened_with, language, {facts_.name, counts});
  return Notice{own_file_notice, std::move(text), std::move(details), false};
}

Download VisitorFile::report(Language language, bool of_refused) const {
  const RefusedFile* refused = of_refused && facts_.refused ? &*facts_.refused : nullptr;
  const ReportedFile file = refused ? ReportedFile{refused->name, {}, refused->problems}
                                    : ReportedFile{facts_.name, facts_.notes, facts_.warnings};
  return {stem_of(file.name) + "-" + message(Msg::file_report_name, language) + ".txt",
          "text/plain;charset=utf-8", problem_report(file, language)};
}

}  // namespace trame
