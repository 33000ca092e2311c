// What a frame asks of the platform: files to fetch and to save, links, pictures, and what the page
// shows around the canvas. Empty where nothing changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "state/command.h"

namespace trame {

// A file to save on the visitor's device. `type`: media type, as in Content-Type.
struct Download {
  std::string name;
  std::string type;
  std::string bytes;
};

// A picture of the view as SVG, which the platform converts to an image or prints.
struct Picture {
  ExportFormat use = ExportFormat::png;  // png, copied_image or print
  std::string name;
  std::string svg;
};

struct FrameOutput {
  struct History {
    std::string fragment;
    bool push = false;
  };
  struct Scroll {
    std::string id;
    double y = 0;
  };
  struct KeptData {
    std::string data;  // the name of a file that was requested
    std::string name;  // the name it is saved under
  };
  std::optional<std::string> semantics;  // semantic tree as JSON
  std::optional<History> history;
  std::optional<std::string> page;   // JSON: language, title, theme, view, state, attendance
  std::optional<std::string> share;  // title and link as JSON
  std::vector<Scroll> scrolls;
  std::vector<std::string> requests;  // files to fetch
  std::vector<std::string> links;     // addresses to open
  std::vector<Download> downloads;
  std::vector<Picture> pictures;
  std::string copy;  // text for the clipboard
  std::optional<KeptData> kept;
  bool choose_file = false;     // opens the file dialog, which needs user activation
  std::string import_language;  // set: the importer converts the file that was read last
  double wait_ms = -1;          // 0: another frame now; < 0: only after an event
};

}  // namespace trame
