// The whole app without a window: opened at an address, fed with events, searched by role and name
// like a screen reader does. Files come from the repository unless a test replaces or removes them
// for its own app.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "session/session.h"
#include "state/page_codes.h"
#include "support/all_words.h"
#include "support/read_file.h"
#include "ui/frame/renderer.h"

namespace trame::test {

inline const SemanticNode* find(const SemanticNode& node, Role role, std::string_view label) {
  if (node.role == role && node.label.find(label) != std::string::npos) return &node;
  for (const SemanticNode& child : node.children) {
    if (const SemanticNode* found = find(child, role, label)) return found;
  }
  return nullptr;
}

inline int count(const SemanticNode& node, Role role) {
  int total = node.role == role;
  for (const SemanticNode& child : node.children) total += count(child, role);
  return total;
}

// Differences from the repository's files.
struct Files {
  std::string missing = {};  // names of files that cannot be loaded; "qr": no QR code is made
                             // (yet); "qr:": it cannot be
  std::map<std::string, std::string> replaced = {};  // name → bytes
};

inline constexpr Vec2 phone{390, 844};

struct App {
  Session session;
  Files files;
  std::vector<FrameOutput::History> history;
  std::string page;
  std::vector<FrameOutput> handed_over;  // outputs of the frames that exported something
  std::vector<Download> downloads;
  int file_choices = 0;            // how often the app opened the file dialog
  std::string import_language;     // language of the last import
  std::string asked_for_code;      // text of the last QR code requested
  std::vector<std::string> asked;  // requested files, oldest first
  double now = 0;

  explicit App(std::string_view fragment, Vec2 size = phone, Files given = {})
      : files(std::move(given)) {
    start_headless_renderer();
    for (const char* font : {"regular", "strong", "icons"}) {
      session.data_arrived(std::string("font:") + font, read_font(font));
    }
    session.resize(size, 2, {}, 1);
    session.navigate(fragment);
    run();
  }

  ~App() { stop_renderer(); }
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Draws frames until nothing more is requested; requests are answered with the repository's
  // files.
  void run() {
    for (int i = 0; i < 400; ++i) {
      FrameOutput out = session.frame(now += 16);
      if (out.history) history.push_back(*out.history);
      if (out.page) page = *out.page;
      bool gives = !out.copy.empty() || out.share || out.kept || !out.downloads.empty() ||
                   !out.pictures.empty();
      if (gives) handed_over.push_back(out);
      for (Download& file : out.downloads) downloads.push_back(std::move(file));
      file_choices += out.choose_file;
      if (!out.import_language.empty()) import_language = out.import_language;
      for (const std::string& name : out.requests) answer(name);
      if (out.requests.empty() && out.wait_ms < 0) return;
    }
    FAIL("the app never rests");
  }

  void answer(const std::string& name) {
    if (name.starts_with(qr_request)) {
      asked_for_code = name;
      if (files.missing == qr_request)
        session.data_failed(name);
      else if (files.missing != "qr")
        session.data_arrived(name, "1001");
      return;
    }
    asked.push_back(name);
    if (name == source_request) return;  // the page answers with Session::file_came
    if (files.missing == name) return session.data_failed(name);
    auto broken = files.replaced.find(name);
    if (name.starts_with(words_request) && broken == files.replaced.end()) {
      return session.data_arrived(name, words(*language_of(name.substr(words_request.size()))));
    }
    if (name == "map" && broken == files.replaced.end()) {
      return session.data_arrived(name, read_map_bytes());
    }
    session.data_arrived(name, broken != files.replaced.end()
                                   ? broken->second
                                   : read_file("assets/programmes/" + name));
  }

  // Gives a file to the app, as a visitor does.
  void give(const std::string& name, std::string_view bytes) {
    session.file_came(FileStep::coming, name, {}, {});
    session.file_came(FileStep::read, name, bytes, {});
    run();
  }

  const SemanticNode* node(Role role, std::string_view label) const {
    return find(session.semantics(), role, label);
  }
  // Returns the position on screen of a node inside the scrolled content, at `part` of its size
  // from its top left corner.
  Vec2 on_screen(const SemanticNode& node, double part = 0) {
    Vec2 origin;
    for (const auto& [id, scroll] : session.memory().scrolls) {
      if (id.starts_with("content/") && scroll.area.height > 0)
        origin = {scroll.area.x, scroll.area.y - scroll.offset};
    }
    return {node.rect->x + origin.x + node.rect->width * part,
            node.rect->y + origin.y + node.rect->height * part};
  }
  bool use(Role role, std::string_view label) {
    const SemanticNode* found = node(role, label);
    if (!found) return false;
    session.activate(found->id);
    run();
    return true;
  }
};

}  // namespace trame::test
