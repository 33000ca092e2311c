#include "session/site_data.h"

#include <algorithm>
#include <utility>

#include "state/page_codes.h"
#include "text/messages.h"

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

template <class Matches>
const ProgrammeEntry* find_entry(std::span<const ProgrammeEntry> index, Matches&& matches) {
  auto found = std::ranges::find_if(index, matches);
  return found == index.end() ? nullptr : &*found;
}

}  // namespace

std::string programme_notice(std::string_view slug) {
  return std::string(programme_notice_prefix) + std::string(slug);
}

const ProgrammeEntry* SiteData::entry_of(std::string_view slug) const {
  return find_entry(index_, [&](const ProgrammeEntry& entry) { return entry.slug == slug; });
}

const ProgrammeEntry* SiteData::entry_of_file(std::string_view file) const {
  return find_entry(index_, [&](const ProgrammeEntry& entry) { return entry.file == file; });
}

const Programme* SiteData::find(std::string_view slug) const {
  auto found = programmes_.find(slug);
  return found == programmes_.end() ? nullptr : found->second.get();
}

void SiteData::request_index(Requests& requests) const {
  if (index_.empty()) requests.add(std::string(index_request));
}

void SiteData::request(const ProgrammeEntry& entry, Requests& requests) const {
  if (!find(entry.slug)) requests.add(entry.file);
}

void SiteData::request_map(Requests& requests) {
  if (!map_ && requests.add(std::string(map_request))) map_failed_ = false;
}

std::optional<Notice> SiteData::read_index(const std::string& bytes, Language language) {
  IndexResult result = load_index(bytes);
  if (result.programmes.empty()) {
    Notice notice = missing_index(language);
    notice.details = problem_lines(result.problems, language);
    return notice;
  }
  index_ = std::move(result.programmes);
  return std::nullopt;
}

std::optional<Notice> SiteData::read_programme(const std::string& slug, const std::string& bytes,
                                               Language language) {
  LoadResult result = load_programme(bytes);
  if (!result.programme) {
    const ProgrammeEntry* entry = entry_of(slug);
    std::string title = entry ? entry->title.in(language) : slug;
    return Notice{programme_notice(slug), message(Msg::ui_data_broken, language, {title}),
                  problem_lines(result.problems, language)};
  }
  result.programme->slug = slug;
  keep(std::move(*result.programme));
  return std::nullopt;
}

// Its problems are not reported: a visitor cannot correct the site's map.
void SiteData::read_map(const std::string& bytes) {
  if (map_) return;
  AreaMapResult result = load_area_map(bytes);
  std::optional<MapShapes> shapes;
  if (result.map) shapes = prepare_map(*result.map);
  map_failed_ = !shapes;
  if (shapes) map_ = std::make_unique<MapShapes>(std::move(*shapes));
}

Notice SiteData::missing_index(Language language) {
  return {index_notice, message(Msg::ui_index_missing, language), {}};
}

Notice SiteData::missing_programme(const ProgrammeEntry& entry, Language language) {
  return {programme_notice(entry.slug),
          message(Msg::ui_data_missing, language, {entry.title.in(language)}),
          {}};
}

void SiteData::keep(Programme programme) {
  std::string slug = programme.slug;
  programmes_[std::move(slug)] = std::make_unique<Programme>(std::move(programme));
}

void SiteData::forget(std::string_view slug) {
  auto found = programmes_.find(slug);
  if (found != programmes_.end()) programmes_.erase(found);
}

}  // namespace trame
