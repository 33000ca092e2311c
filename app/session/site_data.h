// The data of the site as they arrive: the list of programmes, the programmes, the map. It also
// holds the programme of the visitor's own file, so that there is one place to find a programme.
// Nothing here is drawn; what is wrong with a file is returned as a notice.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chart/map/map_shapes.h"
#include "model/area_map.h"
#include "model/load_programme.h"
#include "model/programme.h"
#include "session/requests.h"
#include "ui/frame/memory.h"

namespace trame {

class SiteData {
 public:
  // Empty until the index is read.
  std::span<const ProgrammeEntry> index() const { return index_; }
  const ProgrammeEntry* entry_of(std::string_view slug) const;
  // The entry whose programme is in that file.
  const ProgrammeEntry* entry_of_file(std::string_view file) const;
  // Null while the programme is not loaded.
  const Programme* find(std::string_view slug) const;

  // Null while the map is not loaded.
  const MapShapes* map() const { return map_.get(); }
  bool map_failed() const { return map_failed_; }

  // Each function requests a file unless the file is loaded.
  void request_index(Requests& requests) const;
  void request(const ProgrammeEntry& entry, Requests& requests) const;
  void request_map(Requests& requests);

  // Each reads a file. The notice, in `language`, says what is wrong with it; then nothing changed.
  std::optional<Notice> read_index(const std::string& bytes, Language language);
  std::optional<Notice> read_programme(const std::string& slug, const std::string& bytes,
                                       Language language);
  void read_map(const std::string& bytes);

  // The notice of a file that could not be fetched.
  static Notice missing_index(Language language);
  static Notice missing_programme(const ProgrammeEntry& entry, Language language);
  void miss_map() { map_failed_ = !map_; }

  // Keeps a programme under its slug; replaces a programme of the same slug.
  void keep(Programme programme);
  void forget(std::string_view slug);

 private:
  std::vector<ProgrammeEntry> index_;
  std::map<std::string, std::unique_ptr<Programme>, std::less<>> programmes_;
  std::unique_ptr<MapShapes> map_;
  bool map_failed_ = false;
};

// The id of the notice about a programme's file.
std::string programme_notice(std::string_view slug);
inline constexpr const char* index_notice = "index";

}  // namespace trame
