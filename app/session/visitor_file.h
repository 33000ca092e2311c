// The visitor's own file, step by step: whether it is a programme, has to be converted first, or
// cannot be opened and why. It is kept in memory only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/programme.h"
#include "session/frame_output.h"
#include "ui/frame/memory.h"
#include "ui/frame/own_file.h"

namespace trame {

// A step of a file; what `words` are depends on it (see FileStep).
struct FileEvent {
  FileStep step{};
  const std::string& name;
  std::string_view bytes;
  std::string_view words;
};

struct FileResult {
  std::optional<Programme> programme;  // set: the file was opened
  bool was_refused = false;            // false and no programme: the file is still being read
};

class VisitorFile {
 public:
  const OwnFile& facts() const { return facts_; }

  FileResult take(const FileEvent& event);

  // Returns whether the importer has to convert the file that was read last, and clears this: the
  // next call returns false.
  bool take_import();

  // What the visitor should know about the file that was opened; nothing when there is nothing.
  std::optional<Notice> opened_notice(Language language) const;

  // The list of problems of the refused file, or of the open one, as a text file.
  Download report(Language language, bool of_refused) const;

  void forget() { *this = {}; }

 private:
  FileResult judge(const FileEvent& event);
  FileResult open(const FileEvent& event, std::optional<Msg> advice,
                  std::vector<std::string> notes);
  FileResult refuse(RefusedFile refused);

  OwnFile facts_;
  bool needs_import_ = false;
  bool is_source_ = false;  // the file that is coming is the one that the address names
};

inline constexpr const char* own_file_notice = "own-file";

}  // namespace trame
